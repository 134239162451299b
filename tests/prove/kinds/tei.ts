/** Kinds of damage to a TEI file. */
import type { Damage } from './damage.js'

type Row = readonly [kind: string, from: string | RegExp, to: string]

const notes: readonly Row[] = [
  ['a note lost', /<note xml:id="ch-03-notes-n2"[\s\S]*?<\/note>/, ''],
  ['a note emptied', 'The line is made up, and so is its author.', ''],
  [
    'two notes exchanged',
    /(<note xml:id="ch-03-notes-n1"[\s\S]*?<\/note>)([\s\S]*?)(<note [\s\S]*?<\/note>)/,
    '$3$2$1',
  ],
  ['the numbers of two notes exchanged', /n="1" (place="foot" type="source">[\s\S]*?)n="2"/, 'n="2" $1n="1"'],
  ['a note moved by a sentence', /( The same work again\.)(<note [\s\S]*?<\/note>)/, '$2$1'],
  ['a note of another series', 'place="foot" type="comment"', 'place="foot" type="source"'],
  ['a note elsewhere on the page', 'place="foot"', 'place="margin"'],
  ['a note under another id', 'xml:id="ch-03-notes-n5"', 'xml:id="ch-03-notes-n9"'],
  ['a note said to cite nothing', ' source="#work-somebody1902"', ''],
  ['a note said to cite another work', 'source="#work-somebody1902"', 'source="#work-nobody1901"'],
  ['a second call lost', /<ref type="noteAnchor"[\s\S]*?<\/ref>/, ''],
  [
    'a second call led elsewhere',
    'type="noteAnchor" target="#ch-03-notes-n1"',
    'type="noteAnchor" target="#ch-03-notes-n2"',
  ],
  ['a locator changed', '>12–13</citedRange>', '>12–31</citedRange>'],
  ['a locator’s data changed', 'from="12" to="13"', 'from="12" to="31"'],
  ['a locator of another unit', 'unit="folio"', 'unit="page"'],
  ['a reference led to another work', 'target="#work-somebody1902"', 'target="#work-nobody1901"'],
]

const words: readonly Row[] = [
  ['a word lost', 'by its label', 'by label'],
  ['words out of order', 'is made up. It has', 'It has is made up.'],
  ['a letter of another alphabet', 'слово', 'cлово'],
  ['a paragraph lost', /<p>One line[\s\S]*?<\/p>/, ''],
  ['a paragraph twice', /(<p>One line[\s\S]*?<\/p>)/, '$1$1'],
  ['a paragraph cut in two', 'is Russian. A', 'is Russian.</p><p>A'],
  ['words more as raw characters', 'After the', '<![CDATA[Long ]]>After the'],
  ['words more outside every division', '</body>', '<p>The end.</p></body>'],
  ['a line of code changed', 'keeps its lines', 'loses its lines'],
]

const shapes: readonly Row[] = [
  ['a heading lost', '<head>A Deeper Section</head>', ''],
  [
    'a section not within another',
    /<\/div>(\s*<div type="section" xml:id="blocks-references">[\s\S]*?<\/div>)/,
    '$1</div>',
  ],
  ['emphasis lost', '<emph>emphasis</emph>', 'emphasis'],
  ['bold type made small capitals', 'rend="bold"', 'rend="smallcaps"'],
  ['a raised letter lowered', 'rend="superscript"', 'rend="subscript"'],
  ['a language lost', /<foreign xml:lang="ru">(слово)<\/foreign>/, '$1'],
  ['a quotation’s language changed', 'quote xml:lang="fr"', 'quote xml:lang="ru"'],
  ['a line break lost', '<lb />', ''],
  ['a scene break lost', /<milestone [^>]*>/, ''],
  ['a quotation of another kind', 'type="quotation"', 'type="verse"'],
  ['an attribution lost', '<bibl>Nora Nobody</bibl>', ''],
  ['a line of verse lost', '<l rend="indent2">its third further.</l>', ''],
  ['a line of verse moved to the left', ' rend="indent1"', ''],
  ['an item lost', /<item>\s*<p>a bullet,<\/p>\s*<\/item>/, ''],
  ['an item numbered otherwise', '<item n="1">', '<item n="2">'],
  ['a cell lost', '<cell>twelve</cell>', ''],
  ['a row of another kind', '<row role="label">', '<row role="data">'],
  ['a description lost', /<figDesc>.*?<\/figDesc>/, ''],
  ['another picture', 'url="source/images/line.svg"', 'url="source/images/dot.png"'],
  ['the mark of a source’s page moved', /(<pb n="45" \/>)page of/, 'page of $1'],
  ['the mark of a printed page lost', '<pb n="7" ed="print" />', ''],
]

