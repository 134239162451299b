/** Works as data, names and numbers (TEI P5 §3.12, §14). */
import { itemTypes } from '../../../parse/bibliography/vocabulary.js'
import { any, type ElementRule, inOrder, may, must, oneOf, optional, some, text } from './content.js'

const said = { content: text } as const
const makers = any('author', 'editor')
const pointing = { ref: may('pointer'), 'xml:id': may('id'), 'xml:lang': may('language') } as const
const named = inOrder(oneOf('persName', 'name'), optional(inOrder(text, 'idno')))

export const workElements: Readonly<Record<string, ElementRule>> = {
  standOff: { module: 'linking', content: inOrder('listBibl') },
  listBibl: {
    module: 'core',
    attributes: { type: may(['works']) },
    content: oneOf(some('biblStruct'), inOrder(optional('head'), any('bibl'))),
  },
  biblStruct: {
    module: 'core',
    attributes: { type: must([...itemTypes]), corresp: must('pointer') },
    content: inOrder(optional('analytic'), 'monogr', optional('series'), any('note')),
  },
  analytic: { module: 'core', content: inOrder(makers, some('title'), any('idno')) },
  monogr: {
    module: 'core',
    content: inOrder(makers, any('title'), any('idno'), optional('edition'), 'imprint', any('biblScope')),
  },
  imprint: { module: 'core', content: inOrder(optional('pubPlace'), optional('publisher'), 'date') },
  series: { module: 'core', content: inOrder('title', optional('biblScope')) },
  title: {
    module: 'core',
    attributes: {
      type: may(['main', 'sub', 'original', 'translated']),
      level: may(['a', 'j', 'm', 's', 'u']),
      'xml:lang': may('language'),
    },
    ...said,
  },
  author: { module: 'core', content: named },
  editor: { module: 'core', attributes: { role: may('word') }, content: named },
  publisher: { module: 'core', ...said },
  pubPlace: { module: 'core', ...said },
  date: {
    module: 'core',
    attributes: { when: may('date'), from: may('date'), to: may('date'), type: may(['unknown']) },
    ...said,
  },
  biblScope: { module: 'core', attributes: { unit: must(['volume', 'issue', 'page', 'chapter']) }, ...said },
  idno: { module: 'header', attributes: { type: must('word') }, ...said },
  persName: {
    module: 'namesdates',
    attributes: { ...pointing, type: may(['preferred', 'transliterated', 'original', 'alias']) },
    content: any(text, 'forename', 'nameLink', 'surname', 'genName', 'choice'),
  },
  forename: { module: 'namesdates', attributes: { type: may(['patronymic']) }, ...said },
  nameLink: { module: 'namesdates', ...said },
  surname: { module: 'namesdates', ...said },
  genName: { module: 'namesdates', ...said },
  placeName: { module: 'namesdates', attributes: pointing, content: any(text, 'choice') },
  name: { module: 'core', attributes: pointing, content: any(text, 'choice') },
  rs: { module: 'core', attributes: { type: must(['person']), ref: must('pointer') }, ...said },
  choice: { module: 'core', content: inOrder('orig', 'reg') },
  orig: { module: 'core', ...said },
  reg: { module: 'core', attributes: { 'xml:lang': may('language') }, ...said },
}
