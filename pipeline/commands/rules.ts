import { documentRule } from '../check/document-rule.js'
import { rules as all } from '../check/rules.js'
import { EXIT, Fault } from '../fault.js'
import { nearestMatch } from '../nearest-match.js'
import { say } from './reporting.js'
import type { Run } from './run.js'

/** `ibidem rules [ID]`. */
export const rules: Run = async ({ positionals: [id] }) => {
  if (id === undefined) {
    const longest = Math.max(...all.map((rule) => rule.id.length))
    for (const rule of all) say(`${rule.id.padEnd(longest)}  ${rule.severity.padEnd(7)}  ${rule.what}`)
    return EXIT.clean
  }
  const rule = all.find((candidate) => candidate.id === id)
  if (!rule) {
    const near = nearestMatch(
      id,
      all.map((candidate) => candidate.id),
    )
    throw new Fault(`There is no rule ${id}${near === undefined ? '' : `; did you mean ${near}?`} See: ibidem rules`)
  }
  say(documentRule(rule))
  return EXIT.clean
}
