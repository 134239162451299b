/** Kinds of damage to an e-book: each row names the file of the container that is changed. */
import type { Damage } from './damage.js'

type Row = readonly [file: string, kind: string, from: string | RegExp, to: string]

const notes: readonly Row[] = [
  ['notes.xhtml', 'a note lost', /<li id="ch-03-notes-n2">[\s\S]*?<\/li>/, ''],
  ['notes.xhtml', 'a note emptied', 'The line is made up, and so is its author.', ''],
  ['notes.xhtml', 'a note’s second paragraph lost', '<p>A second paragraph of the same note.</p>', ''],
  ['notes.xhtml', 'two notes exchanged', /(<li id="ch-03-notes-n1">[\s\S]*?<\/li>)\s*(<li [\s\S]*?<\/li>)/, '$2$1'],
  ['notes.xhtml', 'the numbers of two notes exchanged', />1\.(<\/a>[\s\S]*?)>2\.</, '>2.$1>1.<'],
  ['notes.xhtml', 'a way back lost', /<a role="doc-backlink"[^>]*ch-03-notes-n3-call"[^>]*>3\.<\/a>/, '3.'],
  ['notes.xhtml', 'a way back to another note’s call', '#ch-03-notes-n3-call"', '#ch-03-notes-n2-call"'],
  ['notes.xhtml', 'a way back to a second call lost', /<a [^>]*>↩2<\/a>/, ''],
  ['notes.xhtml', 'the title over notes changed', '<h2>Calls and Notes</h2>', '<h2>Notes and Calls</h2>'],
  ['notes.xhtml', 'a locator changed', /12–13(?=<)/, '12–31'],
  ['notes.xhtml', 'a reference led to another work', '#work-somebody1902"', '#work-nobody1901"'],
  ['notes.xhtml', 'a reference that leads nowhere', /<a class="work" [^>]*>(Ibid[^<]*)<\/a>/, '$1'],
  ['notes.xhtml', 'emphasis lost in a note', '<em>emphasis</em>', 'emphasis'],
  ['calls.xhtml', 'a call lost', /<a [^>]*noteref[^>]*n2-call"[^>]*>2<\/a>/, ''],
  ['calls.xhtml', 'a call twice', /(<a [^>]*noteref[^>]*n2-call"[^>]*>2<\/a>)/, '$1$1'],
  ['calls.xhtml', 'a call moved by a sentence', /( The same work again\.)(<a [^>]*>2<\/a>)/, '$2$1'],
  ['calls.xhtml', 'a call’s number changed', />2<\/a>/, '>4</a>'],
  ['calls.xhtml', 'a call to another note', '#ch-03-notes-n2"', '#ch-03-notes-n3"'],
  ['calls.xhtml', 'a call that is a word', ' epub:type="noteref" role="doc-noteref" class="call"', ''],
]

const words: readonly Row[] = [
  ['lines.xhtml', 'a word lost', 'another</a> by its label', 'another</a> by label'],
  ['lines.xhtml', 'a word twice', 'by its label', 'by its its label'],
  ['lines.xhtml', 'words out of order', 'is made up. It has', 'It has is made up.'],
  ['lines.xhtml', 'a letter changed', 'em—dash', 'em–dash'],
  ['lines.xhtml', 'a name changed', '>Smirnov</span> is made', '>Smirnoff</span> is made'],
  ['lines.xhtml', 'a letter of another alphabet', 'а', 'a'],
  ['lines.xhtml', 'a paragraph lost', /<p>One line[\s\S]*?<\/p>/, ''],
  ['lines.xhtml', 'a paragraph twice', /(<p>One line[\s\S]*?<\/p>)/, '$1$1'],
  ['lines.xhtml', 'two paragraphs made one', /<\/p>\s*<p>One line/, ' One line'],
  ['lines.xhtml', 'a paragraph cut in two', 'is Russian. A', 'is Russian.</p><p>A'],
  ['lines.xhtml', 'words more', 'After the scene break.', 'After the scene break. The end.'],
  ['lines.xhtml', 'words more outside the chapter', '</body>', '<section><p>The end.</p></section></body>'],
  ['lines.xhtml', 'words more as raw characters', 'After', '<![CDATA[Long ]]>After'],
  ['lines.xhtml', 'a line of code changed', 'keeps its lines', 'loses its lines'],
  ['calls.xhtml', 'a place cited in the text changed', /3–5(?=<)/, '3–6'],
]

const shapes: readonly Row[] = [
  ['blocks.xhtml', 'a heading lost', '<h3>A Deeper Section</h3>', ''],
  ['blocks.xhtml', 'a heading of another depth', /<h3>(.*?)<\/h3>/, '<h4>$1</h4>'],
  ['blocks.xhtml', 'a heading that is a paragraph', /<h2>(References)<\/h2>/, '<p>$1</p>'],
  ['lines.xhtml', 'emphasis lost', '<em>emphasis</em>', 'emphasis'],
  ['lines.xhtml', 'emphasis on other words', '<em>emphasis</em> and', 'emphasis <em>and</em>'],
  ['lines.xhtml', 'bold type lost', '<strong>strong</strong>', 'strong'],
  ['lines.xhtml', 'small capitals lost', ' class="small-caps"', ''],
  ['lines.xhtml', 'a raised letter lowered', '<sup>e</sup>', 'e'],
  ['lines.xhtml', 'a lowered figure raised', '<sub>2</sub>', '<sup>2</sup>'],
  ['lines.xhtml', 'a language lost', /<span lang="ru" xml:lang="ru">(слово)<\/span>/, '$1'],
  ['lines.xhtml', 'another language', 'lang="ru" xml:lang="ru">слово<', 'lang="uk" xml:lang="uk">слово<'],
  ['blocks.xhtml', 'a quotation’s language lost', ' lang="fr" xml:lang="fr"', ''],
  ['lines.xhtml', 'a document in another language', 'lang="en-GB" xml:lang="en-GB"', 'lang="fr" xml:lang="fr"'],
  ['lines.xhtml', 'a line break lost', '<br />', ''],
  ['lines.xhtml', 'a scene break lost', /<hr [^>]*>/, ''],
  ['lines.xhtml', 'a scene break moved', /(<hr [^>]*>)\s*(<p>After[\s\S]*?<\/p>)/, '$2$1'],
  ['blocks.xhtml', 'a quotation that is text', /<blockquote>([\s\S]*?)<\/blockquote>/, '$1'],
  ['blocks.xhtml', 'an epigraph that is text', ' class="epigraph" epub:type="epigraph" role="doc-epigraph"', ''],
  ['blocks.xhtml', 'an attribution lost', '<p class="attribution">Nora Nobody</p>', ''],
  ['blocks.xhtml', 'a line of verse lost', '<span class="line indent-2">its third further.</span>', ''],
  ['blocks.xhtml', 'two lines of verse made one', ',</span><br /><span class="line indent-1">', ', '],
  ['blocks.xhtml', 'a line of verse moved to the left', ' indent-1', ''],
  ['blocks.xhtml', 'stanzas made one', /<\/p>\s*<p class="stanza">/, '<br />'],
  ['blocks.xhtml', 'an item lost', /<li>\s*<p>a bullet,<\/p>\s*<\/li>/, ''],
  ['blocks.xhtml', 'a list numbered otherwise', '<ol>', '<ol start="2">'],
  ['blocks.xhtml', 'a cell lost', '<td class="align-left">twelve</td>', ''],
  ['blocks.xhtml', 'two cells exchanged', />(1901)(<[\s\S]*?)>twelve</, '>twelve$2>$1<'],
  ['blocks.xhtml', 'two rows made one', /<\/tr>\s*<tr>\s*(?=<td class="align-right">1902)/, ''],
  ['blocks.xhtml', 'a table’s caption lost', /<figcaption>.*?<\/figcaption>/, ''],
  ['ch-00-front.xhtml', 'a dedication that is text', ' class="dedication"', ''],
  ['lines.xhtml', 'the mark of a source’s page moved', /(<span [^>]*aria-label="45\." \/>)page of/, 'page of $1'],
  ['lines.xhtml', 'the mark of another page', 'aria-label="45."', 'aria-label="46."'],
]

const pictures: readonly Row[] = [
  ['blocks.xhtml', 'a description lost', 'alt="A line from left to right"', 'alt=""'],
  ['blocks.xhtml', 'a description changed', 'from left to right', 'from right to left'],
  ['blocks.xhtml', 'a picture that is decoration', / alt="A line[^"]*"/, ' alt="" role="presentation"'],
  ['blocks.xhtml', 'another picture', 'images/image-1.svg', 'images/image-2.png'],
  ['images/image-1.svg', 'a picture redrawn', '<svg', '<svg id="other"'],
  ['blocks.xhtml', 'a credit lost', '<p class="credit">Drawn by nobody.</p>', ''],
  ['blocks.xhtml', 'a picture’s licence changed', 'CC0 1.0', 'CC BY 4.0'],
]

const links: readonly Row[] = [
  ['lines.xhtml', 'a link lost', /<a href="https:\/\/example\.org\/far">(.*?)<\/a>/, '$1'],
  ['lines.xhtml', 'a link out led elsewhere', 'https://example.org/far', 'https://example.com/far'],
  ['lines.xhtml', 'a link that runs something', 'https://example.org/far', 'javascript:far()'],
  ['blocks.xhtml', 'a cross-reference led elsewhere', 'lines.xhtml#lines', 'blocks.xhtml#blocks'],
  ['blocks.xhtml', 'a cross-reference that leads nowhere', 'lines.xhtml#lines', 'lines.xhtml#line'],
  ['nav.xhtml', 'a line of the contents lost', /<li>\s*<a href="blocks.xhtml#blocks-references">.*?<\/a>\s*<\/li>/, ''],
  ['nav.xhtml', 'a line of the contents changed', '>Calls and Notes<', '>Notes and Calls<'],
  ['nav.xhtml', 'a line of the contents led elsewhere', 'href="calls.xhtml"', 'href="lines.xhtml"'],
  [
    'nav.xhtml',
    'two lines of the contents exchanged',
    /(<a href="calls[^>]*>.*?<\/a>)([\s\S]*?)(<a href="ch-a-s[^>]*>.*?<\/a>)/,
    '$3$2$1',
  ],
  ['nav.xhtml', 'a page of the list led elsewhere', /href="lines.xhtml#page-45[^"]*"/, 'href="lines.xhtml#lines"'],
  ['nav.xhtml', 'a page of the list lost', /<li><a [^>]*>45<\/a><\/li>/, ''],
  ['index-subjects.xhtml', 'an entry of an index lost', /<li id="index-subjects-mills"[\s\S]*?<\/li>/, ''],
  ['index-subjects.xhtml', 'a locator of an index led elsewhere', '#ix-after-mills-1', '#ix-after-grain-1'],
  ['index-subjects.xhtml', 'another page in an index', /(#ix-after-mills-1">)\d+/, '$1999'],
  ['index-subjects.xhtml', '“see” led elsewhere', '#index-subjects-grain"', '#index-subjects-mills"'],
]

const book: readonly Row[] = [
  ['bibliography.xhtml', 'a work of the bibliography lost', /<li id="work-nobody1901">.*?<\/li>/, ''],
  ['bibliography.xhtml', 'a work of the bibliography changed', '1901.', '1910.'],
  ['bibliography.xhtml', 'two works exchanged', /(<li id="work-n.*?<\/li>)\s*(<li .*?<\/li>)/, '$2$1'],
  ['bibliography.xhtml', 'a work’s title in roman type', '<em>A Made-Up Work</em>', 'A Made-Up Work'],
  ['title.xhtml', 'the title page changed', '<h1>Every Construct</h1>', '<h1>Every Construction</h1>'],
  ['title.xhtml', 'an author lost on the title page', '<p class="author">Nora Nobody</p>', ''],
  ['package.opf', 'the title changed', '>Every Construct<', '>Every Construction<'],
  ['package.opf', 'the author changed', '>Nora Nobody<', '>Norah Nobody<'],
  ['package.opf', 'an author filed otherwise', '>Nobody, Nora<', '>Nora Nobody<'],
  ['package.opf', 'an editor lost', /<dc:contributor [\s\S]*?<\/dc:contributor>/, ''],
  ['package.opf', 'the language changed', '<dc:language>en-GB', '<dc:language>fr'],
  ['package.opf', 'the date changed', '<dc:date>2026', '<dc:date>2025'],
  ['package.opf', 'the licence changed', '>CC0 1.0<', '>All rights reserved<'],
  [
    'package.opf',
    'two chapters exchanged',
    /(<itemref idref="doc-lines" \/>)([\s\S]*?)(<itemref idref="doc-calls" \/>)/,
    '$3$2$1',
  ],
  ['package.opf', 'a chapter not read', '<itemref idref="doc-calls" />', ''],
  ['package.opf', 'a chapter left aside', 'idref="doc-calls"', 'idref="doc-calls" linear="no"'],
]

const hidden: readonly Row[] = [
  ['calls.xhtml', 'a paragraph hidden', '<p>A sourced', '<p hidden="hidden">A sourced'],
  ['calls.xhtml', 'a paragraph hidden by a style of its own', '<p>A sourced', '<p style="display:none">A sourced'],
  ['calls.xhtml', 'a paragraph kept from ears', '<p>A sourced', '<p aria-hidden="true">A sourced'],
  ['calls.xhtml', 'a script', '</body>', '<script>document.body.remove()</script></body>'],
  ['calls.xhtml', 'a style sheet of its own', '</head>', '<style>p { display: none }</style></head>'],
  ['calls.xhtml', 'another style sheet', 'href="style.css"', 'href="other.css"'],
  ['calls.xhtml', 'an instruction', '<html', '<?xml-stylesheet href="other.css"?><html'],
  ['style.css', 'notes hidden', 'ol.notes > li {', 'ol.notes > li { display: none;'],
  ['style.css', 'calls made invisible', '.call {', '.call { visibility: hidden;'],
  ['style.css', 'text without size', 'p {', 'p { font-size: 0;'],
  ['style.css', 'text off the page', 'p {', 'p { text-indent: -9999px;'],
  ['style.css', 'text in the colour of paper', 'p {', 'p { color: #fff;'],
  ['style.css', 'words added by the sheet', 'blockquote {', 'blockquote::before { content: "Not so: "; } blockquote {'],
]

const asDamage = ([file, kind, from, to]: Row) => ({ file: `EPUB/${file}`, kind, from, to })

export const epubDamages: readonly (Damage & { readonly file: string })[] = [
  ...notes,
  ...words,
  ...shapes,
  ...pictures,
  ...links,
  ...book,
  ...hidden,
].map(asDamage)
