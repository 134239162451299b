/** Both directions by tables that are not ours: the letters of each scheme as they were collected beside the project. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { recogniser } from '../../pipeline/names/recognise.js'
import { schemes } from '../../pipeline/names/schemes/index.js'
import { starterNames } from '../../pipeline/names/starter/index.js'
import { transliterate } from '../../pipeline/names/transliterate.js'

interface Table {
  readonly id: string
  readonly map: Readonly<Record<string, string>>
  readonly rules: readonly {
    readonly in: string
    readonly left?: string
    readonly right?: string
    readonly out: string
  }[]
}

/** Beside the project, or where SHARED says. */
const file = join(process.env.SHARED ?? join(import.meta.dirname, '../../../shared'), 'data/translit/schemes.json')
const tables: readonly Table[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).schemes : []
const words = [...new Set(starterNames.flatMap(({ cyrillic }) => cyrillic.toLowerCase().split(/[ -]/)))]

/** A word in small letters as the collected table has it: its rules in their order, then its letters. */
function byTable(word: string, { map, rules }: Table): string {
  let latin = ''
  for (let at = 0; at < word.length; ) {
    const rule = rules.find(
      ({ in: of, left = '', right = '' }) =>
        word.startsWith(of, at) &&
        new RegExp(left, 'u').test(word.slice(0, at)) &&
        new RegExp(right, 'u').test(word.slice(at + of.length)),
    )
    latin += rule ? rule.out : (map[word.charAt(at)] ?? word.charAt(at))
    at += rule?.in.length ?? 1
  }
  return latin.normalize('NFC')
}

const capitalised = (word: string) => word.replace(/\p{Ll}/u, (letter) => letter.toUpperCase())

describe.skipIf(tables.length === 0)('the collected tables', () => {
  it('are all there, and no others', () => {
    expect([...schemes.keys()].sort()).toEqual(tables.map(({ id }) => id).sort())
  })
  it.each(tables.map((table) => [table.id, table] as const))(
    '%s: every starter name is written as they write it',
    (id, table) => {
      const scheme = schemes.get(id)
      const wrong = words.flatMap((word) => {
        const [ours, theirs] = [scheme && transliterate(word, scheme), byTable(word, table)]
        return ours === theirs ? [] : [`${word}: ${ours}, collected ${theirs}`]
      })
      expect(wrong).toEqual([])
    },
  )
  it.each(tables.map((table) => [table.id, table] as const))(
    '%s: every surname is found as they write it',
    (_, table) => {
      const known = recogniser(starterNames)
      const surnames = starterNames.filter(({ cyrillic, kind }) => kind === 'surname' && !/[ -]/.test(cyrillic))
      const missed = surnames.flatMap(({ cyrillic }) => {
        const latin = capitalised(byTable(cyrillic.toLowerCase(), table))
        const [found] = known.find(`Then ${latin} came.`)
        const meant =
          found === undefined ? [] : 'name' in found ? [found.name] : found.level === 'ambiguous' ? found.names : []
        return meant.some((name) => name.cyrillic === cyrillic) ? [] : [`${cyrillic}: ${latin}`]
      })
      expect(missed).toEqual([])
    },
  )
})
