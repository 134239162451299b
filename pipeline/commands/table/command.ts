/** What a command takes, said once: its options are parsed, explained, completed and put into the manual from here. */
import type { ParseArgsConfig } from 'node:util'
import type { Run } from '../run.js'

export interface Option {
  /** What it takes, such as `DIR`; undefined: it is there or it is not. */
  readonly value?: string
  readonly short?: string
  readonly multiple?: true
  /** The words it can be, one or, where `value` ends so, several with commas. */
  readonly choices?: readonly string[]
  readonly says: string
}

export interface Command {
  readonly summary: string
  readonly usage: string
  /** What is named without an option. */
  readonly names: 'folders' | 'files' | 'rules' | 'shells' | 'nothing'
  /** How many are named at most. */
  readonly most: number
  readonly options: Readonly<Record<string, Option>>
  /** Paragraphs after the options. */
  readonly notes?: readonly string[]
  readonly load: () => Promise<Run>
}

export const failOn: Option = {
  value: 'SEVERITY',
  choices: ['error', 'warning', 'never'],
  says: 'the severity that makes the exit code 1: error (as it is without), warning, never',
}

export const voice = {
  quiet: { short: 'q', says: 'say only what is wrong' },
  verbose: { short: 'v', says: 'say each step, and how long it took' },
} as const satisfies Record<string, Option>

const FORMATS = ['epub', 'pdf', 'galley', 'print', 'tei']
export const to: Option = {
  value: 'FORMAT,…',
  choices: FORMATS,
  says: 'the formats to build (without it epub,pdf,tei); print is the PDF/X-4 file for a press',
}

const REPORTS = ['text', 'json', 'sarif', 'github', 'junit', 'gitlab']
export const format: Option = {
  value: 'FORMAT,…',
  choices: REPORTS,
  says: `how findings are reported: ${REPORTS.join(', ')} (without it text); several at once`,
}

export const outputFolder: Option = { value: 'DIR', says: 'where to (without it output/ in the edition)' }

/** As Node's parser of arguments takes them. */
export function parsedOptions({ options }: Command): NonNullable<ParseArgsConfig['options']> {
  return Object.fromEntries(
    Object.entries(options).map(([name, { value, short, multiple }]) => [
      name,
      {
        type: value === undefined ? ('boolean' as const) : ('string' as const),
        ...(short === undefined ? {} : { short }),
        ...(multiple === undefined ? {} : { multiple }),
      },
    ]),
  )
}

/** `-q, --quiet`, `--out DIR` */
export const optionHead = (name: string, { short, value }: Option) =>
  `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`

const WIDEST = 76

/** Every option with what it does, then the notes, for a terminal. */
export function helpOf({ options, notes = [] }: Command): string {
  const heads = Object.entries(options).map(([name, option]) => [optionHead(name, option), option.says] as const)
  const column = Math.max(0, ...heads.map(([head]) => head.length)) + 3
  const lines = heads.map(([head, says]) => `  ${head.padEnd(column)}${wrapped(says, column + 2)}`)
  return [...lines, ...notes.map((note) => `  ${wrapped(note, 2)}`)].join('\n')
}

/** Broken between words, further lines set in. */
function wrapped(words: string, indent: number): string {
  const lines = ['']
  for (const word of words.split(' ')) {
    const line = lines.at(-1) ?? ''
    if (line !== '' && line.length + word.length + 1 > Math.max(30, WIDEST - indent)) lines.push(word)
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`
  }
  return lines.join(`\n${' '.repeat(indent)}`)
}
