import { ruleSettings } from '../check/settings.js'
import type { Edition, ListedName, Place } from '../edition.js'
import { EXIT, Fault } from '../fault.js'
import { type Inconsistency, inconsistencies, schemesGiving } from '../names/inconsistencies.js'
import { namePlaces } from '../names/name-places.js'
import { printedForm } from '../names/printed-form.js'
import { signedSpellings } from '../names/signed.js'
import { type Standing, type TableName, tableOf, ZONES } from '../names/table.js'
import { parse } from '../parse/index.js'
import { readSources } from '../read/sources.js'
import { printable } from '../report/printable.js'
import { type Reporting, say, withMetadataFaults } from './reporting.js'
import type { Run } from './run.js'

/** `ibidem names [DIR] [--starter] [--suggest]`: the names of an edition and their spellings, or records for its list. */
export const names: Run = async ({ positionals, options }) => {
  const sources = await readSources(positionals[0] ?? '.', process.env)
  const reporting: Reporting = { sources, formats: ['text'], out: undefined }
  return withMetadataFaults(reporting, async () => {
    const { edition, faults } = await parse(sources, false, ruleSettings)
    if (faults.some(({ rule }) => rule === 'names-readable'))
      throw new Fault('bibliography/names.yaml cannot be read. Mend it first: ibidem check names the place.')
    const suggesting = options['suggest'] === true
    const known = suggesting || options['starter'] === true ? await withStarters(edition.names) : edition.names
    const places = namePlaces(edition, known)
    const english = wordsInSmallLetters(edition)
    const table = tableOf(places).filter((name) => name.standing !== 'unlisted' || !isEnglish(name, english))
    if (suggesting) {
      const { suggestions } = await import('../names/suggest.js')
      const records = suggestions(table, edition.names) ?? '# Every name in the text is listed.'
      for (const line of records.trimEnd().split('\n')) say(printable(line))
      return EXIT.clean
    }
    for (const line of linesOf(table, edition)) say(printable(line))
    for (const fault of inconsistencies(places, edition.metadata.names, signedSpellings(edition)))
      say(printable(questionOf(fault)))
    return EXIT.clean
  })
}

/** The edition’s own list goes before the starter list. */
async function withStarters(listed: readonly ListedName[]): Promise<readonly ListedName[]> {
  const { starterNames } = await import('../names/starter/index.js')
  const own = new Set(listed.map(({ cyrillic }) => cyrillic))
  return [...listed, ...starterNames.filter(({ cyrillic }) => !own.has(cyrillic))]
}

/** A word that stands in small letters elsewhere was at the beginning of a sentence. */
const isEnglish = ({ spellings }: TableName, english: ReadonlySet<string>) =>
  spellings.every(({ spelling }) => english.has(spelling.toLowerCase()))

const wordsInSmallLetters = ({ texts }: Edition): ReadonlySet<string> =>
  new Set(texts.flatMap(({ source }) => source.match(/(?<![\p{L}\p{M}’'])\p{Ll}[\p{L}\p{M}]*/gu) ?? []))

const QUESTIONS: Readonly<Record<Standing, string>> = {
  listed: '',
  folded: 'written without its signs',
  misspelt: 'misspelt?',
  ambiguous: 'which?',
  unlisted: 'not listed',
}

/** Name, zone, spellings with their counts, chosen form, open question. */
function linesOf(table: readonly TableName[], edition: Edition<'parsed'>): string[] {
  const rows = table.flatMap((name) =>
    ZONES.flatMap((zone) => {
      const here = name.spellings.filter((spelling) => spelling.zone === zone)
      if (here.length === 0) return []
      const counts = here.map(({ spelling, count }) => `${spelling} ${count}`).join(', ')
      return [
        [
          subjectOf(name, edition),
          zone,
          counts,
          chosenOf(name, edition.metadata.names[zone]),
          QUESTIONS[name.standing],
        ],
      ]
    }),
  )
  const widths = [0, 1, 2, 3].map((nth) => Math.max(0, ...rows.map((row) => row[nth]?.length ?? 0)))
  return rows.map((row) =>
    row
      .map((cell, nth) => cell.padEnd(widths[nth] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}

/** The Cyrillic, and the person where one alone bears the name. */
function subjectOf({ cyrillic, names: [name] }: TableName, { persons }: Edition): string {
  const bearers = name?.kind === 'surname' ? persons.filter(({ surname }) => surname === name.cyrillic) : []
  const [person] = bearers
  return bearers.length === 1 && person ? `${cyrillic} (${person.id})` : cyrillic
}

function chosenOf({ standing, names: [name], spellings }: TableName, policy: string): string {
  const isCertain = standing === 'listed' || standing === 'folded'
  if (!isCertain || !name) return 'as written'
  return policy === 'keep' ? 'as written' : printedForm(spellings[0]?.spelling ?? '', name, policy)
}

function questionOf(fault: Inconsistency): string {
  const { unusual, usual } = fault
  const where = placeName(unusual.places[0])
  if (fault.kind === 'spelling')
    return `${where}: ${unusual.zone} has ${unusual.spelling} beside ${usual.spelling} for ${unusual.name.cyrillic}`
  const schemes = (spelling: typeof usual) => schemesGiving(spelling).join(', ') || 'no scheme'
  return (
    `${where}: ${unusual.zone} has ${fault.written} for ${fault.what} in ${unusual.spelling} (${schemes(unusual)}), ` +
    `${fault.usually} in ${usual.spelling} (${schemes(usual)})`
  )
}

const placeName = ({ file, start }: Place) => `${file}:${start.line}:${start.column}`
