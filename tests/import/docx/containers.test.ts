import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../pipeline/import/docx/index.js'
import { shown } from '../show.js'
import { docx, field, p, run } from './document.js'

const read = (body: string) => readDocx('a.docx', docx({ body }))
const box = (content: string) => `<w:txbxContent>${content}</w:txbxContent>`
const shape = (content: string) => `<w:drawing><wps:txbx>${box(content)}</wps:txbx></w:drawing>`
const vml = (content: string) => `<w:pict><v:textbox>${box(content)}</v:textbox></w:pict>`
const alternatives = (requires: string, choice: string, fallback: string) =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="${requires}">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent></w:r>`

describe('words in containers', () => {
  it('of a text box stand once, after its paragraph', () => {
    const both = alternatives('wps', shape(p('box') + p('two')), vml(p('box') + p('two')))
    const { manuscript, faults } = read(p(run('before') + both + run(' after')) + p('next'))
    expect(manuscript.text).toBe('before after\nbox\ntwo\nnext')
    expect(faults).toHaveLength(1)
  })

  it('are those of the alternative that is understood', () => {
    expect(read(p(alternatives('unknown', run('new'), run('old').slice(5, -6)))).manuscript.text).toBe('old')
  })

  it.each([
    ['content controls', `<w:sdt><w:sdtPr/><w:sdtContent>${run('b')}</w:sdtContent></w:sdt>`],
    ['smart tags', `<w:smartTag w:element="x">${run('b')}</w:smartTag>`],
    ['custom XML', `<w:customXml w:element="x">${run('b')}</w:customXml>`],
    ['direction', `<w:bdo w:val="rtl">${run('b')}</w:bdo>`],
    ['insertions in links', `<w:hyperlink w:anchor="x"><w:ins w:author="A">${run('b')}</w:ins></w:hyperlink>`],
    ['simple fields', `<w:fldSimple w:instr=" PAGE ">${run('b')}</w:fldSimple>`],
    ['what is not known', `<w:unknown>${run('b')}</w:unknown>`],
  ])('of %s are not lost', (_, content) => {
    expect(read(p(run('a') + content + run('c'))).manuscript.text).toBe('abc')
  })

  it('of content controls around paragraphs, rows and cells are not lost', () => {
    const control = (content: string) => `<w:sdt><w:sdtContent>${content}</w:sdtContent></w:sdt>`
    const table = `<w:tbl>${control(`<w:tr>${control(`<w:tc>${control(p('cell'))}</w:tc>`)}</w:tr>`)}</w:tbl>`
    expect(read(control(p('a')) + table).manuscript.text).toBe('a\ncell')
  })

  it('that prompt the author are debris', () => {
    const prompt = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('Click here')}</w:sdtContent></w:sdt>`
    expect(shown(read(p(prompt)).manuscript)).toEqual(['debris: Click here'])
  })
})

describe('fields', () => {
  it('show what they printed, not their code, however deep', () => {
    const inner = field(' REF x ', run('never'))
    const outer = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> IF </w:instrText></w:r>${inner}
      <w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('b')}${field(' REF y ', run('c'))}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
    expect(read(p(run('a') + outer + run('d'))).manuscript.text).toBe('abcd')
  })

  it('that never end hide nothing', () => {
    const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
    const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    expect(read(p(run('a') + begin + run('b')) + p('c')).manuscript.text).toBe('ab\nc')
    expect(read(p(run('a') + end + run('b'))).manuscript.text).toBe('ab')
  })

  it('link, and make what Word generates debris', () => {
    const toc = field(' TOC \\o "1-3" ', run('Contents 1'))
    const link = field(' HYPERLINK "https://example.org/" ', run('here'))
    expect(shown(read(p(toc) + p(link)).manuscript)).toEqual(['debris: Contents 1', 'link https://example.org/: here'])
  })
})

describe('what cannot be carried over', () => {
  it('is said: pictures by their descriptions', () => {
    const picture = '<w:r><w:drawing><wp:docPr id="1" name="P" descr="Map of the front"/><pic:pic/></w:drawing></w:r>'
    const { manuscript, faults } = read(p(run('a') + picture))
    expect(manuscript.text).toBe('a')
    expect(faults).toMatchObject([{ at: { from: 1, to: 1 }, what: 'A picture was left out: “Map of the front”.' }])
  })

  it('is said: formulas, of which the words stay', () => {
    const { manuscript, faults } = read(p(`${run('a ')}<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>`))
    expect(manuscript.text).toBe('a x+1')
    expect(faults).toMatchObject([{ at: { from: 2, to: 5 } }])
  })

  it('is not the line that Word draws for three hyphens', () => {
    const { manuscript, faults } = read(p('<w:r><w:pict><v:rect o:hr="t"/></w:pict></w:r>'))
    expect(shown(manuscript)).toEqual(['scene-break: ***'])
    expect(faults).toEqual([])
  })
})
