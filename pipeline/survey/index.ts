import type { Built } from '../build.js'
import { countWords } from '../check/count-words.js'
import type { Chapter, Edition, Place } from '../edition.js'
import { displayName } from '../people.js'
import { plainText } from '../plain-text.js'
import { NO_PAGES, type PageNumbers } from '../prove/page-numbers.js'
import { lineReader } from '../report/fingerprint.js'
import { ledgerOf } from '../report/ledger.js'
import type { PlacedFinding, Survey, SurveyedChapter } from './data.js'
import { changesIn, namesIn } from './names.js'
import { wordsOf } from './words.js'
import { worksIn } from './works.js'

export type * from './data.js'

interface Surveyed {
  readonly checked: Edition<'checked'>
  readonly findings: readonly PlacedFinding['finding'][]
  readonly sourceOf: (file: string) => string | undefined
  /** As far as it has been built: without pages and proof where only the text is at hand. */
  readonly built: Pick<Built, 'edition'> & Partial<Pick<Built, 'print' | 'proof'>>
}

/** Everything that there is to see of an edition that was built, if only in memory. */
export function surveyOf({ checked, findings, sourceOf, built }: Surveyed): Survey {
  const { edition, print, proof } = built
  const { title, authors, language } = edition.metadata
  const chapters = chaptersIn(checked, edition, print?.places)
  return {
    title,
    authors: authors.map(displayName),
    language,
    draft: edition.draft,
    chapters,
    works: worksIn(edition, chapters),
    names: namesIn(edition),
    changes: changesIn(edition),
    findings: placed(findings, chapters, sourceOf),
    proof,
  }
}

function chaptersIn(
  checked: Edition<'checked'>,
  edition: Edition<'cited'>,
  pages: PageNumbers = NO_PAGES,
): SurveyedChapter[] {
  const ledger = new Map(ledgerOf(checked).map((note) => [`${note.file} ${note.label}`, note]))
  const pageOf = (id: string) => pages.labels[pages.places.get(id)?.index ?? -1]
  return edition.chapters.map(({ id, file, at, title, blocks, notes }) => ({
    id,
    file,
    at,
    title: plainText(title) || file,
    words: countWords(wordsOf(blocks)),
    notes: notes.map((note) => ({
      id: note.id,
      number: note.number,
      series: note.series,
      at: note.at,
      text: wordsOf(note.blocks),
      cited: ledger.get(`${note.at.file} ${note.label}`)?.works ?? [],
      page: pageOf(note.id),
    })),
  }))
}

function placed(
  findings: Surveyed['findings'],
  chapters: readonly SurveyedChapter[],
  sourceOf: Surveyed['sourceOf'],
): PlacedFinding[] {
  const linesOf = lineReader(sourceOf)
  return findings.map((finding) => ({
    finding,
    chapter: chapterAt(finding.at, chapters),
    line: linesOf(finding.at.file)[finding.at.start.line - 1] ?? '',
  }))
}

/** The last chapter of the file that begins before it; what stands before the first is the first's. */
export function chapterAt(
  { file, start }: Place,
  chapters: readonly Pick<Chapter, 'file' | 'at'>[],
): number | undefined {
  const own = chapters.flatMap((chapter, index) => (chapter.file === file ? [index] : []))
  return own.findLast((index) => (chapters[index]?.at.start.offset ?? 0) <= start.offset) ?? own[0]
}
