/** Plain texts imported in memory, as the command imports them from the disk. */
import { type Collected, collect } from '../../../pipeline/import/collected.js'
import { readDecisions, writeDecisions } from '../../../pipeline/import/decisions/file.js'
import { placesIn } from '../../../pipeline/import/decisions/places.js'
import { type DecodedManuscript, decodeManuscript } from '../../../pipeline/import/decode.js'
import { type Imported, importManuscript } from '../../../pipeline/import/index.js'
import type { Wordlist } from '../../../pipeline/import/misprints/index.js'
import type { Verdict } from '../../../pipeline/import/verdicts.js'

export interface Given {
  /** Texts by their file's name. */
  readonly texts: Readonly<Record<string, string | Uint8Array>>
  readonly notes?: Readonly<Record<string, string | Uint8Array>>
  /** The decisions file as it stands. */
  readonly decisions?: string
  readonly language?: string
  readonly words?: Wordlist | undefined
}

export interface Done {
  readonly collected: Collected
  readonly decoded: readonly DecodedManuscript[]
  readonly imported: Imported
  /** The chapters by their path. */
  readonly chapters: Readonly<Record<string, string>>
  /** The decisions file that the import writes. */
  readonly decisions: string
}

/** @throws Error when the decisions file is malformed */
export function importTexts({ texts, notes = {}, decisions = '', language = 'en', words }: Given): Done {
  const { decided, faults } = readDecisions('decisions.yaml', decisions)
  if (faults[0]) throw new Error(`${faults[0].at.start.line}: ${faults[0].unexpected}`)
  return importDecided({ texts, notes, language, words }, decided)
}

export function importDecided(
  { texts, notes = {}, language = 'en', words }: Omit<Given, 'decisions'>,
  decided: ReadonlyMap<string, Verdict>,
): Done {
  const read = [texts, notes].map((files) =>
    Object.entries(files).map(([file, content]) => {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
      const decoded = decodeManuscript(file, bytes)
      return { decoded, manuscript: { file, text: decoded.text, known: [], works: [] }, faults: [] }
    }),
  )
  const [own = [], apart = []] = read
  const collected = collect(own, apart)
  const imported = importManuscript({ collected, decided, language, words })
  return {
    collected,
    decoded: read.flat().map(({ decoded }) => decoded),
    imported,
    chapters: Object.fromEntries(imported.chapters.map(({ path, text }) => [path, text])),
    decisions: writeDecisions(imported.decisions, decided, placesIn(collected)),
  }
}
