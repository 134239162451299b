import { expect, it } from 'vitest'
import { spellOut } from '../../../pipeline/import/misprints/hunspell.js'
import { readWordlist } from '../../../pipeline/read/wordlist.js'
import { english } from './made-up.js'

const AFF = [
  'SET UTF-8',
  'PFX U Y 1',
  'PFX U   0   un   .',
  'SFX S Y 2',
  'SFX S   y   ies   [^aeiou]y',
  'SFX S   0   s   [^y]',
].join('\n')

it('spells out stems with their affixes, and both at once', () => {
  expect([...spellOut(AFF, '3\ntidy/US\nmill/S\nword\n')]).toEqual([
    'tidy',
    'tidies',
    'untidy',
    'untidies',
    'mill',
    'mills',
    'word',
  ])
})

it('reads flags of two characters and of numbers', () => {
  expect([...spellOut('FLAG long\nSFX Ab Y 1\nSFX Ab 0 s .\n', '1\nmill/Ab')]).toEqual(['mill', 'mills'])
  expect([...spellOut('FLAG num\nSFX 12 Y 1\nSFX 12 0 s .\n', '1\nmill/7,12')]).toEqual(['mill', 'mills'])
})

it('knows both spellings of English, and rare words apart', async () => {
  const words = await english()
  expect(
    ['colour', 'color', 'theatre', 'theater', 'launched', 'Turkey'].filter((word) => !words?.words.has(word)),
  ).toEqual([])
  expect(['gaol', 'waggon', 'connexion'].filter((word) => !words?.rare.has(word))).toEqual([])
  expect(words?.words.has('gaol')).toBe(false)
})

it('has none of a language whose dictionary is not installed, nor of what is no language', async () => {
  expect(await readWordlist('la', '/nowhere')).toBeUndefined()
  expect(await readWordlist('../en', '/nowhere')).toBeUndefined()
  expect(await readWordlist('', '/nowhere')).toBeUndefined()
})
