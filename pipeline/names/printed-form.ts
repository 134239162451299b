import type { ListedName } from '../edition.js'
import { JOINT } from './joints.js'
import type { Policy } from './policies.js'
import { transliterate } from './transliterate.js'

/** How a name is printed where the policy holds; in capitals where it was written so. */
export function printedForm(written: string, name: ListedName, policy: Policy): string {
  const form = chosenForm(name, policy)
  if (form === undefined) return written
  const isCapitals = written.length > 1 && written === written.toUpperCase() && written !== written.toLowerCase()
  return joinedAs(written, isCapitals ? form.toUpperCase() : form)
}

function chosenForm({ cyrillic, customary }: ListedName, policy: Policy): string | undefined {
  if (policy === 'keep') return undefined
  return policy === 'customary' ? customary : transliterate(cyrillic, policy)
}

/** “Nizhnii⏎Novgorod” keeps its line end, as far as the words are parted by the same kind of mark. */
function joinedAs(written: string, form: string): string {
  const [ours, theirs] = [form.match(JOINT) ?? [], written.match(JOINT) ?? []]
  if (ours.length !== theirs.length) return form
  let nth = 0
  return form.replace(JOINT, (joint) => {
    const other = theirs[nth++] ?? joint
    return /^\s/u.test(joint) === /^\s/u.test(other) ? other : joint
  })
}
