/** The proof must find what is lost or led astray in a finished index. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { compose } from '../../pipeline/compose/index.js'
import type { Edition } from '../../pipeline/edition.js'
import { pressFor } from '../../pipeline/press.js'
import { prove } from '../../pipeline/prove/index.js'
import { writers } from '../../pipeline/render/index.js'
import { indexed } from '../indexes/made.js'
import { sourcesOf } from '../small-edition.js'

const TEXT = `# The First {#first}

Trotsky met Stalin.[^1] He spoke:index{term="speeches" from=s} of grain:index{term="grain" sub="price of"} and :index[bread]{term="bread"}:index{term="loaves" see="bread"}.
Stalin did not.:index{to=s}:index{term="bread" see-also="grain"}

[^1]: Trotzki of Stalin.
`
let edition: Edition<'cited'>
let epub: Uint8Array
let tei: Uint8Array

beforeAll(async () => {
  const sources = await sourcesOf({ 'source/1.md': TEXT })
  edition = (await indexed(TEXT)).edition
  const print = compose(edition, await pressFor(edition, sources))
  epub = await (await writers.epub()).render(edition, print, sources)
  tei = await (await writers.tei()).render(edition, print, sources)
})

test('nothing is found in whole ones', () => {
  const whole = [
    { format: 'epub', path: 'x', content: epub },
    { format: 'tei', path: 'y', content: tei },
  ] as const
  expect(edition.indexes).toHaveLength(2)
  expect(prove(edition, whole)).toEqual([])
})

type Damage = readonly [name: string, from: string | RegExp, to: string]

const inTei: readonly Damage[] = [
  ['an index lost', /<div type="index" xml:id="index-subjects">[\s\S]*?<\/div>/, ''],
  ['a heading lost', /<item xml:id="index-persons-koba">[\s\S]*?<\/item>/, ''],
  ['a heading changed', '>Trotsky, Leon</persName>', '>Trotsky, Lev</persName>'],
  ['a locator lost', /<ptr target="#ix-first-stalin-2" \/>/, ''],
  ['a locator of another', 'target="#ix-first-stalin-1"', 'target="#ix-first-trotsky-1"'],
  ['a subheading lost', /<list>\s*<item[\s\S]*?<\/list>/, ''],
  ['a passage cut short', ' #ix-first-speeches-end-1', ''],
  [
    'a “see” to another heading',
    'type="see" target="#index-subjects-bread"',
    'type="see" target="#index-subjects-grain"',
  ],
  ['two places exchanged', /(ix-first-trotsky-1)([\s\S]*?)(ix-first-stalin-1)/, '$3$2$1'],
  ['a mark’s passage that ends nowhere', /spanTo="#[^"]*"/, 'spanTo="#nowhere"'],
  ['an id lost', ' xml:id="ix-first-stalin-1"', ''],
]

test.each(inTei)('in the TEI: %s', (_name, from, to) => {
  expect(
    prove(edition, [{ format: 'tei', path: 'x', content: strToU8(damaged(strFromU8(tei), from, to)) }]),
  ).not.toEqual([])
})

const inEpub: readonly (readonly [file: string, ...Damage])[] = [
  ['index-persons', 'a heading lost', /<li id="index-persons-koba"[\s\S]*?<\/li>/, ''],
  [
    'index-persons',
    'two headings exchanged',
    /(<li id="index-persons-koba"[\s\S]*?<\/li>)(\s*)(<li [\s\S]*?<\/li>)/,
    '$3$2$1',
  ],
  [
    'index-persons',
    'a locator lost',
    /, <a epub:type="index-locator" href="first.xhtml#ix-first-stalin-2">\d<\/a>/,
    '',
  ],
  ['index-persons', 'a locator of another', '#ix-first-stalin-1', '#ix-first-trotsky-1'],
  ['index-persons', 'a locator in another document', 'first.xhtml#ix-first-stalin-1', 'notes.xhtml#ix-first-stalin-1'],
  [
    'index-persons',
    'a “see” without its link',
    /<a href="index-persons.xhtml#index-persons-stalin">([^<]*)<\/a>/,
    '$1',
  ],
  ['index-subjects', 'a subheading lost', /<ul>[\s\S]*?<\/ul>/, ''],
  ['index-subjects', 'a passage cut short', /–<a [^>]*>\d<\/a>/, ''],
  ['index-subjects', 'the title changed', '<h1>Index of Subjects<', '<h1>Subjects<'],
  ['first', 'a place that is gone', ' id="ix-first-stalin-1"', ''],
  ['first', 'two places exchanged', /(ix-first-trotsky-1)([\s\S]*?)(ix-first-stalin-1)/, '$3$2$1'],
]

describe('in the EPUB', () => {
  test.each(inEpub)('%s: %s', (file, _name, from, to) => {
    const entries = unzipSync(epub)
    const path = `EPUB/${file}.xhtml`
    entries[path] = strToU8(damaged(strFromU8(entries[path] ?? new Uint8Array()), from, to))
    expect(prove(edition, [{ format: 'epub', path: 'x', content: zipSync(entries) }])).not.toEqual([])
  })
})

/** A damage that changes nothing would prove nothing. */
function damaged(text: string, from: string | RegExp, to: string): string {
  const after = text.replace(from, to)
  expect(after).not.toBe(text)
  return after
}
