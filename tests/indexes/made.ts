/** Editions made up for the tests of indexes. */
import { cite } from '../../pipeline/cite/index.js'
import type { BookIndex, Edition, IndexHeading } from '../../pipeline/edition.js'
import { indexEdition } from '../../pipeline/indexes/index.js'
import { nameEdition } from '../../pipeline/names/index.js'
import { checked } from '../small-edition.js'

export const NAMES = `names:
  - {cyrillic: Троцкий, kind: surname, customary: Trotsky, spellings: [Trotzki]}
  - {cyrillic: Сталин, kind: surname, customary: Stalin}
  - {cyrillic: Смирнов, kind: surname, customary: Smirnov}
  - {cyrillic: Бухарин, kind: surname, customary: Bukharin}
  - {cyrillic: Пермь, kind: place, customary: Perm}
persons:
  - {id: trotsky, surname: Троцкий, given: Лев, patronymic: Давидович, customary: Leon Trotsky, birth: 1879, death: 1940}
  - {id: stalin, surname: Сталин, given: Иосиф, customary: Joseph Stalin, aliases: [Koba]}
  - {id: smirnov-iv, surname: Смирнов, given: Иван, customary: Ivan Smirnov}
  - {id: smirnov-vl, surname: Смирнов, given: Владимир, customary: Vladimir Smirnov}
`

export interface Settings {
  readonly index?: string
  readonly names?: string
}

/** An edition of one file, as far as its indexes; no finding is looked at. */
export async function indexed(text: string, { index = 'persons: true', names = 'text: keep' }: Settings = {}) {
  const { edition, findings } = await checked({
    'source/edition.yaml': `title: T\nindex: {${index}}\nnames: {${names}}\nnotes: {sources: optional}\n`,
    'source/1.md': text,
    'bibliography/names.yaml': NAMES,
  })
  const done: Edition<'cited'> = indexEdition(cite(nameEdition(edition)))
  return { edition: done, findings }
}

/** "Trotsky, Leon 2", "– in exile 1", "Trotzki → Trotsky, Leon": headings with how many places each has. */
export function shown({ headings }: BookIndex): string[] {
  const line = ({ words, locators, see, seeAlso }: IndexHeading) =>
    [
      words,
      ...(locators.length > 0 ? [String(locators.length)] : []),
      ...see.map((other) => `→ ${other.words}`),
      ...seeAlso.map((other) => `⇒ ${other.words}`),
    ].join(' ')
  return headings.flatMap((heading) => [line(heading), ...heading.subheadings.map((sub) => `– ${line(sub)}`)])
}
