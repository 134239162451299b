/** Kinds of damage to a finished PDF: to its objects, once its streams are decoded. What is drawn is damaged in pdf-damage.test.ts. */
import type { Damage } from './damage.js'

type Row = readonly [kind: string, from: string | RegExp, to: string]

const said: readonly Row[] = [
  ['the title changed', /\(Every Construct\)(?=\nendobj)/, '(Every Construction)'],
  ['the author changed', '(Nora Nobody)', '(Norah Nobody)'],
  ['the title in XMP changed', '>Every Construct<', '>Every Construction<'],
  ['the language changed', '/Lang (en-GB)', '/Lang (fr)'],
  ['a description changed', '/Alt (A line from left to right)', '/Alt (A line from right to left)'],
  ['a description lost', /\/Alt \(A line[^)]*\)\n/, ''],
  ['a line of the outline changed', '/Title (Calls and Notes)', '/Title (Notes and Calls)'],
  [
    'a line of the outline led elsewhere',
    /\/Dest \[\d+ 0 R([^\]]*\]\n\/Parent \d+ 0 R\n\/Title \(Calls)/,
    '/Dest [248 0 R$1',
  ],
  ['the outline lost', /\/Outlines \d+ 0 R\n/, ''],
  ['pages numbered otherwise', '4 <<\n/S /D', '5 <<\n/S /D'],
  ['pages numbered in other figures', '/S /r\n', '/S /D\n'],
]

const links: readonly Row[] = [
  ['a link out led elsewhere', '/URI (https://example.org/far)', '/URI (https://example.com/far)'],
  ['a link that runs something', '/S /URI\n/URI (https://example.org/far)', '/S /JavaScript\n/JS (far)'],
  ['a call led to another note', '/D (ch-03-notes-n2)', '/D (ch-03-notes-n3)'],
  ['a way back led to another call', '/D (ch-03-notes-n2-call)', '/D (calls)'],
  [
    'a cross-reference led elsewhere',
    /\/A <<\n\/S \/GoTo\n\/D \(figure-of-a-line\)/,
    '/A <<\n/S /GoTo\n/D (table-of-sheets)',
  ],
  ['a link that leads nowhere', '/D (a-section)', '/D (no-section)'],
  ['a place moved to another page', /\(a-section\) \[\d+ 0 R/, '(a-section) [248 0 R'],
  ['the links of a page lost', /\/Annots \[[^\]]*\]/, '/Annots []'],
  ['another’s annotation', '/Subtype /Link', '/Subtype /FreeText'],
]

const tags: readonly Row[] = [
  ['a cell that is a paragraph', '/S /TD', '/S /P'],
  ['an item that is a paragraph', '/S /LBody', '/S /P'],
  ['a heading that is a paragraph', '/S /H3', '/S /P'],
  ['a heading of another depth', '/S /H3', '/S /H2'],
  ['a note that is a paragraph', '/S /Note', '/S /P'],
  ['a note under another’s id', '/ID (ch-03-notes-n2)', '/ID (ch-03-notes-n3)'],
  ['an element lost', /\/K \[(\d+ 0 R) (\d+ 0 R)\]/, '/K [$1]'],
  ['a line that is nobody’s', /\/P <<\/MCID 1>> BDC/, '/Artifact BMC'],
  ['a language lost', /\/Span <<\/Lang \(fr\)>> BDC/g, '/Span <<>> BDC'],
  ['the structure lost', /\/StructTreeRoot \d+ 0 R\n/, ''],
]

const drawn: readonly Row[] = [
  ['a letter that is read as another', /beginbfchar[\s\S]*?<(\w{4})> <0061>|<0061>/, '<0062>'],
  ['words that are not filled', 'BT\n/P', 'BT\n3 Tr\n/P'],
  ['words without size', '/F1 10.5 Tf', '/F1 0.1 Tf'],
  ['words beside the page', /1 0 0 -1 51\.84 (\S+) Tm(?=\n\[)/, '1 0 0 -1 -900 $1 Tm'],
  ['other words for what is drawn', '/P <</MCID 1>> BDC', '/P <</MCID 1/ActualText (Not so.)>> BDC'],
  ['words more', /(\[[^\]]*\]TJ\n)EMC/, '$1$1EMC'],
  ['words under a layer that can be hidden', '/PageMode', '/OCProperties <<>>\n/PageMode'],
  ['something that runs on opening', '/PageMode', '/OpenAction <<>>\n/PageMode'],
  ['another file carried along', /\/Names (\d+) 0 R\n(?=\/Lang)/, '/Names <</EmbeddedFiles $1 0 R>>\n'],
]

export const pdfDamages: readonly Damage[] = [...said, ...links, ...tags, ...drawn].map(([kind, from, to]) => ({
  kind,
  from,
  to,
}))
