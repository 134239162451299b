import { type Look, lookAt } from '../../desk/look.js'
import { readSources } from '../../read/sources.js'
import { defaultOutput } from '../../write.js'
import type { Voice } from '../voice.js'

/** An edition read and looked at, and the folder for what is made of it. */
export interface Begun {
  readonly look: Look
  readonly output: string
}

/**
 * @param out an absolute path; undefined: output/ in the edition
 * @throws Fault
 */
export async function begin(folder: string, out: string | undefined, draft: boolean, voice: Voice): Promise<Begun> {
  const { step, pause } = voice.progress
  step('read')
  const sources = await readSources(folder, process.env).finally(pause)
  const output = out ?? (await defaultOutput(sources.root))
  return { look: await lookAt(sources, draft, step).finally(pause), output }
}
