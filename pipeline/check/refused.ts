import type { IntakeFinding } from '../parse/intake.js'

/** Whether a text was refused as a whole: of what is not found in the edition nothing can be said then. */
export const isRefused = (intake: readonly IntakeFinding[]) => intake.some(({ rule }) => rule === 'nesting-shallow')

/** Whether every file of the bibliography could be read: of a work that is not found in it nothing can be said otherwise. */
export const isBibliographyWhole = (intake: readonly IntakeFinding[]) =>
  intake.every(
    ({ rule, at }) =>
      rule !== 'bibliography-readable' && !(rule === 'text-readable' && at.file.startsWith('bibliography/')),
  )
