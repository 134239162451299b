/** What an edition may set of each rule, as edition.yaml says it: `rules: {id: warning}` or `rules: {id: {severity: …, option: …}}`. */
import { z } from 'zod'
import { severity } from '../parse/metadata/schema.js'
import { rules } from './rules.js'

export const ruleSettings = z.strictObject(
  Object.fromEntries(
    rules.map(({ id, what, options }) => {
      const detailed = z.strictObject({ severity: severity.optional(), ...options?.partial().shape })
      return [id, z.union([severity, detailed]).optional().describe(what)]
    }),
  ),
)
