import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../pipeline/import/docx/index.js'
import { shown } from '../show.js'
import { docx, escaped, field, p, run } from './document.js'

const carr = {
  type: 'book',
  title: 'The Bolshevik Revolution',
  author: [{ family: 'Carr', given: 'E. H.' }],
  issued: { 'date-parts': [[1950]] },
}
const other = { ...carr, title: 'Another' }
const item = (uri: string, itemData: object, more: object = {}) => ({ id: 1, uris: [uri], itemData, ...more })

const zotero = (items: readonly object[], plainCitation?: string) =>
  `ADDIN ZOTERO_ITEM CSL_CITATION ${JSON.stringify({ citationItems: items, properties: { plainCitation } })}`

const cited = (code: string, printed = '(Carr 1950)') =>
  readDocx('a.docx', docx({ body: p(run('Said ') + field(code, run(printed))) }))

describe('the citations of reference managers', () => {
  it('are written by keys, with prefix, locator and suffix', () => {
    const { manuscript, faults } = cited(
      zotero([
        item('u/1', carr, { prefix: 'see ', locator: '3-4', label: 'page', suffix: ', emphasis added' }),
        item('u/2', other, { 'suppress-author': true, locator: '2', label: 'chapter' }),
      ]),
    )
    expect(shown(manuscript)).toEqual([
      'citation [see @carr1950, pp. 3-4, emphasis added; -@carr1950b, chap. 2]: (Carr 1950)',
    ])
    expect(manuscript.works.map((work) => [work.id, work['title']])).toEqual([
      ['carr1950', 'The Bolshevik Revolution'],
      ['carr1950b', 'Another'],
    ])
    expect(faults).toEqual([])
  })

  it('cite one work under one key', () => {
    const body = p(field(zotero([item('u/1', carr)]), run('1')) + field(zotero([item('u/1', carr)]), run('2')))
    expect(readDocx('a.docx', docx({ body })).manuscript.works).toHaveLength(1)
  })

  it('take the key that the reference manager gives', () => {
    const { manuscript } = cited(zotero([item('u/1', { ...carr, 'citation-key': 'Carr:BR1' })]))
    expect(shown(manuscript)).toEqual(['citation [@Carr:BR1]: (Carr 1950)'])
  })

  it.each([
    ['a suffix that would be read as a locator', { suffix: ' 1917' }, '[@carr1950, {} 1917]'],
    ['a locator in words', { locator: 'passim' }, '[@carr1950, {passim}]'],
    ['marks of Markdown', { prefix: 'the *best* [sic]; ' }, String.raw`[the \*best\* \[sic\]\; @carr1950]`],
    ['italics of HTML', { suffix: ', in <i>Pravda</i>' }, '[@carr1950, in *Pravda*]'],
    ['a label that is no term', { locator: '3', label: 'constructor' }, '[@carr1950, {constructor 3}]'],
    ['a label of several words', { locator: 'a', label: 'sub-verbo' }, '[@carr1950, {s.v a}]'],
  ])('keep %s', (_, more, expected) => {
    const { manuscript } = cited(zotero([item('u/1', carr, more)]))
    expect(shown(manuscript)).toEqual([`citation ${expected}: (Carr 1950)`])
  })

  it('are read from Mendeley too', () => {
    const code = `ADDIN CSL_CITATION ${JSON.stringify({ citationItems: [{ id: 'ITEM-1', itemData: carr, uris: ['m/1'] }] })}`
    expect(shown(cited(code).manuscript)).toEqual(['citation [@carr1950]: (Carr 1950)'])
    const data = Buffer.from(JSON.stringify({ citationItems: [{ id: 'x', itemData: carr }] })).toString('base64')
    const control = `<w:sdt><w:sdtPr><w:tag w:val="MENDELEY_CITATION_v3_${data}"/></w:sdtPr><w:sdtContent>${run('(Carr)')}</w:sdtContent></w:sdt>`
    expect(shown(readDocx('a.docx', docx({ body: p(control) })).manuscript)).toEqual(['citation [@carr1950]: (Carr)'])
  })

  it('are read from bookmarks, whose code is among the properties', () => {
    const code = `ZOTERO_ITEM CSL_CITATION ${JSON.stringify({ citationItems: [item('u/1', carr)] })}`
    const property = (number: number, words: string) =>
      `<property name="ZOTERO_BREF_a1B2_${number}"><vt:lpwstr>${escaped(words)}</vt:lpwstr></property>`
    const schemas = 'http://schemas.openxmlformats.org'
    const properties = `<Properties xmlns="${schemas}/officeDocument/2006/custom-properties"
      xmlns:vt="${schemas}/officeDocument/2006/docPropsVTypes">${property(2, code.slice(90))}${property(1, code.slice(0, 90))}</Properties>`
    const relationships = `<Relationships xmlns="${schemas}/package/2006/relationships">
      <Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/>
      <Relationship Id="b" Type="x/custom-properties" Target="docProps/custom.xml"/></Relationships>`
    const body = p(`<w:bookmarkStart w:id="0" w:name="ZOTERO_BREF_a1B2"/>${run('(Carr)')}<w:bookmarkEnd w:id="0"/>`)
    const bytes = docx({ body }, { 'docProps/custom.xml': properties, '_rels/.rels': relationships })
    expect(shown(readDocx('a', bytes).manuscript)).toEqual(['citation [@carr1950]: (Carr)'])
  })

  it.each([
    ['broken data', 'ADDIN ZOTERO_ITEM CSL_CITATION {"citationItems":['],
    [
      'data without end',
      `ADDIN ZOTERO_ITEM CSL_CITATION {"citationItems":[{"itemData":{"a":${'['.repeat(5000)}${']'.repeat(5000)}}}]}`,
    ],
    ['works that are not in the file', zotero([{ id: 7, uris: ['u/7'] }])],
    ['EndNote', 'ADDIN EN.CITE <EndNote><Cite/></EndNote>'],
  ])('stay as printed, and are reported, with %s', (_, code) => {
    const { manuscript, faults } = cited(code)
    expect(manuscript).toMatchObject({ text: 'Said (Carr 1950)', known: [] })
    expect(faults).toMatchObject([{ at: { from: 5, to: 16 } }])
  })

  it('that an author changed by hand are reported', () => {
    expect(cited(zotero([item('u/1', carr)], '(Carr 1950)')).faults).toEqual([])
    expect(cited(zotero([item('u/1', carr)], '(Carr 1950, 7)')).faults).toMatchObject([{ at: { from: 5, to: 16 } }])
  })

  it('make the printed bibliography debris', () => {
    const body = `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>ADDIN ZOTERO_BIBL {}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('Carr')}</w:p><w:p>${run('Other')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`
    expect(shown(readDocx('a.docx', docx({ body })).manuscript)).toEqual(['debris: Carr\nOther'])
  })
})

