/** The note on transliteration, at the end of the front matter: what it says is computed from the names as they are printed. */
import type { Edition, PrintedName } from '../edition.js'
import { withFrontChapter } from '../made-chapter.js'
import { inlinesOfEdition } from '../walk.js'
import { type NotedZone, type NoteWords, noteWordsFor } from './note-words.js'
import { policiesOf } from './policies.js'
import { schemes } from './schemes/index.js'
import { type Spelling, schemeOfMost } from './spellings.js'
import { transliterate } from './transliterate.js'

const ZONES: readonly NotedZone[] = ['text', 'title', 'note']

export function withTransliterationNote(edition: Edition<'named'>): Edition<'named'> {
  if (!edition.metadata.names['transliteration-note']) return edition
  const words = noteWordsFor(edition.metadata.language)
  const chapters = withFrontChapter<'named'>(edition.chapters, {
    id: 'ch--transliteration',
    title: words.title,
    blocks: (at) =>
      paragraphs(edition, words).map((value) => ({ type: 'paragraph', at, children: [{ type: 'text', at, value }] })),
  })
  return { ...edition, chapters }
}

function paragraphs(edition: Edition<'named'>, words: NoteWords): string[] {
  const printed = inlinesOfEdition<'named'>(edition).filter((inline) => inline.type === 'name')
  const said = new Map<string, NotedZone[]>()
  for (const zone of ZONES) {
    const names = printed.filter((name) => name.zone === zone && name.shape === 'name' && name.record)
    if (names.length === 0) continue
    const sentences = sentencesOn(edition, zone, names, words)
    said.set(sentences, [...(said.get(sentences) ?? []), zone])
  }
  const zones = [...said].map(([sentences, alike]) =>
    sentences.replace(WHERE, alike.map((zone) => words.where[zone]).join(words.and)),
  )
  return [...zones, sparedNames(edition, printed, words)].filter((paragraph) => paragraph !== '')
}

/** Stands for the zones until it is known of which the same is said. */
const WHERE = '\uE000'

function sentencesOn(
  { metadata }: Edition<'named'>,
  zone: NotedZone,
  names: readonly PrintedName[],
  words: NoteWords,
): string {
  const policy = policiesOf(metadata)[zone]
  const spellings = distinct(names, zone)
  if (policy === 'keep') return asWritten(spellings, words)
  if (policy !== 'customary') return words.byScheme(WHERE, policy.name)
  const isComplete = spellings.every(({ name }) => name.customary !== undefined)
  return isComplete ? words.customary(WHERE) : `${words.customary(WHERE)} ${words.othersAsWritten}`
}

/** What the author did is a system where it gives most of the names; the others are told one by one. */
function asWritten(spellings: readonly Spelling[], words: NoteWords): string {
  const most = schemeOfMost(spellings)
  const scheme = most && schemes.get(most.id)
  const others = spellings.filter((spelling) => !most?.of.includes(spelling))
  if (!scheme || others.length * MOST_EXCEPTIONS > spellings.length) return words.asWritten(WHERE)
  const list = others.map((other) => `${other.spelling} (${transliterate(other.name.cyrillic, scheme)})`)
  const system = words.byScheme(WHERE, scheme.name)
  return list.length === 0 ? system : `${system} ${words.exceptions(list.join(', '))}`
}

/** One name in four may be an exception; with more there is no rule. */
const MOST_EXCEPTIONS = 4

function sparedNames(
  { metadata, entries }: Edition<'named'>,
  printed: readonly PrintedName[],
  words: NoteWords,
): string {
  const policies = policiesOf(metadata)
  return [
    ...(policies.quotation === 'keep' && printed.some(({ zone }) => zone === 'quotation') ? [words.quoted] : []),
    ...(policies.bibliography === 'keep' && entries.length > 0 ? [words.signed] : []),
  ].join(' ')
}

function distinct(names: readonly PrintedName[], zone: NotedZone): Spelling[] {
  const found = new Map<string, Spelling>()
  for (const { record, printed, at } of names) {
    const spelling = printed.replace(/'/g, '’')
    if (record && !found.has(spelling) && spelling !== spelling.toUpperCase())
      found.set(spelling, { zone, name: record, spelling, places: [at] })
  }
  return [...found.values()]
}
