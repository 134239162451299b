import type { CslItem } from '../../edition.js'
import { nearestMatch } from '../../nearest-match.js'
import {
  dateVariables,
  itemTypes,
  nameVariables,
  numberVariables,
  otherMembers,
  textVariables,
  variables,
} from '../../parse/bibliography/vocabulary.js'
import type { Rule } from '../rule.js'

interface Fault {
  readonly variable: string
  readonly unexpected: string
  readonly expected: string
  readonly suggestion?: string | undefined
}

export const entrySchema: Rule = {
  id: 'entry-schema',
  severity: 'error',
  what: 'Every entry is made of the types and variables of CSL 1.0.2.',
  why: 'What CSL does not know it leaves out of the reference, without a word.',
  mend: 'Use the name CSL has for it (docs.citationstyles.org, appendices III and IV); write dates as [[1954, 3, 5]].',
  passes: {
    files: {
      'bibliography/a.json':
        '[{"id": "a", "type": "book", "title": "T", "publisher": "P",\n "issued": {"date-parts": [[1954, 3]]}}]',
    },
  },
  fails: {
    files: {
      'bibliography/a.json':
        '[{"id": "a", "type": "bok", "title": "T",\n "issued": {"date-parts": [[1954, 13]]},\n "publsher": "P"}]',
    },
    found: ['bibliography/a.json:1:22', 'bibliography/a.json:2:12', 'bibliography/a.json:3:14'],
  },
  *check(edition) {
    for (const entry of edition.entries) {
      for (const { variable, ...fault } of [...typeFaults(entry.csl), ...variableFaults(entry.csl)]) {
        yield { at: entry.places.get(variable) ?? entry.at, ...fault }
      }
    }
  },
}

function typeFaults({ type }: CslItem): Fault[] {
  if (itemTypes.has(type)) return []
  const unexpected = type === '' ? 'entry without a type' : `type ${type}`
  return [{ variable: 'type', unexpected, expected: 'a type of CSL 1.0.2', suggestion: nearestMatch(type, itemTypes) }]
}

function variableFaults(item: CslItem): Fault[] {
  return Object.entries(item).flatMap(([variable, value]): Fault[] => {
    if (otherMembers.has(variable)) return []
    if (dateVariables.has(variable)) return dateFaults(variable, value)
    if (nameVariables.has(variable)) return nameFaults(variable, value)
    if (numberVariables.has(variable) || textVariables.has(variable)) return textFaults(variable, value)
    const suggestion = nearestMatch(variable, variables)
    return [{ variable, unexpected: `variable ${variable}`, expected: 'a variable of CSL 1.0.2', suggestion }]
  })
}

function textFaults(variable: string, value: unknown): Fault[] {
  if (typeof value === 'string' || typeof value === 'number') return []
  return [{ variable, unexpected: `${kind(value)} as ${variable}`, expected: 'text or a number' }]
}

function nameFaults(variable: string, value: unknown): Fault[] {
  const expected = 'a list of names, each with family and given, or literal'
  if (!Array.isArray(value)) return [{ variable, unexpected: `${kind(value)} as ${variable}`, expected }]
  const bad = value.some((name: unknown) => {
    if (!isGroup(name)) return true
    const parts = [name.family, name.given, name.literal].filter((part) => part !== undefined)
    return parts.length === 0 || parts.some((part) => typeof part !== 'string')
  })
  return bad ? [{ variable, unexpected: `name in ${variable} without its parts`, expected }] : []
}

function dateFaults(variable: string, value: unknown): Fault[] {
  const expected = 'a date such as {"date-parts": [[1954, 3, 5]]}, or text under "literal"'
  if (!isGroup(value)) return [{ variable, unexpected: `${kind(value)} as ${variable}`, expected }]
  const parts = value['date-parts']
  if (parts === undefined) {
    const worded = typeof value.literal === 'string' || typeof value.raw === 'string'
    return worded ? [] : [{ variable, unexpected: `${variable} without a date`, expected }]
  }
  const dates: unknown[] = Array.isArray(parts) ? parts : []
  const fine = dates.length > 0 && dates.length <= 2 && dates.every((date) => isDate(date))
  return fine ? [] : [{ variable, unexpected: `${JSON.stringify(parts)} as ${variable}`, expected }]
}

/** Year, month, day; 29 February of any year that is a leap year in the Julian calendar, which dates before 1918 may use. */
function isDate(date: unknown): boolean {
  if (!Array.isArray(date) || date.length === 0 || date.length > 3) return false
  const [year, month = 1, day = 1] = date.map((part: unknown) =>
    typeof part === 'string' && part === '' ? Number.NaN : Number(part),
  )
  if (year === undefined || ![year, month, day].every(Number.isInteger)) return false
  const days = [31, year % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  return days !== undefined && day >= 1 && day <= days
}

function kind(value: unknown): string {
  return value === null
    ? 'nothing'
    : Array.isArray(value)
      ? 'list'
      : typeof value === 'object'
        ? 'group of values'
        : typeof value
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
