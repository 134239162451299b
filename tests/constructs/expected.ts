/**
 * What becomes of each construct of pipeline/TEXT.md in tests/fixtures/constructs: written by hand from that page.
 * Only the attributes that the page promises are asked for. `words` are looked for in the PDF.
 */
export interface Expected {
  readonly construct: string
  readonly epub: readonly string[]
  readonly tei: readonly string[]
  readonly words: readonly string[]
}

const sheet = (cell: string) => `<td>1903</td><td>${cell}</td>`

export const expected: readonly Expected[] = [
  {
    construct: '# Title {#id}',
    epub: ['<section id="lines"><h1>Marks Inside a Line</h1>…</section>'],
    tei: ['<div type="chapter" xml:id="lines"><head>Marks Inside a Line</head>…</div>'],
    words: ['Marks Inside a Line', 'A Second Chapter in the Same File'],
  },
  {
    construct: '## Section {#id}',
    epub: ['<section id="a-section"><h2>A Section</h2>…</section>', '<section><h3>A Deeper Section</h3>…</section>'],
    tei: [
      '<div type="section" xml:id="a-section"><head>A Section</head>…</div>',
      '<div type="section"><head>A Deeper Section</head>…</div>',
    ],
    words: ['A Section', 'A Deeper Section'],
  },
  {
    construct: 'a paragraph',
    epub: ['<p>After the scene break.</p>'],
    tei: ['<p>After the scene break.</p>'],
    words: ['After the scene break.'],
  },
  {
    construct: '*emphasis*, **strong**',
    epub: ['<em>emphasis</em> and <strong>strong</strong> words, with <em>a <strong>strong word</strong> inside</em>'],
    tei: [
      '<emph>emphasis</emph> and <hi rend="bold">strong</hi> words, with <emph>a <hi rend="bold">strong word</hi> inside</emph>',
    ],
    words: ['It has emphasis and strong words, with a strong word inside.'],
  },
  {
    construct: ':sc[…]',
    epub: ['<span class="small-caps">Nasledie</span>'],
    tei: ['<hi rend="smallcaps">Nasledie</hi>'],
    words: ['Small capitals: Nasledie.'],
  },
  {
    construct: ':sup[…], :sub[…]',
    epub: ['<sup>e</sup> and H<sub>2</sub>O.'],
    tei: ['<hi rend="superscript">e</hi> and H<hi rend="subscript">2</hi>O.'],
    words: ['18e and H2O'],
  },
  {
    construct: ':lang[…]{ru}',
    epub: ['<span lang="ru" xml:lang="ru">слово с <em>ударением</em></span>'],
    tei: ['<foreign xml:lang="ru">слово с <emph>ударением</emph></foreign>'],
    words: ['The word слово is Russian.'],
  },
  {
    construct: '[words](https://…)',
    epub: ['<a href="https://example.org/page?a=1&amp;b=2">link</a>', '<a href="https://example.org/far">another</a>'],
    tei: [
      '<ref target="https://example.org/page?a=1&amp;b=2">link</ref>',
      '<ref target="https://example.org/far">another</ref>',
    ],
    words: ['A link leads out, and another by its label.'],
  },
  {
    construct: '`code`, a fenced block',
    epub: ['<code>let x = 1</code>', '<pre><code>a block of code\n  keeps its lines</code></pre>'],
    tei: ['<code>let x = 1</code>', '<eg>a block of code\n  keeps its lines</eg>'],
    words: ['let x = 1', 'keeps its lines'],
  },
  {
    construct: 'a line ending in \\',
    epub: ['<p>One line ends here <br/>and another begins.</p>'],
    tei: ['<p>One line ends here <lb/>and another begins.</p>'],
    words: ['and another begins.'],
  },
  {
    construct: '*** on a line',
    epub: ['<hr/><p>After the scene break.</p>'],
    tei: ['<milestone unit="section"/><p>After the scene break.</p>'],
    words: [],
  },
  {
    construct: '> text',
    epub: [
      '<blockquote><p>A quotation of a made-up text.</p><p>Its second paragraph.</p><p class="attribution">Nora Nobody</p></blockquote>',
    ],
    tei: [
      '<cit rend="block"><quote><p>A quotation of a made-up text.</p><p>Its second paragraph.</p></quote><bibl>Nora Nobody</bibl></cit>',
    ],
    words: ['A quotation of a made-up text.'],
  },
  {
    construct: ':::quotation{lang=fr}',
    epub: ['<blockquote lang="fr" xml:lang="fr"><p>Une phrase inventée.</p></blockquote>'],
    tei: ['<cit rend="block"><quote xml:lang="fr"><p>Une phrase inventée.</p></quote></cit>'],
    words: ['Une phrase inventée.'],
  },
  {
    construct: ':::epigraph',
    epub: ['<section epub:type="epigraph"><p>Nobody wrote this line.</p>…</section>'],
    tei: ['<epigraph><cit><quote><p>Nobody wrote this line.</p></quote>…</cit></epigraph>'],
    words: ['Nobody wrote this line.'],
  },
  {
    construct: '::attribution[…]',
    epub: ['<p class="attribution">Nora Nobody, <em>Made Up</em><a epub:type="noteref">1</a></p>'],
    tei: [
      '<bibl>Nora Nobody, <emph>Made Up</emph><note n="1">…</note></bibl>',
      '<bibl>Nora Nobody, <emph>Lines</emph></bibl>',
    ],
    words: ['Nora Nobody, Lines'],
  },
  {
    construct: ':::verse',
    epub: [
      `<p class="stanza"><span class="line">The first line of a made-up poem,</span><br/><span class="line indent-1">its
        second is moved in,</span><br/><span class="line indent-2">its third further.</span></p>`,
      '<p class="stanza"><span class="line">A stanza of <em>one emphatic</em> line.</span></p>',
    ],
    tei: [
      '<lg><l>The first line of a made-up poem,</l><l rend="indent1">its second is moved in,</l><l rend="indent2">its third further.</l></lg>',
      '<lg><l>A stanza of <emph>one emphatic</emph> line.</l></lg>',
    ],
    words: ['its second is moved in,'],
  },
  {
    construct: ':::dedication',
    epub: ['<section epub:type="dedication"><p>To whoever reads tests.</p></section>'],
    tei: ['<ab type="dedication">To whoever reads tests.</ab>'],
    words: ['To whoever reads tests.'],
  },
  {
    construct: '1. …, - …',
    epub: [
      '<ol><li><p>One.</p></li><li><p>Two, with a list inside:</p><ul><li><p>a bullet,</p></li><li><p>another.</p></li></ul></li></ol>',
    ],
    tei: [
      '<list rend="numbered"><item><p>One.</p></item><item><p>Two, with a list inside:</p><list rend="bulleted"><item><p>a bullet,</p></item><item><p>another.</p></item></list></item></list>',
    ],
    words: ['Two, with a list inside:', 'a bullet,'],
  },
  {
    construct: 'a GFM table',
    epub: [
      '<table><thead><tr><th>Year</th><th>Sheets</th></tr></thead><tbody><tr><td>1901</td><td>twelve</td></tr><tr><td>1902</td><td><em>none</em></td></tr></tbody></table>',
    ],
    tei: [
      '<table><row><cell>Year</cell><cell>Sheets</cell></row><row><cell>1901</cell><cell>twelve</cell></row><row><cell>1902</cell><cell><emph>none</emph></cell></row></table>',
    ],
    words: ['twelve'],
  },
  {
    construct: ':::table{#id}',
    epub: [
      `<figure id="table-of-sheets"><figcaption><span>Table 1.</span> Sheets printed, all made up</figcaption><table><thead>…</thead><tbody><tr>${sheet('six')}</tr></tbody></table></figure>`,
    ],
    tei: ['<table xml:id="table-of-sheets" n="1"><head>Sheets printed, all made up</head>…</table>'],
    words: ['Table 1', 'Sheets printed, all made up'],
  },
  {
    construct: ':::figure{#id licence}',
    epub: [
      '<figure id="figure-of-a-line"><img alt="A line from left to right"/><figcaption><p><span>Figure 1.</span> A line, drawn for this test.</p><p>Drawn by nobody.</p><p>CC0 1.0</p></figcaption></figure>',
    ],
    tei: [
      '<figure xml:id="figure-of-a-line" n="1"><graphic/><head>A line, drawn for this test.</head>…</figure>',
      '<figDesc>A line from left to right</figDesc>',
    ],
    words: ['Figure 1', 'A line, drawn for this test.', 'Drawn by nobody.', 'CC0 1.0'],
  },
  {
    construct: ':::figure{decorative}',
    epub: ['<figure id="ornament"><img alt="" role="presentation"/></figure>'],
    tei: ['<figure xml:id="ornament"><graphic/></figure>'],
    words: [],
  },
]
