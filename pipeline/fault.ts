/** Exit codes, the contract with CI. */
export const EXIT = { clean: 0, findings: 1, environment: 2, internal: 3 } as const

/**
 * Something outside the text stands in the way: the command line, edition.yaml, a disk, a permission, a font.
 * The message speaks to an editor and says what to do. Ends in exit code 2.
 */
export class Fault extends Error {
  override readonly name = 'Fault'
}
