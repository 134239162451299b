import type { IntakeRule } from '../parse/intake.js'
import type { Rule } from './rule.js'

/** The check of a rule whose faults are found while reading: it hands on those filed under its id. */
export function found(id: IntakeRule): Rule['check'] {
  return (_edition, { intake }) => intake.filter((finding) => finding.rule === id)
}
