/** The proof must find what is lost or changed in a finished file, and nothing in a whole one. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { checkEdition } from '../../pipeline/build.js'
import { cite } from '../../pipeline/cite/index.js'
import { compose } from '../../pipeline/compose/index.js'
import type { Edition } from '../../pipeline/edition.js'
import { nameEdition } from '../../pipeline/names/index.js'
import { pressFor } from '../../pipeline/press.js'
import { prove } from '../../pipeline/prove/index.js'
import { formats, writers } from '../../pipeline/render/index.js'
import type { Format } from '../../pipeline/render/writer.js'
import { sourcesOf } from '../small-edition.js'

const files = {
  'source/1.md': `# The First {#first}

:::epigraph
Words before.
::attribution[Nobody]
:::

A claim.[^1] Another claim,[^2] and the first note again.[^1] A comment.[^a] See :ref{#second page}.

## A Section

:::verse
One line
  and another
:::

[^1]: See [@work, p. 3].
[^2]: [@work, p. 4].
[^a]: A remark in *two* paragraphs.

    The second of them.
`,
  'source/2.md': '# The Second {#second}\n\n- An item\n- Another\n\nThe end.[^1]\n\n[^1]: Once more [@work].\n',
}

let edition: Edition<'cited'>
let built: Readonly<Record<Format, Uint8Array>>

beforeAll(async () => {
  const sources = await sourcesOf(files)
  const { edition: checked } = await checkEdition(sources, false, () => {})
  edition = cite(nameEdition(checked), sources)
  const print = compose(edition, await pressFor(edition, sources), true)
  const render = async (format: Format) => (await writers[format]()).render(edition, print, sources)
  built = {
    epub: await render('epub'),
    pdf: await render('pdf'),
    galley: await render('galley'),
    print: await render('print'),
    tei: await render('tei'),
  }
})

const differences = (format: Format, content: Uint8Array) => prove(edition, [{ format, path: 'x', content }])

test.each(formats)('nothing is found in a whole %s', (format) => {
  expect(differences(format, built[format])).toEqual([])
})

type Damage = readonly [name: string, from: string | RegExp, to: string]

const inTei: readonly Damage[] = [
  ['a note lost', /<note [^>]*n="2"[\s\S]*?<\/note>/, ''],
  ['a word changed', 'A claim', 'A clam'],
  ['a word lost', 'Another claim', 'Another'],
  ['a note’s number changed', 'n="2" place="foot"', 'n="3" place="foot"'],
  ['a note’s text changed', 'The second of them', 'The third of them'],
  ['a second call lost', /<ref type="noteAnchor"[\s\S]*?<\/ref>/, ''],
  ['a second call led to another note', /(type="noteAnchor" target="#[^"]*)n1"/, '$1n2"'],
  ['a heading lost', '<head>A Section</head>', ''],
  ['a citation led astray', /target="#work-work"/, 'target="#first"'],
  ['a pointer to nothing', /target="#second"/, 'target="#third"'],
  ['a line of verse lost', /<l[^>]*>and another<\/l>/, ''],
  [
    'two chapters exchanged',
    /(<div type="chapter" n="1"[\s\S]*)(<div type="chapter" n="2"[\s\S]*<\/div>)(?=\s*<\/body>)/,
    '$2$1',
  ],
  ['the bibliography’s words changed', /A Work Made Up(?![\s\S]*A Work Made Up)/, 'A Work Thought Up'],
  ['a title changed in the data of a work', 'A Work Made Up', 'A Work Thought Up'],
  ['an author lost from the data of a work', /<author>[\s\S]*?<\/author>/, ''],
  ['a work lost from the data', /<biblStruct[\s\S]*?<\/biblStruct>/, ''],
  ['a place more in the data of a work', '<imprint>', '<imprint><pubPlace>Nowhere</pubPlace>'],
  ['an id given twice', 'xml:id="second"', 'xml:id="first"'],
]

describe('damage to the TEI', () => {
  test.each(inTei)('%s', (_name, from, to) => {
    const damaged = replaced(strFromU8(built.tei), from, to)
    expect(differences('tei', strToU8(damaged))).not.toEqual([])
  })
})

const inEpub: readonly (readonly [file: string, ...Damage])[] = [
  ['EPUB/notes.xhtml', 'a note lost', /<li id="[^"]*n2"[\s\S]*?<\/li>/, ''],
  ['EPUB/notes.xhtml', 'a note’s text changed', 'A remark', 'A mark'],
  ['EPUB/notes.xhtml', 'a note’s number changed', '>2.</a>', '>3.</a>'],
  ['EPUB/notes.xhtml', 'the way back to a second call lost', /<a [^>]*>↩2<\/a>/, ''],
  [
    'EPUB/notes.xhtml',
    'two notes exchanged',
    /(<li id="[^"]*n1"[\s\S]*?<\/li>)\s*(<li id="[^"]*n2"[\s\S]*?<\/li>)/,
    '$2$1',
  ],
  ['EPUB/first.xhtml', 'a call lost', /<a [^>]*noteref[^>]*>2<\/a>/, ''],
  ['EPUB/first.xhtml', 'a call that leads to no note', /href="notes.xhtml#[^"]*n2"/, 'href="notes.xhtml"'],
  ['EPUB/first.xhtml', 'a call that leads to another note', /href="notes.xhtml#([^"]*)n2"/, 'href="notes.xhtml#$1n1"'],
  ['EPUB/first.xhtml', 'a word lost', 'A claim', 'claim'],
  ['EPUB/first.xhtml', 'a heading changed', '>A Section<', '>Section A<'],
  ['EPUB/first.xhtml', 'an attribution lost', /<p class="attribution">[\s\S]*?<\/p>/, ''],
  ['EPUB/second.xhtml', 'an item lost', /<li>\s*<p>Another<\/p>\s*<\/li>/, ''],
  ['EPUB/bibliography.xhtml', 'a work lost', /<li [\s\S]*<\/li>/, ''],
  ['EPUB/nav.xhtml', 'a contents entry that leads to nothing', 'href="second.xhtml"', 'href="third.xhtml"'],
]

describe('damage to the EPUB', () => {
  test.each(inEpub)('%s: %s', (file, _name, from, to) => {
    const entries = unzipSync(built.epub)
    entries[file] = strToU8(replaced(strFromU8(entries[file] ?? new Uint8Array()), from, to))
    expect(differences('epub', zipSync(entries))).not.toEqual([])
  })
})

/** A damage that changes nothing would prove nothing. */
function replaced(text: string, from: string | RegExp, to: string): string {
  const damaged = text.replace(from, to)
  expect(damaged).not.toBe(text)
  return damaged
}
