import type { Finding } from '../finding.js'
import { printable } from './printable.js'

/** "Unexpected X, expected Y. Did you mean Z?" */
export function sentence({ unexpected, expected, suggestion }: Finding): string {
  const meant = suggestion === undefined ? '' : `. Did you mean ${suggestion}?`
  return printable(`Unexpected ${unexpected}, expected ${expected}${meant}`)
}
