/** Quotations inside a line of text, by their marks. */

/** From the opening mark to after the closing one, as offsets in the text. */
export type Stretch = readonly [from: number, to: number]

/** Each opening mark with those that close it: English, German, French, Russian; reversed guillemets as in German books. */
const CLOSING: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '»': '«',
  '"': '"',
  '‘': '’',
  "'": "'",
}
const OPENING = new RegExp(`[${Object.keys(CLOSING).join('')}]`, 'gu')
/** What may also be an apostrophe or a sign of a romanised word: without its partner it is no quotation mark. */
const DOUBTFUL = /["'‘]/u
const LETTER = /[\p{L}\p{M}\p{N}]/u

/** In order. A quotation of several paragraphs is not closed before its last: it lasts to the end of the text. */
export function quotedStretches(text: string): Stretch[] {
  const stretches: Stretch[] = []
  const unclosed = new Set<string>()
  const marks = new RegExp(OPENING)
  for (let match = marks.exec(text); match; match = marks.exec(text)) {
    const [mark] = match
    const at = match.index
    if (unclosed.has(mark) || !opens(text, at, mark)) continue
    const end = endOf(text, at, mark, CLOSING[mark] ?? '')
    if (end === undefined) unclosed.add(mark)
    else {
      stretches.push([at, end])
      marks.lastIndex = end
    }
  }
  return stretches
}

const opens = (text: string, at: number, mark: string) =>
  !DOUBTFUL.test(mark) || (!LETTER.test(text.charAt(at - 1)) && /\S/u.test(text.charAt(at + 1)))

function endOf(text: string, at: number, mark: string, closing: string): number | undefined {
  for (let end = at + 1; end < text.length; end++)
    if (closing.includes(text.charAt(end)) && closes(text, end)) return end + 1
  return DOUBTFUL.test(mark) ? undefined : text.length
}

/** An apostrophe or a sign of a romanised word stands between letters, or after the s of “the workers’ party”. */
function closes(text: string, at: number): boolean {
  const before = text.charAt(at - 1)
  if (LETTER.test(before) && LETTER.test(text.charAt(at + 1))) return false
  if (!/["'’]/u.test(text.charAt(at))) return true
  return before !== 's' || !/^ \p{Ll}/u.test(text.slice(at + 1, at + 3)) || !text.includes(text.charAt(at), at + 1)
}
