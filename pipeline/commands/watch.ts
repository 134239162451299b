import { forbidsBuilding } from '../check/forbids-building.js'
import { Unprintable } from '../cite/unprintable.js'
import { type Look, openDesk } from '../desk/index.js'
import { looks } from '../desk/looks.js'
import { buildInRounds } from '../desk/rounds.js'
import { EXIT, Fault } from '../fault.js'
import { watchChanges } from '../read/changes.js'
import type { Format } from '../render/writer.js'
import { printable } from '../report/printable.js'
import { defaultOutput, writeOutputs } from '../write.js'
import { formatsOf } from './building/formats.js'
import { refuseDifferences, unprintableFinding } from './building/one.js'
import { reportLook } from './reporting.js'
import type { Run } from './run.js'
import { stopAsked } from './stop-asked.js'
import { tell, type Voice, voiceOf } from './voice.js'

interface Watching {
  readonly to: readonly Format[]
  readonly draft: boolean
  readonly voice: Voice
  /** Whether the edition has been saved again: what is being built is of no use then. */
  readonly overtaken: () => Promise<boolean>
}

/** `ibidem watch [DIR]`: looks at the edition again whenever a file of it is saved, and builds it anew. */
export const watch: Run = async ({ positionals, options }) => {
  const voice = voiceOf(options)
  const { step, pause } = voice.progress
  const to = options['check'] === true ? [] : formatsOf(options)
  const draft = options['draft'] === true
  const desk = openDesk(positionals[0] ?? '.', process.env, draft)
  const { root } = (await desk.look(step).finally(pause)).sources
  const changes = await watchChanges(root, stopAsked())
  for await (const { seen, noticed } of looks(desk, changes, step)) {
    pause()
    if (seen instanceof Fault) {
      voice.write(`ibidem: ${printable(seen.message)}\n`)
      continue
    }
    await tellLook(seen, noticed, voice)
    await buildLook(seen, noticed, { to, draft, voice, overtaken: changes.waiting }).catch((cause) =>
      tellFailure(cause, seen, voice),
    )
  }
  return EXIT.clean
}

/** On a terminal the findings of now take the place of those before. */
const CLEAR = '\u001b[2J\u001b[3J\u001b[H'

async function tellLook(look: Look, noticed: number, voice: Voice): Promise<void> {
  if (process.stdout.isTTY) voice.write(CLEAR)
  await reportLook(look, voice)
  tell(voice, `Checked in ${since(noticed)}.`)
}

async function buildLook({ checked, sources }: Look, noticed: number, watching: Watching): Promise<void> {
  const { to, draft, voice, overtaken } = watching
  if (to.length === 0 || !checked || (await overtaken())) return
  if (!draft && forbidsBuilding(checked)) return tell(voice, 'Not built: mend the errors first.')
  const { step, pause } = voice.progress
  const folder = await defaultOutput(sources.root)
  for await (const round of buildInRounds(checked.edition, sources, to, step)) {
    pause()
    refuseDifferences(round, voice)
    if (await overtaken()) return
    await writeOutputs(folder, round.outputs, round.retired)
    tell(voice, `${round.artefacts.map((artefact) => artefact.path).join(', ')} after ${since(noticed)}.`)
  }
}

const since = (moment: number) => `${((performance.now() - moment) / 1000).toFixed(2)} s`

/** What has failed now may go well after the next change. */
async function tellFailure(cause: unknown, look: Look, voice: Voice): Promise<void> {
  voice.progress.pause()
  if (cause instanceof Unprintable) await reportLook(look, voice, [unprintableFinding(cause)])
  else if (cause instanceof Fault) voice.write(`ibidem: ${printable(cause.message)}\n`)
  else voice.write(`ibidem: a fault of Ibidem itself, not of your text: ${printable(String(cause))}\n`)
}
