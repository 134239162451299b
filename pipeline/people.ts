import type { Agent } from './parse/metadata/schema.js'

/** "Isaac Deutscher". */
export function displayName(agent: Agent): string {
  return agent.literal ?? [agent.given, agent.family].filter((part) => part !== undefined).join(' ')
}

/** "Deutscher, Isaac". */
export function filingName(agent: Agent): string {
  return agent.literal ?? [agent.family, agent.given].filter((part) => part !== undefined).join(', ')
}
