import { buildEdition } from '../build.js'
import { forbidsBuilding } from '../check/forbids-building.js'
import { type Look, openDesk } from '../desk/index.js'
import { looks } from '../desk/looks.js'
import { EXIT, Fault } from '../fault.js'
import { startPreview } from '../preview/server.js'
import type { PreviewState } from '../preview/state.js'
import { citedEdition } from '../printed.js'
import { loadPreviewAssets } from '../read/assets.js'
import { watchChanges } from '../read/changes.js'
import { usualFormats } from '../render/index.js'
import { printable } from '../report/printable.js'
import { surveyOf } from '../survey/index.js'
import { textOf } from './reporting.js'
import type { Invocation, Run } from './run.js'
import { stopAsked } from './stop-asked.js'
import { tell, voiceOf } from './voice.js'

/** `ibidem preview [DIR]`: the edition in a browser, as it is now; what is saved is seen at once. */
export const preview: Run = async ({ positionals, options }) => {
  const voice = voiceOf(options)
  const { step, pause } = voice.progress
  const desk = openDesk(positionals[0] ?? '.', process.env, false)
  const first = await desk.look(step).finally(pause)
  let text = await textState(first, 0)
  const server = await startPreview(text, await loadPreviewAssets(), portOf(options))
  tell(voice, `${server.url}  Ctrl-C ends it.`)
  const changes = await watchChanges(first.sources.root, stopAsked())
  for await (const { seen } of looks(desk, changes, step)) {
    pause()
    if (seen instanceof Fault) {
      voice.write(`ibidem: ${printable(seen.message)}\n`)
      continue
    }
    try {
      if (seen !== text.look) {
        text = await textState(seen, text.version + 1)
        server.show(text)
      }
      // First the text with its findings, then, when they are set, the pages and the proof.
      if (text.edition && !(await changes.waiting())) server.show(await printedState(text))
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause)
      voice.write(`ibidem: the pages could not be set: ${printable(reason)}\n`)
    }
  }
  await server.close()
  return EXIT.clean
}

async function textState(look: Look, version: number): Promise<PreviewState> {
  const draft = look.checked !== undefined && forbidsBuilding(look.checked) !== undefined
  const checked = look.checked && { ...look.checked, edition: { ...look.checked.edition, draft } }
  const edition = checked && (await citedEdition(checked))
  const survey = edition && surveyOf({ ...surveyed(look), checked: checked.edition, built: { edition } })
  return { version, look, checked, edition, survey, pdf: undefined }
}

const surveyed = ({ findings, sources }: Look) => ({ findings, sourceOf: (file: string) => textOf(sources, file) })

async function printedState(state: PreviewState): Promise<PreviewState> {
  const { look, checked } = state
  if (!checked) return state
  const built = await buildEdition(checked.edition, look.sources, usualFormats, () => {})
  const survey = surveyOf({ ...surveyed(look), checked: checked.edition, built })
  return { ...state, survey, pdf: built.artefacts.find(({ format }) => format === 'pdf')?.content }
}

function portOf({ port }: Invocation['options']): number {
  if (port === undefined) return 0
  if (typeof port === 'string' && /^\d{1,5}$/.test(port) && Number(port) < 65536) return Number(port)
  throw new Fault(`--port is ${String(port)}; expected a number up to 65535.`)
}
