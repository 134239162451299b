/** A word lost or changed anywhere in the text of a finished file is found: whichever word it is. */

import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, expect, test } from 'vitest'
import { type Whole, whole } from './kinds/whole.js'

let edition: Whole

beforeAll(async () => {
  edition = await whole()
})

interface Span {
  readonly from: number
  readonly to: number
}

/** The words of an XML file that stand between its tags, from a place on. */
function wordsOf(xml: string, from: number): Span[] {
  return [...xml.slice(from).matchAll(/>([^<]*)</g)].flatMap((between) => {
    const start = from + (between.index ?? 0) + 1
    return [...(between[1] ?? '').matchAll(/[\p{L}\p{M}\p{N}]+/gu)]
      .filter((word) => !isEntity(between[1] ?? '', word.index))
      .map((word) => ({ from: start + word.index, to: start + word.index + word[0].length }))
  })
}

/** `amp` of `&amp;` is no word. */
const isEntity = (text: string, at: number) => /&#?x?$/.test(text.slice(0, at))

const CHANGES: readonly ((word: string) => string)[] = [
  () => '',
  (word) => `${word}x`,
  (word) => `${word} ${word}`,
  (word) => [...word].reverse().join('') + (word.length < 2 ? 'x' : ''),
]

function changed(xml: string, words: readonly Span[], which: number, how: number): string {
  const { from, to } = words[which % words.length] ?? { from: 0, to: 0 }
  const word = xml.slice(from, to)
  const other = CHANGES[how % CHANGES.length]?.(word) ?? ''
  return xml.slice(0, from) + (other === word ? `${word}x` : other) + xml.slice(to)
}

const choice = fc.record({ which: fc.nat(), how: fc.nat() })

test('in the text and the works of the TEI', () => {
  const xml = strFromU8(edition.contentOf('tei'))
  const words = wordsOf(xml, xml.indexOf('<standOff'))
  fc.assert(
    fc.property(choice, ({ which, how }) => {
      expect(edition.differences('tei', strToU8(changed(xml, words, which, how)))).not.toEqual([])
    }),
    { numRuns: 120 },
  )
})

test('in any document of the EPUB', () => {
  const entries = unzipSync(edition.contentOf('epub'))
  const names = Object.keys(entries).filter((name) => name.endsWith('.xhtml'))
  fc.assert(
    fc.property(fc.constantFrom(...names), choice, (name, { which, how }) => {
      const xml = strFromU8(entries[name] ?? new Uint8Array())
      const words = wordsOf(xml, xml.indexOf('<head'))
      const damaged = { ...entries, [name]: strToU8(changed(xml, words, which, how)) }
      expect(edition.differences('epub', zipSync(damaged, { level: 0 }))).not.toEqual([])
    }),
    { numRuns: 150 },
  )
})
