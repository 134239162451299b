import { describe, expect, it } from 'vitest'
import { readHtml } from '../../../pipeline/import/html/index.js'
import { shown } from '../show.js'

const read = (body: string) =>
  readHtml('ch1.xhtml', `<html lang="en"><head><title>No</title></head><body>${body}</body></html>`)
const textOf = (body: string) => read(body).manuscript.text
const knownOf = (body: string) => shown(read(body).manuscript)

describe('words', () => {
  it('are collapsed as browsers collapse them', () => {
    expect(textOf('<p> A\n  <b> bold </b>\tword &amp;&nbsp;more </p>\n<div>next</div>tail')).toBe(
      'A bold word &\u00a0more\nnext\ntail',
    )
  })

  it('are broken by br, and by two of them into paragraphs', () => {
    expect(textOf('<p>a<br/>b<br>\n<br>c<br></p><p>d</p>')).toBe('a\u2028b\nc\nd')
  })

  it('keep their lines in pre', () => {
    expect(textOf('<pre>a  b\n c</pre>')).toBe('a  b\u2028 c')
  })

  it('are never those of scripts, styles and heads', () => {
    expect(textOf('a<script>b</script><style>c</style><template>d</template><!-- e -->f<noscript>g</noscript>')).toBe(
      'afg',
    )
  })

  it('that are hidden are left out, and reported', () => {
    const { manuscript, faults } = read('<p>a<span style="display: none">secret</span></p><p hidden>more</p>')
    expect(manuscript.text).toBe('a')
    expect(faults).toHaveLength(2)
  })

  it('of XHTML are read with its empty elements and its CDATA', () => {
    const xhtml = `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script src="a.js"/></head>
      <body><p><a id="p1"/>One <i/>two <![CDATA[<3 & more]]></p></body></html>`
    expect(readHtml('a', xhtml).manuscript).toMatchObject({ text: 'One two <3 & more', known: [] })
  })

  it('of a quotation in q get its marks', () => {
    expect(textOf('<p><q>He said <q>no</q></q></p>')).toBe('“He said ‘no’”')
  })
})

describe('blocks', () => {
  it('are headings, quotations with their attribution, epigraphs, scene breaks', () => {
    const body = `<h2>Title</h2><div class="epigraph"><p>Motto</p></div>
      <blockquote><p>One.</p><p>Two.</p><footer>Who</footer></blockquote><hr/><p class="scene-break">* * *</p>`
    expect(knownOf(body)).toEqual([
      'heading 2: Title',
      'epigraph: Motto',
      'quotation: One.\nTwo.\nWho',
      'attribution: Who',
      'scene-break: ***',
      'scene-break: * * *',
    ])
  })

  it('are one quotation where paragraphs of a class follow one another', () => {
    expect(knownOf('<p class="extract">a</p>\n<p class="extract1">b</p><p>c</p><p class="extract">d</p>')).toEqual([
      'quotation: a\nb',
      'quotation: d',
    ])
  })

  it('are verse, its breaks lines, its paragraphs stanzas', () => {
    const { text, known } = read('<p>x</p><div class="poem"><p>a<br/>b</p><p>c<br/>d</p></div><p>y</p>').manuscript
    expect(text).toBe('x\na\nb\n\nc\nd\ny')
    expect(known).toEqual([{ kind: 'verse', from: 2, to: 10 }])
  })

  it('are items with their depth; what follows in an item stays on its line', () => {
    const body = '<ul><li>a</li><li><p>b</p><p>more</p><ol><li>c</li></ol></li></ul><p>d</p>'
    expect(textOf(body)).toBe('a\nb\u2028more\nc\nd')
    expect(knownOf(body)).toEqual(['item false 0: a', 'item false 0: b\u2028more', 'item true 1: c'])
  })

  it('are rows with a tab for every column', () => {
    const body = `<table><thead><tr><td>h</td><td>i</td><td>j</td></tr></thead><tr><td rowspan="2">a</td><td colspan="2">b</td></tr>
      <tr><td><p>c</p><p>d</p></td><td></td></tr></table>`
    expect(textOf(body)).toBe('h\ti\tj\na\tb\t\n\tc\u2028d\t')
    expect(knownOf(body)).toEqual(['row 0 true: h\ti\tj', 'row 0 false: a\tb\t', 'row 0 false: \tc\u2028d\t'])
  })
})

describe('words in a line', () => {
  it('are known by elements, classes and styles', () => {
    const body = `<p><i>a</i> <strong>b</strong> <span class="smallcaps">c</span> <span style="font-style:italic">d</span>
      x<sup>e</sup> y<sub>f</sub> <a href="https://example.org/">g</a> <a href="other.xhtml">h</a> <i lang="fr">mot</i> <b lang="en-GB">i</b></p>`
    expect(knownOf(body)).toEqual([
      'emphasis: a',
      'strong: b',
      'small-caps: c',
      'emphasis: d',
      'superscript: e',
      'subscript: f',
      'link https://example.org/: g',
      'emphasis: mot',
      'language fr: mot',
      'strong: i',
    ])
  })

  it('are known line by line, and once', () => {
    expect(knownOf('<i><p>a <em>b</em></p><p>c</p></i>')).toEqual(['emphasis: a b', 'emphasis: c'])
  })

  it('that only a page or a screen needs are debris', () => {
    const body =
      '<nav><a href="#x">Contents</a></nav><p>a<span epub:type="pagebreak" id="p5">5</span> b<span class="pagenum">[6]</span></p>'
    expect(knownOf(body)).toEqual(['debris: Contents', 'debris: 5', 'debris: [6]'])
  })

  it('that were changed are changes', () => {
    expect(knownOf('<p><del>a</del><ins datetime="2020">b</ins></p>')).toEqual(['deletion : a', 'insertion  2020: b'])
  })

  it('of pictures and formulas are reported', () => {
    const { manuscript, faults } = read('<p>a<img src="x.png" alt="Map"/><img alt=""/><math><mi>x</mi></math></p>')
    expect(manuscript.text).toBe('ax')
    expect(faults.map((fault) => fault.what)).toEqual([
      'A picture was left out: “Map”.',
      'A formula was written as plain words.',
    ])
  })
})
