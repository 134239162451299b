import type { Chapter, CiteKey, Form } from './edition.js'
import { inlinesOfEdition } from './walk.js'

/** Every work that the edition cites: by key, by an author's mark on a note, or in the words of a free-text note. */
export function citedKeys<S extends Form>(edition: { readonly chapters: readonly Chapter<S>[] }): Set<CiteKey> {
  const keys = new Set<CiteKey>()
  for (const inline of inlinesOfEdition(edition))
    if (inline.type === 'citation') for (const { key } of inline.items) keys.add(key)
  for (const { cites, mentions } of edition.chapters.flatMap((chapter) => chapter.notes)) {
    for (const key of cites) keys.add(key)
    for (const { key } of mentions) keys.add(key)
  }
  return keys
}
