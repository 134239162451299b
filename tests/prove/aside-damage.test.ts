/** Notes as asides in the e-book: read back as notes, and the proof finds what is lost or changed in them. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Edition } from '../../pipeline/edition.js'
import { prove } from '../../pipeline/prove/index.js'
import { built } from '../small-edition.js'

const files = {
  'source/edition.yaml': 'title: T\nepub: {notes: asides}\n',
  'source/1.md':
    '# One {#one}\n\nA claim.[^1] Another,[^2] and the first again.[^1]\n\n[^1]: [@work, p. 3].\n[^2]: [@work, p. 4].\n',
  'source/2.md': '# Two {#two}\n\nThe end.[^1]\n\n[^1]: Once more [@work].\n',
}

let edition: Edition<'cited'>
let epub: Uint8Array

beforeAll(async () => {
  const made = await built(files, ['epub'])
  expect(made.differences).toEqual([])
  edition = made.cited
  epub = made.contentOf('epub')
})

test('each note stands in the document of its chapter, and no other document has any', () => {
  const documents = unzipSync(epub)
  expect(documents['EPUB/notes.xhtml']).toBeUndefined()
  expect(
    strFromU8(documents['EPUB/one.xhtml'] ?? new Uint8Array()).match(/<aside [^>]*role="doc-footnote"/g),
  ).toHaveLength(2)
  expect(
    strFromU8(documents['EPUB/two.xhtml'] ?? new Uint8Array()).match(/<aside [^>]*role="doc-footnote"/g),
  ).toHaveLength(1)
})

const damages: readonly (readonly [name: string, from: RegExp, to: string])[] = [
  ['a note lost', /<aside [\s\S]*?<\/aside>/, ''],
  ['a note changed', /p\.\s4/, 'p. 5'],
  ['two notes exchanged', /(<aside [\s\S]*?<\/aside>)\s*(<aside [\s\S]*?<\/aside>)/, '$2$1'],
  ['a note among the text', /epub:type="footnote"/, 'epub:type="tip"'],
  ['the way back lost', /<a role="doc-backlink"[^>]*>↩2<\/a>/, ''],
  ['a call that leads to another note', /(noteref[^>]*href="[^"#]*#[^"]*)n2"/, '$1n1"'],
]

describe('damage to asides', () => {
  test.each(damages)('%s', (_name, from, to) => {
    const entries = unzipSync(epub)
    const whole = strFromU8(entries['EPUB/one.xhtml'] ?? new Uint8Array())
    const damaged = whole.replace(from, to)
    expect(damaged).not.toBe(whole)
    entries['EPUB/one.xhtml'] = strToU8(damaged)
    expect(prove(edition, [{ format: 'epub', path: '', content: zipSync(entries) }])).not.toEqual([])
  })
})
