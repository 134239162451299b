import { checkEdition } from '../build.js'
import { fails } from '../check/index.js'
import { EXIT } from '../fault.js'
import { readSources } from '../read/sources.js'
import { failOn, type Reporting, report, reportFormats, say, withMetadataFaults } from './reporting.js'
import type { Run } from './run.js'

/** `ibidem check [DIR]`: every finding, in the formats asked for. */
export const check: Run = async ({ positionals, options }) => {
  const threshold = failOn(options['fail-on'])
  const formats = reportFormats(options['format'])
  const sources = await readSources(positionals[0] ?? '.', process.env)
  const out = typeof options['out'] === 'string' ? options['out'] : undefined
  const reporting: Reporting = { sources, formats, out }
  return withMetadataFaults(reporting, async () => {
    const { edition, findings } = await checkEdition(sources, false, () => {})
    await report(findings, edition.chapters, reporting)
    const notes = edition.chapters.reduce((sum, chapter) => sum + chapter.notes.length, 0)
    if (out !== undefined || formats.includes('text'))
      say(`${counted(notes, 'note')}, ${counted(edition.entries.length, 'work')}.`)
    return fails(findings, threshold) ? EXIT.findings : EXIT.clean
  })
}

const counted = (number: number, thing: string) => `${number} ${thing}${number === 1 ? '' : 's'}`
