/** Paragraphs → what each is: running text, a quotation, an epigraph, verse, a break of scene. */
import { looksLikeAttribution } from './headings/attributions.js'
import { withLists } from './lists.js'
import type { Paragraph } from './paragraphs.js'
import { findQuotations, type Quotations } from './quotations.js'
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
/** A line of verse is no longer, in characters. */
const VERSE_WIDTH = 70
/** An attribution is one short line. */
const LONGEST_ATTRIBUTION = 90

export function assignRoles(
  paragraphs: readonly Paragraph[],
  around: Neighbours,
  verdicts: Verdicts,
): RoledParagraph[] {
  const text = paragraphs.map(({ lines }) => lines.map((line) => line.text).join(' '))
  const opens = (nth: number) => {
    const paragraph = paragraphs[nth]
    return paragraph !== undefined && around.opens(paragraph)
  }
  const quotations = findQuotations(text, opens)
  const roles: RoledParagraph[] = []
  paragraphs.forEach((paragraph, nth) => {
    const found = guess(nth, paragraphs, text[nth] ?? '', around, roles) ?? quotationAt(nth, quotations)
    roles.push({ paragraph, ...judged(found, paragraph, verdicts) })
  })
  return withLists(epigraphsBeforeAttributions(roles), around, verdicts)
}

interface Guess {
  readonly role: Role
  readonly score: number
}

const PLAIN: Guess = { role: 'plain', score: 1 }

function quotationAt(nth: number, quotations: Quotations): Guess {
  const score = quotations.get(nth)
  return score === undefined ? PLAIN : { role: 'quotation', score }
}

/** @param before the roles of the paragraphs above */
function guess(
  nth: number,
  paragraphs: readonly Paragraph[],
  words: string,
  around: Neighbours,
  before: readonly RoledParagraph[],
): Guess | undefined {
  const paragraph = paragraphs[nth]
  const above = paragraphs[nth - 1]
  if (!paragraph) return undefined
  if (NO_WORDS.test(words)) return { role: 'scene-break', score: 0.95 }
  if (isVerse(nth, paragraphs)) return { role: 'verse', score: 0.7 }
  if (!above || around.opens(paragraph) || words.length > LONGEST_ATTRIBUTION) return undefined
  // Epigraphs come in a row, each with its attribution.
  const first = around.opens(above) || before.at(-2)?.role === 'attribution'
  const named =
    first && looksLikeAttribution(paragraph.lines, above, paragraphs[nth - 2], true, around.closes(paragraph))
  return named ? { role: 'attribution', score: 0.85 } : undefined
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
