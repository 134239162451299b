/** One edition of many, built in a thread of its own: what it says is kept, so that no two speak at once. */
import { EXIT, Fault } from '../../fault.js'
import { type Loudness, recordingVoice } from '../voice.js'
import { buildOne, type Outcome, type Plan } from './one.js'

export interface Task {
  readonly folder: string
  readonly plan: Plan
  readonly loudness: Loudness
}

/** What became of one edition. A failed one has brought nothing to its end, and nothing was written. */
export interface Done {
  readonly verdict: Outcome['verdict'] | 'failed'
  readonly code: number
  readonly said: string
  readonly files: readonly string[]
  readonly errors: number
  readonly warnings: number
}

export default async function buildTask({ folder, plan, loudness }: Task): Promise<Done> {
  const voice = recordingVoice(loudness)
  try {
    const { verdict, code, files, findings } = await buildOne(folder, plan, voice)
    const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length
    return { verdict, code, said: voice.said(), files, errors: count('error'), warnings: count('warning') }
  } catch (cause) {
    const known = cause instanceof Fault
    const reason = cause instanceof Error ? cause.message : String(cause)
    voice.write(`${known ? reason : `a fault of Ibidem itself, not of your text: ${reason}`}\n`)
    const code = known ? EXIT.environment : EXIT.internal
    return { verdict: 'failed', code, said: voice.said(), files: [], errors: 0, warnings: 0 }
  }
}
