/** Characters and constructs that no edition can print. */
import type { Defect } from '../defect.js'
import { changed, inserted, misspelt, placeIn, textOf } from '../edition.js'
import { paragraphsIn, wordsIn } from '../scan.js'

const CONTROLS = ['\u0000', '\u0007', '\u000B', '\u001B', '\u0085', '\uFFFE', '\uFFFD']

/** Blocks that have a name, `:::epigraph`, by where the name begins and ends; a table loses its caption's meaning too. */
const fencesIn = (text: string) =>
  [...text.matchAll(/^:::([a-z]+)/gm)].map(({ 0: fence, 1: name = '', index }) => ({
    name,
    start: index,
    end: index + fence.length,
  }))

const opensIn = (text: string, name: string) =>
  [...text.matchAll(new RegExp(`:${name}(?=[[{])`, 'g'))].map(({ index }) => index)

export const textDefects: readonly Defect[] = [
  {
    rule: 'text-readable',
    what: 'a control character stands in a word',
    inject({ edition, chapter }, random) {
      const word = random.pick(wordsIn(textOf(edition, chapter)))
      if (!word) return undefined
      const after = inserted(edition, chapter, word.start + 2, random.pick(CONTROLS) ?? '\u0000')
      return { edition: after, expected: placeIn(after, chapter, word.start + 2) }
    },
  },
  {
    rule: 'nesting-shallow',
    what: 'a paragraph is nested without end',
    inject({ edition, chapter }, random) {
      const paragraph = random.pick(paragraphsIn(textOf(edition, chapter)))
      if (!paragraph) return undefined
      const marks = (random.pick(['> ', '- ', '* ']) ?? '> ').repeat(120 + random.below(100))
      const after = inserted(edition, chapter, paragraph.start, marks)
      return { edition: after, expected: placeIn(after, chapter, paragraph.start) }
    },
  },
  {
    rule: 'construct-known',
    what: 'a word has an HTML tag before it',
    inject({ edition, chapter }, random) {
      const word = random.pick(wordsIn(textOf(edition, chapter)))
      if (!word) return undefined
      const after = inserted(
        edition,
        chapter,
        word.start,
        random.pick(['<br>', '<br/>', '<a name="x">', '<!-- so -->']) ?? '<br>',
      )
      return { edition: after, expected: placeIn(after, chapter, word.start) }
    },
  },
  {
    rule: 'construct-known',
    what: 'a paragraph is HTML',
    times: 5,
    inject({ edition, chapter }, random) {
      const paragraph = random.pick(paragraphsIn(textOf(edition, chapter)))
      if (!paragraph) return undefined
      const after = inserted(edition, chapter, paragraph.start, '<div class="page">\n<hr>\n</div>\n\n')
      return { edition: after, expected: placeIn(after, chapter, paragraph.start) }
    },
  },
  {
    rule: 'construct-known',
    what: 'the name of a block is misspelt',
    inject({ edition, chapter }, random) {
      const fence = random.pick(fencesIn(textOf(edition, chapter)))
      if (!fence) return undefined
      const after = changed(edition, chapter, { ...fence, text: `:::${misspelt(fence.name, random)}` })
      return { edition: after, expected: placeIn(after, chapter, fence.start) }
    },
  },
  {
    rule: 'construct-known',
    what: 'the name of a directive in a line is misspelt',
    inject({ edition, chapter }, random) {
      const name = random.pick(['lang', 'name', 'sc', 'sub', 'sup']) ?? 'lang'
      const start = random.pick(opensIn(textOf(edition, chapter), name))
      if (start === undefined) return undefined
      const after = changed(edition, chapter, {
        start,
        end: start + name.length + 1,
        text: `:${misspelt(name, random)}x`,
      })
      return { edition: after, expected: placeIn(after, chapter, start) }
    },
  },
  {
    rule: 'construct-known',
    what: 'a block is left open',
    times: 6,
    inject({ edition, chapter }, random) {
      const text = textOf(edition, chapter)
      const fence = random.pick(fencesIn(text))
      const end = text.indexOf('\n:::\n', fence?.end ?? 0)
      if (!fence || end < 0) return undefined
      const after = changed(edition, chapter, { start: end, end: end + 4, text: '' })
      return { edition: after, expected: placeIn(after, chapter, fence.start) }
    },
  },
  {
    rule: 'construct-known',
    what: 'a block of code is left open',
    times: 3,
    inject({ edition, chapter }, random) {
      const text = textOf(edition, chapter)
      const paragraph = random.pick(paragraphsIn(text))
      // Of what it has swallowed nothing else is said only where no note is called or defined after it.
      if (!paragraph || /\[\^|@|\{#|^```/m.test(text.slice(paragraph.start))) return undefined
      const after = inserted(edition, chapter, paragraph.start, random.pick(['```\n', '~~~\n', '````\n']) ?? '')
      return { edition: after, expected: placeIn(after, chapter, paragraph.start) }
    },
  },
  {
    rule: 'construct-known',
    what: 'two headings have one id',
    times: 6,
    inject({ edition, chapter }, random) {
      const text = textOf(edition, chapter)
      const ids = [...text.matchAll(/^##+ .*\{#([\w-]+)\}$/gm)]
      const [first, second] = [random.pick(ids), random.pick(ids)]
      if (!first?.[1] || !second?.[1] || first.index >= second.index) return undefined
      if (
        Object.values(edition).some(
          (other) => other.includes(`:ref{#${second[1]}`) || other.includes(`]{#${second[1]}`),
        )
      )
        return undefined
      const at = second.index + second[0].length - second[1].length - 1
      const after = changed(edition, chapter, { start: at, end: at + second[1].length, text: first[1] })
      return { edition: after, expected: placeIn(after, chapter, second.index) }
    },
  },
  {
    rule: 'nothing-swallowed',
    what: 'a line is read as the definition of a link',
    inject({ edition, chapter }, random) {
      const paragraph = random.pick(paragraphsIn(textOf(edition, chapter)))
      if (!paragraph) return undefined
      const name = random.pick(['Trotsky', 'Author’s note', 'sic', 'Lenin, 1917', '12']) ?? 'sic'
      const after = inserted(
        edition,
        chapter,
        paragraph.start,
        `[${name}]: ${random.pick(['sketch', 'p. 5', 'see-below']) ?? ''}\n\n`.replace('p. 5', 'p.5'),
      )
      return { edition: after, expected: placeIn(after, chapter, paragraph.start) }
    },
  },
  {
    rule: 'nothing-swallowed',
    what: 'a paragraph begins with a year',
    inject({ edition, chapter }, random) {
      const paragraph = random.pick(paragraphsIn(textOf(edition, chapter)))
      if (!paragraph) return undefined
      const after = inserted(
        edition,
        chapter,
        paragraph.start,
        `${1700 + random.below(300)}${random.pick(['.', ')']) ?? '.'} `,
      )
      return { edition: after, expected: placeIn(after, chapter, paragraph.start) }
    },
  },
  {
    rule: 'nothing-swallowed',
    what: 'a link has a title',
    times: 5,
    inject({ edition, chapter }, random) {
      const word = random.pick(wordsIn(textOf(edition, chapter)))
      if (!word) return undefined
      const written = textOf(edition, chapter).slice(word.start, word.end)
      const after = changed(edition, chapter, { ...word, text: `[${written}](https://example.org/ "Seen in May")` })
      return { edition: after, expected: placeIn(after, chapter, word.start) }
    },
  },
  {
    rule: 'nothing-swallowed',
    what: 'a chapter has front matter',
    times: 5,
    inject({ edition, chapter }) {
      const after = inserted(edition, chapter, 0, '---\ntitle: A chapter\n---\n\n')
      return { edition: after, expected: placeIn(after, chapter, 0) }
    },
  },
]
