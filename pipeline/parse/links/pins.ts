/** bibliography/links.yaml → which works reviewed notes cite; and whether the notes still say what was reviewed. */
import { z } from 'zod'
import type { CiteKey, Entry, Place } from '../../edition.js'
import type { Finding } from '../../finding.js'
import { nearestMatch } from '../../nearest-match.js'
import type { IntakeFinding } from '../intake.js'
import { wordIssue } from '../metadata/index.js'
import { sameLabel } from '../notes.js'
import { parseYaml, type YamlSource } from '../yaml.js'

export const LINKS = 'bibliography/links.yaml'

const text = z.string().trim().min(1)
const label = z.union([text, z.number().int()]).transform(String)
const pinSchema = z.strictObject({
  file: text,
  note: label,
  words: z.string(),
  /** None: somebody has seen that the note cites nothing. */
  cites: z.array(label),
})
const fileSchema = z.strictObject({ links: z.array(pinSchema).default([]) })

/** A note that somebody has reviewed, as it stood then. */
export interface Pin {
  readonly at: Place
  readonly file: string
  readonly note: string
  readonly words: string
  readonly cites: readonly CiteKey[]
}

export interface Pins {
  readonly pins: readonly Pin[]
  readonly faults: readonly IntakeFinding[]
}

export function parsePins(source: string, entries: readonly Entry[]): Pins {
  const yaml = parseYaml(LINKS, source)
  const refused = (faults: readonly Finding[]): Pins => ({ pins: [], faults: faults.map(unreadable) })
  if (yaml.faults.length > 0) return refused(yaml.faults)
  const result = fileSchema.safeParse(yaml.value ?? {}, { reportInput: true })
  if (!result.success) return refused(result.error.issues.flatMap((issue) => wordIssue(issue, yaml)))
  const { links } = result.data
  const known = new Set(entries.map((entry) => entry.key))
  const pins = links.map(
    (link, nth): Pin => ({ ...link, words: oneLine(link.words), at: yaml.placeOf(['links', nth]) }),
  )
  return { pins, faults: [...again(pins), ...unknownKeys(pins, known, yaml)].map(unreadable) }
}

const unreadable = (fault: Finding): IntakeFinding => ({ ...fault, rule: 'links-readable' })

/** The words of a note as a pin has them: on one line. */
export const oneLine = (words: string) => words.replace(/\s+/gu, ' ').trim()

/** What a pin and a note are matched by. */
export const pinName = ({ file, note }: { readonly file: string; readonly note: string }) =>
  `${file}\n${sameLabel(note)}`

function again(pins: readonly Pin[]): Finding[] {
  const first = new Map<string, Pin>()
  return pins.flatMap((pin): Finding[] => {
    const before = first.get(pinName(pin))
    if (!before) {
      first.set(pinName(pin), pin)
      return []
    }
    const related = { at: before.at, what: 'the first' }
    return [
      { at: pin.at, unexpected: `second pin of note ${pin.note} of ${pin.file}`, expected: 'one pin a note', related },
    ]
  })
}

function unknownKeys(pins: readonly Pin[], known: ReadonlySet<CiteKey>, yaml: YamlSource): Finding[] {
  return pins.flatMap(({ cites }, nth) =>
    cites.flatMap((key, which): Finding[] => {
      if (known.has(key)) return []
      const at = yaml.placeOf(['links', nth, 'cites', which])
      const suggestion = nearestMatch(key, known)
      return [{ at, unexpected: `pin to ${key}`, expected: 'the key of an entry in bibliography/', suggestion }]
    }),
  )
}

/** A pin whose note says something else now, or is gone. */
export function stalePin(pin: Pin, note: { readonly at: Place; readonly words: string } | undefined): IntakeFinding {
  const rule = 'pin-current'
  if (!note) {
    const unexpected = `pin of note ${pin.note} of ${pin.file}`
    return { rule, at: pin.at, unexpected, expected: 'a note of that label in that file' }
  }
  const related = { at: note.at, what: 'the note as it is now' }
  const unexpected = `pin of note ${pin.note} when it said “${shortened(pin.words)}”`
  return { rule, at: pin.at, unexpected, expected: `a pin of “${shortened(note.words)}”`, related }
}

const shortened = (words: string) => (words.length > 60 ? `${words.slice(0, 57)}…` : words)
