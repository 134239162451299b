import { ruleSettings } from '../check/settings.js'
import type { Edition, ListedName } from '../edition.js'
import { EXIT, Fault } from '../fault.js'
import { isEnglish, wordsInSmallLetters } from '../names/english-words.js'
import { inconsistencies } from '../names/inconsistencies.js'
import { namePlaces } from '../names/name-places.js'
import { policiesOf } from '../names/policies.js'
import { signedSpellings } from '../names/signed.js'
import { tableOf } from '../names/table.js'
import { parse } from '../parse/index.js'
import type { Sources } from '../read/sources.js'
import { readSources } from '../read/sources.js'
import { printable } from '../report/printable.js'
import { linesOf, questionOf } from './names-table.js'
import { reportLedger, undoNames, writeNames } from './names-writing.js'
import { type Reporting, say, withMetadataFaults } from './reporting.js'
import type { Invocation, Run } from './run.js'

/** `ibidem names [DIR]`: the table of names; records for the list; the ledger of changes; the source rewritten, and back. */
export const names: Run = async ({ positionals, options }) => {
  refuseSeveral(options)
  const sources = await readSources(positionals[0] ?? '.', process.env)
  const reporting: Reporting = { sources, formats: ['text'], out: undefined }
  return withMetadataFaults(reporting, async () => {
    const out = typeof options['out'] === 'string' ? options['out'] : undefined
    if (typeof options['undo'] === 'string') await undoNames(sources, options['undo'])
    else {
      const edition = await readable(sources)
      if (options['write'] === true) await writeNames(sources, edition, out)
      else if (typeof options['ledger'] === 'string') await reportLedger(edition, options['ledger'], out)
      else await show(edition, options)
    }
    return EXIT.clean
  })
}

const MODES = ['suggest', 'write', 'undo', 'ledger'] as const

function refuseSeveral(options: Invocation['options']): void {
  const [first, second] = MODES.filter((mode) => options[mode] !== undefined)
  if (second) throw new Fault(`--${first} and --${second} are two things: ask for one at a time.`)
  if (first && first !== 'suggest' && options['starter'] === true)
    throw new Fault(
      `--${first} goes by the names of bibliography/names.yaml, as a build does. Take more in with ibidem names --suggest.`,
    )
}

async function readable(sources: Sources): Promise<Edition<'parsed'>> {
  const { edition, faults } = await parse(sources, false, ruleSettings)
  if (faults.some(({ rule }) => rule === 'names-readable'))
    throw new Fault('bibliography/names.yaml cannot be read. Mend it first: ibidem check names the place.')
  return edition
}

async function show(edition: Edition<'parsed'>, options: Invocation['options']): Promise<void> {
  const suggesting = options['suggest'] === true
  const known = suggesting || options['starter'] === true ? await withStarters(edition.names) : edition.names
  const places = namePlaces(edition, known)
  const english = wordsInSmallLetters(edition)
  const table = tableOf(places).filter(
    (name) =>
      name.standing !== 'unlisted' ||
      !isEnglish(
        name.spellings.map(({ spelling }) => spelling),
        english,
      ),
  )
  if (suggesting) {
    const { suggestions } = await import('../names/suggest.js')
    const { proposedPersons } = await import('../names/suggest-persons.js')
    const records =
      suggestions(table, edition.names, proposedPersons(places, edition.persons)) ??
      '# Every name in the text is listed.'
    for (const line of records.trimEnd().split('\n')) say(printable(line))
    return
  }
  for (const line of linesOf(table, edition)) say(printable(line))
  for (const fault of inconsistencies(places, policiesOf(edition.metadata), signedSpellings(edition)))
    say(printable(questionOf(fault)))
}

/** The edition’s own list goes before the starter list. */
async function withStarters(listed: readonly ListedName[]): Promise<readonly ListedName[]> {
  const { starterNames } = await import('../names/starter/index.js')
  const own = new Set(listed.map(({ cyrillic }) => cyrillic))
  return [...listed, ...starterNames.filter(({ cyrillic }) => !own.has(cyrillic))]
}
