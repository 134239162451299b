/** The proof of an edition, on one page: what every finished file was found to say, and its checksum. */
import { createHash } from 'node:crypto'
import type { Edition } from '../edition.js'
import type { Artefact, Format } from '../render/writer.js'
import { version } from '../version.js'
import { inlinesOfEdition } from '../walk.js'
import type { Difference } from './compare.js'
import { expectedEntries, expectedReading } from './expected.js'
import { lawful } from './lawful.js'

export interface Proof {
  readonly edition: { readonly title: string; readonly slug: string; readonly draft: boolean }
  readonly ibidem: string
  /** What the edition has: each file was read back and has the same. */
  readonly counts: Readonly<Record<Counted, number>>
  readonly files: readonly ProvenFile[]
  readonly differences: readonly Difference[]
}

interface ProvenFile {
  readonly format: Format
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

export const COUNTED = {
  words: 'words of text and notes',
  chapters: 'chapters',
  headings: 'headings',
  notes: 'notes',
  calls: 'calls of notes',
  references: 'references to works',
  locators: 'places cited in them',
  works: 'lines of the bibliography',
  names: 'names',
  figures: 'descriptions of figures',
  indexes: 'lines of the indexes',
} as const
type Counted = keyof typeof COUNTED

/** What is read back of each format (prove/). */
const COMPARED: Readonly<Record<Format, string>> = {
  epub: 'headings, text and what its words are, notes with their calls and ways back, works, bibliography, pictures, indexes with their pages, links, contents, package; nothing hidden',
  pdf: 'text in its logical order, notes and the pages of their calls, page numbers referred to, indexes with their pages, links',
  galley: 'the same; and its stamp, the numbers of its lines and the marks of divided words',
  print: 'the same as of the PDF; and its boxes, colours, fonts and claims, as PDF/X-4 asks',
  tei: 'headings, text and what its words are, notes, names, works and their data, bibliography, pictures, indexes, pointers, header',
}

export function proofOf(
  edition: Edition<'cited'>,
  artefacts: readonly Artefact[],
  differences: readonly Difference[],
): Proof {
  const { title } = edition.metadata
  return {
    edition: { title, slug: edition.slug, draft: edition.draft },
    ibidem: version,
    counts: countsOf(edition),
    files: artefacts.map(({ format, path, content }) => ({
      format,
      path,
      bytes: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
    })),
    differences,
  }
}

function countsOf(edition: Edition<'cited'>): Proof['counts'] {
  const reading = expectedReading(edition, lawful.epub)
  const inlines = inlinesOfEdition<'cited'>(edition)
  const how = (type: (typeof inlines)[number]['type']) => inlines.filter((inline) => inline.type === type).length
  const said = [...reading.chapters, ...reading.notes].map(({ text }) => text).join('\n')
  return {
    words: said.replace(/[\uE000-\uE003]/g, ' ').match(/[\p{L}\p{M}\p{N}’'-]+/gu)?.length ?? 0,
    chapters: reading.chapters.length,
    headings: reading.headings.length,
    notes: reading.notes.length,
    calls: how('noteCall'),
    references: how('workReference'),
    locators: how('citedRange'),
    works: reading.bibliography.length,
    names: how('name'),
    figures: reading.descriptions.length,
    indexes: expectedEntries(edition, lawful.epub).length,
  }
}

export const proofJson = (proof: Proof) => `${JSON.stringify(proof, null, 2)}\n`

/** For a reader: a line a count, a line a file, then every difference. */
export function proofText({ edition, ibidem, counts, files, differences }: Proof): string {
  const told = (Object.keys(COUNTED) as Counted[]).filter((counted) => counts[counted] > 0)
  const widest = Math.max(...told.map((counted) => String(counts[counted]).length))
  return [
    `Proof of “${edition.title}”${edition.draft ? ', a draft' : ''}`,
    `by Ibidem ${ibidem}. Each file was read back and compared with the edition.`,
    '',
    'The edition has',
    ...told.map((counted) => `  ${String(counts[counted]).padStart(widest)} ${COUNTED[counted]}`),
    ...files.flatMap(({ format, path, bytes, sha256 }) => [
      '',
      `${path}  ${bytes} bytes`,
      `  sha256 ${sha256}`,
      `  compared: ${COMPARED[format]}`,
      `  ${verdict(differences.filter((difference) => difference.format === format).length)}`,
    ]),
    ...differences.flatMap(({ format, place, edition: wanted, artefact }) => [
      '',
      `${format}: ${place}`,
      `  the edition says: ${wanted}`,
      `  the file says:    ${artefact}`,
    ]),
    '',
  ].join('\n')
}

const verdict = (differences: number) =>
  differences === 0 ? 'says the same' : `says otherwise in ${differences} ${differences === 1 ? 'place' : 'places'}`
