import { noteDefects } from './defects/notes.js'
import { runDefects } from './run-defects.js'

runDefects(noteDefects)
