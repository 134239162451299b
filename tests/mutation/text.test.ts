import { imageDefects } from './defects/images.js'
import { textDefects } from './defects/text.js'
import { runDefects } from './run-defects.js'

runDefects([...textDefects, ...imageDefects])
