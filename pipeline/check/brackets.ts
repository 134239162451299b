/** Square brackets of a paragraph, innermost first where they nest; one that does not close has no end. */
export interface Bracketed {
  readonly open: number
  /** After the `]`. */
  readonly close: number | undefined
}

/** @param start where the source of the paragraph begins in its file */
export function bracketsIn(source: string, start: number): Bracketed[] {
  const found: Bracketed[] = []
  const open: number[] = []
  for (const match of source.matchAll(/\\.|`[^`\n]*`|[[\]]/gs)) {
    if (match[0] === '[') open.push(match.index)
    const from = match[0] === ']' ? open.pop() : undefined
    if (from !== undefined) found.push({ open: start + from, close: start + match.index + 1 })
  }
  return [...found, ...open.map((from) => ({ open: start + from, close: undefined }))]
}
