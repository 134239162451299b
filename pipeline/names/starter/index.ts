/** Names of Russian and Soviet history for editions that have no list yet: no identifiers, for those a person must check. */
import type { ListedName } from '../../edition.js'
import { composers } from './composers.js'
import { givenNames } from './given-names.js'
import { military } from './military.js'
import { listedNames } from './name-group.js'
import { places } from './places.js'
import { politicians } from './politicians.js'
import { revolutionaries } from './revolutionaries.js'
import { scholars } from './scholars.js'
import { writers } from './writers.js'

export const starterNames: readonly ListedName[] = [
  politicians,
  revolutionaries,
  military,
  writers,
  composers,
  scholars,
  givenNames,
  places,
].flatMap((groups) => groups.flatMap(listedNames))
