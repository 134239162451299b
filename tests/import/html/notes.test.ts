import { describe, expect, it } from 'vitest'
import { readHtml } from '../../../pipeline/import/html/index.js'
import { shown } from '../show.js'

const read = (body: string) => readHtml('OEBPS/ch1.xhtml', body)
const knownOf = (body: string) => shown(read(body).manuscript)

describe('notes', () => {
  it.each([
    [
      'EPUB 3',
      '<p>a<a epub:type="noteref" href="#n1">1</a></p><aside epub:type="footnote" id="n1"><p>Note.</p></aside>',
      ['call ch1.xhtml#n1: 1', 'note ch1.xhtml#n1 1 source: Note.'],
    ],
    [
      'ARIA, hidden until called',
      '<p>a<a role="doc-noteref" href="#n1">*</a></p><aside role="doc-footnote" id="n1" hidden>Note.</aside>',
      ['call ch1.xhtml#n1: *', 'note ch1.xhtml#n1 * comment: Note.'],
    ],
    [
      'pandoc',
      `<p>a<a href="#fn1" class="footnote-ref" id="fnref1"><sup>1</sup></a></p><section class="footnotes"><hr/><ol>
       <li id="fn1"><p>One.<a href="#fnref1" class="footnote-back">↩︎</a></p></li></ol></section>`,
      ['call ch1.xhtml#fn1: 1', 'note ch1.xhtml#fn1 1 source: One.↩︎', 'debris: ↩︎'],
    ],
    [
      'raised links',
      '<p>a<sup><a id="r1" href="#n1">12</a></sup></p><p id="n1"><a href="#r1">12</a>. Note.</p>',
      ['call ch1.xhtml#n1: 12', 'note ch1.xhtml#n1 12 source: 12. Note.', 'debris: 12. '],
    ],
    [
      'Project Gutenberg',
      `<p>a<a name="FNanchor_1" id="FNanchor_1"></a><a href="#Footnote_1" class="fnanchor">[1]</a></p><div class="footnote">
       <p><a name="Footnote_1" id="Footnote_1"></a><a href="#FNanchor_1"><span class="label">[1]</span></a> Note.</p></div>`,
      ['call ch1.xhtml#Footnote_1: [1]', 'note ch1.xhtml#Footnote_1 1 source: [1] Note.', 'debris: [1] '],
    ],
    [
      'links in brackets',
      '<p>a [<a href="#n1">1</a>]</p><p id="n1">1. Note.</p>',
      ['call ch1.xhtml#n1: [1]', 'note ch1.xhtml#n1 1 source: 1. Note.', 'debris: 1. '],
    ],
    [
      'links to and fro',
      '<p id="p">a<a id="r1" href="#n1">1</a></p><p><a id="n1" href="#r1">1</a> Note.</p>',
      ['call ch1.xhtml#n1: 1', 'note ch1.xhtml#n1 1 source: 1 Note.', 'debris: 1 '],
    ],
    [
      'marks at the end of notes',
      '<p>a<a id="r1" href="#n1">[1]</a></p><p id="n1">Note. <a href="#r1">[1]</a></p>',
      ['call ch1.xhtml#n1: [1]', 'note ch1.xhtml#n1 1 source: Note. [1]', 'debris: [1]'],
    ],
    [
      'cells that hold a call alone',
      '<table><tr><td>a<td id="c"><sup><a href="#n1">1</a></sup></table><p id="n1">1 Note.</p>',
      ['row 0 false: a\t1', 'call ch1.xhtml#n1: 1', 'note ch1.xhtml#n1 1 source: 1 Note.', 'debris: 1 '],
    ],
    [
      'lists of terms',
      '<p>a<a class="noteref" href="#n1">1</a></p><dl><dt id="n1">[1]</dt><dd>Note.</dd></dl>',
      ['call ch1.xhtml#n1: 1', 'note ch1.xhtml#n1 1 source: Note.'],
    ],
  ])('are found as %s writes them', (_, body, expected) => {
    expect(knownOf(`<body>${body}</body>`).filter((line) => !line.startsWith('superscript'))).toEqual(expected)
  })

  it('stand at the end, whatever stood after them', () => {
    const body =
      '<p>a<a epub:type="noteref" href="#n1">1</a></p><aside epub:type="footnote" id="n1"><p>Note.</p></aside><p>b</p>'
    expect(read(body).manuscript.text).toBe('a1\nb\nNote.')
  })

  it('called twice are one note', () => {
    const call = '<a epub:type="noteref" href="#n1">1</a>'
    expect(knownOf(`<p>a${call} b${call}</p><p id="n1">Note.</p>`)).toEqual([
      'call ch1.xhtml#n1: 1',
      'call ch1.xhtml#n1: 1',
      'note ch1.xhtml#n1 1 source: Note.',
    ])
  })

  it('in a list that counts them keep a number of their own', () => {
    const body = '<p>a<a epub:type="noteref" href="#n1">1</a></p><ol><li id="n1">1 May 1917.</li></ol>'
    expect(knownOf(body).at(-1)).toBe('note ch1.xhtml#n1 1 source: 1 May 1917.')
  })

  it('in another file are called by its name, and the call is reported', () => {
    const { manuscript, faults } = read('<p>a<sup><a href="../Text/notes.xhtml#n1">1</a></sup></p>')
    expect(shown(manuscript)).toEqual(['call notes.xhtml#n1: 1'])
    expect(faults).toHaveLength(1)
    const notes = readHtml(
      'Text/notes.xhtml',
      '<section epub:type="endnotes"><h1>Notes</h1><p epub:type="endnote" id="n1"><a href="ch1.xhtml#r1">1</a>. Note.</p></section>',
    )
    expect(shown(notes.manuscript)).toEqual(['debris: Notes', 'note notes.xhtml#n1 1 source: 1. Note.', 'debris: 1. '])
  })

  it('in a file of their own are found by their list, or by the labels that lead back', () => {
    const back = '<a href="ch1.xhtml#r1" role="doc-backlink">↩</a>'
    const list = `<section role="doc-endnotes"><h2>Notes</h2><ol><li id="n1">One. ${back}<ul><li>Sub</li></ul></li><li id="n2">Two.</li></ol></section>`
    expect(knownOf(list).filter((line) => line.startsWith('note'))).toEqual([
      'note ch1.xhtml#n1 1 source: One. ↩\nSub',
      'note ch1.xhtml#n2 2 source: Two.',
    ])
    const labels = '<p><a id="n1" href="ch2.xhtml#r1">1</a>. One.</p><p><a id="n2" href="ch2.xhtml#r2">2</a>. Two.</p>'
    expect(knownOf(labels).filter((line) => line.startsWith('note'))).toEqual([
      'note ch1.xhtml#n1 1 source: 1. One.',
      'note ch1.xhtml#n2 2 source: 2. Two.',
    ])
  })

  it('are not what tables of contents, indexes and cross-references link to', () => {
    const body =
      '<p>See <a href="#c2">2</a>, <a href="#c2">chapter 2</a>, <a href="ch9.xhtml#p9">9</a>.</p><h2 id="c2">Two</h2><p>Words.</p>'
    expect(knownOf(body)).toEqual(['heading 2: Two'])
  })
})
