import { callDefects } from './defects/calls.js'
import { orderDefects } from './defects/order.js'
import { runDefects } from './run-defects.js'

runDefects([...orderDefects, ...callDefects])
