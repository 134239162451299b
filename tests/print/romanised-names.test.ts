/** What a scheme of romanisation writes, the fonts that are shipped can print: ties, primes, dots and carons. */
import { expect, it } from 'vitest'
import { schemes } from '../../pipeline/names/schemes/index.js'
import { starterNames } from '../../pipeline/names/starter/index.js'
import { transliterate } from '../../pipeline/names/transliterate.js'
import { built } from '../small-edition.js'

const OLD_LETTERS = 'Ѳедоръ, Іоаннъ, Мѵро, подъѣздъ, Съезжая, Щербачёв, Эйхенбаум'

it('every starter name by every scheme, in roman and in italics', async () => {
  const names = `${starterNames.map(({ cyrillic }) => cyrillic).join(', ')}, ${OLD_LETTERS}`
  const chapters = [...schemes.values()].map((scheme) => {
    const written = transliterate(names, scheme).replace(/`/g, '\\`')
    return `# ${scheme.id}\n\n${written}\n\n*${written}*\n`
  })
  const { differences } = await built({ 'source/1.md': chapters.join('\n') }, ['pdf'])
  expect(differences).toEqual([])
})
