/** What an import says when it is done. */
import path from 'node:path'
import pc from 'picocolors'
import type { Collected } from '../../import/collected.js'
import type { Imported } from '../../import/index.js'
import type { ReadManuscript } from '../../read/manuscripts.js'
import { reports } from '../../report/index.js'
import { say } from '../reporting.js'
import { DECISIONS, REVIEW } from './before.js'

export interface Done {
  readonly into: string
  readonly formats: readonly string[]
  readonly imported: Imported
  readonly collected: Collected
  readonly read: readonly ReadManuscript[]
}

export async function reportImport(done: Done): Promise<void> {
  const { imported, collected, formats } = done
  const sources = new Map(
    collected.parts.map(({ file, from, to }) => [file, collected.manuscript.text.slice(from, to)]),
  )
  for (const name of formats) {
    const format = await reports.get(name)?.()
    const checking = {
      findings: imported.findings,
      allowed: [],
      known: 0,
      edition: undefined,
      sourceOf: (file: string) => sources.get(file),
      folder: '',
      colours: pc,
    }
    if (format) process.stdout.write(format.write(checking))
  }
  if (formats.includes('text')) for (const line of summary(done)) say(line)
}

function summary({ imported, read, into }: Done): string[] {
  const { chapters, decisions, recognised } = imported
  const notes = chapters.flatMap(({ draft }) => draft.notes)
  const called = notes.filter(({ match }) => match).length
  const open = decisions.filter(({ isOpen }) => isOpen).length
  const here = path.relative('.', into) || '.'
  return [
    ...read
      .filter(({ decoded }) => decoded.encoding !== 'utf-8')
      .map(({ manuscript, decoded }) => `${manuscript.file} was read as ${decoded.encoding}.`),
    `${count(chapters.length, 'chapter')}, ${count(notes.length, 'note')}, ${called} of them with their calls; ${count(recognised.furniture.size, 'line')} set aside.`,
    open === 0
      ? `No decision is open. Build the edition with: ibidem build ${here}`
      : `${count(open, 'decision')} open in ${path.join(here, DECISIONS)}; see them in ${path.join(here, REVIEW)}`,
  ]
}

const count = (number: number, what: string) => `${number} ${what}${number === 1 ? '' : 's'}`
