/** The proof must find what is lost or led astray in a finished index. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { compose, type Print } from '../../pipeline/compose/index.js'
import type { Edition } from '../../pipeline/edition.js'
import { pressFor } from '../../pipeline/press.js'
import { prove } from '../../pipeline/prove/index.js'
import type { Sources } from '../../pipeline/read/sources.js'
import { formats, writers } from '../../pipeline/render/index.js'
import type { Format } from '../../pipeline/render/writer.js'
import { indexed } from '../indexes/made.js'
import { sourcesOf } from '../small-edition.js'

const TEXT = `# The First {#first}

Trotsky met Stalin.[^1] He spoke:index{term="speeches" from=s} of grain:index{term="grain" sub="price of"} and :index[bread]{term="bread"}:index{term="loaves" see="bread"}.

[^1]: Trotzki of Stalin.

# The Second {#second}

Stalin did not.:index{to=s}:index{term="bread" see-also="grain"}
`
let edition: Edition<'cited'>
let print: Print
let sources: Sources
let whole: Readonly<Record<Format, Uint8Array>>

const rendered = async (format: Format, as = print) => (await writers[format]()).render(edition, as, sources)
const differences = (format: Format, content: Uint8Array) =>
  prove(edition, [{ format, path: 'x', content }], print.places)

beforeAll(async () => {
  sources = await sourcesOf({ 'source/1.md': TEXT })
  edition = (await indexed(TEXT)).edition
  print = compose(edition, await pressFor(edition, sources), true)
  whole = {
    epub: await rendered('epub'),
    tei: await rendered('tei'),
    pdf: await rendered('pdf'),
    galley: await rendered('galley'),
    print: await rendered('print'),
  }
})

test.each(formats)('nothing is found in a whole %s', (format) => {
  expect(edition.indexes).toHaveLength(2)
  expect(differences(format, whole[format])).toEqual([])
})

type Damage = readonly [name: string, from: string | RegExp, to: string]

const inTei: readonly Damage[] = [
  ['an index lost', /<div type="index" xml:id="index-subjects">[\s\S]*?<\/div>/, ''],
  ['a heading lost', /<item xml:id="index-persons-koba">[\s\S]*?<\/item>/, ''],
  ['a heading changed', '>Trotsky, Leon</persName>', '>Trotsky, Lev</persName>'],
  ['a locator lost', /<ptr target="#ix-second-stalin-1" \/>/, ''],
  ['a locator of another', 'target="#ix-first-stalin-1"', 'target="#ix-first-trotsky-1"'],
  ['a subheading lost', /<list>\s*<item[\s\S]*?<\/list>/, ''],
  ['a passage cut short', ' #ix-second-speeches-end-1', ''],
  ['“see” elsewhere', 'type="see" target="#index-subjects-bread"', 'type="see" target="#index-subjects-grain"'],
  ['two places exchanged', /(ix-first-trotsky-1)([\s\S]*?)(ix-first-stalin-1)/, '$3$2$1'],
  ['a mark’s passage that ends nowhere', /spanTo="#[^"]*"/, 'spanTo="#nowhere"'],
  ['an id lost', ' xml:id="ix-first-stalin-1"', ''],
]

test.each(inTei)('in the TEI: %s', (_name, from, to) => {
  expect(differences('tei', strToU8(damaged(strFromU8(whole.tei), from, to)))).not.toEqual([])
})

const STALIN = 'ix-first-stalin-1'
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
    /, <a epub:type="index-locator" href="second.xhtml#ix-second-stalin-1">\d<\/a>/,
    '',
  ],
  ['index-persons', 'a locator of a note lost', /, <a [^>]*>1n1<\/a>/, ''],
  ['index-persons', 'another page’s number', '#ix-second-stalin-1">2<', '#ix-second-stalin-1">3<'],
  ['index-persons', 'a locator of another', `#${STALIN}`, '#ix-first-trotsky-1'],
  ['index-persons', 'a locator in another document', `first.xhtml#${STALIN}`, `notes.xhtml#${STALIN}`],
  ['index-persons', '“see” without its link', /<a href="index-persons.xhtml#index-persons-stalin">([^<]*)<\/a>/, '$1'],
  ['index-subjects', 'a subheading lost', /<ul>[\s\S]*?<\/ul>/, ''],
  ['index-subjects', 'a passage cut short', /–<a [^>]*>\d<\/a>/, ''],
  ['index-subjects', 'the title changed', '<h1>Index of Subjects<', '<h1>Subjects<'],
  ['first', 'a place that is gone', ` id="${STALIN}"`, ''],
  ['first', 'two places exchanged', /(ix-first-trotsky-1)([\s\S]*?)(ix-first-stalin-1)/, '$3$2$1'],
]

describe('in the EPUB', () => {
  test.each(inEpub)('%s: %s', (file, _name, from, to) => {
    const entries = unzipSync(whole.epub)
    const path = `EPUB/${file}.xhtml`
    entries[path] = strToU8(damaged(strFromU8(entries[path] ?? new Uint8Array()), from, to))
    expect(differences('epub', zipSync(entries))).not.toEqual([])
  })
})

type Item = Print['pages'][number]['items'][number]
type Segment = Extract<Item, { type: 'line' }>['line']['segments'][number]

/** The print with every segment of its lines as `change` makes it. */
const segments = (change: (segment: Segment) => readonly Segment[]): Print => ({
  ...print,
  pages: print.pages.map((page) => ({
    ...page,
    items: page.items.map((item) =>
      item.type === 'line' ? { ...item, line: { ...item.line, segments: item.line.segments.flatMap(change) } } : item,
    ),
  })),
})
const leadsTo = (id: string, { run }: Segment) => run.to === id

const inPrint: readonly (readonly [name: string, damage: () => Print])[] = [
  ['a locator lost', () => segments((segment) => (leadsTo('ix-second-stalin-1', segment) ? [] : [segment]))],
  ['a heading lost', () => segments((segment) => (segment.run.text === 'Koba' ? [] : [segment]))],
  [
    'a locator that leads to another',
    () =>
      segments((segment) =>
        leadsTo(STALIN, segment) ? [{ ...segment, run: { ...segment.run, to: 'ix-first-trotsky-1' } }] : [segment],
      ),
  ],
  [
    'a place on another page than is said',
    () => {
      const places = new Map(print.places.places)
      places.set('ix-second-stalin-1', places.get(STALIN) ?? { index: 0, label: '', y: 0 })
      return { ...print, places: { ...print.places, places } }
    },
  ],
]

test.each(inPrint)('in print: %s', async (_name, damage) => {
  expect(differences('pdf', await rendered('pdf', damage()))).not.toEqual([])
  expect(differences('print', await rendered('print', damage()))).not.toEqual([])
})

/** A damage that changes nothing would prove nothing. */
function damaged(text: string, from: string | RegExp, to: string): string {
  const after = text.replace(from, to)
  expect(after).not.toBe(text)
  return after
}
