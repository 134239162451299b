/** The archive package: a bag whose sums are right, and what each place of deposit is told. The edition is made up. */
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { strFromU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { asciiNames } from '../../pipeline/archive/ascii-names.js'
import { archiveOf } from '../../pipeline/archive/index.js'
import { buildEdition, checkEdition } from '../../pipeline/build.js'
import { formats } from '../../pipeline/render/index.js'
import { sourcesOf, treeOf } from '../small-edition.js'
import { contains } from '../xml-tree.js'

const METADATA = `title: A Made-Up Book
subtitle: With a Subtitle
authors:
  - {family: Nobody, given: Nora, orcid: 0000-0002-1825-0097}
  - {literal: The Institute}
editors: [{family: Somebody, given: Sam}]
language: de-AT
publisher: {name: No House, place: Wien}
date: 2026-03-04
licence: {name: CC BY-SA 4.0, url: https://creativecommons.org/licenses/by-sa/4.0/}
description: Made up for a test & nothing else.
subjects: [Testing]
identifiers: {doi: 10.5555/made-up, url: https://example.org/book, isbn: {epub: 978-3-16-148410-0, print: 978-0-306-40615-7}}
deposit: {name: A Depositor, email: deposit@example.org}
contents:
  body:
    - {file: глава.md, doi: 10.5555/made-up.1, authors: [{family: Nemo, given: N.}]}
`
const FILES = {
  'source/edition.yaml': METADATA,
  'source/глава.md':
    '# Eins\n\nEin Satz.[^1]\n\n:::figure{#f licence="All rights reserved"}\n![A dot](dot.svg)\n\nA dot.\n:::\n\n[^1]: [@work]\n',
  'source/dot.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="9" height="9"><circle cx="4" cy="4" r="3"/></svg>',
  'bibliography/works.json':
    '[{"id":"work","type":"book","title":"A Work","author":[{"family":"N","given":"N."}],"publisher":"X","issued":{"date-parts":[[1901]]},"DOI":"10.5555/work"}]',
}

async function bag(files: Readonly<Record<string, string>> = FILES, withoutForeign = false) {
  const sources = await sourcesOf(files)
  const { edition, findings } = await checkEdition(sources, false, () => {})
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  const built = await buildEdition(edition, sources, formats, () => {})
  return archiveOf({ ...built, sources, withoutForeign })
}
const whole = bag()
const textOf = async (path: string) => strFromU8((await whole).get(path) ?? new Uint8Array())
const xmlOf = async (path: string) => {
  const tree = treeOf((await whole).get(path) ?? new Uint8Array())
  return (example: string) => contains(tree, example)
}

describe('the bag', () => {
  it('has a sum for every file of the payload, and for every file about it', async () => {
    const files = await whole
    for (const [manifest, own] of [
      ['manifest-sha256.txt', (path: string) => path.startsWith('data/')],
      ['tagmanifest-sha256.txt', (path: string) => !path.startsWith('data/') && path !== 'tagmanifest-sha256.txt'],
    ] as const) {
      const sums = [...files]
        .filter(([path]) => own(path))
        .map(([path, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${path}`)
      expect((await textOf(manifest)).trimEnd().split('\n').sort()).toEqual(sums.sort())
    }
  })
  it('counts its payload', async () => {
    const data = [...(await whole)].filter(([path]) => path.startsWith('data/'))
    const size = data.reduce((sum, [, bytes]) => sum + bytes.length, 0)
    expect(await textOf('bag-info.txt')).toContain(`Payload-Oxum: ${size}.${data.length}\n`)
  })
  it('has names in ASCII, and says which were others', async () => {
    expect([...(await whole).keys()].filter((path) => /[^ -~]/.test(path))).toEqual([])
    expect(await textOf('data/README.md')).toContain('source/глава.md → source/glava.md')
  })
  it('names images under another licence, and leaves them out where it is asked to', async () => {
    expect(await textOf('data/README.md')).toContain('source/dot.svg, All rights reserved')
    expect((await whole).has('data/source/dot.svg')).toBe(true)
    expect((await bag(FILES, true)).has('data/source/dot.svg')).toBe(false)
  })
  it('says what a deposit lacks', async () => {
    const poor = await bag({ ...FILES, 'source/edition.yaml': 'title: T\n' })
    expect([...poor.keys()].filter((path) => path.startsWith('data/metadata'))).toEqual([])
    expect(strFromU8(poor.get('data/README.md') ?? new Uint8Array())).toContain(
      'onix.xml needs an ISBN and a publisher',
    )
  })
})

describe('what is said', () => {
  it('to whoever cites', async () => {
    expect(parseYaml(await textOf('data/CITATION.cff'))).toMatchObject({
      'cff-version': '1.2.0',
      license: 'CC-BY-SA-4.0',
      authors: [
        { 'family-names': 'Nobody', orcid: 'https://orcid.org/0000-0002-1825-0097' },
        { name: 'The Institute' },
      ],
      'preferred-citation': { type: 'book', publisher: { name: 'No House', city: 'Wien' }, year: 2026 },
    })
  })
  it('to Zenodo', async () => {
    expect(JSON.parse(await textOf('data/.zenodo.json'))).toMatchObject({
      language: 'deu',
      license: 'cc-by-sa-4.0',
      creators: [{ name: 'Nobody, Nora', orcid: '0000-0002-1825-0097' }, { name: 'The Institute' }],
      contributors: [{ name: 'Somebody, Sam', type: 'Editor' }],
    })
  })
  it('to DataCite', async () => {
    const has = await xmlOf('data/metadata/datacite.xml')
    expect(has('<identifier identifierType="DOI">10.5555/made-up</identifier>')).toBe(true)
    expect(has('<creatorName nameType="Personal">Nobody, Nora</creatorName>')).toBe(true)
    expect(has('<publicationYear>2026</publicationYear>')).toBe(true)
    expect(has('<description descriptionType="Abstract">Made up for a test &amp; nothing else.</description>')).toBe(
      true,
    )
  })
  it('to Crossref: the book, the chapter with its own author and DOI, the references', async () => {
    const has = await xmlOf('data/metadata/crossref.xml')
    expect(has('<doi_data><doi>10.5555/made-up</doi><resource>https://example.org/book</resource></doi_data>')).toBe(
      true,
    )
    expect(has('<isbn media_type="print">978-0-306-40615-7</isbn>')).toBe(true)
    expect(
      has(
        '<person_name sequence="first" contributor_role="author"><given_name>N.</given_name><surname>Nemo</surname></person_name>',
      ),
    ).toBe(true)
    expect(has('<doi>10.5555/made-up.1</doi>')).toBe(true)
    expect(has('<pages><first_page>1</first_page></pages>')).toBe(true)
    expect(await textOf('data/metadata/crossref.xml')).toContain(
      '<citation key="ref1">\n<doi>10.5555/work</doi>\n<unstructured_citation>',
    )
  })
  it('to the book trade: one product an ISBN, and what the e-book offers', async () => {
    const has = await xmlOf('data/metadata/onix.xml')
    const onix = await textOf('data/metadata/onix.xml')
    expect(onix.match(/<Product>/g)).toHaveLength(2)
    expect(
      has('<ProductIdentifier><ProductIDType>15</ProductIDType><IDValue>9783161484100</IDValue></ProductIdentifier>'),
    ).toBe(true)
    expect(has('<LanguageCode>ger</LanguageCode>')).toBe(true)
    expect(onix).toContain('<ProductFormFeatureValue>14</ProductFormFeatureValue>')
    expect(onix).not.toContain('<ProductFormFeatureValue>12</ProductFormFeatureValue>')
  })
})

it('paths in ASCII are each their own, whatever they were', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1 }).map((name) => `source/${name.replace(/\//g, '')}`)),
      (paths) => {
        const names = [...asciiNames([...new Set(paths)]).values()]
        expect(names.filter((name) => !/^[\w.+/-]*$/.test(name))).toEqual([])
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
      },
    ),
    { seed: 1917 },
  )
})
