import type { ListedName } from '../edition.js'
import { foundOnce } from '../found-once.js'
import { folded } from './fold.js'
import { schemes } from './schemes/index.js'
import type { Scheme } from './schemes/scheme.js'
import { switchedSchemes } from './switches.js'
import { transliterate } from './transliterate.js'

/** Where a form comes from, the surest first: what an editor has listed goes before what a table gives. */
export const FORM_SOURCES = ['listed', 'scheme', 'switch'] as const
export type FormSource = (typeof FORM_SOURCES)[number]

/** What each scheme makes of a name, by the ids of the schemes. */
export const schemeForms = foundOnce(
  ({ cyrillic }: ListedName): ReadonlyMap<string, string> =>
    new Map([...schemes].map(([id, scheme]) => [id, transliterate(cyrillic, scheme)])),
)

/** What the English tables make of it with their switches. */
const switchedForms = foundOnce(({ cyrillic }: ListedName) =>
  switchedSchemes(cyrillic).map((scheme) => transliterate(cyrillic, scheme)),
)

/** The forms that schemes and switches give, folded. */
export const foldedSchemeForms = foundOnce(
  (name: ListedName): ReadonlySet<string> =>
    new Set([...schemeForms(name).values(), ...switchedForms(name)].map((form) => folded(form))),
)

/** Every form of a name, composed (NFC): as listed, by each scheme, by the English tables with their switches. */
export function formsOf(name: ListedName, own: readonly Scheme[] = []): ReadonlyMap<string, FormSource> {
  const forms = new Map<string, FormSource>()
  const add = (form: string, source: FormSource) => {
    const composed = form.normalize('NFC')
    if (composed !== '' && !forms.has(composed)) forms.set(composed, source)
  }
  if (name.customary !== undefined) add(name.customary, 'listed')
  for (const spelling of name.spellings) add(spelling, 'listed')
  for (const form of schemeForms(name).values()) add(form, 'scheme')
  for (const scheme of own) add(transliterate(name.cyrillic, scheme), 'scheme')
  for (const form of switchedForms(name)) add(form, 'switch')
  return forms
}
