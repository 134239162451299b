import path from 'node:path'
import { buildEdition, fileName } from '../build.js'
import { forbidsBuilding } from '../check/forbids-building.js'
import { lookAt } from '../desk/look.js'
import { EXIT } from '../fault.js'
import { readSources } from '../read/sources.js'
import { formats } from '../render/index.js'
import { defaultOutput, writeOutputs } from '../write.js'
import { zipped } from '../zip.js'
import { refuseDifferences } from './building/one.js'
import { report } from './reporting.js'
import type { Run } from './run.js'
import { tell, voiceOf } from './voice.js'

/** `ibidem archive [DIR]`: builds, proves, and packs what an archive takes: nothing is packed that could not be built. */
export const archive: Run = async ({ positionals, options }) => {
  const voice = voiceOf(options)
  const { step, pause } = voice.progress
  step('read')
  const sources = await readSources(positionals[0] ?? '.', process.env).finally(pause)
  const folder = typeof options['out'] === 'string' ? path.resolve(options['out']) : await defaultOutput(sources.root)
  const look = await lookAt(sources, false, step).finally(pause)
  const { checked } = look
  const forbidding = checked && forbidsBuilding(checked)
  if (!checked || forbidding) {
    const findings = [...look.findings, ...(forbidding?.losses ?? [])]
    await report(
      { ...look, findings, known: 0, edition: checked?.edition },
      { sources, formats: ['text'], out: undefined, voice },
    )
    voice.write('Nothing was packed. Mend the errors first.\n')
    return checked ? EXIT.findings : EXIT.environment
  }
  const built = await buildEdition(checked.edition, sources, formats, step).finally(pause)
  refuseDifferences(built, voice)
  const { archiveOf } = await import('../archive/index.js')
  const bag = archiveOf({ ...built, sources, withoutForeign: options['without-foreign-images'] === true })
  const name = fileName(checked.edition, '-archive.zip')
  const root = checked.edition.slug
  const content = zipped(new Map([...bag].map(([file, bytes]) => [`${root}/${file}`, bytes])))
  await writeOutputs(folder, [{ path: name, content }], [])
  const shown = path.join(path.relative('.', folder) || '.', name)
  tell(voice, `${shown}  ${Math.ceil(content.length / 1024)} kB, ${bag.size} files`)
  return EXIT.clean
}
