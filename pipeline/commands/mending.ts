/** `check --fix`: mend, check again, and keep only what is better. */
import { checkEdition } from '../build.js'
import type { Checked } from '../check/index.js'
import type { Filed } from '../check/rule.js'
import { mend } from '../mend.js'
import type { Sources } from '../read/sources.js'
import { withTexts, writableText, writeBack } from './rewriting.js'

/** A mend can make room for the next; more rounds than this would be two mends undoing each other. */
const MOST_ROUNDS = 10

export interface Mending {
  readonly sources: Sources
  /** How many findings were mended, and the files that changed. */
  readonly findings: number
  readonly files: readonly string[]
}

/** @param toMend which findings of a check are to be mended */
export async function mendSources(
  sources: Sources,
  toMend: (checked: Checked, sources: Sources) => readonly Filed[],
): Promise<Mending> {
  let current = sources
  let findings = 0
  let before = await checkEdition(current, false, () => {})
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { texts, mended } = mend(toMend(before, current), (file) => writableText(current, file))
    if (texts.size === 0) break
    const next = withTexts(current, texts)
    const after = await checkEdition(next, false, () => {})
    if (countOf(after) >= countOf(before) || after.losses.length > before.losses.length) break
    findings += mended
    current = next
    before = after
  }
  const changed = [...current.files].filter(([file, bytes]) => sources.files.get(file) !== bytes)
  await writeBack(sources.root, changed)
  return { sources: current, findings, files: changed.map(([file]) => file) }
}

const countOf = ({ findings, allowed }: Checked) => findings.length + allowed.length
