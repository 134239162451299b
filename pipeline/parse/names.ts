/** bibliography/names.yaml → names, persons, and what was decided of doubtful spellings. */
import { z } from 'zod'
import type { NameDecision, NameRecord, Person } from '../edition.js'
import type { IntakeFinding } from './intake.js'
import { wordIssue } from './metadata/index.js'
import { calendarDate, languageTag } from './metadata/schema.js'
import { parseYaml, type YamlSource } from './yaml.js'

const text = z.string().trim().min(1)
const cyrillic = text.regex(/^[\p{Script=Cyrillic}\s\-’'.]+$/u, 'a name in Cyrillic letters')
const year = z.union([text, z.number().int()]).transform(String)

const nameSchema = z.strictObject({
  cyrillic,
  kind: z.enum(['surname', 'given', 'patronymic', 'place']),
  customary: text.optional(),
  spellings: z.array(text).default([]),
  not: z.array(text).default([]),
  origin: languageTag.optional(),
})
const personSchema = z.strictObject({
  id: text.regex(/^[a-z][a-z0-9-]*$/, 'lower-case letters a–z, digits and hyphens'),
  surname: cyrillic,
  given: cyrillic.optional(),
  patronymic: cyrillic.optional(),
  customary: text.optional(),
  aliases: z.array(text).default([]),
  heading: text.optional(),
  birth: calendarDate.optional(),
  death: calendarDate.optional(),
  identifiers: z.record(z.string(), year).default({}),
})
const decisionSchema = z.strictObject({
  spelling: text,
  near: text.optional(),
  file: text.optional(),
  means: text,
})
const fileSchema = z.strictObject({
  names: z.array(nameSchema).default([]),
  persons: z.array(personSchema).default([]),
  decisions: z.array(decisionSchema).default([]),
})

export interface NameList {
  readonly names: readonly NameRecord[]
  readonly persons: readonly Person[]
  readonly decisions: readonly NameDecision[]
  readonly faults: readonly IntakeFinding[]
}

export const noNames = (faults: readonly IntakeFinding[]): NameList => ({
  names: [],
  persons: [],
  decisions: [],
  faults,
})

export function parseNames(file: string, source: string): NameList {
  const yaml = parseYaml(file, source)
  const refused = (faults: readonly Omit<IntakeFinding, 'rule'>[]) =>
    noNames(faults.map((fault) => ({ ...fault, rule: 'names-readable' })))
  if (yaml.faults.length > 0) return refused(yaml.faults)
  const result = fileSchema.safeParse(yaml.value ?? {}, { reportInput: true })
  if (!result.success) return refused(result.error.issues.flatMap((issue) => wordIssue(issue, yaml)))
  const { names, persons, decisions } = result.data
  const again = personsAgain(persons, yaml)
  if (again.length > 0) return refused(again)
  return {
    names: names.map((name, nth) => ({
      ...name,
      customary: name.customary,
      origin: name.origin,
      at: yaml.placeOf(['names', nth]),
    })),
    persons: persons.map((person, nth) => ({
      at: yaml.placeOf(['persons', nth]),
      id: person.id,
      surname: person.surname,
      given: person.given,
      patronymic: person.patronymic,
      customary: person.customary,
      aliases: person.aliases,
      heading: person.heading,
      birth: person.birth,
      death: person.death,
      identifiers: person.identifiers,
    })),
    decisions: decisions.map((decision, nth) => ({
      at: yaml.placeOf(['decisions', nth]),
      spelling: decision.spelling.normalize('NFC'),
      near: decision.near?.normalize('NFC'),
      file: decision.file,
      means: decision.means,
    })),
    faults: [],
  }
}

/** Two persons of one id would be one in every index. */
function personsAgain(persons: readonly { readonly id: string }[], yaml: YamlSource): Omit<IntakeFinding, 'rule'>[] {
  return persons.flatMap(({ id }, nth) => {
    const first = persons.findIndex((person) => person.id === id)
    if (first === nth) return []
    const related = { at: yaml.placeOf(['persons', first]), what: `the first person ${id}` }
    return [
      { at: yaml.placeOf(['persons', nth]), unexpected: `second person ${id}`, expected: 'an id of its own', related },
    ]
  })
}
