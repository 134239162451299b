/** The elements of the header (TEI P5 §2). */
import { any, type ElementRule, empty, inOrder, may, must, oneOf, optional, some, text } from './content.js'

const said = { content: text } as const
const paragraphs = { content: some('p') } as const

export const headerElements: Readonly<Record<string, ElementRule>> = {
  TEI: {
    module: 'textstructure',
    attributes: { 'xml:id': must('id'), 'xml:lang': must('language') },
    content: inOrder('teiHeader', optional('standOff'), 'text'),
  },
  teiHeader: { module: 'header', content: inOrder('fileDesc', 'encodingDesc', 'profileDesc', 'revisionDesc') },
  fileDesc: {
    module: 'header',
    content: inOrder(
      'titleStmt',
      optional('editionStmt'),
      'extent',
      'publicationStmt',
      optional('seriesStmt'),
      'sourceDesc',
    ),
  },
  titleStmt: { module: 'header', content: inOrder(some('title'), any('author'), any('editor'), any('respStmt')) },
  respStmt: { module: 'core', content: inOrder('resp', 'name') },
  resp: { module: 'core', ...said },
  editionStmt: { module: 'header', content: inOrder('edition') },
  edition: { module: 'header', ...said },
  extent: { module: 'header', content: some('measure') },
  measure: { module: 'core', attributes: { unit: must(['word', 'note']), quantity: must('count') }, ...said },
  publicationStmt: {
    module: 'header',
    content: inOrder(
      oneOf('publisher', 'authority'),
      optional('pubPlace'),
      optional('date'),
      any('idno'),
      'availability',
    ),
  },
  authority: { module: 'header', ...said },
  availability: { module: 'header', content: oneOf('licence', 'p') },
  licence: { module: 'header', attributes: { target: may('pointer') }, ...said },
  seriesStmt: { module: 'header', content: inOrder('title', optional('biblScope'), optional('idno')) },
  sourceDesc: { module: 'header', ...paragraphs },
  encodingDesc: { module: 'header', content: inOrder('editorialDecl', 'tagsDecl', some('refsDecl'), 'appInfo') },
  editorialDecl: {
    module: 'header',
    content: inOrder('correction', 'normalization', 'quotation', 'hyphenation', 'punctuation', some('p')),
  },
  correction: { module: 'header', ...paragraphs },
  normalization: { module: 'header', ...paragraphs },
  quotation: { module: 'header', attributes: { marks: must(['all']) }, ...paragraphs },
  hyphenation: { module: 'header', attributes: { eol: must(['none']) }, ...paragraphs },
  punctuation: { module: 'header', attributes: { marks: must(['all']) }, ...paragraphs },
  tagsDecl: { module: 'header', content: inOrder('namespace') },
  namespace: {
    module: 'header',
    attributes: { name: must(['http://www.tei-c.org/ns/1.0']) },
    content: some('tagUsage'),
  },
  tagUsage: { module: 'header', attributes: { gi: must('word'), occurs: must('count') }, content: empty },
  refsDecl: { module: 'header', attributes: { n: must(['chapters', 'pages']) }, content: some('citeStructure') },
  citeStructure: {
    module: 'header',
    attributes: {
      unit: must(['chapter', 'paragraph', 'note', 'page']),
      match: must('words'),
      use: must('words'),
      delim: may('words'),
    },
    content: any('citeStructure'),
  },
  appInfo: { module: 'header', content: inOrder('application') },
  application: {
    module: 'header',
    attributes: { ident: must(['ibidem']), version: must('word') },
    content: inOrder('label'),
  },
  label: { module: 'core', ...said },
  profileDesc: {
    module: 'header',
    content: inOrder(optional('abstract'), 'langUsage', optional('particDesc'), optional('textClass')),
  },
  abstract: { module: 'header', ...paragraphs },
  langUsage: { module: 'header', content: some('language') },
  language: { module: 'header', attributes: { ident: must('language') }, ...said },
  particDesc: { module: 'corpus', content: inOrder('listPerson') },
  listPerson: { module: 'namesdates', content: some('person') },
  person: {
    module: 'namesdates',
    attributes: { 'xml:id': must('id') },
    content: inOrder(some('persName'), optional('birth'), optional('death'), any('idno')),
  },
  birth: { module: 'namesdates', attributes: { when: must('date') }, content: empty },
  death: { module: 'namesdates', attributes: { when: must('date') }, content: empty },
  textClass: { module: 'header', content: inOrder('keywords') },
  keywords: { module: 'header', content: inOrder('list') },
  revisionDesc: {
    module: 'header',
    attributes: { status: must(['draft', 'published']) },
    content: some('change'),
  },
  change: { module: 'header', attributes: { when: must('date') }, ...said },
}
