import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { Fault } from '../../../pipeline/fault.js'
import { readDocx } from '../../../pipeline/import/docx/index.js'
import { docx, field, p, run, style } from './document.js'

const refused = (bytes: Uint8Array) => {
  try {
    readDocx('a.docx', bytes)
  } catch (error) {
    if (error instanceof Fault) return error.message
    throw error
  }
  return 'read'
}
const compound = (words: string) => {
  const utf16 = Buffer.from(words, 'utf16le')
  return new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(99).fill(0), ...utf16])
}

describe('what is no Word document', () => {
  it.each([
    ['nothing', new Uint8Array(), 'is empty'],
    ['plain text', strToU8('Just words.'), 'no zip file'],
    ['a web page', strToU8('\ufeff <html></html>'), 'HTML or XML'],
    ['RTF', strToU8('{\\rtf1 words}'), 'RTF'],
    ['an old Word file', compound('WordDocument'), 'the old kind'],
    ['a locked Word file', compound('EncryptedPackage'), 'password'],
    ['a zip file of other things', zipSync({ 'a.txt': strToU8('a') }), 'without a Word document'],
    ['half a file', docx({ body: p('words') }).subarray(0, 400), 'damaged or cut off'],
    ['a file with its end alone', docx({ body: p('words') }).subarray(700), 'damaged|no zip file'],
  ])('is refused in plain words: %s', (_, bytes, says) => {
    expect(refused(bytes)).toMatch(new RegExp(says))
  })

  it.each([
    ['broken XML', '<w:document><w:body>', 'damaged: word/document.xml'],
    ['entities', '<!DOCTYPE w [<!ENTITY a "b">]><w>&a;</w>', 'DOCTYPE'],
    ['an entity that is not declared', '<w>&nbsp;</w>', 'damaged'],
    ['an external DTD', '<!DOCTYPE w SYSTEM "http://example.org/a.dtd"><w/>', 'DOCTYPE'],
    ['elements without end', `${'<w>'.repeat(100_000)}${'</w>'.repeat(100_000)}`, 'deep'],
    ['no XML', 'words', 'damaged'],
  ])('is refused in plain words: %s', (_, xml, says) => {
    expect(refused(docx({ body: '' }, { 'word/document.xml': xml }))).toContain(says)
  })

  it('is refused where bytes are not UTF-8', () => {
    const broken = zipSync({ 'word/document.xml': new Uint8Array([0x3c, 0x77, 0x3e, 0xff, 0x3c, 0x2f, 0x77, 0x3e]) })
    expect(refused(broken)).toContain('damaged')
  })

  it.each([
    ['more than memory holds', 300 * 1024 * 1024, '256 MB'],
    ['less than there is', 20, 'damaged'],
  ])('is refused where it says that it holds %s', (_, size, says) => {
    const bytes = docx({ body: p('words') })
    expect(refused(withDeclaredSize(bytes, size))).toContain(says)
  })
})

/** The file with another size of what it holds in its central directory (APPNOTE 4.3.12). */
function withDeclaredSize(bytes: Uint8Array, size: number): Uint8Array {
  const changed = Buffer.from(bytes)
  for (let at = changed.indexOf('PK\x01\x02'); at >= 0; at = changed.indexOf('PK\x01\x02', at + 1)) {
    if (changed.toString('latin1', at + 46, at + 63) === 'word/document.xml') {
      changed.writeUInt32LE(size, at + 24)
    }
  }
  return changed
}

describe('a document', () => {
  it('may point outside: nothing there is read', () => {
    const relationships = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
      <Relationship Id="a" Type="x/footnotes" Target="http://example.org/footnotes.xml" TargetMode="External"/>
      <Relationship Id="b" Type="x/endnotes" Target="../../../../etc/passwd.xml"/></Relationships>`
    const { manuscript } = readDocx('a', docx({ body: p('words') }, { 'word/_rels/document.xml.rels': relationships }))
    expect(manuscript.text).toBe('words')
  })

  it('may use other prefixes, and the strict edition of the standard', () => {
    const strict = `<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:rPr><x:i x:val="true"/>
      </x:rPr><x:t>strict</x:t></x:r></x:p></x:body></x:document>`
    const { manuscript } = readDocx('a', docx({ body: '' }, { 'word/document.xml': strict }))
    expect(manuscript).toMatchObject({ text: 'strict', known: [{ kind: 'emphasis' }] })
  })

  it('may have other XML in it that is broken', () => {
    expect(readDocx('a', docx({ body: p('a') }, { 'customXml/item1.xml': '<broken' })).manuscript.text).toBe('a')
  })

  it('may have names that programs know', () => {
    const settings = '<w:footnotePr><w:numFmt w:val="constructor"/></w:footnotePr>'
    const body = p(
      '<w:r><w:footnoteReference w:id="toString"/></w:r><__proto__/><constructor/>',
      '<w:pStyle w:val="S"/>',
    )
    const { manuscript } = readDocx('a', docx({ body, settings, styles: style('S', 'constructor') }))
    expect(manuscript).toMatchObject({ text: '1', known: [{ kind: 'call' }] })
  })

  it('may nest as deep as is read', () => {
    const deep = `${'<w:sdt><w:sdtContent>'.repeat(250)}${p('words')}${'</w:sdtContent></w:sdt>'.repeat(250)}`
    expect(readDocx('a', docx({ body: deep })).manuscript.text).toBe('words')
  })

  it('may be large: the work grows with its length, not with its square', () => {
    const fields = Array.from({ length: 1000 }, (_, index) => field('PAGE', run(`f${index} `))).join('')
    const open = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(5000)
    const marks = Array.from(
      { length: 5000 },
      (_, id) => `<w:bookmarkStart w:id="${id}" w:name="n${id}"/><w:commentRangeStart w:id="${id}"/>`,
    )
    const paragraphs = p(run('a ', '<w:i/>') + run('b', '<w:b/>')).repeat(5000)
    const chain = Array.from({ length: 5000 }, (_, index) =>
      style(`s${index}`, 'x', `<w:basedOn w:val="s${index + 1}"/>`),
    ).join('')
    const styled = Array.from({ length: 2000 }, (_, index) => p('c', `<w:pStyle w:val="s${index}"/>`)).join('')
    const body = p(fields + open + marks.join('')) + paragraphs + styled
    const { manuscript } = readDocx('a', docx({ body, styles: chain }))
    expect(manuscript.text.split('\n')).toHaveLength(7001)
  })
})
