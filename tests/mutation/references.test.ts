import { allowanceDefects } from './defects/allowances.js'
import { quotationDefects } from './defects/quotations.js'
import { referenceDefects } from './defects/references.js'
import { runDefects } from './run-defects.js'

runDefects([...quotationDefects, ...referenceDefects, ...allowanceDefects])
