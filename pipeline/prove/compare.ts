/** Two readings side by side: the first place where each pair differs. */
import { differingFeatures, type Feature } from './features.js'
import type { Passage, Reading } from './reading.js'

export interface Difference {
  readonly format: string
  readonly place: string
  /** What the edition says there, and what the file says. */
  readonly edition: string
  readonly artefact: string
}

const CONTEXT = 40
const NOTHING = '(nothing)'

const PARTS = ['headings', 'chapters', 'notes', 'works', 'bibliography', 'descriptions'] as const

export function compareReadings(format: string, expected: Reading, actual: Reading): Difference[] {
  const broken = actual.broken.map((fault) => ({
    format,
    place: 'links',
    edition: 'every link leads somewhere',
    artefact: fault,
  }))
  return [...PARTS.flatMap((part) => comparePassages(format, part, expected[part], actual[part])), ...broken]
}

function comparePassages(
  format: string,
  part: string,
  expected: readonly Passage[],
  actual: readonly Passage[],
): Difference[] {
  const count = Math.max(expected.length, actual.length)
  return Array.from({ length: count }, (_, nth): Difference[] => {
    const wanted = expected[nth]
    const found = actual[nth]
    if (wanted && found)
      return wanted.text === found.text
        ? compareFeatures(format, wanted, found)
        : [difference(format, wanted.place, wanted.text, found.text)]
    const place = wanted?.place ?? `${part}, after ${expected.at(-1)?.place ?? 'the end'}`
    return [
      {
        format,
        place,
        edition: wanted?.text.slice(0, CONTEXT * 2) ?? NOTHING,
        artefact: found?.text.slice(0, CONTEXT * 2) ?? NOTHING,
      },
    ]
  }).flat()
}

function compareFeatures(format: string, wanted: Passage, found: Passage): Difference[] {
  return wanted.features && found.features ? compareFacts(format, wanted.place, wanted.features, found.features) : []
}

/** @param place of which the facts are told */
export const compareFacts = (
  format: string,
  place: string,
  expected: readonly Feature[],
  actual: readonly Feature[],
): Difference[] =>
  differingFeatures(expected, actual).map(([kind, edition, artefact]) => ({
    format,
    place: `${place}: ${kind}`,
    edition,
    artefact,
  }))

/** Both texts around the first character in which they differ. */
export function difference(format: string, place: string, expected: string, actual: string): Difference {
  let at = 0
  while (at < expected.length && expected[at] === actual[at]) at++
  const around = (text: string) =>
    readable(`${at > CONTEXT ? '…' : ''}${text.slice(Math.max(0, at - CONTEXT), at + CONTEXT)}`)
  return { format, place, edition: around(expected) || NOTHING, artefact: around(actual) || NOTHING }
}

const readable = (text: string) =>
  text
    .replace(/\uE000/g, '[')
    .replace(/\uE001/g, ']')
    .replace(/\uE002[^\uE003]*\uE003/g, '(page)')
