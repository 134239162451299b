/** edition.yaml, `names`: how names are spelt in each zone, and schemes of the edition’s own. */
import { z } from 'zod'
import { ownSchemeSchema } from '../../names/own-schemes.js'
import { schemes } from '../../names/schemes/index.js'

const policy = z.string().trim()
const zone = policy
  .default('keep')
  .describe('keep, customary, or the id of a romanisation scheme, published or your own')
const index = policy.default('customary').describe('How an index of persons files them')

const zones = { text: zone, quotation: zone, title: zone, note: zone, bibliography: zone, index }

const schemeId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,31}$/, 'lower-case letters a–z, digits and hyphens')
  .refine((id) => !schemes.has(id), 'an id that no published scheme has')

export const namesSchema = z
  .strictObject({
    ...zones,
    'transliteration-note': z
      .boolean()
      .default(false)
      .describe('Make a note on transliteration, which says how the names are spelt, at the end of the front matter'),
    schemes: z
      .record(schemeId, ownSchemeSchema)
      .default({})
      .describe('Schemes of your own, by the ids that you give them'),
  })
  .prefault({})
  .superRefine((names, context) => {
    const known = ['keep', 'customary', ...schemes.keys(), ...Object.keys(names.schemes)]
    for (const zone of Object.keys(zones) as (keyof typeof zones)[])
      if (!known.includes(names[zone]))
        context.addIssue({ code: 'invalid_value', values: known, input: names[zone], path: [zone] })
  })
  .describe('How names are spelt in each zone')
