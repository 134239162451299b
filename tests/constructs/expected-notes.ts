/** Notes, citations, cross-references, page breaks and names: the second half of the page, written by hand from it. */
import type { Expected } from './expected.js'

const nobody = 'bibliography.xhtml#work-nobody1901'
const somebody = 'bibliography.xhtml#work-somebody1902'
const work = (key: string, words: string) => `<ref type="bibl" target="#work-${key}">${words}</ref>`

export const expectedNotes: readonly Expected[] = [
  {
    construct: '[^1], a source note',
    epub: [
      'A sourced claim.<a epub:type="noteref" id="ch-03-notes-n1-call" href="notes.xhtml#ch-03-notes-n1">1</a>',
      `<li id="ch-03-notes-n1"><p><a role="doc-backlink" href="calls.xhtml#ch-03-notes-n1-call">1.</a>…</p></li>`,
    ],
    tei: ['A sourced claim.<note place="foot" n="1" xml:id="ch-03-notes-n1">…</note> The same work again.'],
    words: ['A sourced claim.', 'The same work again.'],
  },
  {
    construct: '[^a], a comment',
    epub: ['<a epub:type="noteref">*</a>', '<a epub:type="noteref">†</a>', '<a epub:type="noteref">‡</a>'],
    tei: [
      '<note type="comment" n="*"><p>A comment with <emph>emphasis</emph> and <persName>…</persName>.</p></note>',
      '<note type="comment" n="†"><p>Another comment.</p></note>',
      '<note type="comment" n="‡"><p>A third comment.</p></note>',
    ],
    words: ['A comment with emphasis and Smirnov.', 'Another comment.', 'A third comment.'],
  },
  {
    construct: 'a second [^1]',
    epub: [
      'The first note a second time.<a epub:type="noteref" id="ch-03-notes-n1-call-2" href="notes.xhtml#ch-03-notes-n1">1</a>',
      '<a role="doc-backlink" href="calls.xhtml#ch-03-notes-n1-call-2">↩2</a>',
    ],
    tei: ['The first note a second time.<ref type="noteAnchor" target="#ch-03-notes-n1">1</ref>'],
    words: ['The first note a second time.'],
  },
  {
    construct: ':note{discursive}',
    epub: ['<li id="ch-02-blocks-n1"><p><a>1.</a> The line is made up, and so is its author.</p></li>'],
    tei: ['<note type="discursive" n="1"><p>The line is made up, and so is its author.</p></note>'],
    words: ['The line is made up, and so is its author.'],
  },
  {
    construct: ':note{cites="key"}',
    epub: ['<li><p><a>3.</a> Somebody, Another Made-Up Work, page 9.</p></li>'],
    tei: ['<note n="3" source="#work-somebody1902"><p>Somebody, Another Made-Up Work, page 9.</p></note>'],
    words: ['Somebody, Another Made-Up Work, page 9.'],
  },
  {
    construct: 'a note of two paragraphs',
    epub: ['<li id="ch-03-notes-n4"><p>…</p><p>A second paragraph of the same note.</p></li>'],
    tei: ['<note n="4"><p>…</p><p>A second paragraph of the same note.</p></note>'],
    words: ['A second paragraph of the same note.'],
  },
  {
    construct: '[@key, p. 45; see @other]',
    epub: [
      `<a href="${nobody}">Nora Nobody, <em>A Made-Up Work</em> (Nowhere: No House, 1901), p.&#160;45</a>; see <a
        href="${somebody}">Sam Somebody, <em>Another Made-Up Work</em> (Nowhere: No House, 1902), chap.&#160;2</a>.`,
    ],
    tei: [
      `<bibl>${work('nobody1901', 'Nora Nobody, <emph>A Made-Up Work</emph> (Nowhere: No House, 1901), p.&#160;')}<citedRange
        unit="page" from="45" to="45">45</citedRange></bibl>; see <bibl>${work('somebody1902', 'Sam Somebody, <emph>Another Made-Up Work</emph> (Nowhere: No House, 1902), chap.&#160;')}<citedRange unit="chapter" from="2">2</citedRange></bibl>.`,
      '<citedRange unit="page" from="12" to="13">12–13</citedRange>',
    ],
    words: ['Nora Nobody, A Made-Up Work (Nowhere: No House, 1901), p. 45; see Sam Somebody,'],
  },
  {
    construct: 'the same work again',
    epub: [`<li id="ch-03-notes-n2"><p><a>2.</a> <a href="${nobody}">Ibid., p.&#160;14</a>.</p></li>`],
    tei: ['<note n="2"><p><bibl><ref>Ibid., p.&#160;</ref><citedRange>14</citedRange></bibl>.</p></note>'],
    words: ['Ibid., p. 14.'],
  },
  {
    construct: '-@key, the author in the sentence already',
    epub: ['<p><a>6.</a> Nobody says so <a>ibid., p.&#160;3</a>.</p>'],
    tei: ['Nobody says so <bibl><ref>ibid., p.&#160;</ref><citedRange>3</citedRange></bibl>.'],
    words: ['Nobody says so ibid., p. 3.'],
  },
  {
    construct: '@key [p. 7] narrative, and brackets in running text',
    epub: [`As Nobody (<a href="${nobody}"><em>A Made-Up Work</em>, p.&#160;7</a>) says. In brackets: (see <a>…</a>).`],
    tei: [
      'As Nobody (<bibl><ref><emph>A Made-Up Work</emph>, p.&#160;</ref><citedRange>7</citedRange></bibl>) says. In brackets: (see <bibl>…</bibl>).',
    ],
    words: ['As Nobody (A Made-Up Work, p. 7) says.'],
  },
  {
    construct: '[@key, {fol. 12r}, words]',
    epub: ['<a>Somebody, <em>Another Made-Up Work</em>, fol.&#160;12r</a>, emphasis added'],
    tei: ['<bibl><ref>…</ref><citedRange unit="folio">12r</citedRange></bibl>, emphasis added'],
    words: ['fol. 12r, emphasis added'],
  },
  {
    construct: ':ref{#id}, :ref[words]{#id}, :ref{note=2}, :ref{#id note=3}, :ref{#id page}',
    epub: [
      'See <a href="blocks.xhtml#figure-of-a-line">figure\u00A01</a>, <a href="blocks.xhtml#table-of-sheets">table\u00A01</a>, <a href="lines.xhtml#lines">chapter\u00A01</a>, <a href="blocks.xhtml#a-section">“A Section”</a> and <a href="after.xhtml#after">“Afterword”</a>. In my words:',
      '<a href="blocks.xhtml#figure-of-a-line">the drawing</a>',
      '<a href="notes.xhtml#ch-02-blocks-n2">note\u00A02</a>, <a href="notes.xhtml#ch-03-notes-n3">chapter\u00A03, note\u00A03</a>',
    ],
    tei: [
      '<ref target="#figure-of-a-line">figure\u00A01</ref>, <ref target="#table-of-sheets">table\u00A01</ref>, <ref target="#lines">chapter\u00A01</ref>, <ref target="#a-section">“A Section”</ref> and <ref target="#after">“Afterword”</ref>',
      '<ref target="#figure-of-a-line">the drawing</ref>',
      '<ref target="#ch-02-blocks-n2">note\u00A02</ref>, <ref target="#ch-03-notes-n3">chapter\u00A03, note\u00A03</ref>',
    ],
    words: ['See figure 1, table 1, chapter 1, “A Section” and “Afterword”.', 'chapter 3, note 3 and page '],
  },
  {
    construct: ':page-break{n=45}',
    epub: [
      'The quoted <span role="doc-pagebreak" epub:type="pagebreak"/>page of a print source begins in this sentence.',
    ],
    tei: ['The quoted <pb n="45"/>page of a print source begins in this sentence.'],
    words: ['The quoted page of a print source begins'],
  },
  {
    construct: ':name[…]{ref}',
    epub: [
      '<p>The man <span>Smirnov</span> is made up, <span>Smirnov</span> is his name again, and the month May is no name.</p>',
    ],
    tei: [
      'The man <persName ref="#person-smirnov-iv">Smirnov</persName> is made up, <persName ref="#person-smirnov-iv"><choice><orig>Smirnoff</orig><reg>Smirnov</reg></choice></persName> is his name again, and the month May is no name.',
    ],
    words: ['The man Smirnov is made up, Smirnov is his name again, and the month May is no name.'],
  },
  {
    construct: 'punctuation as typed, colons that are text',
    epub: [
      '<p>“Curly”, "straight", em—dash, ellipsis… and three dots... stay as typed. So do М.:Политиздат, 12:30 and C++::x.</p>',
    ],
    tei: [
      '<p>“Curly”, "straight", em—dash, ellipsis… and three dots... stay as typed. So do М.:Политиздат, 12:30 and C++::x.</p>',
    ],
    words: ['stay as typed. So do М.:Политиздат, 12:30 and C++::x.'],
  },
]
