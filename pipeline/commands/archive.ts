import path from 'node:path'
import { buildEdition, fileName } from '../build.js'
import { forbidsBuilding } from '../check/forbids-building.js'
import { EXIT } from '../fault.js'
import { formats } from '../render/index.js'
import { writeOutputs } from '../write.js'
import { zipped } from '../zip.js'
import { begin } from './building/begin.js'
import { refuseDifferences } from './building/one.js'
import { reportLook } from './reporting.js'
import type { Run } from './run.js'
import { tell, voiceOf } from './voice.js'

/** `ibidem archive [DIR]`: builds, proves, and packs what an archive takes: nothing is packed that could not be built. */
export const archive: Run = async ({ positionals, options }) => {
  const voice = voiceOf(options)
  const out = typeof options['out'] === 'string' ? path.resolve(options['out']) : undefined
  const { look, output } = await begin(positionals[0] ?? '.', out, false, voice)
  const { checked, sources } = look
  const forbidding = checked && forbidsBuilding(checked)
  if (!checked || forbidding) {
    await reportLook(look, voice, [...look.findings, ...(forbidding?.losses ?? [])])
    voice.write('Nothing was packed. Mend the errors first.\n')
    return checked ? EXIT.findings : EXIT.environment
  }
  const built = await buildEdition(checked.edition, sources, formats, voice.progress.step).finally(voice.progress.pause)
  refuseDifferences(built, voice)
  const { archiveOf } = await import('../archive/index.js')
  const bag = archiveOf({ ...built, sources, withoutForeign: options['without-foreign-images'] === true })
  const name = fileName(checked.edition, '-archive.zip')
  const root = checked.edition.slug
  const content = zipped(new Map([...bag].map(([file, bytes]) => [`${root}/${file}`, bytes])))
  await writeOutputs(output, [{ path: name, content }], [])
  const shown = path.join(path.relative('.', output) || '.', name)
  tell(voice, `${shown}  ${Math.ceil(content.length / 1024)} kB, ${bag.size} files`)
  return EXIT.clean
}
