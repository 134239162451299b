import { readFileSync } from 'node:fs'
import { type CitationRequest, type CitingPlace, formatCitations, type ReadyItem } from '../../pipeline/cite/format.js'
import type { CslItem, Inline, Place } from '../../pipeline/edition.js'

const root = new URL('../../', import.meta.url)
export const ownStyle = readFileSync(new URL('pipeline/assets/ibidem-notes.csl', root), 'utf8')

const point = { line: 1, column: 1, offset: 0 }
export const at: Place = { file: 'source/1.md', start: point, end: point }
export const text = (value: string): Inline<'cited'> => ({ type: 'text', value, at })

/** "key", "key p. 45", "key volume 43 page 39". */
export function item(written: string, affixes: Partial<ReadyItem> = {}): ReadyItem {
  const [key = '', ...rest] = written.split(' ')
  const locators = rest.flatMap((label, index) => (index % 2 === 0 ? [{ label, value: rest[index + 1] ?? '' }] : []))
  return { key, prefix: [], suffix: [], locators, suppressAuthor: false, at, ...affixes }
}

/** Each place is a note: a list of clusters, each a list of items. */
export function scopeOf(...notes: readonly (readonly (readonly ReadyItem[])[])[]): { places: CitingPlace[] } {
  const places = notes.map((clusters, note) => ({
    number: String(note + 1),
    clusters: clusters.map((items, index) => ({
      id: `${note + 1}.${index + 1}`,
      at,
      mode: 'bracketed' as const,
      items,
    })),
  }))
  return { places }
}

export function format(items: readonly CslItem[], request: Partial<CitationRequest> & Pick<CitationRequest, 'scopes'>) {
  const entries = items.map((csl) => ({ key: csl.id, csl, at }))
  return formatCitations({ style: ownStyle, locale: 'en-GB', entries, ...request })
}

/** Each note of one scope as plain words with marks for emphasis. */
export function notesOf(items: readonly CslItem[], ...notes: readonly (readonly string[])[]): string[] {
  const scope = scopeOf(...notes.map((keys) => (keys.length > 0 ? [keys.map((key) => item(key))] : [])))
  const { clusters } = format(items, { scopes: [scope] })
  return scope.places.map((_, index) => words(clusters.get(`${index + 1}.1`) ?? []))
}

export function words(run: readonly Inline<'cited'>[]): string {
  return run
    .map((inline): string => {
      if (inline.type === 'emphasis') return `*${words(inline.children)}*`
      if ('children' in inline) return words(inline.children)
      return 'value' in inline ? inline.value : ''
    })
    .join('')
}
