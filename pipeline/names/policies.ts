import type { Edition } from '../edition.js'
import { foundOnce } from '../found-once.js'
import { ownSchemes } from './own-schemes.js'
import { schemes } from './schemes/index.js'
import type { Scheme } from './schemes/scheme.js'
import type { Zone } from './zones.js'

/** How names are spelt: as written, as custom has it, or by a scheme. */
export type Policy = 'keep' | 'customary' | Scheme
export type Policies = Readonly<Record<Zone, Policy>>

/** What edition.yaml says of each zone. */
export const policiesOf = foundOnce(({ names }: Edition['metadata']): Policies => {
  const own = new Map(ownSchemes(names).map((scheme) => [scheme.id, scheme]))
  const policy = (id: string): Policy => (id === 'customary' ? id : (own.get(id) ?? schemes.get(id) ?? 'keep'))
  return {
    text: policy(names.text),
    quotation: policy(names.quotation),
    title: policy(names.title),
    note: policy(names.note),
    bibliography: policy(names.bibliography),
  }
})
