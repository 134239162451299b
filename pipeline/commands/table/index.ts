/** The commands: what each takes, how it is explained, and where it is. Only the one that is asked for is loaded. */
import { beginning } from './beginning.js'
import { building } from './building.js'
import { checking } from './checking.js'
import type { Command } from './command.js'
import { naming } from './naming.js'

/** By their names, in the order of the alphabet. */
export const commands: Readonly<Record<string, Command>> = Object.fromEntries(
  Object.entries<Command>({ ...beginning, ...building, ...checking, ...naming }).sort(([a], [b]) => (a < b ? -1 : 1)),
)
