import path from 'node:path'
import { buildEdition, checkEdition, fileName } from '../build.js'
import { fails } from '../check/index.js'
import { EXIT, Fault } from '../fault.js'
import { proofText } from '../prove/proof.js'
import { readSources } from '../read/sources.js'
import { formats } from '../render/index.js'
import { defaultOutput, writeOutputs } from '../write.js'
import { zipped } from '../zip.js'
import { startProgress } from './progress.js'
import { report, say, withMetadataFaults } from './reporting.js'
import type { Run } from './run.js'

/** `ibidem archive [DIR]`: builds, proves, and packs what an archive takes: nothing is packed that could not be built. */
export const archive: Run = async ({ positionals, options }) => {
  const progress = startProgress()
  progress.step('read')
  const sources = await readSources(positionals[0] ?? '.', process.env).finally(() => progress.pause())
  const folder = typeof options['out'] === 'string' ? path.resolve(options['out']) : await defaultOutput(sources.root)
  return withMetadataFaults({ sources, formats: ['text'], out: undefined }, async () => {
    const checked = await checkEdition(sources, false, progress.step).finally(() => progress.pause())
    if (fails(checked.findings, 'error') || checked.losses.length > 0) {
      await report({ ...checked, known: 0 }, { sources, formats: ['text'], out: undefined })
      say('Nothing was packed. Mend the errors first.')
      return EXIT.findings
    }
    const built = await buildEdition(checked.edition, sources, formats, progress.step).finally(() => progress.pause())
    if (built.differences.length > 0)
      throw new Fault(`The finished files differ from the edition. Nothing was packed.\n${proofText(built.proof)}`)
    const { archiveOf } = await import('../archive/index.js')
    const bag = archiveOf({ ...built, sources, withoutForeign: options['without-foreign-images'] === true })
    const name = fileName(checked.edition, '-archive.zip')
    const root = checked.edition.slug
    const content = zipped(new Map([...bag].map(([file, bytes]) => [`${root}/${file}`, bytes])))
    await writeOutputs(folder, [{ path: name, content }], [])
    say(
      `${path.join(path.relative('.', folder) || '.', name)}  ${Math.ceil(content.length / 1024)} kB, ${bag.size} files`,
    )
    return EXIT.clean
  })
}
