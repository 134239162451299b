import type { Command } from '../table/command.js'

export type Commands = Readonly<Record<string, Command>>

/** What can be named without an option, where it is neither file nor folder. */
export interface Known {
  readonly rules: readonly string[]
  readonly shells: readonly string[]
}

/** A script that makes a shell complete what the commands take. */
export type Script = (commands: Commands, known: Known) => string

/** Words that may be named; undefined: files or folders, or nothing. */
export const namedWords = ({ names }: Command, known: Known): readonly string[] | undefined =>
  names === 'rules' ? known.rules : names === 'shells' ? known.shells : undefined

/** Whether a value is a path. */
export const isPath = (value: string) => /^(?:DIR|FILE|FOLDER|LEDGER)/.test(value)

/** Between quotation marks of a shell, which lets nothing in them be more than words. */
export const quoted = (words: string) => `'${words.replaceAll("'", "'\\''")}'`
