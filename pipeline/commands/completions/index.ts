import { rules } from '../../check/rules.js'
import { EXIT, Fault } from '../../fault.js'
import { nearestMatch } from '../../nearest-match.js'
import type { Run } from '../run.js'
import { commands } from '../table/index.js'
import { bash } from './bash.js'
import { fish } from './fish.js'
import { zsh } from './zsh.js'

const SHELLS = { bash, fish, zsh }

/** `ibidem completions SHELL` */
export const completions: Run = async ({ positionals: [shell] }) => {
  if (shell === undefined || !isShell(shell)) {
    const near = shell === undefined ? undefined : nearestMatch(shell, Object.keys(SHELLS))
    const named = shell === undefined ? 'No shell is named' : `There are no completions for ${shell}`
    throw new Fault(`${named}${near ? `; did you mean ${near}?` : '.'} Shells: ${Object.keys(SHELLS).join(', ')}.`)
  }
  process.stdout.write(SHELLS[shell](commands, { rules: rules.map(({ id }) => id), shells: Object.keys(SHELLS) }))
  return EXIT.clean
}

const isShell = (name: string): name is keyof typeof SHELLS => Object.hasOwn(SHELLS, name)