describe("Word's own citations", () => {
  const sources = `<b:Source><b:Tag>Car50</b:Tag><b:SourceType>Book</b:SourceType><b:Author><b:Author><b:NameList><b:Person>
    <b:Last>Carr</b:Last><b:First>E.</b:First><b:Middle>H.</b:Middle></b:Person></b:NameList></b:Author></b:Author>
    <b:Title>The Bolshevik Revolution</b:Title><b:Year>1950</b:Year><b:City>London</b:City></b:Source>
    <b:Source><b:Tag>Par24</b:Tag><b:SourceType>Report</b:SourceType><b:Author><b:Author><b:Corporate>The Party</b:Corporate>
    </b:Author></b:Author><b:Title>Minutes</b:Title><b:Year>1924</b:Year><b:Month>May</b:Month></b:Source>`
  const code = String.raw` CITATION Car50 \p 3 \v 2 \f "see " \l 1033 \m Par24 \n \s ", in part"`

  it('are written by keys, their sources made CSL', () => {
    const { manuscript } = readDocx('a.docx', docx({ body: p(field(code, run('(Carr)'))), sources }))
    expect(shown(manuscript)).toEqual(['citation [see @carr1950, vol. 2, p. 3; -@theparty1924, in part]: (Carr)'])
    expect(manuscript.works).toEqual([
      {
        id: 'carr1950',
        type: 'book',
        title: 'The Bolshevik Revolution',
        'publisher-place': 'London',
        author: [{ family: 'Carr', given: 'E. H.' }],
        issued: { 'date-parts': [[1950]] },
      },
      {
        id: 'theparty1924',
        type: 'report',
        title: 'Minutes',
        author: [{ literal: 'The Party' }],
        issued: { 'date-parts': [[1924, 5]] },
      },
    ])
  })

  it('of sources that are not in the file stay as printed', () => {
    const { manuscript, faults } = readDocx('a.docx', docx({ body: p(field(code, run('(Carr)'))) }))
    expect(manuscript.known).toEqual([])
    expect(faults).toHaveLength(1)
  })
})
