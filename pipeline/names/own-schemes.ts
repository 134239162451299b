/** Schemes that an edition makes of a published one: a base, switches as notes on transliteration have them, letters. */
import { z } from 'zod'
import { foundOnce } from '../found-once.js'
import { schemes } from './schemes/index.js'
import { OPEN, type Scheme, type SchemeRule } from './schemes/scheme.js'

const latin = z.string().regex(/^[\p{Script=Latin}\p{M}ʹʺʼ’'"\u0060]*$/u, 'Latin letters, a sign, or nothing')
const letter = z.string().regex(/^[а-яёіѣѳѵ]{1,3}$/u, 'Russian letters, in lower case')

export const ownSchemeSchema = z.strictObject({
  base: z.enum([...schemes.keys()]).describe('The scheme that it changes'),
  title: z.string().trim().min(1).optional().describe('What the note on transliteration calls it'),
  'soft-sign': latin.optional().describe('What ь becomes; "" leaves it out'),
  'hard-sign': latin.optional().describe('What ъ becomes; "" leaves it out'),
  endings: z.enum(['y', 'i', 'ii', 'iy']).optional().describe('How -ий and -ый end'),
  'initial-e': z.enum(['e', 'ye']).optional().describe('Е at the beginning of a word'),
  e: z.enum(['e', 'ye']).optional().describe('е after a vowel and after ь and ъ'),
  yo: latin.optional().describe('ё'),
  x: z.boolean().optional().describe('Whether кс is written x'),
  letters: z.record(letter, latin).default({}).describe('Other letters, or groups of letters, and what they become'),
})

export type OwnScheme = z.infer<typeof ownSchemeSchema>

interface Named {
  readonly schemes: Readonly<Record<string, OwnScheme>>
}

export const ownSchemes = foundOnce(({ schemes: own }: Named): readonly Scheme[] =>
  Object.entries(own).flatMap(([id, description]) => {
    const base = schemes.get(description.base)
    return base ? [changed(base, id, description)] : []
  }),
)

/** A private subtag has eight letters and digits at most (RFC 5646, §2.2.7). */
const subtag = (id: string) => id.replace(/-/g, '').slice(0, 8)

function changed(base: Scheme, id: string, own: OwnScheme): Scheme {
  return {
    ...base,
    id,
    name: own.title ?? `${base.name}, changed`,
    tag: `ru-Latn-x-${subtag(id)}`,
    rules: [...rulesOf(own), ...base.rules],
  }
}

/** The longest groups of letters first; single letters of the edition go before the rules of the base. */
function rulesOf(own: OwnScheme): SchemeRule[] {
  const always = (of: string, to: string | undefined): SchemeRule[] => (to === undefined ? [] : [{ of, to }])
  const letters = Object.entries(own.letters).sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1))
  return [
    ...letters.map(([of, to]) => ({ of, to })),
    ...endings(own.endings),
    ...(own.x === true ? always('кс', 'x') : []),
    ...(own['initial-e'] === undefined ? [] : [{ of: 'е', after: /^$/u, to: own['initial-e'] }]),
    ...(own.e === undefined ? [] : [{ of: 'е', after: AFTER_OPEN, to: own.e }]),
    ...always('ё', own.yo),
    ...always('ь', own['soft-sign']),
    ...always('ъ', own['hard-sign']),
  ]
}

/** Open, and not the beginning. */
const AFTER_OPEN = new RegExp(`.${OPEN.source}`, 'u')

function endings(ending: OwnScheme['endings']): SchemeRule[] {
  if (ending === undefined) return []
  const y = ending === 'ii' ? 'yi' : ending === 'iy' ? 'yy' : 'y'
  return [
    { of: 'ий', before: /^$/u, to: ending },
    { of: 'ый', before: /^$/u, to: y },
  ]
}
