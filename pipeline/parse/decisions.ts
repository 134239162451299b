/** source/decisions.yaml → what the editor has decided to allow. */
import { z } from 'zod'
import type { Suppression } from '../edition.js'
import type { IntakeFinding } from './intake.js'
import { wordIssue } from './metadata/index.js'
import { parseYaml } from './yaml.js'

const text = z.string().trim().min(1)
const fileSchema = z.strictObject({
  allow: z
    .array(
      z.strictObject({
        rule: text.describe('The id of the rule'),
        in: text.describe('The file, as in the message'),
        at: text.optional().describe('Words that stand where the finding is; without them the whole file is meant'),
        reason: text.optional().describe('Why it is right as it is'),
      }),
    )
    .default([]),
})

export interface Decisions {
  readonly suppressions: readonly Suppression[]
  readonly faults: readonly IntakeFinding[]
}

/** @param textOf the text of a file of the edition */
export function parseDecisions(file: string, source: string, textOf: (file: string) => string | undefined): Decisions {
  const yaml = parseYaml(file, source)
  const refused = (faults: readonly Omit<IntakeFinding, 'rule'>[]): Decisions => ({
    suppressions: [],
    faults: faults.map((fault) => ({ ...fault, rule: 'decisions-readable' })),
  })
  if (yaml.faults.length > 0) return refused(yaml.faults)
  const result = fileSchema.safeParse(yaml.value ?? {}, { reportInput: true })
  if (!result.success) return refused(result.error.issues.flatMap((issue) => wordIssue(issue, yaml)))
  const suppressions = result.data.allow.map(
    ({ rule, in: inside, at, reason }, nth): Suppression => ({
      at: yaml.placeOf(['allow', nth]),
      rule,
      reason,
      covers: {
        kind: 'lines',
        file: inside,
        lines: at === undefined ? undefined : linesWith(at, textOf(inside) ?? ''),
      },
    }),
  )
  return { suppressions, faults: [] }
}

/** The lines on which the words begin, from 1. */
function linesWith(words: string, text: string): number[] {
  const found: number[] = []
  let line = 1
  let from = 0
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    line += text.slice(from, at).match(/\r\n|\r|\n/g)?.length ?? 0
    from = at
    found.push(line)
  }
  return found
}
