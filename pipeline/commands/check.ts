import path from 'node:path'
import { checkEdition } from '../build.js'
import { type Checked, fails } from '../check/index.js'
import { EXIT, Fault } from '../fault.js'
import { readSources, type Sources } from '../read/sources.js'
import { type Baseline, sortByBaseline } from '../report/baseline.js'
import { readBaseline, updateBaseline } from './baseline-file.js'
import { mendSources } from './mending.js'
import { failOn, type Reporting, report, reportFormats, say, textOf, withMetadataFaults } from './reporting.js'
import type { Invocation, Run } from './run.js'
import { expectShortRun } from './short-run.js'

/** `ibidem check [DIR]`: every finding, in the formats asked for. */
export const check: Run = async ({ positionals, options }) => {
  const threshold = failOn(options['fail-on'])
  const formats = reportFormats(options['format'])
  const baseline = baselineOption(options)
  const read = await readSources(positionals[0] ?? '.', process.env)
  expectShortRun(read.files)
  const out = typeof options['out'] === 'string' ? options['out'] : undefined
  return withMetadataFaults({ sources: read, formats, out }, async () => {
    const known = await baseline.read()
    const sources = options['fix'] === true ? await mended(read, known) : read
    const reporting: Reporting = { sources, formats, out }
    const checked = await checkEdition(sources, false, () => {})
    if (baseline.update !== undefined) {
      await updateBaseline(baseline.update, checked.findings, (file) => textOf(sources, file))
      return EXIT.clean
    }
    const { fresh, known: old, mended: gone } = sortByBaseline(checked.findings, known, (file) => textOf(sources, file))
    await report({ ...checked, findings: fresh, known: old.length }, reporting)
    if (gone > 0 && formats.includes('text') && out === undefined)
      say(`${gone} of the baseline are mended: --update-baseline takes them out.`)
    return fails(fresh, threshold) ? EXIT.findings : EXIT.clean
  })
}

/** Files are written back only where the text checked again is the better for it. */
async function mended(sources: Sources, baseline: Baseline): Promise<Sources> {
  const fresh = (checked: Checked, of: Sources) =>
    sortByBaseline(checked.findings, baseline, (file) => textOf(of, file)).fresh
  const { sources: after, findings, files } = await mendSources(sources, fresh)
  say(
    findings === 0
      ? 'Nothing that can be mended for certain.'
      : `Mended ${findings} finding${findings === 1 ? '' : 's'} in ${files.join(', ')}.`,
  )
  return after
}

function baselineOption({ baseline, 'update-baseline': update }: Invocation['options']) {
  if (update === true && typeof baseline !== 'string')
    throw new Fault('--update-baseline needs --baseline FILE: the file to write.')
  const file = typeof baseline === 'string' ? path.resolve(baseline) : undefined
  return {
    update: update === true ? file : undefined,
    read: async (): Promise<Baseline> => (file === undefined || update === true ? new Set() : readBaseline(file)),
  }
}
