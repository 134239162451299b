/** Titles in Cyrillic as the bibliography prints them: followed, in brackets, by their romanised form and a translation. */
import type { CslItem } from '../edition.js'
import { schemes } from '../names/schemes/index.js'
import { transliterate } from '../names/transliterate.js'
import type { Metadata } from '../parse/metadata/schema.js'

type Options = Pick<Metadata['bibliography'], 'titles' | 'scheme'>

/**
 * The item with its title completed. The translation is the entry's `custom: {translation: …}`, for which CSL has no
 * variable; the Cyrillic of an entry whose title is romanised already is its `original-title`.
 */
export function withTitles(item: CslItem, { titles, scheme }: Options): CslItem {
  if (titles === 'as-entered' || typeof item['title'] !== 'string') return item
  const original = isCyrillic(item['title']) ? item['title'] : item['original-title']
  if (typeof original !== 'string' || !isCyrillic(original)) return item
  const entered = original === item['title'] ? undefined : item['title']
  const romanised = titles === 'with-translation' ? undefined : (entered ?? romanise(original, scheme))
  const translation = titles === 'with-romanised' ? undefined : translationOf(item)
  const added = [romanised, translation].filter((part) => part !== undefined)
  return added.length > 0 ? { ...item, title: `${original} [${added.join('; ')}]` } : item
}

const isCyrillic = (text: unknown) => typeof text === 'string' && /\p{Script=Cyrillic}/u.test(text)

function romanise(title: string, id: string): string | undefined {
  const scheme = schemes.get(id)
  return scheme && transliterate(title, scheme)
}

/** The entry’s `custom: {translation: …}`. */
export function translationOf({ custom }: CslItem): string | undefined {
  const known =
    typeof custom === 'object' && custom !== null && 'translation' in custom ? custom.translation : undefined
  return typeof known === 'string' && known.trim() !== '' ? known : undefined
}
