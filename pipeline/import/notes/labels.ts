/** How calls and notes are marked: figures, "fn3", and the signs of the printer. */

/** What a call and its note have in common: a figure, a figure after "fn", a sign. */
export type Family = 'figure' | 'fn' | 'sign'

export type Convention = 'glued' | 'spaced' | 'superscript' | 'brackets' | 'parentheses' | 'fn' | 'sign'

/** Signs in the order in which a page uses them (The Chicago Manual of Style, 14.25), then doubled. */
const SIGNS = ['*', '†', '‡', '§', '‖', '¶', '**', '††', '‡‡', '§§', '‖‖', '¶¶', '***', '†††', '‡‡‡']
const PARALLELS = '||'

/** From 1; 0: no sign of the series. */
export const signValue = (sign: string): number => SIGNS.indexOf(sign === PARALLELS ? '‖' : sign) + 1

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

export const superscriptValue = (text: string): number =>
  Number([...text].map((figure) => SUPERSCRIPTS.indexOf(figure)).join(''))

/** How the text of a note begins: a style is kept through a book. */
export type LabelStyle =
  | 'point'
  | 'parenthesis'
  | 'space'
  | 'tab'
  | 'brackets'
  | 'parentheses'
  | 'superscript'
  | 'fn'
  | 'sign'
  | 'footnote'

interface LabelForm {
  readonly style: LabelStyle
  readonly family: Family
  readonly pattern: RegExp
  readonly value: (label: string) => number
}

const FORMS: readonly LabelForm[] = [
  { style: 'fn', family: 'fn', pattern: /^(?:fn|FN|Fn)\.? ?(\d{1,4})[.):]?\s+(?=\S)/, value: Number },
  { style: 'footnote', family: 'figure', pattern: /^\[?(?:Foot)?[Nn]ote (\d{1,4})[.:)\]]+\s*(?=\S)/, value: Number },
  { style: 'brackets', family: 'figure', pattern: /^\[(\d{1,4})\][.:]?\s*(?=\S)/, value: Number },
  { style: 'parentheses', family: 'figure', pattern: /^\((\d{1,4})\)\s*(?=\S)/, value: Number },
  { style: 'superscript', family: 'figure', pattern: /^([⁰¹²³⁴-⁹]{1,4})\s*(?=\S)/, value: superscriptValue },
  { style: 'point', family: 'figure', pattern: /^(\d{1,4})\.\s+(?=\S)/, value: Number },
  { style: 'parenthesis', family: 'figure', pattern: /^(\d{1,4})\)\s+(?=\S)/, value: Number },
  { style: 'tab', family: 'figure', pattern: /^(\d{1,4})\t\s*(?=\S)/, value: Number },
  { style: 'space', family: 'figure', pattern: /^(\d{1,4})\s+(?=\S)/, value: Number },
  // `*word*` at the beginning of a line is emphasis as it is typed, and no sign.
  {
    style: 'sign',
    family: 'sign',
    pattern: /^(?!\*{1,3}[^\s*][^*]{0,200}\*)([*†‡§‖¶]{1,3}|\|\|)\s*(?=[^\s*†‡§‖¶])/,
    value: signValue,
  },
]

export interface Label {
  readonly style: LabelStyle
  readonly family: Family
  readonly value: number
  /** The label as written, without what parts it from the note. */
  readonly written: string
  /** Its length with everything before the first word of the note. */
  readonly length: number
}

/** The label at the beginning of a line, if a note may begin there. */
export function readLabel(text: string): Label | undefined {
  for (const { style, family, pattern, value } of FORMS) {
    const match = pattern.exec(text)
    const written = match?.[1]
    if (!match || written === undefined) continue
    const number = value(written)
    return number >= 1 ? { style, family, value: number, written, length: match[0].length } : undefined
  }
  return undefined
}
