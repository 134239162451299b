import { groups } from './defects/index.js'
import { runDefects } from './run-defects.js'

runDefects(groups.indexes)
