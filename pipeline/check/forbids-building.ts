import { type Checked, fails } from './index.js'
import type { Filed } from './rule.js'

/** Why no edition is built of a text that is no draft. */
export interface Forbidding {
  /** What no severity and no allowance lets pass into an edition, and was not reported as an error. */
  readonly losses: readonly Filed[]
}

/** @returns undefined where nothing stands against building */
export function forbidsBuilding(checked: Checked): Forbidding | undefined {
  const reported = new Set(checked.findings.filter(({ severity }) => severity === 'error').map(placeAndRule))
  const losses = checked.losses.filter((finding) => !reported.has(placeAndRule(finding)))
  return losses.length > 0 || fails(checked.findings, 'error') ? { losses } : undefined
}

const placeAndRule = ({ rule, at }: Filed) => `${rule} ${at.file}:${at.start.offset}`
