/** A real text beside the project, with the starter list: who is found, who is no Russian, and what is never respelt. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { ruleSettings } from '../../pipeline/check/settings.js'
import { inconsistencies } from '../../pipeline/names/inconsistencies.js'
import { nameEdition } from '../../pipeline/names/index.js'
import { namePlaces } from '../../pipeline/names/name-places.js'
import { policiesOf } from '../../pipeline/names/policies.js'
import { isCertain } from '../../pipeline/names/recognition.js'
import { starterNames } from '../../pipeline/names/starter/index.js'
import { parse } from '../../pipeline/parse/index.js'
import { inlinesOfEdition } from '../../pipeline/walk.js'
import { sourcesOf } from '../small-edition.js'

/** Beside the project, or where SHARED says. */
const file = join(process.env.SHARED ?? join(import.meta.dirname, '../../../shared'), 'data/seed/introduction.txt')
const text = existsSync(file) ? readFileSync(file, 'utf8') : ''

async function edition(policy: string) {
  const names = starterNames.map(({ cyrillic, kind, customary, spellings }) => ({
    cyrillic,
    kind,
    customary,
    spellings,
  }))
  const sources = await sourcesOf({
    'source/edition.yaml': `title: T\nnames: {text: ${policy}}\n`,
    'source/1.md': text.replace(/(?<=\D)\[(\d+)\]/g, '($1)'),
    'bibliography/names.yaml': stringify({ names }),
  })
  return (await parse(sources, false, ruleSettings)).edition
}

describe.skipIf(text === '')('the seed', () => {
  it('has sixty Russian and Soviet names, and leaves strangers alone', async () => {
    const parsed = await edition('keep')
    const places = namePlaces(parsed, starterNames)
    const found = places.flatMap(({ found }) => (isCertain(found) ? [found] : []))
    expect(new Set(found.map(({ name }) => name.cyrillic)).size).toBeGreaterThanOrEqual(60)
    const strangers = /Deutscher|Souvarine|Luxemburg|Machiavelli|Capone|Engels|Marx/
    expect(text).toMatch(strangers)
    expect(
      places.filter(({ found: { written } }) => strangers.test(written)).map(({ found }) => found.written),
    ).toEqual([])
  })

  it('has Evdokimov beside Yezhov, which no scheme writes both', async () => {
    const parsed = await edition('keep')
    const told = inconsistencies(namePlaces(parsed, starterNames), policiesOf(parsed.metadata), new Set())
    expect(told.map(({ unusual, usual }) => `${unusual.spelling} against ${usual.spelling}`)).toContain(
      'Evdokimov against Yezhov',
    )
  })

  it.each(['ala-lc', 'bgn-pcgn', 'iso9-1995', 'german-duden', 'french'])(
    '%s respells names, and no word made of one',
    async (policy) => {
      const printed = inlinesOfEdition<'named'>(nameEdition(await edition(policy))).filter(
        (inline) => inline.type === 'name',
      )
      const derived = printed.filter(({ shape }) => shape !== 'name')
      expect(derived.length).toBeGreaterThan(10)
      expect(derived.filter(({ written, printed }) => written !== printed)).toEqual([])
      expect(
        printed.filter(({ zone, shape, scheme }) => zone === 'text' && shape === 'name' && scheme !== policy),
      ).toEqual([])
    },
  )
})
