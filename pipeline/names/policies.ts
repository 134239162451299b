import type { Edition } from '../edition.js'
import { foundOnce } from '../found-once.js'
import { ownSchemes } from './own-schemes.js'
import { schemes } from './schemes/index.js'
import type { Scheme } from './schemes/scheme.js'
import type { Zone } from './zones.js'

/** How names are spelt: as written, as custom has it, or by a scheme. */
export type Policy = 'keep' | 'customary' | Scheme
export type Policies = Readonly<Record<Zone, Policy>>

type Metadata = Edition['metadata']

/** A scheme by its id: the edition’s own, or a published one. */
export const schemeOf = (id: string, { names }: Metadata): Scheme | undefined =>
  ownSchemes(names).find((scheme) => scheme.id === id) ?? schemes.get(id)

export const policyOf = (id: string, metadata: Metadata): Policy =>
  id === 'customary' ? id : (schemeOf(id, metadata) ?? 'keep')

/** What edition.yaml says of each zone. */
export const policiesOf = foundOnce((metadata: Metadata): Policies => {
  const { names } = metadata
  const policy = (id: string) => policyOf(id, metadata)
  return {
    text: policy(names.text),
    quotation: policy(names.quotation),
    title: policy(names.title),
    note: policy(names.note),
    bibliography: policy(names.bibliography),
  }
})
