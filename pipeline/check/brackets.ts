/** Square brackets of a paragraph, innermost first where they nest; one that does not close has no end. */
export interface Bracketed {
  readonly open: number
  /** After the `]`. */
  readonly close: number | undefined
  /** Where the first mark stands inside it, and in no bracket further in. */
  readonly marked: number | undefined
}

/** Stands in the text for what a bracket is looked into for. */
export const MARK = '\uE000'

/** @param start where the text begins in its file */
export function bracketsIn(text: string, start: number): Bracketed[] {
  const found: Bracketed[] = []
  const open: { open: number; marked: number | undefined }[] = []
  for (const match of text.matchAll(/\\.|[[\]\uE000]/gs)) {
    const at = start + match.index
    const innermost = open.at(-1)
    if (match[0] === '[') open.push({ open: at, marked: undefined })
    else if (match[0] === MARK && innermost) innermost.marked ??= at
    else if (match[0] === ']' && innermost) {
      open.pop()
      found.push({ ...innermost, close: at + 1 })
    }
  }
  return [...found, ...open.map((one) => ({ ...one, close: undefined }))]
}
