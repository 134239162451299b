import { citationDefects } from './defects/citations.js'
import { runDefects } from './run-defects.js'

runDefects(citationDefects)
