/** Notes and works as they will be printed, where the edition can be cited as it stands. */
import type { Checked } from './check/index.js'
import { Unprintable } from './cite/unprintable.js'
import type { Edition } from './edition.js'
import { foundOnce } from './found-once.js'

/** undefined where the style cannot print it: the findings say why. */
export const citedEdition = foundOnce(async ({ edition }: Checked): Promise<Edition<'cited'> | undefined> => {
  const { nameEdition } = await import('./names/index.js')
  const { cite } = await import('./cite/index.js')
  try {
    return cite(nameEdition(edition))
  } catch (cause) {
    if (cause instanceof Unprintable) return undefined
    throw cause
  }
})
