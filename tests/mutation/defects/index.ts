/** Every defect that is injected, group by group. */
import type { Defect } from '../defect.js'
import { allowanceDefects } from './allowances.js'
import { alphabetDefects } from './alphabets.js'
import { callDefects } from './calls.js'
import { citationDefects } from './citations.js'
import { entryDefects } from './entries.js'
import { imageDefects } from './images.js'
import { indexDefects } from './indexes.js'
import { nameDefects } from './names.js'
import { noteDefects } from './notes.js'
import { orderDefects } from './order.js'
import { pinDefects } from './pins.js'
import { quotationDefects } from './quotations.js'
import { referenceDefects } from './references.js'
import { spellingDefects } from './spellings.js'
import { textDefects } from './text.js'
import { valueDefects } from './values.js'
import { wordDefects } from './words.js'

export const groups = {
  notes: [...noteDefects, ...orderDefects, ...callDefects],
  text: [...textDefects, ...alphabetDefects, ...imageDefects],
  references: [...quotationDefects, ...referenceDefects, ...nameDefects, ...spellingDefects, ...allowanceDefects],
  indexes: indexDefects,
  citations: [...citationDefects, ...wordDefects, ...pinDefects],
  bibliography: [...entryDefects, ...valueDefects],
} satisfies Readonly<Record<string, readonly Defect[]>>
