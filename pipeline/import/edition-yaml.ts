/** The edition.yaml of an import: what the manuscript tells, and no more. */
import { stringify } from 'yaml'
import type { ImportedChapter } from './index.js'

export interface EditionFacts {
  readonly chapters: readonly ImportedChapter[]
  /** Title and subtitle, where the document has them apart from its chapters. */
  readonly title: readonly string[]
  readonly language: string
  /** Of the manuscript, without its ending: the title where the text has none. */
  readonly name: string
  readonly hasBibliography: boolean
}

const HEAD = '# yaml-language-server: $schema=./edition.schema.json\n'

export function editionYaml({ chapters, title: own, language, name, hasBibliography }: EditionFacts): string {
  const { title, subtitle } = own[0] === undefined ? titleOf(chapters, name) : { title: own[0], subtitle: own[1] }
  const numbering = runsOn(chapters) ? { numbering: 'book' } : {}
  const sources = hasBibliography ? {} : { sources: 'optional' }
  const notes = { ...numbering, ...sources }
  return `${HEAD}${stringify({ title, ...(subtitle === undefined ? {} : { subtitle }), language, ...(Object.keys(notes).length > 0 ? { notes } : {}) })}`
}

/** A text of one chapter is called by its title. */
function titleOf(chapters: readonly ImportedChapter[], name: string): { title: string; subtitle?: string | undefined } {
  const [only, ...more] = chapters.filter(({ title }) => title !== '')
  if (only && more.length === 0) {
    const [title, ...rest] = only.title.split(': ')
    return rest.length > 0 && title !== undefined ? { title, subtitle: rest.join(': ') } : { title: only.title }
  }
  return { title: name }
}

/** Whether the notes of each chapter count on from the one before. */
function runsOn(chapters: readonly ImportedChapter[]): boolean {
  const first = chapters.flatMap(({ draft }) => {
    const labels = draft.notes.map(({ label }) => Number(label)).filter((label) => !Number.isNaN(label))
    return labels.length > 0 ? [{ from: Math.min(...labels), to: Math.max(...labels) }] : []
  })
  return first.length > 1 && first.every(({ from }, nth) => nth === 0 || from > (first[nth - 1]?.to ?? 0))
}
