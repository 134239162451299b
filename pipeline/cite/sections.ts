/** The printed bibliography in its parts: archives, newspapers, books … by the types and keywords that edition.yaml names. */
import type { BibliographySection, CslItem, Entry, FormattedEntry } from '../edition.js'
import type { Metadata } from '../parse/metadata/schema.js'

type Rule = Metadata['bibliography']['sections'][number]

/** Each entry in the first part that it fits, in the order of the style; what fits none stands in a part without a title. */
export function divideBibliography(
  works: readonly FormattedEntry[],
  entries: readonly Pick<Entry, 'key' | 'csl'>[],
  rules: readonly Rule[],
): BibliographySection[] {
  if (works.length === 0) return []
  const items = new Map(entries.map(({ key, csl }) => [key, csl]))
  const place = ({ key }: FormattedEntry) => rules.findIndex((rule) => fits(items.get(key), rule))
  const parts = [...rules.keys(), -1].map((nth): BibliographySection => {
    return { title: rules[nth]?.title, entries: works.filter((work) => place(work) === nth) }
  })
  return parts.filter(({ entries: own }) => own.length > 0)
}

function fits(item: CslItem | undefined, { types, keywords }: Rule): boolean {
  if (types.length === 0 && keywords.length === 0) return true
  const own = String(item?.['keyword'] ?? '')
    .split(/[,;]/)
    .map((word) => word.trim().toLowerCase())
  return types.includes(item?.type ?? '') || keywords.some((word) => own.includes(word.toLowerCase()))
}
