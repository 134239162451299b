/** Of any text: every place that is to be indexed is led to once, and every link leads to a place of its own. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cite } from '../../pipeline/cite/index.js'
import { compose } from '../../pipeline/compose/index.js'
import type { BookIndex, IndexHeading } from '../../pipeline/edition.js'
import { byFiling, indexEdition } from '../../pipeline/indexes/index.js'
import { indexLines } from '../../pipeline/indexes/lines.js'
import { nameEdition } from '../../pipeline/names/index.js'
import { pressFor } from '../../pipeline/press.js'
import { prove } from '../../pipeline/prove/index.js'
import { writers } from '../../pipeline/render/index.js'
import type { Format } from '../../pipeline/render/writer.js'
import { inlinesOfEdition } from '../../pipeline/walk.js'
import { checked, sourcesOf } from '../small-edition.js'
import { indexed, NAMES } from './made.js'

const seed = Number(process.env.FUZZ_SEED ?? 45)
const runs = (numRuns: number) => ({ numRuns: Number(process.env.FUZZ_RUNS ?? numRuns), seed })

/** A stretch of text, and how many places of the index of persons and of that of subjects are in it. */
interface Piece {
  readonly text: string
  readonly persons: number
  readonly subjects: number
}
const piece = (text: string, persons = 0, subjects = 0): Piece => ({ text, persons, subjects })
const pieces = fc.constantFrom(
  piece('plain words'),
  piece('Trotsky', 1),
  piece('*Stalin*', 1),
  piece('Stalinists'),
  piece('Stalin’s', 1),
  piece(':name[Smirnov]{ref=smirnov-vl}', 1),
  piece(':name[Stalin]{ref=stalin passing}'),
  piece('“Trotzki”', 1),
  piece('grain:index{term="grain"}', 0, 1),
  piece(':index[rye *and* Trotsky]{term="grain" sub="rye"}', 1, 1),
  piece(':index[Stalin]{person=stalin sub="at work"}', 1),
  piece('x:index{term="Новое"}', 0, 1),
  piece('corn:index{term="corn" see="grain"}'),
)
const line = fc.array(pieces, { minLength: 1, maxLength: 6 })
interface Book {
  readonly title: readonly Piece[]
  readonly text: readonly (readonly Piece[])[]
  readonly note: readonly Piece[]
  readonly quoted: readonly Piece[]
}
const book: fc.Arbitrary<Book> = fc.record({
  title: line,
  text: fc.array(line, { minLength: 1, maxLength: 5 }),
  note: line,
  quoted: line,
})

const written = (run: readonly Piece[]) => run.map(({ text }) => text).join(', ')
const markdown = ({ title, text, note, quoted }: Book) =>
  `# ${written(title)}\n\n${text.map(written).join('\n\n')}.[^1]\n\n> ${written(quoted)}\n\n[^1]: ${written(note)}\n`

const all = (index: BookIndex | undefined): IndexHeading[] =>
  (index?.headings ?? []).flatMap((heading) => [heading, ...heading.subheadings])

it('has a locator for every place, and a place for every locator', async () => {
  await fc.assert(
    fc.asyncProperty(book, async (made) => {
      const { edition } = await indexed(markdown(made))
      const anchors = inlinesOfEdition(edition).flatMap((inline) =>
        (inline.type === 'name' || inline.type === 'indexMark') && inline.anchor !== undefined ? [inline.anchor] : [],
      )
      const locators = edition.indexes.flatMap(all).flatMap((heading) => heading.locators.map(({ id }) => id))
      expect([...locators].sort()).toEqual([...anchors].sort())
      expect(new Set(anchors).size).toBe(anchors.length)
      const whole = [...made.title, ...made.text.flat(), ...made.note, ...made.quoted]
      const sum = (of: 'persons' | 'subjects') => whole.reduce((total, each) => total + each[of], 0)
      const count = (id: string) =>
        all(edition.indexes.find((index) => index.id === id)).flatMap(({ locators: own }) => own).length
      expect([count('index-persons'), count('index-subjects')]).toEqual([sum('persons'), sum('subjects')])
    }),
    runs(40),
  )
})

it('leads “see” to headings of the same index', async () => {
  await fc.assert(
    fc.asyncProperty(book, async (made) => {
      const { edition } = await indexed(markdown(made))
      for (const index of edition.indexes) {
        const byId = new Map(all(index).map((heading) => [heading.id, heading]))
        expect(byId.size).toBe(all(index).length)
        for (const { see, seeAlso } of all(index))
          for (const { id, words } of [...see, ...seeAlso]) expect(byId.get(id)?.words).toBe(words)
      }
    }),
    runs(15),
  )
})

it('keeps the ids of one chapter when another is revised', async () => {
  const idsOf = async (first: Book, text: string) => {
    const { edition } = await checked({
      'source/edition.yaml': 'title: T\nindex: {persons: true}\nnotes: {sources: optional}\n',
      'source/1.md': markdown(first).replace(/^# .*$/m, '# One {#one}'),
      'source/2.md': text,
      'bibliography/names.yaml': NAMES,
    })
    const [chapter] = indexEdition(cite(nameEdition(edition))).chapters
    return inlinesOfEdition({ chapters: chapter ? [chapter] : [] }).flatMap((inline) =>
      inline.type === 'name' || inline.type === 'indexMark' ? [inline.anchor] : [],
    )
  }
  await fc.assert(
    fc.asyncProperty(book, book, async (first, other) => {
      expect(await idsOf(first, 'Nothing.\n')).toEqual(await idsOf(first, markdown(other)))
    }),
    runs(10),
  )
})

it('sorts in one way, whatever the order it was found in', async () => {
  const terms = ['grain', 'Grain', 'é', 'e', 'E'].map((term) => `x:index{term=${term}}`).join(' ')
  const { edition } = await indexed(`Trotsky, Stalin, ${terms}.\n`)
  const lines = indexLines(edition).flatMap((index) => [...index.lines.values()])
  fc.assert(
    fc.property(fc.shuffledSubarray(lines, { minLength: lines.length }), (shuffled) => {
      const words = (sorted: typeof lines) => sorted.map(({ heading }) => heading.words)
      expect(words([...shuffled].sort(byFiling))).toEqual(words([...lines].sort(byFiling)))
    }),
    runs(20),
  )
})

it('is proven in the finished files', async () => {
  const sources = await sourcesOf({ 'source/1.md': 'A line.\n' })
  await fc.assert(
    fc.asyncProperty(book, async (made) => {
      const { edition } = await indexed(markdown(made), { names: 'text: ala-lc-nodia, index: iso9-1995' })
      const print = compose(edition, await pressFor(edition, sources))
      const content = async (format: Format) => (await writers[format]()).render(edition, print, sources)
      const files = [
        { format: 'epub', path: 'x', content: await content('epub') },
        { format: 'tei', path: 'y', content: await content('tei') },
        { format: 'pdf', path: 'z', content: await content('pdf') },
      ] as const
      expect(prove(edition, files, print.places)).toEqual([])
    }),
    runs(12),
  )
})
