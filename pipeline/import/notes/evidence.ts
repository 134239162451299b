/** How much the characters around a figure or a sign say for its being the call of a note: 0 to 1. */

const CLOSING = /[.,;:!?…”’"')\]»“]/u
const LETTER = /[\p{L}\p{M}]/u
const FIGURE = /\d/
const AFTER_CALL = /[\s.,;:!?…”’"')\]»“—–-]/u

/** Words before a number that it belongs to. */
const COUNTING = new Set(
  'p pp pg page pages no nos nr number numbers vol vols volume volumes ch chap chaps chapter chapters cap art arts article articles sec section sections § fig figs figure table tab plate col cols line lines ll l ll f ff fol fo n nn note notes st mt c ca cf psalm verse vv v act scene book bk part pt parts item items letter room war class age aged nearly about some only over under than of in on at the a an to from between and or by for with all these those first last next every each since until till before after during year years day days hour hours century regiment division army corps company battery route type grade version january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec s seite band nr bd kap стр с т гл ст № г гг'.split(
    ' ',
  ),
)
/** Words after a number that count what it numbers. */
const COUNTED = new Set(
  'per percent men women people persons souls years year months month weeks week days day hours hour minutes minute miles mile feet foot inches inch yards pounds pound shillings roubles rubles dollars francs marks acres pages volumes vols times versts kilometres kilometers km kg cm mm million millions thousand hundred o january february march april may june july august september october november december am pm a.m p.m th st nd rd лет года год руб'.split(
    ' ',
  ),
)

/** `word12`, `”12`, `.12`. */
export function glued(text: string, from: number, to: number): number {
  const before = text[from - 1] ?? ' '
  const after = text[to] ?? ' '
  if (FIGURE.test(before) || !AFTER_CALL.test(after)) return 0
  if (partOfNumber(text, to)) return 0.02
  if (LETTER.test(before)) return afterLetter(text, from)
  if (!CLOSING.test(before)) return before === '—' || before === '–' ? 0.1 : 0
  const earlier = text[from - 2] ?? ' '
  // “5” in quotation marks: the mark before it opens.
  if (/[“"']/.test(before) && /[\s(—–-]/.test(earlier)) return 0
  if (before === '.' && LETTER.test(earlier)) return afterPoint(text, from, to)
  if (FIGURE.test(earlier)) return afterFigure(text, from, to)
  return before === '(' || before === '[' ? 0 : 0.98
}

/** Decimals, thousands, verses, ranges, ordinals: a figure on the other side of the sign. */
function partOfNumber(text: string, to: number): boolean {
  const sign = text[to] ?? ' '
  return /[.,:–-]/.test(sign) && FIGURE.test(text[to + 1] ?? ' ')
}

function afterLetter(text: string, from: number): number {
  const word = wordBefore(text, from)
  if (/^\p{Lu}$/u.test(word)) return 0.08
  return /^(?:no|vol|p|pp|ch|art|fig|sec|bd|nr)$/i.test(word) ? 0.1 : 0.92
}

/** After a point: the end of a sentence, or an abbreviation. */
function afterPoint(text: string, from: number, to: number): number {
  const word = wordBefore(text, from - 1)
  if (COUNTING.has(word.toLowerCase()) && word.length < 5 && !endsSentence(text, to)) return 0.05
  if (/^\p{Lu}$/u.test(word)) return 0.4
  return endsSentence(text, to) ? 0.98 : 0.6
}

/** After a figure and a sign: `1905.3 The` may be a call, `3.45` and `1,500` are not. */
function afterFigure(text: string, from: number, to: number): number {
  const sign = text[from - 1] ?? ''
  if (/[”’"')\]»]/.test(sign)) return 0.95
  if (sign === ',' && to - from === 3) return 0.02
  const year = /(?<!\d)\d{4}$/.test(text.slice(Math.max(0, from - 6), from - 1))
  if (!year) return sign === '.' && endsSentence(text, to) ? 0.3 : sign === ',' || sign === ';' ? 0.3 : 0.03
  return sign === '.' ? (endsSentence(text, to) ? 0.7 : 0.1) : 0.6
}

function endsSentence(text: string, to: number): boolean {
  const rest = text.slice(to, to + 6)
  return /^[”’"')\]»]*(?:\s+[\p{Lu}“"„«‘'(—]|\s*$|\s*[\n\r])/u.test(rest)
}

/** `word 12 and`, with a space between. */
export function spaced(text: string, from: number, to: number): number {
  const after = text[to] ?? ' '
  if (!AFTER_CALL.test(after) || partOfNumber(text, to) || after === '-') return 0
  const space = /[\s]*$/.exec(text.slice(Math.max(0, from - 4), from))?.[0] ?? ''
  // A number that begins a line is the label of an item or a note, or the line was broken there.
  if (/[\n\r\f]/.test(space)) return /[\n\r\f]\s*[\n\r\f]|\f/.test(space.replace(/\r\n/g, '\n')) ? 0 : 0.08
  const end = from - space.length
  const sign = text[end - 1] ?? ' '
  if (FIGURE.test(sign) || space === '') return 0
  const next = /^\s*([\p{L}.]+)/u.exec(text.slice(to, to + 24))?.[1]?.toLowerCase() ?? ''
  const counted = COUNTED.has(next.replace(/\.$/, '')) && after === ' '
  if (CLOSING.test(sign) && sign !== '“') {
    if (sign === '.' && COUNTING.has(wordBefore(text, end - 1).toLowerCase())) return 0.05
    return counted ? 0.15 : sign === ',' ? 0.45 : 0.65
  }
  if (!LETTER.test(sign)) return 0.04
  if (COUNTING.has(wordBefore(text, end).toLowerCase())) return 0.05
  return counted ? 0.06 : AFTER_CALL.test(after) && !/\s/.test(after) ? 0.4 : 0.35
}

export function superscript(text: string, from: number, to: number): number {
  const unit = /(?:^|[\s\d])[kcdm]?m$/.test(text.slice(Math.max(0, from - 4), from))
  return unit && /^[²³]$/.test(text.slice(from, to)) ? 0.2 : 0.97
}

/** `word[12]`; in `[12 men]` nothing is enclosed. */
export const brackets = (text: string, from: number): number => (/\s/.test(text[from - 1] ?? ' ') ? 0.6 : 0.96)

/** `word(12)`; after a space it is an enumeration or a year. */
export const parentheses = (text: string, from: number): number => (/\s/.test(text[from - 1] ?? ' ') ? 0.1 : 0.9)

export function fn(text: string, from: number, to: number): number {
  if (LETTER.test(text[to] ?? ' ')) return 0
  return /\s/.test(text[from - 1] ?? ' ') ? 0.5 : 0.97
}

export function sign(text: string, from: number, to: number): number {
  const before = text[from - 1] ?? '\n'
  const after = text[to] ?? ' '
  if (/[\n\r\f]/.test(before) || /[*†‡§‖¶\\]/.test(before) || /[*†‡§‖¶]/.test(after)) return 0
  if (text[from] === '§' && /\s/.test(before)) return 0
  if (/[*†‡][ \t]*$/.test(text.slice(Math.max(0, from - 4), from)) || /^[ \t]*[*†‡]/.test(text.slice(to, to + 4)))
    return 0
  if (closesEmphasis(text, from)) return 0.02
  if (!/\s/.test(before)) return AFTER_CALL.test(after) ? 0.95 : 0.3
  return AFTER_CALL.test(after) ? 0.3 : 0.05
}

/** `*word*` and `5 *times*`: a star that opens before a word is closed by the next. */
function closesEmphasis(text: string, from: number): boolean {
  if (text[from] !== '*') return false
  const above = text.slice(Math.max(0, from - MOST_EMPHASISED), from)
  const opening = above.lastIndexOf('*')
  return (
    opening >= 0 && /^\*[^\s*][^\n\r]*$/.test(above.slice(opening)) && /(?:^|[\s(“‘"'])$/.test(above.slice(0, opening))
  )
}

/** Words that someone typed between stars are few. */
const MOST_EMPHASISED = 120

function wordBefore(text: string, end: number): string {
  return /[\p{L}\p{M}§№]+$/u.exec(text.slice(Math.max(0, end - 16), end))?.[0] ?? ''
}
