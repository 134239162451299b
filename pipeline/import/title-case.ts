/** Headings in capitals → as a title is written, names and numerals as the book has them. */

/** Words that an English title writes small, unless they begin or end it (The Chicago Manual of Style, 8.159). */
const SMALL = new Set(
  'a an the and but or nor for so yet as at by in of off on per to up via vs from into onto over with than'.split(' '),
)
const ROMAN =
  /^(?=[IVXLCDM])M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?:th|st|nd|rd|TH|ST|ND|RD|E|e)?$/
/** Roman numerals that are words too: only a number where the book counts with them. */
const ALSO_WORDS = new Set(['I', 'MIX', 'DIM', 'MILL', 'LID', 'DID', 'VIM', 'MI', 'DI', 'LI', 'CI'])
const WORD = /[\p{L}\p{M}\p{N}]+(?:[’'][\p{L}\p{M}]+)*/gu

/** How the running text of the book writes a word, by its lower-case form; undefined: never, or as any word. */
export type BookForms = ReadonlyMap<string, string>

/**
 * Words that the text writes with capitals inside or throughout: McKenna, NKVD.
 * @param paragraphs the running text, without headings
 */
export function bookForms(paragraphs: Iterable<string>): BookForms {
  const forms = new Map<string, Map<string, number>>()
  for (const line of linesOf(paragraphs)) {
    // A line in capitals tells of no word how it is written.
    if (!/\p{Ll}/u.test(line)) continue
    for (const [word] of line.matchAll(WORD)) {
      const lower = word.toLowerCase()
      const own = forms.get(lower) ?? new Map<string, number>()
      own.set(word, (own.get(word) ?? 0) + 1)
      forms.set(lower, own)
    }
  }
  const usual = new Map<string, string>()
  for (const [lower, own] of forms) {
    const [form] = [...own].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? [lower]
    if (/\p{Lu}/u.test(form.slice(1)) || /^\p{Lu}/u.test(form)) usual.set(lower, form)
  }
  return usual
}

function* linesOf(paragraphs: Iterable<string>) {
  for (const paragraph of paragraphs) yield* paragraph.split(/[\n\r\f\v\u0085\u2028\u2029]/)
}

/** @param language BCP 47: English capitalises the words of a title, other languages the first and the names */
export function titleCase(capitals: string, language: string, book: () => BookForms): string {
  const words = [...capitals.matchAll(WORD)]
  let written = ''
  let end = 0
  words.forEach((match, nth) => {
    written += capitals.slice(end, match.index)
    end = match.index + match[0].length
    const opens = nth === 0 || (/[.:!?—–“„«(]\s*$/.test(written) && !ABBREVIATION.test(written))
    const closes = nth === words.length - 1
    const counts = COUNTED.test(written) || (opens && /^(?:[.:)—–]|$)/.test(capitals.slice(end)))
    const numeral = ROMAN.test(match[0]) && (counts || !ALSO_WORDS.has(match[0]))
    written += numeral ? withSuffix(match[0]) : titleWord(match[0], opens, closes, language, book)
  })
  return written + capitals.slice(end)
}

/** The points in U.S.S.R. end nothing. */
const ABBREVIATION = /\p{L}\.\p{L}\.\s*$/u
/** What stands after it is a number, though it might be a word. */
const COUNTED = /(?:^|\s)(?:chapter|part|book|volume|letter|lecture|section|act|scene|canto)\s+$/i

/** XVITH is the XVIth. */
const withSuffix = (numeral: string) => numeral.replace(/(?<=.)(?:TH|ST|ND|RD)$/, (suffix) => suffix.toLowerCase())

function titleWord(word: string, opens: boolean, closes: boolean, language: string, book: () => BookForms): string {
  const [, stem, genitive] = /^(.+?)([’'][sS])?$/u.exec(word) ?? [word, word]
  const own = book().get(word.toLowerCase()) ?? formOf(stem ?? word, genitive, book())
  if (own !== undefined && /\p{Lu}/u.test(own.slice(1))) return own
  // A name typed with the one small letter that it has: McKENNA.
  const mixed = /\p{Ll}/u.test(stem ?? word)
  if (mixed && !/^(?:\p{Lu}+\p{Ll}{2}|Ma?c\p{Lu}+)$/u.test(stem ?? word)) return word
  if (word === 'I') return word
  const lower = word.toLowerCase()
  if (/^Ma?c\p{Lu}/u.test(word))
    return word.slice(0, word.indexOf('c') + 1) + capitalise(lower.slice(lower.indexOf('c') + 1))
  if (!language.startsWith('en')) return own ?? (opens ? capitalise(lower) : lower)
  return SMALL.has(lower) && !opens && !closes ? lower : capitalise(lower)
}

/** NKVD’S has the form of NKVD. */
function formOf(stem: string, genitive: string | undefined, book: BookForms): string | undefined {
  const own = genitive === undefined ? undefined : book.get(stem.toLowerCase())
  return own === undefined ? undefined : own + (genitive ?? '').toLowerCase()
}

/** O’BRIEN → O’Brien, STALIN’S → Stalin’s. */
function capitalise(lower: string): string {
  const first = lower.charAt(0).toUpperCase() + lower.slice(1)
  return first.replace(
    /^([OD][’'])(\p{Ll})(?=\p{Ll}{2})/u,
    (_, particle: string, letter: string) => particle + letter.toUpperCase(),
  )
}
