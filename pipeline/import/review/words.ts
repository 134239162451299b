/** What a decision is called, and what it means to accept or to reject it. */
import type { ImportRule } from '../verdicts.js'

export interface RuleWords {
  readonly name: string
  readonly accept: string
  readonly reject: string
  /** Whether its place is seen only as lines stand in the manuscript, not as running text. */
  readonly lines: boolean
}

export const RULES: Readonly<Record<ImportRule, RuleWords>> = {
  call: { name: 'Call of a note', accept: 'it calls this note', reject: 'it is plain text', lines: false },
  heading: { name: 'Heading', accept: 'it is a heading', reject: 'it is plain text', lines: true },
  'page-number': { name: 'Page number', accept: 'take it out', reject: 'it is text', lines: true },
  'running-head': { name: 'Running head', accept: 'take it out', reject: 'it is text', lines: true },
  'screen-words': { name: 'Words of a screen', accept: 'take them out', reject: 'they are text', lines: true },
  licence: { name: 'Licence', accept: 'take it out', reject: 'it is text', lines: true },
  epigraph: { name: 'Epigraph', accept: 'it is an epigraph', reject: 'it is a paragraph', lines: true },
  attribution: { name: 'Attribution', accept: 'it is an attribution', reject: 'it is a paragraph', lines: true },
  quotation: { name: 'Quotation', accept: 'it is a quotation', reject: 'it is a paragraph', lines: true },
  verse: { name: 'Verse', accept: 'it is verse', reject: 'it is a paragraph', lines: true },
  'scene-break': { name: 'Scene break', accept: 'it is a break', reject: 'it is text', lines: true },
  list: { name: 'List', accept: 'it is a list', reject: 'they are paragraphs', lines: true },
  'broken-word': { name: 'Broken word', accept: 'join it', reject: 'leave it as it stands', lines: true },
  misprint: { name: 'Possible misprint', accept: 'correct it', reject: 'leave it as it stands', lines: false },
  note: { name: 'Note without a call', accept: 'it has none', reject: 'it has none', lines: true },
  insertion: { name: 'Insertion', accept: 'it stands', reject: 'take it out', lines: false },
  deletion: { name: 'Deletion', accept: 'take it out', reject: 'it stands', lines: false },
  comment: { name: 'Comment', accept: 'it is dealt with', reject: 'it is of no matter', lines: false },
}

/** Whether one is sure of it, in three steps that a map can show. */
export type Certainty = 'sure' | 'likely' | 'doubted'

const BANDS: readonly { readonly from: number; readonly words: string; readonly certainty: Certainty }[] = [
  { from: 0.95, words: 'nearly certain', certainty: 'sure' },
  { from: 0.85, words: 'very likely', certainty: 'sure' },
  { from: 0.7, words: 'likely', certainty: 'likely' },
  { from: 0.5, words: 'more likely than not', certainty: 'likely' },
  { from: 0.25, words: 'doubtful', certainty: 'doubted' },
]
const LEAST = { words: 'hardly likely', certainty: 'doubted' } as const

const bandOf = (score: number) => BANDS.find(({ from }) => score >= from) ?? LEAST

export const certaintyOf = (score: number): Certainty => bandOf(score).certainty

export const inWords = (score: number): string => bandOf(score).words

/** Rounded down, so that only what is certain is 1.00. */
export const inFigures = (score: number): string => (Math.floor(score * 100 + 1e-9) / 100).toFixed(2)

/** "1 note", "2 notes". */
export const counted = (number: number, thing: string): string => `${number} ${thing}${number === 1 ? '' : 's'}`
