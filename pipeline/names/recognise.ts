/** Listed spellings, found as whole words. */
import type { Edition, NameRecord } from '../edition.js'
import { schemes } from './schemes/index.js'
import { transliterate } from './transliterate.js'

export interface Recogniser {
  /** The listed names in a text, from left to right, none overlapping. */
  find(text: string): Iterable<{ readonly start: number; readonly written: string; readonly name: NameRecord }>
}

/** Knows every form of every listed name: customary, listed spellings, and romanised by each scheme. */
export function recogniser({ names }: Pick<Edition, 'names'>): Recogniser {
  const forms = new Map<string, NameRecord | undefined>()
  for (const name of names) {
    for (const form of formsOf(name)) {
      const other = forms.get(form)
      const sameName = !forms.has(form) || other?.cyrillic === name.cyrillic
      forms.set(form, sameName ? name : undefined)
    }
  }
  const longestFirst = [...forms.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  if (longestFirst.length === 0) return { find: () => [] }
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}])(?:${longestFirst.map(literally).join('|')})(?![\\p{L}\\p{M}\\p{N}])`,
    'gu',
  )
  return { find: (text) => matches(text, pattern, forms) }
}

function* matches(text: string, pattern: RegExp, forms: ReadonlyMap<string, NameRecord | undefined>) {
  for (const match of text.matchAll(pattern)) {
    const name = forms.get(match[0])
    if (name) yield { start: match.index, written: match[0], name }
  }
}

function formsOf(name: NameRecord): string[] {
  const romanised = [...schemes.values()].map((scheme) => transliterate(name.cyrillic, scheme))
  const listed = name.customary === undefined ? name.spellings : [name.customary, ...name.spellings]
  return [...listed, ...romanised].map((form) => form.normalize('NFC'))
}

const literally = (form: string) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
