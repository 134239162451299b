/** The sample edition, and what is cut out of it: one chapter in full, with the works that it cites and what it refers to. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { onlyEntries } from './bibliography.js'
import { type Edition, textOf } from './edition.js'
import { callsIn, isNumbered, keysIn, notesIn } from './scan.js'

const root = join(import.meta.dirname, '../..')

function readSample(): Edition {
  const paths = ['bibliography', 'source', 'source/images'].flatMap((folder) =>
    readdirSync(join(root, folder), { withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'README.md')
      .map((entry) => `${folder}/${entry.name}`),
  )
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]))
}

export const sample = readSample()
export const chapters = Object.keys(sample).filter((path) => path.endsWith('.md'))

/** The sample with every chapter but one cut down to what the others refer to; it is as clean, and checked ten times as fast. */
export interface Cut {
  readonly edition: Edition
  /** The chapter left as it is. */
  readonly chapter: string
}

const cuts = new Map<string, Cut>()

export function cutTo(chapter: string): Cut {
  const known = cuts.get(chapter)
  if (known) return known
  const texts = chapters.map((path) => [path, path === chapter ? textOf(sample, path) : stubOf(textOf(sample, path))])
  const all: Edition = { ...sample, ...Object.fromEntries(texts) }
  const cut = { chapter, edition: onlyEntries(all, keysIn(textOf(sample, chapter))) }
  cuts.set(chapter, cut)
  return cut
}

/** Headings, figures and tables, and every note with a remark for its words. */
function stubOf(text: string): string {
  const targets = text.match(/^#.*$|^:::(?:figure|table)\{#[\s\S]*?^:::$/gm) ?? []
  const notes = notesIn(text)
  const labels = callsIn(text).map(({ label }) => label)
  const called = [...notes].sort((a, b) => labels.indexOf(a.label) - labels.indexOf(b.label))
  const calls = called.map(({ label }) => `Of this there is more to say.[^${label}]`).join('\n')
  const remarks = called.map((note) => `[^${note.label}]: ${isNumbered(note) ? ':note{discursive} ' : ''}A remark.`)
  const numbered = remarks.sort((a, b) => numberIn(a) - numberIn(b))
  return `${[...targets, calls, ...numbered].filter((part) => part !== '').join('\n\n')}\n`
}

const numberIn = (definition: string) => Number(/^\[\^(\d+)\]/.exec(definition)?.[1] ?? 0)
