import { makersNamed } from '../cite/authors.js'
import type { Entry } from '../edition.js'

/** A work in a few words: who, what, when. */
export function describeEntry({ csl, key }: Entry): string {
  const issued = csl['issued'] as { readonly 'date-parts'?: readonly (readonly unknown[])[] } | undefined
  const year = issued?.['date-parts']?.[0]?.[0]
  const title = typeof csl['title'] === 'string' ? csl['title'] : key
  return [makersNamed(csl).join(', '), title, year === undefined ? '' : String(year)]
    .filter((part) => part !== '')
    .join(', ')
}
