/** Every word of the manuscript stands in the chapters or was set aside, and stands there as it was typed. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Line } from '../../../pipeline/import/lines.js'
import type { Range } from '../../../pipeline/import/manuscript.js'
import type { RoledParagraph } from '../../../pipeline/import/roles.js'
import { type Done, importTexts } from './importing.js'
import { text } from './made-up.js'
import { type PlainChapter, plainChapter } from './plain.js'

const seed = Number(process.env.FUZZ_SEED ?? 1)
const runs = (numRuns: number) => ({ numRuns: Number(process.env.FUZZ_RUNS ?? numRuns), seed })

const read = ({ chapters }: Done): PlainChapter[] =>
  Object.entries(chapters).map(([path, markdown]) => plainChapter(path, markdown))

const wordsIn = ({ blocks, notes }: PlainChapter) =>
  [...blocks, ...[...notes.values()].flat()].flatMap(({ words, number = '' }) => [number, words])

/** What an import takes out of the text: furniture, calls, labels of notes, titles over notes. */
function setAside({ imported: { recognised } }: Done): Range[] {
  const { furniture, notes } = recognised
  return [
    ...[...furniture.values()].map(({ line }) => line),
    ...notes.matches.map(({ call }) => call),
    ...notes.notes.map(({ start, from }) => ({ from: start.line.from, to: from })),
    ...notes.sections.flatMap(({ title, groups }) => [title, ...groups.flatMap(({ lines }) => lines)]),
  ]
}

/** Letters and figures in their order within the alphabet: titles change their case, notes their place. */
const letters = (words: string) =>
  [
    ...words
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, ''),
  ]
    .sort()
    .join('')

it('no letter is lost or added', () => {
  fc.assert(
    fc.property(text, (content) => {
      const done = importTexts({ texts: { 'a.txt': content } })
      // A text of nothing but notes has no chapter yet.
      fc.pre(done.imported.chapters.length > 0)
      const whole = done.collected.manuscript.text
      const aside = setAside(done).map(({ from, to }) => whole.slice(from, to))
      expect(letters([...read(done).flatMap(wordsIn), ...aside].join('\n'))).toBe(letters(whole))
    }),
    runs(100),
  )
})

/** Where lines were joined, spaces and hyphens are not those of the manuscript. */
const loose = (words: string) => words.normalize('NFC').replace(/[\s\u00AD¬‐-]/gu, '')
const exact = (words: string) => words.normalize('NFC').replace(/\s+/g, ' ').trim()

/** The words of lines as a reader is to see them: without the calls. */
function wordsOf(lines: readonly Line[], from: number, { collected, imported }: Done): string {
  const whole = collected.manuscript.text
  const calls = imported.recognised.notes.matches.map(({ call }) => call)
  return lines
    .map((line, nth) => {
      let words = ''
      let at = nth === 0 ? from : line.from
      for (const call of calls.filter((each) => each.from >= at && each.to <= line.to)) {
        words += whole.slice(at, call.from)
        at = call.to
      }
      return words + whole.slice(at, line.to)
    })
    .join(' ')
}

const same = (lines: readonly Line[]) => (lines.length === 1 ? exact : loose)

/** A paragraph without the number or the bullet of an item. */
const words = ({ paragraph: { lines, from }, item }: RoledParagraph) => ({
  lines,
  from: item ? from + (lines[0]?.indent ?? 0) + item.marker : from,
})

it('each paragraph and each note is read back as it was typed, with no markup that no one typed', () => {
  fc.assert(
    fc.property(text, (content) => {
      const done = importTexts({ texts: { 'a.txt': content } })
      const chapters = read(done)
      done.imported.chapters.forEach(({ draft }, at) => {
        const { blocks, notes, strange, faults } = chapters[at] ?? plainChapter('none', '')
        expect({ strange, faults }).toEqual({ strange: [], faults: [] })
        const drafts = draft.blocks.flatMap((block) => (block.kind === 'paragraph' ? [words(block)] : []))
        const written = blocks.filter(({ type }) => type !== 'heading')
        expect(written).toHaveLength(drafts.length)
        drafts.forEach(({ lines, from }, nth) => {
          const { type, words: seen = '' } = written[nth] ?? {}
          const read = same(lines)
          if (type !== 'sceneBreak' && type !== 'attribution') expect(read(seen)).toBe(read(wordsOf(lines, from, done)))
        })
        const headings = draft.blocks.filter(({ kind }) => kind === 'heading').length + (draft.title.length > 0 ? 1 : 0)
        expect(blocks.filter(({ type }) => type === 'heading')).toHaveLength(headings)
        expect(notes.size).toBe(draft.notes.length)
        draft.notes.forEach(({ note, label }) => {
          const words = (notes.get(label) ?? []).map((block) => block.words).join(' ')
          expect(loose(words)).toBe(loose(wordsOf(note.lines, note.from, done)))
        })
      })
    }),
    runs(100),
  )
})
