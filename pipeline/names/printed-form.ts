import type { ListedName } from '../edition.js'
import { schemes } from './schemes/index.js'
import { transliterate } from './transliterate.js'

/** `keep`, `customary`, or the id of a scheme. */
export type Policy = string

/** How a name is printed where the policy holds; in capitals where it was written so. */
export function printedForm(written: string, name: ListedName, policy: Policy): string {
  const form = chosenForm(name, policy)
  if (form === undefined) return written
  const isCapitals = written.length > 1 && written === written.toUpperCase() && written !== written.toLowerCase()
  return isCapitals ? form.toUpperCase() : form
}

function chosenForm({ cyrillic, customary }: ListedName, policy: Policy): string | undefined {
  if (policy === 'keep') return undefined
  if (policy === 'customary') return customary
  const scheme = schemes.get(policy)
  return scheme && transliterate(cyrillic, scheme)
}
