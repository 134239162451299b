/** Which indexes an edition makes: by edition.yaml, `index`. */
import type { Edition, IndexLine } from '../edition.js'
import { foundOnce } from '../found-once.js'
import { wordsFor } from '../words.js'

export interface MadeIndex {
  readonly id: string
  readonly title: string
  /** The names that marks call it by. */
  readonly names: readonly string[]
}

const PERSONS = 'persons'
const SUBJECTS = 'subjects'

/** Persons, subjects, then the others in the order of edition.yaml. */
export const madeIndexes = foundOnce(({ index, language }: Edition['metadata']): readonly MadeIndex[] => {
  const words = wordsFor(language)
  const others = Object.entries(index.others).map(([name, title]) => ({ id: `index-${name}`, title, names: [name] }))
  if (index.together !== false)
    return [{ id: 'index-general', title: titled(index.together, words.index), names: [PERSONS, SUBJECTS] }, ...others]
  const own = [
    { name: PERSONS, setting: index.persons, title: words.persons },
    { name: SUBJECTS, setting: index.subjects, title: words.subjects },
  ]
  return [
    ...own.flatMap(({ name, setting, title }) =>
      setting === false ? [] : [{ id: `index-${name}`, title: titled(setting, title), names: [name] }],
    ),
    ...others,
  ]
})

const titled = (setting: true | string, title: string) => (setting === true ? title : setting)

/** The index that names of persons go into; undefined where none is made. */
export const personsIndex = (metadata: Edition['metadata']): MadeIndex | undefined => indexNamed(PERSONS, metadata)

/** The index that a mark belongs to; undefined where it is not made. */
export function indexOf({ index, subject }: IndexLine, metadata: Edition['metadata']): MadeIndex | undefined {
  return indexNamed(index ?? (subject.kind === 'person' ? PERSONS : SUBJECTS), metadata)
}

const indexNamed = (name: string, metadata: Edition['metadata']) =>
  madeIndexes(metadata).find(({ names }) => names.includes(name))
