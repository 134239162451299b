/** Where the abbreviations of edition.yaml stand in the text. */
import type { Edition, Note, Place } from '../edition.js'
import { textMatches } from './text-matches.js'

export interface AbbreviationUse {
  readonly short: string
  readonly at: Place
  readonly note: Note<'parsed'> | undefined
}

/** Every use, in the order of the text: whole words only, as they are written in the list. */
export function* abbreviationsIn(edition: Edition<'parsed'>): Generator<AbbreviationUse> {
  const all = Object.keys(edition.metadata.abbreviations).sort((a, b) => b.length - a.length)
  if (all.length === 0) return
  const written = all.map((short) => short.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${written})(?![\\p{L}\\p{N}])`, 'gu')
  for (const { words, at, note } of textMatches(edition, pattern)) yield { short: words, at, note }
}
