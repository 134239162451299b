import type { IntakeFinding } from '../parse/intake.js'

/** Whether a text was refused as a whole: of what is not found in the edition nothing can be said then. */
export const isRefused = (intake: readonly IntakeFinding[]) => intake.some(({ rule }) => rule === 'nesting-shallow')
