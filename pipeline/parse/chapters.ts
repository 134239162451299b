/** Divisions and note bodies → chapters with their notes, numbered and identified. */
import type { Chapter, Inline, Note } from '../edition.js'
import { plainText } from '../plain-text.js'
import { deep, inlinesOf } from '../walk.js'
import { assignIds, authoredIds } from './assign-ids.js'
import type { Division } from './content/sections.js'
import { Identifiers, slugOf } from './identifiers.js'
import type { IntakeFinding } from './intake.js'
import { NoteNumbers } from './note-numbers.js'
import { sameLabel, seriesOf } from './notes.js'
import type { ReadText } from './text.js'

export interface Chapters {
  readonly chapters: readonly Chapter<'parsed'>[]
  readonly faults: readonly IntakeFinding[]
}

export function buildChapters(texts: readonly ReadText[], numbering: 'chapter' | 'book'): Chapters {
  const { identifiers, faults } = reserveAuthored(texts)
  const numbers = new NoteNumbers()
  let bodyChapters = 0
  const chapters = texts.flatMap((read): Chapter<'parsed'>[] => {
    if (numbering === 'chapter') numbers.restart()
    const fileId = fileIdOf(read.listed.path)
    const notes = new NotesOfFile(read, fileId, identifiers, numbers)
    return read.divisions.map((division, nth): Chapter<'parsed'> => {
      const id = division.id ?? identifiers.give(chapterId(fileId, division, read.divisions.length))
      const counted = read.listed.matter === 'body' && division.title.length > 0
      return {
        at: division.at,
        id,
        file: read.listed.path,
        matter: read.listed.matter,
        part: nth === 0 ? read.listed.part : undefined,
        number: counted ? ++bodyChapters : undefined,
        title: division.title,
        runningHead: read.divisions.length === 1 ? read.listed.runningHead : undefined,
        blocks: assignIds(division.blocks, id, identifiers),
        notes: notes.firstCalledIn(division),
      }
    })
  })
  return { chapters, faults }
}

/** `source/02-names.md` → `ch-02-names`: an XML name does not begin with a digit. */
const fileIdOf = (path: string) => `ch-${slugOf(path.replace(/^source\//, '').replace(/\.md$/, '')) || 'text'}`

function chapterId(fileId: string, division: Division, divisions: number): string {
  return divisions === 1 ? fileId : `ch-${slugOf(plainText(division.title)) || fileId.slice(3)}`
}

function reserveAuthored(texts: readonly ReadText[]): { identifiers: Identifiers; faults: IntakeFinding[] } {
  const identifiers = new Identifiers()
  const faults: IntakeFinding[] = []
  const first = new Map<string, IntakeFinding['at']>()
  for (const { id, at } of texts.flatMap((read) => read.divisions.flatMap(authoredIds))) {
    const before = first.get(id)
    if (before) {
      const related = { at: before, what: 'first given here' }
      faults.push({
        rule: 'construct-known',
        at,
        unexpected: `second id #${id}`,
        expected: 'an id given once',
        related,
      })
    } else first.set(id, at)
    identifiers.reserve(id)
  }
  return { identifiers, faults }
}

/** The notes of a file belong to the chapter that calls them first. */
class NotesOfFile {
  readonly #called = new Set<string>()
  readonly #calls = new Map<string, number>()
  constructor(
    private readonly read: ReadText,
    private readonly fileId: string,
    private readonly identifiers: Identifiers,
    private readonly numbers: NoteNumbers,
  ) {
    for (const label of read.divisions.flatMap(callsIn)) this.#calls.set(label, (this.#calls.get(label) ?? 0) + 1)
  }

  firstCalledIn(division: Division): Note<'parsed'>[] {
    return callsIn(division).flatMap((label): Note<'parsed'>[] => {
      const body = this.read.bodies.get(label)
      if (!body || this.#called.has(label)) return []
      this.#called.add(label)
      const series = seriesOf(body.label)
      const number = this.numbers.next(series)
      const ordinal = series === 'source' ? `n${body.label}` : `c-${slugOf(body.label) || this.#called.size}`
      const id = this.identifiers.give(`${this.fileId}-${ordinal}`)
      const blocks = assignIds(body.blocks, id, this.identifiers)
      return [{ ...body, id, series, number, mentions: [], doubts: [], calls: this.#calls.get(label) ?? 0, blocks }]
    })
  }
}

function callsIn(division: Division): string[] {
  const inlines: Iterable<Inline<'parsed'>>[] = [deep(division.title), inlinesOf(division.blocks)]
  return inlines
    .flatMap((run) => [...run])
    .flatMap((inline) => (inline.type === 'noteCall' ? [sameLabel(inline.label)] : []))
}
