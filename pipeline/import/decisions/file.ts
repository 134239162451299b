/** The decisions file: what an import did, for an editor to read and to change, and what the editor has said. */
import { stringify } from 'yaml'
import { z } from 'zod'
import type { Finding } from '../../finding.js'
import { wordIssue } from '../../parse/metadata/index.js'
import { parseYaml } from '../../parse/yaml.js'
import type { Verdict } from '../verdicts.js'
import type { Decision } from './decision.js'
import type { Places } from './places.js'

const HEAD = `# What the import did, in the order of the manuscript. To decide, change "decision" and import again:
#   accept   it is right (a suggestion is carried out)
#   reject   it is wrong: the text stays as it stands in the manuscript
#   change   it becomes what stands after "change:" (for a call or a note: LINE:COLUMN of the call's place)
# "open" is not decided: what is done stays done, what is only suggested is not.
`

const record = z
  .looseObject({
    id: z.string(),
    decision: z.enum(['open', 'done', 'accept', 'reject', 'change']),
    change: z.union([z.string(), z.number()]).transform(String).optional(),
  })
  .refine(({ decision, change }) => decision !== 'change' || change !== undefined, {
    message: 'a `change:` that says what it becomes',
    path: ['decision'],
  })
const fileSchema = z.looseObject({
  decisions: z.array(record).nullable().default([]),
  'no longer found': z.array(record).nullable().default([]),
})

export interface ReadDecisions {
  readonly decided: ReadonlyMap<string, Verdict>
  readonly faults: readonly Finding[]
}

/** @returns what the editor has decided, by id; faults with their place in the file */
export function readDecisions(file: string, source: string): ReadDecisions {
  const yaml = parseYaml(file, source)
  if (yaml.faults.length > 0) return { decided: new Map(), faults: yaml.faults }
  const parsed = fileSchema.safeParse(yaml.value ?? {}, { reportInput: true })
  if (!parsed.success)
    return { decided: new Map(), faults: parsed.error.issues.flatMap((issue) => wordIssue(issue, yaml)) }
  const decided = new Map<string, Verdict>()
  for (const { id, decision, change } of [
    ...(parsed.data.decisions ?? []),
    ...(parsed.data['no longer found'] ?? []),
  ]) {
    if (decision !== 'open' && decision !== 'done')
      decided.set(id, decision === 'change' ? { decision, change } : { decision })
  }
  return { decided, faults: [] }
}

/** Stable: the same decisions in the order of the manuscript, and at the end those whose place is no longer there. */
export function writeDecisions(
  decisions: readonly Decision[],
  decided: ReadonlyMap<string, Verdict>,
  places: Places,
): string {
  const there = new Set(decisions.map(({ id }) => id))
  const gone = [...decided].filter(([id]) => !there.has(id)).map(([id, verdict]) => ({ id, ...verdict }))
  const written = decisions.map((each) => entry(each, places))
  const options = {
    lineWidth: 0,
    defaultStringType: 'PLAIN',
    defaultKeyType: 'PLAIN',
    aliasDuplicateObjects: false,
  } as const
  const parts = [stringify({ decisions: written }, options)]
  if (gone.length > 0) parts.push(stringify({ 'no longer found': gone }, options))
  return `${HEAD}${parts.join('\n')}`
}

function entry(decision: Decision, places: Places) {
  const { rule, written, becomes, score, alternatives, verdict, isOpen, id } = decision
  return {
    rule,
    place: places.spell(decision),
    written: oneLine(written),
    ...(becomes === '' ? {} : { becomes: oneLine(becomes) }),
    score: Math.round(score * 100) / 100,
    ...(alternatives.length > 0 ? { alternatives: alternatives.map(oneLine) } : {}),
    decision: verdict?.decision ?? (isOpen ? 'open' : 'done'),
    ...(verdict?.change === undefined ? {} : { change: verdict.change }),
    id,
  }
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

const shown = z.looseObject({
  rule: z.string(),
  place: z.string(),
  written: z.string(),
  becomes: z.string().default('nothing'),
})

export type OpenDecision = z.infer<typeof shown>

/** The decisions of a file that are still open, in its order; none where the file cannot be read. */
export function openIn(file: string, source: string): OpenDecision[] {
  const parsed = fileSchema.safeParse(parseYaml(file, source).value ?? {})
  const all = parsed.success ? (parsed.data.decisions ?? []) : []
  return all.flatMap((each) => {
    const read = each.decision === 'open' ? shown.safeParse(each) : undefined
    return read?.success ? [read.data] : []
  })
}
