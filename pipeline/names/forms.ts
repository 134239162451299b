import type { ListedName } from '../edition.js'
import { schemes } from './schemes/index.js'
import type { Scheme } from './schemes/scheme.js'
import { switchedSchemes } from './switches.js'
import { transliterate } from './transliterate.js'

/** Where a form comes from, the surest first: what an editor has listed goes before what a table gives. */
export const FORM_SOURCES = ['listed', 'scheme', 'switch'] as const
export type FormSource = (typeof FORM_SOURCES)[number]

/** Every form of a name, composed (NFC): as listed, by each scheme, by the English tables with their switches. */
export function formsOf(
  { cyrillic, customary, spellings }: ListedName,
  own: readonly Scheme[] = [],
): ReadonlyMap<string, FormSource> {
  const forms = new Map<string, FormSource>()
  const add = (form: string, source: FormSource) => {
    const composed = form.normalize('NFC')
    if (composed !== '' && !forms.has(composed)) forms.set(composed, source)
  }
  if (customary !== undefined) add(customary, 'listed')
  for (const spelling of spellings) add(spelling, 'listed')
  for (const scheme of [...schemes.values(), ...own]) add(transliterate(cyrillic, scheme), 'scheme')
  for (const scheme of switchedSchemes(cyrillic)) add(transliterate(cyrillic, scheme), 'switch')
  return forms
}
