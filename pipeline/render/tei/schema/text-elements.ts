/** The elements of the text (TEI P5 §3, §4, §15, §17). */
import { any, type ElementRule, empty, inOrder, may, must, oneOf, optional, some, text } from './content.js'

const phrase = any(
  ...[text, 'emph', 'hi', 'foreign', 'ref', 'code', 'lb', 'pb', 'note', 'persName', 'placeName', 'name', 'rs'],
  ...['index', 'seg', 'anchor', 'bibl', 'citedRange'],
)
const BLOCKS = ['p', 'ab', 'cit', 'list', 'table', 'figure', 'milestone', 'eg'] as const
const language = { 'xml:lang': may('language') } as const

/** What the bibliography knows and TEI has no element for (see works.ts), and the kinds of notes of a text. */
const NOTE_TYPES = ['source', 'discursive', 'comment', 'archive', 'genre', 'number', 'event-title', 'medium']

export const textElements: Readonly<Record<string, ElementRule>> = {
  text: { module: 'textstructure', content: inOrder('front', 'body', optional('back')) },
  front: { module: 'textstructure', content: inOrder('titlePage', any('div')) },
  body: { module: 'textstructure', content: some('div') },
  back: { module: 'textstructure', content: some('div') },
  titlePage: { module: 'textstructure', content: inOrder('docTitle', optional('docAuthor')) },
  docTitle: { module: 'textstructure', content: some('titlePart') },
  titlePart: { module: 'textstructure', attributes: { type: must(['main', 'sub']) }, content: text },
  docAuthor: { module: 'textstructure', content: text },
  div: {
    module: 'textstructure',
    attributes: {
      type: must(['part', 'chapter', 'section', 'front-matter', 'back-matter', 'colophon', 'bibliography', 'index']),
      n: may('words'),
      'xml:id': may('id'),
    },
    content: inOrder(optional('pb'), optional('head'), any('epigraph'), any(...BLOCKS), any('div', 'listBibl')),
  },
  head: { module: 'core', content: phrase },
  epigraph: { module: 'textstructure', content: inOrder('cit') },
  p: { module: 'core', attributes: { rend: may(['credit', 'licence']) }, content: phrase },
  ab: { module: 'linking', attributes: { type: must(['dedication']) }, content: phrase },
  cit: {
    module: 'core',
    attributes: { rend: must(['block']), type: must(['quotation', 'epigraph', 'verse']) },
    content: inOrder('quote', optional('bibl')),
  },
  quote: { module: 'core', attributes: language, content: any(...BLOCKS, 'lg') },
  lg: { module: 'core', attributes: { type: must(['stanza']) }, content: some('l') },
  l: { module: 'core', attributes: { rend: may('word') }, content: phrase },
  list: {
    module: 'core',
    attributes: { rend: may(['numbered', 'bulleted']), type: may(['index']) },
    content: some('item'),
  },
  item: {
    module: 'core',
    attributes: { n: may('count'), 'xml:id': may('id') },
    content: any(text, ...BLOCKS, 'pb', 'term', 'persName', 'ptr', 'ref'),
  },
  table: {
    module: 'figures',
    attributes: { 'xml:id': must('id'), n: may('count'), rows: must('count'), cols: must('count') },
    content: inOrder(optional('pb'), optional('head'), some('row')),
  },
  row: { module: 'figures', attributes: { role: must(['label', 'data']) }, content: some('cell') },
  cell: { module: 'figures', content: phrase },
  figure: {
    module: 'figures',
    attributes: { 'xml:id': must('id'), n: may('count') },
    content: inOrder(optional('pb'), 'graphic', optional('head'), any(...BLOCKS), optional('figDesc')),
  },
  graphic: {
    module: 'core',
    attributes: { url: must('pointer'), mimeType: may(['image/png', 'image/jpeg', 'image/svg+xml']) },
    content: empty,
  },
  figDesc: { module: 'figures', content: text },
  milestone: {
    module: 'core',
    attributes: { unit: must(['section']), rend: must(['asterisks']) },
    content: empty,
  },
  eg: { module: 'tagdocs', content: text },
  code: { module: 'tagdocs', content: text },
  emph: { module: 'core', content: phrase },
  hi: {
    module: 'core',
    attributes: { rend: must(['bold', 'smallcaps', 'superscript', 'subscript']) },
    content: phrase,
  },
  foreign: { module: 'core', attributes: { 'xml:lang': must('language') }, content: phrase },
  lb: { module: 'core', content: empty },
  pb: { module: 'core', attributes: { n: must('words'), ed: may(['print']) }, content: empty },
  ref: {
    module: 'core',
    attributes: { type: may(['bibl', 'noteAnchor', 'see', 'see-also']), target: may('pointer') },
    content: phrase,
  },
  ptr: { module: 'core', attributes: { type: may(['range']), target: must('pointer') }, content: empty },
  note: {
    module: 'core',
    attributes: {
      'xml:id': may('id'),
      n: may('words'),
      place: may(['foot', 'end']),
      type: must(NOTE_TYPES),
      source: may('pointer'),
    },
    content: oneOf(text, some(...BLOCKS)),
  },
  bibl: { module: 'core', attributes: { 'xml:id': may('id') }, content: phrase },
  citedRange: {
    module: 'core',
    attributes: { unit: must('word'), from: may('word'), to: may('word') },
    content: phrase,
  },
  index: {
    module: 'core',
    attributes: { 'xml:id': may('id'), indexName: may('word'), spanTo: may('pointer') },
    content: inOrder('term', optional('index')),
  },
  term: { module: 'core', attributes: { sortKey: may('word'), ...language }, content: text },
  seg: { module: 'linking', attributes: { 'xml:id': must('id') }, content: inOrder('index', phrase) },
  anchor: { module: 'linking', attributes: { 'xml:id': must('id') }, content: empty },
}
