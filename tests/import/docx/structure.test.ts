import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../pipeline/import/docx/index.js'
import { shown } from '../show.js'
import { docx, type Parts, p, run, style } from './document.js'

const read = (parts: Parts) => readDocx('a.docx', docx(parts)).manuscript
const styled = (id: string) => `<w:pStyle w:val="${id}"/>`

describe('styles of paragraphs', () => {
  it('are known by their built-in names, whatever Word calls them in another language', () => {
    const styles = style('berschrift1', 'heading 1') + style('Titel', 'Title') + style('Zitat', 'Quote')
    const body =
      p('T', styled('Titel')) + p('One', styled('berschrift1')) + p('a', styled('Zitat')) + p('b', styled('Zitat'))
    expect(shown(read({ body, styles }))).toEqual(['heading 1: T', 'heading 1: One', 'quotation: a\nb'])
  })

  it('are known by what they are based on, and by their place in the outline', () => {
    const styles =
      style('Mine', 'My own', '<w:basedOn w:val="Ours"/>') +
      style('Ours', 'Block Text') +
      style('Ring', 'Ring', '<w:basedOn w:val="Ring"/>') +
      style('Outlined', 'Part', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>')
    const body =
      p('a', styled('Mine')) + p('b', styled('Ring')) + p('c', styled('Outlined')) + p('d', '<w:outlineLvl w:val="0"/>')
    expect(shown(read({ body, styles }))).toEqual(['quotation: a', 'heading 2: c', 'heading 1: d'])
  })

  it.each([
    ['Epigraph', 'epigraph'],
    ['Epigraph Source', 'attribution'],
    ['Verse Line', 'verse'],
    ['Poem', 'verse'],
    ['toc 2', 'debris'],
    ['Scene Break', 'scene-break'],
    ['Intense Quote', 'quotation'],
    ['Quotations', 'quotation'],
  ])('%s is %s', (name, kind) => {
    expect(shown(read({ body: p('words', styled('S')), styles: style('S', name) }))).toEqual([`${kind}: words`])
  })

  it('make verse of lines, with an empty one between stanzas', () => {
    const stanza = (a: string, b: string) => p(`${run(a)}<w:r><w:br/></w:r>${run(b)}`, styled('V'))
    const { text, known } = read({
      body: stanza('a', 'b') + stanza('c', 'd') + p('prose'),
      styles: style('V', 'Verse'),
    })
    expect(text).toBe('a\nb\n\nc\nd\nprose')
    expect(known).toEqual([{ kind: 'verse', from: 0, to: 8 }])
  })
})

describe('formatting', () => {
  it('joins the runs of one phrase and leaves the space outside', () => {
    const body = p(run('An ') + run('emph', '<w:i/>') + run('asis ', '<w:i/>') + run('here', '<w:b/>'))
    expect(shown(read({ body }))).toEqual(['emphasis: emphasis', 'strong: here'])
  })

  it('is what differs from the style of the paragraph', () => {
    const styles =
      style('It', 'Epigraph', '<w:rPr><w:i/><w:lang w:val="en-GB"/></w:rPr>') +
      style('Em', 'Emphasis', '<w:rPr><w:i/></w:rPr>', 'character')
    const body = p(
      run('plain ', '<w:i/>') +
        run('roman', '<w:i w:val="0"/>') +
        run(' and ') +
        run('styled', '<w:rStyle w:val="Em"/>'),
      styled('It'),
    )
    expect(shown(read({ body, styles }))).toEqual([
      'epigraph: plain roman and styled',
      'emphasis: roman',
      'emphasis: styled',
    ])
  })

  it('knows small capitals, raised and lowered words', () => {
    const body = p(
      run('sc', '<w:smallCaps/>') +
        run('up', '<w:vertAlign w:val="superscript"/>') +
        run('down', '<w:vertAlign w:val="subscript"/>'),
    )
    expect(shown(read({ body }))).toEqual(['small-caps: sc', 'superscript: up', 'subscript: down'])
  })

  it('marks another language than that of most words', () => {
    const styles = '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US"/></w:rPr></w:rPrDefault></w:docDefaults>'
    const russian = '<w:lang w:val="ru-RU"/>'
    expect(shown(read({ body: p(run('Most words are English, ') + run('слово', russian)), styles }))).toEqual([
      'language ru-RU: слово',
    ])
    expect(shown(read({ body: p(run('Почти все слова русские, ', russian) + run('word')), styles }))).toEqual([
      'language en-US: word',
    ])
  })

  it('that cannot be carried over is reported, hidden words are kept as debris', () => {
    const { manuscript, faults } = readDocx(
      'a',
      docx({ body: p(run('a', '<w:u w:val="single"/>') + run('b', '<w:strike/>') + run('c', '<w:vanish/>')) }),
    )
    expect(shown(manuscript)).toEqual(['debris: c'])
    expect(faults.map((fault) => fault.at)).toEqual([
      { from: 0, to: 1 },
      { from: 1, to: 2 },
      { from: 2, to: 3 },
    ])
  })
})

describe('lines', () => {
  it('are paragraphs, empty ones too; a break in one is U+2028', () => {
    const body = p(`${run('a')}<w:r><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:br/></w:r>`) + p('') + p('d')
    expect(read({ body }).text).toBe('a\u2028b\tc\n\nd')
  })

  it('hold the signs that Word writes as elements', () => {
    const sign = '<w:sym w:font="Symbol" w:char="F061"/><w:noBreakHyphen/><w:sym w:font="Unknown" w:char="F041"/>'
    const { manuscript, faults } = readDocx('a', docx({ body: p(`<w:r>${sign}</w:r>`) }))
    expect(manuscript.text).toBe('α\u2011□')
    expect(faults).toHaveLength(1)
  })

  it('are items of lists where they are numbered', () => {
    const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl>
      <w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num>`
    const item = (level: number, list = 3) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`
    const body = p('a', item(0)) + p('b', item(0)) + p('c', item(1)) + p('d', item(0, 0))
    expect(shown(read({ body, numbering }))).toEqual(['item true 0: a\nb', 'item false 1: c'])
  })

  it('are links where they lead to the web', () => {
    const link = (id: string, words: string) => `<w:hyperlink r:id="${id}">${run(words)}</w:hyperlink>`
    const links = { web: 'https://example.org/', disk: 'file:///C:/a.doc' }
    const { manuscript, faults } = readDocx(
      'a',
      docx({ body: p(link('web', 'a') + link('disk', 'b') + link('none', 'c')), links }),
    )
    expect(manuscript.text).toBe('abc')
    expect(shown(manuscript)).toEqual(['link https://example.org/: a'])
    expect(faults).toHaveLength(1)
  })
})

describe('tables', () => {
  const cell = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`

  it('are a row a line, with a tab for every column', () => {
    const head = `<w:tr><w:trPr><w:tblHeader/></w:trPr>${cell(p('h'), '<w:gridSpan w:val="2"/>')}${cell(p('i'))}</w:tr>`
    const row = `<w:tr>${cell(p(''))}${cell(p('a') + p('b'))}${cell(p(`<w:r><w:t>c</w:t><w:tab/><w:t>d</w:t></w:r>`))}</w:tr>`
    const { text, known } = read({ body: `${p('x')}<w:tbl>${head}${row}</w:tbl>${p('y')}` })
    expect(text).toBe('x\nh\t\ti\n\ta\u2028b\tc d\ny')
    expect(known).toEqual([
      { kind: 'row', table: 0, header: true, from: 2, to: 6 },
      { kind: 'row', table: 0, header: false, from: 7, to: 15 },
    ])
  })

  it('inside a cell are laid flat, and reported', () => {
    const inner = `<w:tbl><w:tr>${cell(p('b'))}${cell(p('c'))}</w:tr></w:tbl>`
    const { manuscript, faults } = readDocx(
      'a',
      docx({ body: `<w:tbl><w:tr>${cell(p('a') + inner + p('d'))}</w:tr></w:tbl>` }),
    )
    expect(manuscript.text).toBe('a\u2028b\u2028c\u2028d')
    expect(faults).toHaveLength(1)
  })
})
