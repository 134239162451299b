/** How much a command says, and where to: the usual, only what is wrong, or each step with its time. */
import { Fault } from '../fault.js'
import { type Progress, startProgress } from './progress.js'
import type { Invocation } from './run.js'

export type Loudness = 'quiet' | 'usual' | 'verbose'

export interface Voice {
  readonly loudness: Loudness
  /** Writes as it is, line ends included. */
  readonly write: (text: string) => void
  readonly progress: Progress
}

/** @throws Fault when both are asked for */
export function loudnessOf({ quiet, verbose }: Invocation['options']): Loudness {
  if (quiet === true && verbose === true) throw new Fault('--quiet and --verbose contradict each other. Give one.')
  return quiet === true ? 'quiet' : verbose === true ? 'verbose' : 'usual'
}

/** A voice on standard output, with progress on standard error. */
export function voiceOf(options: Invocation['options']): Voice {
  const loudness = loudnessOf(options)
  return { loudness, write: (text) => process.stdout.write(text), progress: startProgress(loudness) }
}

/** Keeps what is said, for someone who will say it later. */
export function recordingVoice(loudness: Loudness): Voice & { readonly said: () => string } {
  const pieces: string[] = []
  const silent: Progress = { step: () => {}, pause: () => {} }
  return { loudness, write: (text) => pieces.push(text), progress: silent, said: () => pieces.join('') }
}

/** A line of what went well: a quiet voice leaves it out. */
export function tell({ loudness, write }: Voice, line: string): void {
  if (loudness !== 'quiet') write(`${line}\n`)
}
