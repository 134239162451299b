import type { CitedRange, Inline, Locator, Place } from '../edition.js'

export type Term = (name: string, form: 'short' | 'long', plural: boolean) => string

/** Labels of Russian archives' shelf marks, for which CSL has no terms: one, several. */
const shelfMarks: Readonly<Record<string, readonly [string, string]>> = {
  fond: ['f.', 'f.'],
  opis: ['op.', 'op.'],
  delo: ['d.', 'dd.'],
  leaf: ['l.', 'll.'],
  box: ['box', 'boxes'],
}

/** CSL 1.0.2, "Locators": the terms citeproc can label a locator with. */
const cslTerms = new Set(
  `act appendix article-locator book canon chapter column elocation equation figure folio issue line note opus page paragraph
  part rule scene section sub-verbo supplement table timestamp title-locator verse version volume`.split(/\s+/),
)

/** Whether citeproc can label this locator itself. */
export function hasTerm(locator: Locator): boolean {
  return cslTerms.has(locator.label)
}

/** "vol. 43, p. 39": each locator with its label, its value in a {@link CitedRange}. */
export function locatorWords(locators: readonly Locator[], term: Term, at: Place): Inline<'cited'>[] {
  return locators.flatMap((locator, index): Inline<'cited'>[] => {
    const label = labelOf(locator, term)
    const before = `${index > 0 ? ', ' : ''}${label === '' ? '' : `${label}\u00a0`}`
    const range: CitedRange = { type: 'citedRange', locator, children: [{ type: 'text', value: locator.value, at }] }
    return before === '' ? [range] : [{ type: 'text', value: before, at }, range]
  })
}

function labelOf({ label, value }: Locator, term: Term): string {
  const several = /[-–—,&]|\s(?:and|und|et|и)\s/u.test(value)
  const [one, more] = shelfMarks[label] ?? []
  if (one !== undefined && more !== undefined) return several ? more : one
  return term(label, 'short', several)
}
