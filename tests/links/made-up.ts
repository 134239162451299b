/** A bibliography for the tests of linking: every work, author, archive and page in it is made up, on a country that is not there. */

import { ruleSettings } from '../../pipeline/check/settings.js'
import type { Doubt, Mention } from '../../pipeline/edition.js'
import { parse } from '../../pipeline/parse/index.js'
import { sourcesOf } from '../small-edition.js'

interface Made {
  readonly [variable: string]: unknown
}

const people = (names: string) =>
  names.split('; ').map((name) => {
    const [family = '', given] = name.split(', ')
    return given === undefined ? { literal: family } : { family, given }
  })
const book = (id: string, author: string, title: string, year: number, more: Made = {}) => ({
  id,
  type: 'book',
  author: people(author),
  title,
  issued: { 'date-parts': [[year]] },
  publisher: 'Ostrava Lane Press',
  'publisher-place': 'London',
  ...more,
})

export const works = [
  book('vetrov-life', 'Vetrov, Ilya', 'Karelin: A Life in Office', 1951),
  book('halloran-life', 'Halloran, Maeve', 'Karelin: The Making of a Minister', 1963),
  book('karelin-speeches', 'Karelin, P. S.', 'Speeches', 1938, { 'number-of-volumes': '6' }),
  book('karelin-pss', 'Karelin, P. S.', 'Polnoe sobranie rechei', 1961, { 'number-of-volumes': '12' }),
  book('halloran-armed', 'Halloran, Maeve', 'The Senate Armed: Volhovia, 1901–1911', 1970, {
    'title-short': 'The Senate Armed',
  }),
  book('halloran-unarmed', 'Halloran, Maeve', 'The Senate Unarmed: Volhovia, 1911–1921', 1975, {
    'title-short': 'The Senate Unarmed',
  }),
  book('pennington-rivers', 'Pennington, Giles', 'Rivers and Revenue in Old Volhovia', 1928, {
    issued: { 'date-parts': [[1992]] },
    'original-date': { 'date-parts': [[1928]] },
  }),
  book('pennington-halloran', 'Pennington, Giles; Halloran, Maeve', 'The Toll Houses', 1981),
  book('zhemchugov-kanaly', 'Zhemchugov, A. P.', 'Kanaly i poshliny Volkhovii', 1977, {
    publisher: 'Nauka',
    'publisher-place': 'Moscow',
    'original-title': 'Каналы и пошлины Волховии',
  }),
  book('krummacher-zoll', 'Krummacher, Otto', 'Zollwesen und Herrschaft an der Wolchow', 1984, {
    'publisher-place': 'Wiesbaden',
  }),
  book('delorme-vie', 'Delorme, Agathe', 'La Vie des bateliers de Volhovie', 1969, { 'publisher-place': 'Paris' }),
  book('chernyshev-zapiski', 'Chernyshev, N. V.', 'Zapiski starogo chinovnika', 1912),
  {
    ...book('halloran-tolls', 'Halloran, Maeve', 'What Did the Toll-Keepers Want?', 1966),
    type: 'article-journal',
    'container-title': 'Volhovian Review',
    volume: '25',
    page: '201-229',
  },
  {
    ...book('karelin-leader', 'Karelin, P. S.', 'Vpered, k rekam', 1930),
    type: 'article-newspaper',
    'container-title': 'Rechnaia pravda',
    issued: { 'date-parts': [[1930, 3, 2]] },
  },
  {
    id: 'congress-14',
    type: 'book',
    title: 'Chetyrnadtsatyi s”ezd Rechnoi partii: Stenograficheskii otchet',
    issued: { 'date-parts': [[1926]] },
    publisher: 'Rechizdat',
    'publisher-place': 'Volkhov',
  },
  {
    id: 'gavo',
    type: 'collection',
    title: 'Gosudarstvennyi arkhiv Volkhovskoi oblasti',
    'title-short': 'GAVO',
    archive: 'Gosudarstvennyi arkhiv Volkhovskoi oblasti',
    'archive-place': 'Volkhov',
  },
  {
    id: 'vtsga-17',
    type: 'collection',
    title: 'Rechnoi komitet',
    archive: 'Volkhovskii tsentral’nyi gosudarstvennyi arkhiv (VTsGA)',
    archive_location: 'f. 17',
  },
  {
    id: 'vtsga-558',
    type: 'collection',
    title: 'Lichnyi fond Karelina',
    archive: 'Volkhovskii tsentral’nyi gosudarstvennyi arkhiv (VTsGA)',
    archive_location: 'f. 558',
  },
] as const

export interface LinkedText {
  readonly label: string
  readonly mentions: readonly Mention[]
  readonly doubts: readonly Doubt[]
}

/** The texts as notes 1, 2, 3 … of one chapter; `extra` are further files of the edition. */
export async function link(
  texts: readonly string[],
  extra: Readonly<Record<string, string>> = {},
): Promise<LinkedText[]> {
  const calls = texts.map((_, nth) => `A line.[^${nth + 1}]`).join('\n\n')
  const notes = texts.map((text, nth) => `[^${nth + 1}]: ${text}\n`).join('\n')
  const files = { 'source/1.md': `${calls}\n\n${notes}`, 'bibliography/works.json': JSON.stringify(works), ...extra }
  const { edition } = await parse(await sourcesOf(files), false, ruleSettings)
  return edition.chapters.flatMap((chapter) => chapter.notes)
}

/** What a note was found to cite, `?` for each doubt: `vetrov-life gavo ?`. */
export const told = ({ mentions, doubts }: LinkedText) =>
  [...mentions.map((mention) => mention.key), ...doubts.map(() => '?')].join(' ')

export const places = ({ mentions }: LinkedText) =>
  mentions.map(({ locators }) => locators.map(({ label, value }) => `${label} ${value}`).join(', '))
