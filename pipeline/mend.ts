/** Findings with a certain mend → the texts of the files mended. */
import type { Edit, Finding } from './finding.js'

export interface Mended {
  /** The new text of each file that changed. */
  readonly texts: ReadonlyMap<string, string>
  readonly mended: number
}

/** Every mend that touches no other one is made whole; the others wait until the text has been checked again. */
export function mend(findings: readonly Finding[], textOf: (file: string) => string | undefined): Mended {
  const taken = new Map<string, Edit[]>()
  let mended = 0
  for (const { fix } of findings) {
    if (!fix || fix.length === 0 || fix.some((edit) => touches(edit, taken.get(edit.at.file) ?? []))) continue
    for (const edit of fix) taken.set(edit.at.file, [...(taken.get(edit.at.file) ?? []), edit])
    mended++
  }
  const texts = [...taken].flatMap(([file, edits]): [string, string][] => {
    const text = textOf(file)
    return text === undefined ? [] : [[file, spliced(text, edits)]]
  })
  return { texts: new Map(texts), mended }
}

function touches({ at }: Edit, others: readonly Edit[]): boolean {
  return others.some((other) => at.start.offset <= other.at.end.offset && other.at.start.offset <= at.end.offset)
}

/** Every character outside the edits is kept; none overlaps another. */
export function spliced(text: string, edits: readonly Edit[]): string {
  let from = 0
  const pieces: string[] = []
  for (const { at, text: written } of [...edits].sort((a, b) => a.at.start.offset - b.at.start.offset)) {
    pieces.push(text.slice(from, at.start.offset), written)
    from = at.end.offset
  }
  return [...pieces, text.slice(from)].join('')
}
