import { checkEdition } from '../build.js'
import { fails } from '../check/index.js'
import { EXIT } from '../fault.js'
import { readSources } from '../read/sources.js'
import { failOn, reportFindings, say, withMetadataFaults } from './reporting.js'
import type { Run } from './run.js'

/** `ibidem check [DIR]`: every finding, then a line that counts them. */
export const check: Run = async ({ positionals, options }) => {
  const threshold = failOn(options['fail-on'])
  const sources = await readSources(positionals[0] ?? '.', process.env)
  return withMetadataFaults(sources, async () => {
    const { edition, findings } = await checkEdition(sources, false, () => {})
    reportFindings(findings, sources)
    const notes = edition.chapters.reduce((sum, chapter) => sum + chapter.notes.length, 0)
    say(`${counted(notes, 'note')}, ${counted(edition.entries.length, 'work')}.`)
    return fails(findings, threshold) ? EXIT.findings : EXIT.clean
  })
}

const counted = (number: number, thing: string) => `${number} ${thing}${number === 1 ? '' : 's'}`
