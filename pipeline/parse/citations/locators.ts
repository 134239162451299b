import type { Locator } from '../../edition.js'
import { asWritten, type LabelLanguage, labelForms } from './locator-labels.js'
import type { ReadLocators } from './plan.js'

const space = String.raw`[\s\u00a0\u202f]`
const small = `m{0,4}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})`
const roman = String.raw`(?:(?=[ivxlcdm])${small}|(?=[IVXLCDM])${small.toUpperCase()})(?!\.${space}?\d)`
const verso = String.raw`${space}?(?:ob|об)(?:\.|(?![\p{L}\p{N}]))`
const number = String.raw`(?:\p{L}{0,2}|\p{Lu}-)\d+(?:[.:/]\d+)*(?:${verso}|\p{L}{0,2}(?![\p{L}\p{N}]))?`
const unit = String.raw`(?:${number}|${roman})(?![\p{L}\p{N}])`
const dash = `${space}?(?:--?|[‐‑‒–—])${space}?`
const and = `(?:${space}*[,&]${space}*|${space}+(?:and|und|et|и)${space}+)`
const lead = `(?:,?${space}*)`

const separator = new RegExp(lead, 'uy')
// Small expressions and a loop: one expression for a whole list takes longer to compile than a chapter to parse.
const oneUnit = new RegExp(unit, 'uy')
const oneDash = new RegExp(dash, 'uy')
const oneAnd = new RegExp(and, 'uy')
const startsWithDigit = /\d/
const startsAsLocator = new RegExp(`^${unit}`, 'u')
const oneRoman = `(?=[ivxlcdm])${small}(?!\\.${space}?\\d)`
const romanAlone = new RegExp(`${oneRoman}(?:${dash}${oneRoman})?(?=${space}*(?:,|$))`, 'uy')

/**
 * A reader of locators at the start of a suffix, as pandoc's citeproc reads them: `{…}` explicitly, or a label and numbers,
 * or numbers alone, which are pages; but words in braces stay as they are written, where pandoc takes them for pages. Unlike pandoc it reads several in a row (`vol. 43, p. 39`), labels of several
 * languages, and the shelf marks of archives (`f. R-5446, op. 2, d. 514, l. 45ob.`).
 * @param inArchive whether `f.`, `op.` and `l.` are of a shelf mark even where each stands alone
 */
export function locatorReader(languages: readonly LabelLanguage[], inArchive = false): ReadLocators {
  const forms = labelForms(languages)
  if (forms.size === 0) return () => ({ length: 0, locators: [] })
  const written = [...forms.keys()].sort((a, b) => b.length - a.length).map(escaped)
  const label = new RegExp(`(${written.join('|')})(?:(?<=[.§¶№°])${space}*|${space}+)`, 'iuy')
  return (suffix) => readExplicit(suffix, label, forms, inArchive) ?? readPlain(suffix, label, forms, inArchive)
}

function readExplicit(suffix: string, label: RegExp, forms: ReadonlyMap<string, string>, inArchive: boolean) {
  const found = new RegExp(String.raw`^${lead}\{([^{}]*)\}`, 'u').exec(suffix)
  if (!found) return undefined
  const inner = (found[1] ?? '').trim()
  if (inner === '') return { length: found[0].length, locators: [] }
  const plain = readPlain(inner, label, forms, inArchive)
  if (plain.length === inner.length) return { length: found[0].length, locators: plain.locators }
  label.lastIndex = 0
  const name = label.exec(inner)
  const value = name ? inner.slice(name[0].length) : inner
  const term = startsAsLocator.test(value) ? (name ? forms.get((name[1] ?? '').toLowerCase()) : 'page') : undefined
  const locator = { label: term ?? asWritten, value: tidy(term === undefined ? inner : value) }
  return { length: found[0].length, locators: [locator] }
}

function readPlain(suffix: string, label: RegExp, forms: ReadonlyMap<string, string>, inArchive: boolean) {
  const found: { locator: Locator; written: string }[] = []
  let length = 0
  for (;;) {
    const from = skip(separator, suffix, length)
    if (found.length > 0 && from === length) break
    label.lastIndex = from
    const name = label.exec(suffix)
    const term = name ? forms.get((name[1] ?? '').toLowerCase()) : undefined
    const end = name ? valuesEnd(suffix, label.lastIndex) : found.length === 0 ? pageEnd(suffix, from) : from
    const start = name ? label.lastIndex : from
    if (end <= start) break
    found.push({ locator: { label: term ?? 'page', value: tidy(suffix.slice(start, end)) }, written: name?.[1] ?? '' })
    length = end
  }
  return { length, locators: asShelfMark(found, inArchive) }
}

function pageEnd(suffix: string, from: number): number {
  if (startsWithDigit.test(suffix[from] ?? '')) return valuesEnd(suffix, from)
  return skip(romanAlone, suffix, from)
}

/** The end of `12–14, 17 and 20` at `from`, or `from` where none begins there. */
function valuesEnd(text: string, from: number): number {
  let end = from
  for (let start = from; ; ) {
    const first = skip(oneUnit, text, start)
    if (first === start) return end
    const second = skip(oneDash, text, first)
    const last = second > first ? skip(oneUnit, text, second) : second
    end = last > second ? last : first
    start = skip(oneAnd, text, end)
    if (start === end) return end
  }
}

function skip(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from
  return pattern.test(text) ? pattern.lastIndex : from
}

const versoOf = /\d\s?(?:ob|об)(?:\.|$)/u
const shelf: Readonly<Record<string, string>> = {
  'f.': 'fond',
  'op.': 'opis',
  'l.': 'leaf',
  'll.': 'leaf',
  'л.': 'leaf',
  'лл.': 'leaf',
  'k.': 'box',
}

/** `f.`, `op.`, `l.` are a folio, an opus and a line, unless they stand among the parts of a shelf mark; only a leaf has a verso. */
function asShelfMark(found: readonly { locator: Locator; written: string }[], always: boolean): Locator[] {
  const labels = new Set(found.map((one) => one.written.toLowerCase()))
  const archival = ['d.', 'dd.', 'д.', 'delo', 'opis', 'оп.'].some((mark) => labels.has(mark))
  const inArchive = always || archival || (labels.has('f.') && labels.has('op.'))
  return found.map(({ locator, written }) => {
    const mark = written.toLowerCase()
    const isLeaf = shelf[mark] === 'leaf' && versoOf.test(locator.value)
    if (inArchive || isLeaf) return { ...locator, label: shelf[mark] ?? locator.label }
    return mark === 'f.' ? { ...locator, label: 'folio' } : locator
  })
}

const tidy = (value: string) => value.trim().replace(/\s+/gu, ' ')
const escaped = (form: string) => form.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
