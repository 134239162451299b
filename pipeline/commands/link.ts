import path from 'node:path'
import { ruleSettings } from '../check/settings.js'
import type { Edition, Note, Place } from '../edition.js'
import { EXIT, Fault } from '../fault.js'
import { parse } from '../parse/index.js'
import { noteWords } from '../parse/links/note-text.js'
import { LINKS } from '../parse/links/pins.js'
import { readSources } from '../read/sources.js'
import { printable } from '../report/printable.js'
import { writeOutputs } from '../write.js'
import { type Pinnable, pinned } from './links-file.js'
import { type Reporting, say, withMetadataFaults } from './reporting.js'
import type { Run } from './run.js'

/** `ibidem link [DIR] [--write]`: what each free-text note was found to cite; with `--write`, pinned for review. */
export const link: Run = async ({ positionals, options }) => {
  const sources = await readSources(positionals[0] ?? '.', process.env)
  const reporting: Reporting = { sources, formats: ['text'], out: undefined }
  return withMetadataFaults(reporting, async () => {
    const { edition, faults } = await parse(sources, false, ruleSettings)
    for (const line of table(edition)) say(line)
    if (options['write'] !== true) return EXIT.clean
    if (faults.some((fault) => fault.rule === 'links-readable'))
      throw new Fault(`${LINKS} cannot be read. Mend it first: ibidem check names the place.`)
    const bytes = sources.files.get(LINKS)
    const before = bytes && new TextDecoder().decode(bytes)
    const { text, added } = pinned(before, pinnable(edition))
    if (text !== before)
      await writeOutputs(
        path.join(sources.root, 'bibliography'),
        [{ path: path.basename(LINKS), content: new TextEncoder().encode(text) }],
        [],
      )
    say(
      `${added} ${added === 1 ? 'note' : 'notes'} pinned in ${LINKS}. Review them: a pin stands until its note changes.`,
    )
    return EXIT.clean
  })
}

interface Row {
  readonly at: Place
  readonly note: string
  readonly words: string
  readonly key: string
  readonly how: string
}

const WIDEST = 60

/** Place, number of the note, words, key, and how they were linked or why not. */
function table(edition: Edition<'parsed'>): string[] {
  const rows = edition.chapters.flatMap((chapter) => chapter.notes.flatMap(rowsOf))
  const columns = (row: Row) => [
    `${row.at.file}:${row.at.start.line}:${row.at.start.column}`,
    row.note,
    shortened(row.words),
    row.key,
    row.how,
  ]
  const cells = rows.map(columns)
  const widths = [0, 1, 2, 3].map((nth) => Math.max(0, ...cells.map((row) => row[nth]?.length ?? 0)))
  return cells.map((row) => printable(row.map((cell, nth) => cell.padEnd(widths[nth] ?? 0)).join('  ')))
}

function rowsOf(note: Note<'parsed'>): Row[] {
  const number = note.number
  const linked = note.mentions.map(({ at, words, key, resolution }) => ({
    at,
    note: number,
    words,
    key,
    how: resolution,
  }))
  const doubts = note.doubts.map(({ at, words, reason, candidates }): Row => {
    const nearest = candidates.length > 0 ? `: ${candidates.slice(0, 3).join(', ')}` : ''
    return { at, note: number, words, key: '?', how: `${reason}${nearest}` }
  })
  return [...linked, ...doubts].sort((a, b) => a.at.start.offset - b.at.start.offset)
}

function shortened(words: string): string {
  const line = words.replace(/\s+/gu, ' ').trim()
  return line.length > WIDEST ? `${line.slice(0, WIDEST - 1)}…` : line
}

/** Every note in words, in reading order. */
function pinnable(edition: Edition<'parsed'>): Pinnable[] {
  const sources = new Map(edition.texts.map(({ path: file, source }) => [file, source]))
  return edition.chapters.flatMap((chapter) =>
    chapter.notes.map((note) => ({
      file: chapter.file,
      note: note.label,
      words: noteWords(note, sources.get(chapter.file) ?? ''),
      mentions: note.mentions,
      sure: note.doubts.length === 0,
    })),
  )
}