const names: readonly Row[] = [
  ['a name changed', '<reg>Smirnov</reg>', '<reg>Smirnof</reg>'],
  ['how a name was written changed', '<orig>Smirnoff</orig>', '<orig>Smirnow</orig>'],
  ['a name of nobody', / ref="#person-smirnov-iv" xml:id="ix-lines-smirnov-iv-1"/, ' xml:id="ix-lines-smirnov-iv-1"'],
  ['a place that is a person', /<placeName>(.*?)<\/placeName>/, '<persName>$1</persName>'],
  ['a person’s name changed', '<surname>Смирнов</surname>', '<surname>Смирнова</surname>'],
  ['a person’s romanised name changed', 'Ilʹich', 'Ilich'],
  ['a person’s year changed', '<birth when="1870" />', '<birth when="1871" />'],
  ['a person’s identifier lost', /<idno type="Made-up">1<\/idno>/, ''],
  ['a mark for an index changed', '<term>kinds of</term></index></index>', '<term>sorts of</term></index></index>'],
  ['a mark for an index lost', /<index xml:id="ix-after-mills-1"[\s\S]*?<\/index>/, ''],
  ['an entry of an index lost', /<item xml:id="index-subjects-bread">[\s\S]*?<\/item>/, ''],
]

const book: readonly Row[] = [
  ['the title changed', '<title type="main">Every Construct<', '<title type="main">Every Construction<'],
  [
    'the author changed',
    '<surname>Nobody</surname></persName></author>\n<editor',
    '<surname>Somebody</surname></persName></author>\n<editor',
  ],
  ['an editor lost', /<editor role="edt">.*?<\/editor>/, ''],
  ['the edition changed', '<edition>A test', '<edition>No test'],
  ['the date changed', 'date when="2026-01-02"', 'date when="2025-01-02"'],
  ['the licence changed', 'licence target="https://creativecommons', 'licence target="https://example'],
  [
    'the language changed',
    'xml:id="edition-every-construct" xml:lang="en-GB"',
    'xml:id="edition-every-construct" xml:lang="fr"',
  ],
  ['the title page changed', '<titlePart type="main">Every', '<titlePart type="main">No'],
  ['a count of elements untrue', 'gi="note" occurs="12"', 'gi="note" occurs="13"'],
  ['a count of notes untrue', 'unit="note" quantity="12"', 'unit="note" quantity="13"'],
  ['a language not described', /<language ident="fr">.*?<\/language>/, ''],
  ['a link out led elsewhere', 'https://example.org/far', 'https://example.com/far'],
  ['a cross-reference led elsewhere', '<ref target="#lines">', '<ref target="#blocks">'],
  ['a pointer to nothing', '<ref target="#lines">', '<ref target="#line">'],
  ['a work of the bibliography lost', /<bibl xml:id="work-nobody1901">.*?<\/bibl>/, ''],
  ['a work’s data changed', '<publisher>No House<', '<publisher>Our House<'],
  ['a work’s year changed in its data', '<date when="1901">1901<', '<date when="1910">1910<'],
  ['two chapters exchanged', /(<div type="chapter" n="2"[\s\S]*)(<div type="chapter" n="3"[\s\S]*?<\/div>)/, '$2$1'],
]

export const teiDamages: readonly Damage[] = [...notes, ...words, ...shapes, ...names, ...book].map(
  ([kind, from, to]) => ({ kind, from, to }),
)
