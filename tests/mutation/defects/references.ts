/** What leads to something else: cross-references, names, abbreviations, the citation style. */
import type { Defect } from '../defect.js'
import { changed, inserted, misspelt, placeIn, textOf } from '../edition.js'
import { paragraphsIn } from '../scan.js'

const settings = 'source/edition.yaml'
const NAMES = 'bibliography/names.yaml'

const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)]

/** Words in capitals, and others with a capital inside a sentence: each may be an abbreviation. */
const capitals = (text: string) => [
  ...new Set(matches(text, /(?<=[\p{Ll},] )\p{Lu}\p{L}{2,}(?=[ ,.])/gu).map(([word]) => word)),
]

export const referenceDefects: readonly Defect[] = [
  {
    rule: 'cross-reference-resolves',
    what: 'the id that is referred to is misspelt',
    inject({ edition, chapter }, random) {
      const found = random.pick(matches(textOf(edition, chapter), /:ref(?:\[[^\]]*\])?\{#([\w-]+)/g))
      if (!found?.[1]) return undefined
      const end = found.index + found[0].length
      const after = changed(edition, chapter, { start: end - found[1].length, end, text: misspelt(found[1], random) })
      return { edition: after, expected: placeIn(after, chapter, found.index) }
    },
  },
  {
    rule: 'cross-reference-resolves',
    what: 'the note that is referred to has another number',
    times: 6,
    inject({ edition, chapter }, random) {
      const found = random.pick(matches(textOf(edition, chapter), /:ref\{(?:#[\w-]+ )?note=(\d+)/g))
      if (!found?.[1]) return undefined
      const end = found.index + found[0].length
      const after = changed(edition, chapter, {
        start: end - found[1].length,
        end,
        text: String(20 + random.below(80)),
      })
      return { edition: after, expected: placeIn(after, chapter, found.index) }
    },
  },
  {
    rule: 'cross-reference-resolves',
    what: 'the heading that is referred to loses its id',
    times: 6,
    inject({ edition, chapter }, random) {
      const text = textOf(edition, chapter)
      const found = random.pick(matches(text, /(?<=^#+ .*) \{#([\w-]+)\}$/gm))
      if (!found?.[1]) return undefined
      const after = changed(edition, chapter, { start: found.index, end: found.index + found[0].length, text: '' })
      const [first, ...others] = Object.keys(after)
        .sort()
        .flatMap((file) =>
          matches(textOf(after, file), new RegExp(`:ref(?:\\[[^\\]]*\\])?\\{#${found[1]}[ }]`, 'g')).map(({ index }) =>
            placeIn(after, file, index),
          ),
        )
      return first && others.length === 0 ? { edition: after, expected: first } : undefined
    },
  },
  {
    rule: 'name-known',
    what: 'the person that a mark names is misspelt',
    inject({ edition, chapter }, random) {
      const found = random.pick(matches(textOf(edition, chapter), /:name\[[^\]]*\]\{ref=(?!none)([\w-]+)\}/g))
      if (!found?.[1]) return undefined
      const end = found.index + found[0].length - 1
      const after = changed(edition, chapter, { start: end - found[1].length, end, text: misspelt(found[1], random) })
      return { edition: after, expected: placeIn(after, chapter, found.index) }
    },
  },
  {
    rule: 'name-known',
    what: 'none is misspelt',
    times: 5,
    inject({ edition, chapter }, random) {
      const found = random.pick(matches(textOf(edition, chapter), /:name\[[^\]]*\]\{ref=none\}/g))
      if (!found) return undefined
      const end = found.index + found[0].length - 1
      const after = changed(edition, chapter, { start: end - 4, end, text: misspelt('none', random) })
      return { edition: after, expected: placeIn(after, chapter, found.index) }
    },
  },
  {
    rule: 'names-readable',
    what: 'a name has a Latin letter in its Cyrillic',
    inject({ edition }, random) {
      const found = random.pick(matches(textOf(edition, NAMES), /(?<=cyrillic: )[^,]*[аеорсух][^,]*/g))
      const letter = found?.[0].search(/[аеорсух]/)
      if (!found || letter === undefined) return undefined
      const latin = 'aeopcyx'['аеорсух'.indexOf(found[0][letter] ?? 'а')] ?? 'a'
      const at = found.index + letter
      const after = changed(edition, NAMES, { start: at, end: at + 1, text: latin })
      return { edition: after, expected: placeIn(after, NAMES, found.index) }
    },
  },
  {
    rule: 'names-readable',
    what: 'a kind of name is misspelt',
    times: 5,
    inject({ edition }, random) {
      const found = random.pick(matches(textOf(edition, NAMES), /(?<=kind: )\w+/g))
      if (!found) return undefined
      const after = changed(edition, NAMES, {
        start: found.index,
        end: found.index + found[0].length,
        text: misspelt(found[0], random),
      })
      return { edition: after, expected: placeIn(after, NAMES, found.index) }
    },
  },
  {
    rule: 'names-readable',
    what: 'two persons have one id',
    times: 5,
    inject({ edition }, random) {
      const ids = matches(textOf(edition, NAMES), /(?<=\n {2}- \{id: )[\w-]+/g)
      const [first, second] = [random.pick(ids), random.pick(ids)]
      if (!first || !second || first.index >= second.index) return undefined
      const after = changed(edition, NAMES, {
        start: second.index,
        end: second.index + second[0].length,
        text: first[0],
      })
      return { edition: after, expected: placeIn(after, NAMES, second.index - '{id: '.length) }
    },
  },
  {
    rule: 'names-readable',
    what: 'a brace is deleted',
    times: 5,
    inject({ edition }, random) {
      const found = random.pick(matches(textOf(edition, NAMES), /\}(?=\n {2}- \{)/g))
      if (!found) return undefined
      const after = changed(edition, NAMES, { start: found.index, end: found.index + 1, text: '' })
      // What YAML cannot go on with is the next line.
      return { edition: after, expected: placeIn(after, NAMES, found.index + 3) }
    },
  },
  {
    rule: 'abbreviation-used',
    what: 'an abbreviation is listed that the text does not use',
    inject({ edition }, random) {
      const short = random.pick(['GARF', 'RGASPI', 'RGALI', 'OGPU', 'PSS', 'SR', 'TsK', 'AVPRF', 'MGU', 'KPSS'])
      const text = textOf(edition, settings)
      const after = inserted(edition, settings, text.length, `abbreviations:\n  ${short}: Something Long (Moscow)\n`)
      return { edition: after, expected: placeIn(after, settings, textOf(after, settings).indexOf('Something Long')) }
    },
  },
  {
    rule: 'abbreviation-introduced',
    what: 'an abbreviation of the text is listed and nowhere spelt out',
    inject({ edition, chapter }, random) {
      const text = textOf(edition, chapter)
      const prose = paragraphsIn(text)
        .map(({ start, end }) => text.slice(start, end))
        .join('\n')
      const short = random.pick(capitals(prose))
      if (short === undefined) return undefined
      const first = new RegExp(`(?<![\\p{L}\\p{N}])${short}(?![\\p{L}\\p{N}])`, 'u')
      const [place] = paragraphsIn(text).flatMap(({ start, end }) => {
        const found = first.exec(text.slice(start, end))
        return found ? [start + found.index] : []
      })
      if (place === undefined || first.test(text.slice(0, place))) return undefined
      const others = Object.entries(edition).some(
        ([file, other]) => file.endsWith('.md') && file < chapter && first.test(other),
      )
      const listed = textOf(edition, settings)
      const after = inserted(edition, settings, listed.length, `abbreviations:\n  ${short}: A Name That Is Long\n`)
      return others ? undefined : { edition: after, expected: placeIn(after, chapter, place) }
    },
  },
  {
    rule: 'style-renders',
    what: 'the citation style is not there',
    inject({ edition }, random) {
      const text = textOf(edition, settings)
      const start = text.indexOf('ibidem-notes')
      const other =
        random.pick([misspelt('ibidem-notes', random), 'my.csl', 'chicago-fullnote', 'mla', '../apa.csl']) ?? ''
      const after = changed(edition, settings, { start, end: start + 'ibidem-notes'.length, text: other })
      return { edition: after, expected: placeIn(after, settings, start) }
    },
  },
  {
    rule: 'style-renders',
    what: 'no locale is there for the language of the references',
    times: 5,
    inject({ edition }, random) {
      const text = textOf(edition, settings)
      const start = text.indexOf('locale: ') + 'locale: '.length
      const other = random.pick(['ja-JP', 'ko-KR', 'pl-PL', 'uk-UA', 'sv-SE', 'el-GR', 'he-IL'])
      const after = changed(edition, settings, { start, end: start + 'en-GB'.length, text: other ?? 'ja-JP' })
      return { edition: after, expected: placeIn(after, settings, start) }
    },
  },
]
