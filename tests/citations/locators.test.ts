import type { Nodes } from 'mdast'
import { expect, it } from 'vitest'
import { citationsIn } from '../../pipeline/parse/citations/index.js'
import { level, parse } from './mdast-text.js'

/** `label value | label value > rest` of the first item. */
function read(suffix: string): string {
  const item = citationsIn(parse(`x [@a${suffix}]`))[0]?.items[0]
  const text = (node: Nodes): string =>
    'children' in node ? node.children.map(text).join('') : 'value' in node ? node.value : ''
  const rest = level(item?.suffix.map(text).join('') ?? '')
  const located = item?.locators.map(({ label, value }) => `${label} ${value}`).join(' | ') ?? ''
  return rest === '' ? located : `${located} > ${rest}`
}

it.each([
  // Alike in pandoc.
  [', p. 45', 'page 45'],
  [' p. 45', 'page 45'],
  [', 45', 'page 45'],
  [' 45', 'page 45'],
  [', pp. 33–35, 38', 'page 33–35, 38'],
  [', pp. 33-35 and 38', 'page 33-35 and 38'],
  [', pages 33--35', 'page 33--35'],
  [', p. xii', 'page xii'],
  [', vii–xii', 'page vii–xii'],
  [', ch. 4', 'chapter 4'],
  [', chap. IV, emphasis added', 'chapter IV > , emphasis added'],
  [', vol. 2 and elsewhere', 'volume 2 >  and elsewhere'],
  [', sec. 4.2', 'section 4.2'],
  [', § 12', 'section 12'],
  [', §12', 'section 12'],
  [', n. 7', 'note 7'],
  [', s.v. 12', 'sub-verbo 12'],
  [', {fol. 12r}, emphasis added', 'folio 12r > , emphasis added'],
  [', {p. 5a to 7}', 'page 5a to 7'],
  [', {}99 theses', ' > 99 theses'],
  [', emphasis added', ' > , emphasis added'],
  [', mild words', ' > , mild words'],
  // Ours: words in braces
  [', {preface}', 'as-written preface'],
  [', {“Notes”, example 4}', 'as-written “Notes”, example 4'],
  [', {note to p. 20}', 'as-written note to p. 20'],
  [', {vol. 1, preface}', 'volume 1, preface'],
  [', {45}', 'page 45'],
  // Folios, several locators, other languages, shelf marks.
  [', fol. 12r–13v', 'folio 12r–13v'],
  [', ff. 85r–88r, 90v', 'folio 85r–88r, 90v'],
  [', vol. 43, p. 39', 'volume 43 | page 39'],
  [', vol. 43, ch. 2, pp. 39–41, my translation', 'volume 43 | chapter 2 | page 39–41 > , my translation'],
  [', S. 12–14', 'page 12–14'],
  [', Bd. 3, S. 12', 'volume 3 | page 12'],
  [', t. 2, p. 5', 'volume 2 | page 5'],
  [', с. 45–47', 'page 45–47'],
  [', т. 43, с. 39', 'volume 43 | page 39'],
  [', № 5, с. 3', 'issue 5 | page 3'],
  [', f. 5446, op. 2, d. 514, ll. 45–45ob.', 'fond 5446 | opis 2 | delo 514 | leaf 45–45ob.'],
  [', ф. 5446, оп. 2, д. 514, л. 45 об.', 'fond 5446 | opis 2 | delo 514 | leaf 45 об.'],
  [', f. 12r', 'folio 12r'],
  [', op. 27', 'opus 27'],
  [', l. 14', 'line 14'],
  [', p.\n45', 'page 45'],
])('reads %j', (suffix, expected) => expect(read(suffix)).toBe(expected))

it('places the rest of the suffix exactly', () => {
  const source = '> note [see *it* @a, pp. 3,\n> 5, emphasis *added*].\n'
  const item = citationsIn(parse(source))[0]?.items[0]
  const slice = (node?: { position?: Nodes['position'] }) =>
    source.slice(node?.position?.start.offset, node?.position?.end.offset)
  expect(item?.locators).toEqual([{ label: 'page', value: '3, 5' }])
  expect(item?.prefix.map(slice)).toEqual(['see ', '*it*'])
  expect(item?.suffix.map(slice)).toEqual([', emphasis ', '*added*'])
  expect(slice(item)).toBe('see *it* @a, pp. 3,\n> 5, emphasis *added*')
})
