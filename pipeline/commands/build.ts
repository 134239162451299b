import { availableParallelism } from 'node:os'
import path from 'node:path'
import { Fault } from '../fault.js'
import { formatsOf } from './building/formats.js'
import { buildOne, type Plan } from './building/one.js'
import { editionFolders } from './building/series.js'
import { failOn } from './reporting.js'
import type { Invocation, Run } from './run.js'
import { recordingVoice, tell, voiceOf } from './voice.js'

/** `ibidem build [DIR…]`: one edition, with all that is found in it; of several what became of each. */
export const build: Run = async ({ positionals, options }) => {
  const plan: Plan = {
    to: formatsOf(options),
    draft: options['draft'] === true,
    failOn: failOn(options['fail-on']),
    out: typeof options['out'] === 'string' ? path.resolve(options['out']) : undefined,
    again: options['again'] === true || Boolean(process.env['CI']),
  }
  const asJson = options['json'] === true
  const voice = asJson ? recordingVoice('quiet') : voiceOf(options)
  const folders = await editionFolders(positionals)
  const [only] = folders
  if (folders.length === 1 && only !== undefined && !asJson) return (await buildOne(only, plan, voice)).code
  const { buildMany, gravest, summary } = await import('./building/many.js')
  const editions = await buildMany(folders, plan, voice, jobsOf(options))
  if (asJson)
    process.stdout.write(
      `${JSON.stringify(
        editions.map(({ folder, done }) => ({ folder, ...done })),
        null,
        2,
      )}\n`,
    )
  else tell(voice, summary(editions))
  return gravest(editions)
}

function jobsOf({ jobs }: Invocation['options']): number {
  if (jobs === undefined) return availableParallelism()
  if (typeof jobs === 'string' && /^[1-9]\d{0,2}$/.test(jobs)) return Number(jobs)
  throw new Fault(`--jobs is ${String(jobs)}; expected how many editions are built at once, such as 4.`)
}
