/** A choice that one scheme makes in two ways would accuse a text that follows the scheme. */
import { expect, it } from 'vitest'
import { choicesIn, letterChoices } from '../../pipeline/names/letter-choices.js'
import { schemes } from '../../pipeline/names/schemes/index.js'
import { starterNames } from '../../pipeline/names/starter/index.js'
import { transliterate } from '../../pipeline/names/transliterate.js'

it.each([...schemes.values()].map((scheme) => [scheme.id, scheme] as const))(
  '%s makes each choice once',
  (_, scheme) => {
    const made = new Map<string, string>()
    for (const name of starterNames) {
      const spelling = transliterate(name.cyrillic, scheme)
      for (const { choice, written } of choicesIn(spelling, name)) {
        expect([choice.what, spelling, made.get(choice.what) ?? written]).toEqual([choice.what, spelling, written])
        made.set(choice.what, written)
      }
    }
  },
)

it('every choice is made in two ways at least', () => {
  for (const choice of letterChoices) {
    const ways = [...schemes.values()].flatMap((scheme) =>
      starterNames.flatMap((name) => choicesIn(transliterate(name.cyrillic, scheme), name)),
    )
    expect(new Set(ways.filter((way) => way.choice === choice).map(({ written }) => written)).size).toBeGreaterThan(1)
  }
})
