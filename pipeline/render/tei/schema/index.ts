/** The schema of our TEI, in the two forms that it is shipped in. */
export { odd } from './odd.js'
export { relaxNg } from './relax-ng.js'
