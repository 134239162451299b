/** The importer on real books damaged for the purpose, and on the seed: measured against truths that others made. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { collect } from '../../pipeline/import/collected.js'
import { decodeManuscript } from '../../pipeline/import/decode.js'
import { type Imported, importManuscript } from '../../pipeline/import/index.js'
import { recordImport, undoImport } from '../../pipeline/import/record.js'
import { readWordlist } from '../../pipeline/read/wordlist.js'

/** Beside the project, or where SHARED says. */
const data = join(process.env.SHARED ?? join(import.meta.dirname, '../../../shared'), 'data')
const books = ['kingdom-of-god', 'house-of-the-dead', 'communist-manifesto']
const damages = ['degraded.txt', 'degraded-fn.txt', 'degraded-chapnotes.txt']
const here = existsSync(join(data, 'corpora'))

interface Truth {
  readonly notes: readonly { readonly refLine: number; readonly refCol: number; readonly noteLine: number }[]
  readonly headings: readonly { readonly line: number; readonly lines: number }[]
  readonly debris: readonly { readonly line: number }[]
}

const words = await readWordlist('en', import.meta.dirname)

function importBytes(files: readonly { file: string; bytes: Uint8Array }[], notes: typeof files = []) {
  const decoded = [...files, ...notes].map(({ file, bytes }) => decodeManuscript(file, bytes))
  const taken = [...files, ...notes].map(({ file }, nth) => ({
    manuscript: { file, text: decoded[nth]?.text ?? '', known: [], works: [] },
    faults: [],
  }))
  const collected = collect(taken.slice(0, files.length), taken.slice(files.length))
  const imported = importManuscript({ collected, decided: new Map(), language: 'en', words })
  return { collected, imported, record: recordImport(collected, decoded, imported.chapters) }
}

function givesBack({ record, imported }: ReturnType<typeof importBytes>, bytes: readonly Uint8Array[]): void {
  const texts = new Map(imported.chapters.map(({ path, text }) => [path, text]))
  const undone = undoImport(record, (path) => texts.get(path) ?? '')
  expect(undone.map((each) => Buffer.compare(each.bytes, bytes[undone.indexOf(each)] ?? new Uint8Array()))).toEqual(
    bytes.map(() => 0),
  )
}

/** Line and column, from 1. */
function placeOf({ recognised }: Imported, offset: number): string {
  const line = recognised.lines.findLast(({ from }) => from <= offset)
  return `${(line?.nth ?? 0) + 1}:${offset - (line?.from ?? 0) + 1}`
}

describe.skipIf(!here).each(books)('%s (skipped where SHARED holds no data/corpora)', (book) => {
  const truths = () => JSON.parse(readFileSync(join(data, 'corpora', book, 'truth.json'), 'utf8')).variants
  test.each(damages)('%s', (damage) => {
    const truth: Truth = truths()[damage]
    const bytes = readFileSync(join(data, 'corpora', book, damage))
    const done = importBytes([{ file: damage, bytes }])
    givesBack(done, [bytes])
    const { recognised } = done.imported
    const calls = recognised.notes.matches.map(
      ({ call, note }) => `${placeOf(done.imported, call.from)} → ${note.line.nth + 1}`,
    )
    expect(calls).toEqual(truth.notes.map(({ refLine, refCol, noteLine }) => `${refLine}:${refCol} → ${noteLine}`))
    const headed = recognised.blocks.flatMap((block) =>
      block.kind === 'heading' ? block.heading.lines.map(({ nth }) => nth + 1) : [],
    )
    const headings = truth.headings.flatMap(({ line, lines }) => Array.from({ length: lines }, (_, nth) => line + nth))
    expect(headed).toEqual(headings)
    expect([...recognised.furniture.keys()].map((nth) => nth + 1).sort((a, b) => a - b)).toEqual(
      truth.debris.map(({ line }) => line),
    )
    expect(done.imported.findings).toEqual([])
  })
})

describe.skipIf(!here)('planted defects (skipped where SHARED holds no data/corpora)', () => {
  test('each is found at its line, and no call is given a wrong note', () => {
    const folder = join(data, 'corpora/kingdom-of-god')
    const hard = JSON.parse(readFileSync(join(folder, 'truth-hard.json'), 'utf8'))
    const bytes = readFileSync(join(folder, 'degraded-hard.txt'))
    const done = importBytes([{ file: 'hard.txt', bytes }])
    givesBack(done, [bytes])
    const lines = new Set(done.imported.findings.map(({ at }) => at.start.line))
    const planted = hard.notes.filter(({ kind }: { kind: string }) =>
      ['refMissing', 'defMissing', 'ocrDigit', 'dupRefNumber'].includes(kind),
    )
    for (const { kind, refLine, noteLine } of planted)
      expect([kind, lines.has(kind === 'refMissing' ? noteLine : refLine)]).toEqual([kind, true])
    expect(lines.has(hard.orphanDefinition.noteLine)).toBe(true)
    const noteOf = new Map<number, Set<number>>()
    for (const { refLine, noteLine } of hard.notes)
      noteOf.set(refLine, (noteOf.get(refLine) ?? new Set()).add(noteLine))
    for (const { call, note } of done.imported.recognised.notes.matches) {
      const line = Number(placeOf(done.imported, call.from).split(':')[0])
      expect(noteOf.get(line)).toContain(note.line.nth + 1)
    }
  })
})

describe.skipIf(!here)('other texts (skipped where SHARED holds no data)', () => {
  test.each(['wallace-russia-pg/degraded.txt', 'war-and-peace/degraded.txt.gz'])(
    '%s is given back byte for byte',
    (path) => {
      const file = readFileSync(join(data, 'corpora', path))
      const bytes = path.endsWith('.gz') ? gunzipSync(file) : file
      givesBack(importBytes([{ file: 'book.txt', bytes }]), [bytes])
    },
  )

  test('the seed, whole', () => {
    const text = readFileSync(join(data, 'seed/introduction.txt'))
    const notes = readFileSync(join(data, 'seed/notes.txt'))
    const done = importBytes([{ file: 'introduction.txt', bytes: text }], [{ file: 'notes.txt', bytes: notes }])
    givesBack(done, [text, notes])
    const { chapters, decisions, findings, recognised } = done.imported
    expect(chapters.map(({ title }) => title)).toEqual(['Introduction: The Roots of Terror'])
    expect(chapters[0]?.draft.notes.map(({ label, match }) => [label, match !== undefined])).toEqual([
      ...['1', '2', '3', '4', 'fn1'].map((label) => [label, true]),
      ...Array.from({ length: 51 }, (_, nth) => [String(nth + 5), true]),
    ])
    const roles = recognised.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.role] : []))
    const count = (role: string) => roles.filter((each) => each === role).length
    expect([count('epigraph'), count('attribution'), count('quotation')]).toEqual([2, 2, 4])
    const suggested = decisions.filter(({ rule }) => rule === 'misprint').map(({ written }) => written)
    expect(suggested).toEqual(['lauched', 'Trotsky—Zinoviev', 'Tdrkey', 'a unsuitable'])
    expect([...recognised.furniture.values()].map(({ line }) => line.text)).toEqual(['Загрузка...'])
    expect(findings).toEqual([])
  })
})
