/** The schemes an edition can name: adding one is adding its file and its line here. */
import { alaLcNodia } from './ala-lc-nodia.js'
import { bgnPcgnPlain } from './bgn-pcgn-plain.js'
import { iso9 } from './iso9-1995.js'
import type { Scheme } from './scheme.js'

export const schemes: ReadonlyMap<string, Scheme> = new Map(
  [alaLcNodia, bgnPcgnPlain, iso9].map((scheme) => [scheme.id, scheme]),
)
