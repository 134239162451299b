import type { Finding } from '../finding.js'

/** What only the style itself can show: a citation of which it prints nothing. */
export class Unprintable extends Error {
  override readonly name = 'Unprintable'
  constructor(readonly finding: Finding) {
    super(finding.unexpected)
  }
}
