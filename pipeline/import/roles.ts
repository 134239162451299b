/** Paragraphs → what each is: running text, a quotation, an epigraph, verse, a break of scene. */
import { looksLikeAttribution } from './headings/attributions.js'
import { withLists } from './lists.js'
import type { Paragraph } from './paragraphs.js'
import type { ImportRule, Verdicts } from './verdicts.js'

export type Role = 'plain' | 'quotation' | 'epigraph' | 'attribution' | 'verse' | 'scene-break' | 'item' | 'row'

export interface RoledParagraph {
  readonly paragraph: Paragraph
  readonly role: Role
  /** 0 to 1. */
  readonly score: number
  /** Of an item; `marker`: how many of its first characters are its number or its bullet. */
  readonly item?: { readonly ordered: boolean; readonly depth: number; readonly marker: number }
  /** Of a row of a table. */
  readonly row?: { readonly table: number; readonly header: boolean }
}

export interface Neighbours {
  /** Whether a heading, or the beginning of the text, stands above a paragraph; whether a heading stands below it. */
  readonly opens: (paragraph: Paragraph) => boolean
  readonly closes: (paragraph: Paragraph) => boolean
}

const RULES: Readonly<Record<Exclude<Role, 'plain' | 'row'>, ImportRule>> = {
  quotation: 'quotation',
  epigraph: 'epigraph',
  attribution: 'attribution',
  verse: 'verse',
  'scene-break': 'scene-break',
  item: 'list',
}

const NO_WORDS = /^[^\p{L}\p{N}]+$/u
const CALL_AT_END = /[.!?…”’"')\]»](?:fn\d+|\[?\d{1,3}\]?|\(\d{1,3}\)|[⁰¹²³⁴-⁹]{1,3}|[*†‡§]{1,3})$/u
const QUOTED = /^[“"„«]/u
const CLOSED = /[”"“»](?:fn\d+|\s?\[?\d{1,3}\]?|\(\d{1,3}\)|[⁰¹²³⁴-⁹]{1,3}|[*†‡§]{1,3})?$/u
/** A line of verse is no longer, in characters. */
const VERSE_WIDTH = 70
/** A quotation that a colon introduces and nothing marks is a paragraph, not a word or two of talk. */
const SHORTEST = 120

export function assignRoles(
  paragraphs: readonly Paragraph[],
  around: Neighbours,
  verdicts: Verdicts,
): RoledParagraph[] {
  const text = paragraphs.map(({ lines }) => lines.map((line) => line.text).join(' '))
  const roles: RoledParagraph[] = []
  paragraphs.forEach((paragraph, nth) => {
    const found = guess(nth, paragraphs, text, around, roles.at(-1))
    roles.push({ paragraph, ...judged(found, paragraph, verdicts) })
  })
  return withLists(epigraphsBeforeAttributions(roles), around, verdicts)
}

interface Guess {
  readonly role: Role
  readonly score: number
}

const PLAIN: Guess = { role: 'plain', score: 1 }

function guess(
  nth: number,
  paragraphs: readonly Paragraph[],
  text: readonly string[],
  around: Neighbours,
  before: RoledParagraph | undefined,
): Guess {
  const paragraph = paragraphs[nth]
  const words = text[nth] ?? ''
  const above = nth > 0 ? (text[nth - 1] ?? '') : ''
  if (!paragraph) return PLAIN
  if (NO_WORDS.test(words)) return { role: 'scene-break', score: 0.95 }
  if (isVerse(nth, paragraphs)) return { role: 'verse', score: 0.7 }
  const previous = paragraphs[nth - 1]
  const first =
    previous !== undefined &&
    (around.opens(previous) || before?.role === 'attribution' || isAfterAttribution(nth, paragraphs, around))
  if (previous && first && !around.opens(paragraph) && words.length < 90) {
    const twoAbove = paragraphs[nth - 2]
    if (looksLikeAttribution(paragraph.lines, previous, twoAbove, true, around.closes(paragraph)))
      return { role: 'attribution', score: 0.85 }
  }
  if (around.opens(paragraph) || previous === undefined) return PLAIN
  return quotation(words, above)
}

/** Epigraphs come in a row, each with its attribution: the second follows the first one's. */
function isAfterAttribution(nth: number, paragraphs: readonly Paragraph[], around: Neighbours): boolean {
  const previous = paragraphs[nth - 1]
  return previous !== undefined && around.opens(previous)
}

/** After a colon, or where the sentence above has not ended. */
function quotation(words: string, above: string): Guess {
  const introduced = /[:：][—–-]?$/u.test(above)
  const runsOn = /[\p{L},;—–]$/u.test(above) && !/[”"»]$/u.test(above)
  const ends = CALL_AT_END.test(words)
  const quoted = QUOTED.test(words) && CLOSED.test(words)
  if (introduced && (ends || quoted) && words.length >= SHORTEST)
    return { role: 'quotation', score: ends ? 0.92 : 0.75 }
  if (introduced && words.length >= 2 * SHORTEST && !/^\d/.test(words)) return { role: 'quotation', score: 0.6 }
  if (
    runsOn &&
    (/^\p{Ll}/u.test(words) || quoted || QUOTED.test(words)) &&
    words.length >= SHORTEST &&
    above.length > SHORTEST / 2
  )
    return { role: 'quotation', score: ends ? 0.9 : 0.65 }
  return PLAIN
}

/** Short lines one under the other, each with a capital: two neighbours at least. */
function isVerse(nth: number, paragraphs: readonly Paragraph[]): boolean {
  const isLine = (at: number) => {
    const paragraph = paragraphs[at]
    const [line] = paragraph?.lines ?? []
    return (
      paragraph?.lines.length === 1 &&
      line !== undefined &&
      line.text.length <= VERSE_WIDTH &&
      /^[“‘"'—–(]*\p{Lu}/u.test(line.text)
    )
  }
  const touches = (at: number) => paragraphs[at]?.blankAbove === 0
  if (!isLine(nth)) return false
  const withAbove = touches(nth) && isLine(nth - 1)
  const withBelow = touches(nth + 1) && isLine(nth + 1)
  return (
    (withAbove && withBelow) ||
    (withAbove && touches(nth - 1) && isLine(nth - 2)) ||
    (withBelow && touches(nth + 2) && isLine(nth + 2))
  )
}

function judged(found: Guess, paragraph: Paragraph, verdicts: Verdicts): Guess {
  if (found.role === 'plain' || found.role === 'row') return found
  const verdict = verdicts.of(RULES[found.role], paragraph)
  if (verdict?.decision === 'reject') return PLAIN
  if (verdict?.decision === 'change' && isRole(verdict.change)) return { role: verdict.change, score: 1 }
  return verdict ? { ...found, score: 1 } : found
}

const isRole = (word: string | undefined): word is Role => word === 'plain' || (word !== undefined && word in RULES)

/** What an attribution names is the epigraph above it. */
function epigraphsBeforeAttributions(roles: readonly RoledParagraph[]): RoledParagraph[] {
  return roles.map((roled, nth) => {
    const next = roles[nth + 1]
    return next?.role === 'attribution' && (roled.role === 'plain' || roled.role === 'quotation')
      ? { ...roled, role: 'epigraph', score: next.score }
      : roled
  })
}

export const ruleOf = (role: Exclude<Role, 'plain' | 'row'>): ImportRule => RULES[role]
