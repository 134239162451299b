/** The table of names as `ibidem names` prints it. */
import type { Edition, Place } from '../edition.js'
import type { Inconsistency } from '../names/inconsistencies.js'
import { type Policy, policiesOf } from '../names/policies.js'
import { printedForm } from '../names/printed-form.js'
import { schemesGiving } from '../names/spellings.js'
import { type Standing, type TableName, ZONES } from '../names/table.js'

const QUESTIONS: Readonly<Record<Standing, string>> = {
  listed: '',
  folded: 'written without its signs',
  misspelt: 'misspelt?',
  ambiguous: 'which?',
  unlisted: 'not listed',
}

/** Name, zone, spellings with their counts, chosen form, open question. */
export function linesOf(table: readonly TableName[], edition: Edition<'parsed'>): string[] {
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
          chosenOf(name, policiesOf(edition.metadata)[zone]),
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

function chosenOf({ standing, names: [name], spellings }: TableName, policy: Policy): string {
  const isCertain = standing === 'listed' || standing === 'folded'
  if (!isCertain || !name) return 'as written'
  return policy === 'keep' ? 'as written' : printedForm(spellings[0]?.spelling ?? '', name, policy)
}

export function questionOf(fault: Inconsistency): string {
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

export const placeName = ({ file, start }: Place) => `${file}:${start.line}:${start.column}`
