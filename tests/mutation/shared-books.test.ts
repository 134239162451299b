/** Books and notes that were not made for Ibidem, and are without a fault: none of them has an error. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { checked, type Files } from '../small-edition.js'

/** Beside the project, or where SHARED says. */
const data = join(process.env.SHARED ?? join(import.meta.dirname, '../../../shared'), 'data')
const books = ['mutual-aid', 'kingdom-of-god', 'house-of-the-dead', 'communist-manifesto']
const seed = join(data, 'seed')

/** The errors of an edition; and how many notes it has, so that a text that was not read does not pass. */
async function resultOf(files: Files) {
  const { edition, findings } = await checked(files)
  const errors = findings
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, at, unexpected }) => `${at.file}:${at.start.line}:${at.start.column} ${rule} ${unexpected}`)
  return { errors, notes: edition.chapters.flatMap((chapter) => chapter.notes).length }
}

const definitionsIn = (text: string) => text.match(/^\[\^[^\]\n]+\]:/gm)?.length ?? 0

/** A book in one file, with its title in its front matter: as an edition whose notes need not give a source. */
function editionOf(book: string): Files {
  const [, front = '', body = book] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(book) ?? []
  const { title = 'Untitled', language = 'en' } = (parse(front) ?? {}) as { title?: string; language?: string }
  return {
    'source/edition.yaml': stringify({ title, language, notes: { sources: 'optional' } }),
    'source/book.md': body,
  }
}

/** `12. Words.` and `fn1. Words.`, one a line: a call and a definition for each. */
function editionOfNotes(notes: string, bibliography: string): Files {
  const found = [...notes.matchAll(/^(\w+)\. (.+)$/gm)].map(([, label = '', words = '']) => ({ label, words }))
  const calls = found.map(({ label }) => `So it was.[^${label}]`).join('\n')
  const definitions = found.map(({ label, words }) => `[^${label}]: ${words}`)
  return {
    'source/edition.yaml': 'title: Notes\n',
    'source/1.md': `${[calls, ...definitions].join('\n\n')}\n`,
    'bibliography/works.json': bibliography,
  }
}

/** A reason to skip stands in the name of the test. */
const where = (path: string) => (existsSync(path) ? '' : ' (skipped: it is not at hand; SHARED names the folder)')

describe('the shared books', () => {
  for (const name of books) {
    const path = join(data, 'corpora', name, 'book.md')
    it.skipIf(!existsSync(path))(`${name} has no error${where(path)}`, async () => {
      const book = readFileSync(path, 'utf8')
      expect(definitionsIn(book)).toBeGreaterThan(0)
      expect(await resultOf(editionOf(book))).toEqual({ errors: [], notes: definitionsIn(book) })
    })
  }
})

describe('the seed', () => {
  const read = (name: string) => readFileSync(join(seed, name), 'utf8')
  it.skipIf(!existsSync(seed))(`has no error, with every note of it${where(seed)}`, async () => {
    const notes = read('notes.txt').trim()
    const files = editionOfNotes(notes, read('bibliography.json'))
    expect(await resultOf(files)).toEqual({ errors: [], notes: notes.split('\n').length })
  })
})
