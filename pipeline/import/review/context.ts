/** A place in the manuscript with the words around it. */

import { type Html, tag } from '../../html.js'
import type { Range } from '../manuscript.js'

/** Characters on either side. */
const AROUND = 160
/** Of a long passage its beginning and its end are enough to know it by. */
const LONGEST = 600
const BEGINNING = 400
const END = 160

export interface Context {
  readonly before: string
  readonly here: string
  readonly after: string
}

/** Some words on either side, never half a word; where the text is cut, an ellipsis. */
export function contextOf(text: string, { from, to }: Range): Context {
  const start = Math.max(0, from - AROUND)
  const end = Math.min(text.length, to + AROUND)
  const before = start === 0 ? text.slice(0, from) : `… ${wholeWords(text.slice(start, from), /^\S*/).trimStart()}`
  const after = end === text.length ? text.slice(to) : `${wholeWords(text.slice(to, end), /\S*$/).trimEnd()} …`
  return { before, here: shortened(text.slice(from, to)), after }
}

/** Without the half word at its edge; a script that has no spaces between words keeps all. */
function wholeWords(part: string, edge: RegExp): string {
  const whole = part.replace(edge, '')
  return whole.trim() === '' ? part : whole
}

/** The middle of a long passage left out. */
export function shortened(text: string, longest = LONGEST): string {
  if (text.length <= longest) return text
  const [beginning, end] = longest < LONGEST ? [longest, 0] : [BEGINNING, END]
  const opening = text.slice(0, beginning).replace(/\s*\S*$/, '') || text.slice(0, beginning)
  return end === 0 ? `${opening}…` : `${opening} … ${text.slice(-end).replace(/^\S*\s*/, '')}`
}

/** In one line, as in a heading. */
export const inOneLine = (text: string, longest = 60): string => shortened(text.replace(/\s+/g, ' ').trim(), longest)

/** A line that begins so may be a note, or the item of a list: it is not run on. */
const OWN_LINE = /[^\S\n]*\n(?:[^\S\n]*\n)+|\n(?=[\d*†‡§[])/g

/** White space as running text has it: a paragraph's end is kept, a line's is not. */
const running = (text: string) =>
  text
    .split(OWN_LINE)
    .map((paragraph) => paragraph.replace(/\s+/g, ' '))
    .join('\n')

/** The context as the page shows it; the place itself stands out. @param lines whether the manuscript's lines are kept */
export function contextBlock(text: string, range: Range, lines: boolean): Html {
  const { before, here, after } = contextOf(text, range)
  const set = lines ? (part: string) => part.replace(/\r\n?/g, '\n').replace(/\n{3,}/g, '\n\n') : running
  const mark = here === '' ? tag('mark', { class: 'point' }, ['\u2038']) : tag('mark', {}, [set(here)])
  return tag('blockquote', { class: lines ? 'context lines' : 'context', ...UNKNOWN_LANGUAGE }, [
    set(before).trimStart(),
    mark,
    set(after).trimEnd(),
  ])
}

/** Words of the manuscript: whatever language they are in, it is not that of the page. */
export const UNKNOWN_LANGUAGE = { lang: '', dir: 'auto' } as const

/** Words of the manuscript within a line of ours. */
export const quoted = (text: string, name = 'bdi'): Html => tag(name, UNKNOWN_LANGUAGE, [text])
