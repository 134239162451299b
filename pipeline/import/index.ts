/** The importer on one page: a manuscript → the files of an edition, with every decision that was taken on the way. */
import type { Filed } from '../check/rule.js'
import { slugOf } from '../parse/identifiers.js'
import { changesOf } from './changes.js'
import { type DraftChapter, divide } from './chapters.js'
import type { Collected } from './collected.js'
import { collectDecisions } from './decisions/collect.js'
import type { Decision } from './decisions/decision.js'
import { placesIn } from './decisions/places.js'
import { importFindings } from './findings.js'
import type { Range } from './manuscript.js'
import { suggestMisprints, type Wordlist } from './misprints/index.js'
import { type Assembled, assemble } from './pieces.js'
import { type Recognised, recognise } from './recognise.js'
import { type BookForms, bookForms } from './title-case.js'
import { type Verdict, verdictsFor } from './verdicts.js'
import { BrokenWords } from './writing/broken-word-reader.js'
import { type ChapterWriting, chapterPieces } from './writing/chapter.js'
import { titleOf } from './writing/headings.js'

export interface ImportedChapter extends Assembled {
  /** From the edition's folder. */
  readonly path: string
  readonly title: string
  readonly draft: DraftChapter
}

export interface Imported {
  readonly recognised: Recognised
  readonly chapters: readonly ImportedChapter[]
  /** The title of the whole and its subtitle, where the document has them apart from its chapters. */
  readonly title: readonly string[]
  readonly decisions: readonly Decision[]
  readonly findings: readonly Filed[]
}

export interface ImportRequest {
  readonly collected: Collected
  /** What the editor has decided, by the id of the decision. */
  readonly decided: ReadonlyMap<string, Verdict>
  /** BCP 47. */
  readonly language: string
  /** The words of the language; undefined: none are installed. */
  readonly words: Wordlist | undefined
}

export function importManuscript({ collected, decided, language, words }: ImportRequest): Imported {
  const { manuscript } = collected
  const places = placesIn(collected)
  const verdicts = verdictsFor(manuscript.text, decided, places.offsetOf)
  const recognised = recognise(manuscript, verdicts)
  const { chapters: drafts, titles } = divide(recognised)
  const running = runningText(recognised)
  const misprints = suggestMisprints(manuscript.text, running, language, words)
  let forms: BookForms | undefined
  const broken = new BrokenWords(manuscript.text, words, verdicts)
  const writing: ChapterWriting = {
    text: manuscript.text,
    language,
    wrapping: recognised.wrapping,
    forms: () => {
      forms ??= bookForms(running.map(({ from, to }) => manuscript.text.slice(from, to)))
      return forms
    },
    changes: changesOf(manuscript, drafts, misprints, verdicts),
    brokenBefore: (line, next) => broken.read(line, next),
  }
  const chapters = writeChapters(drafts, writing)
  const decisions = collectDecisions(
    { recognised, chapters: drafts, misprints, broken: broken.all, titleOf: (headings) => titleOf(headings, writing) },
    places,
    verdicts,
  )
  const title = titles.map((heading) => titleOf([heading], writing))
  return {
    recognised,
    chapters,
    title,
    decisions,
    findings: importFindings({ recognised, decisions, faults: collected.faults }, places),
  }
}

function writeChapters(drafts: readonly DraftChapter[], writing: ChapterWriting): ImportedChapter[] {
  const width = Math.max(2, String(drafts.length).length)
  return drafts.map((draft, nth): ImportedChapter => {
    const title = titleOf(draft.title, writing)
    const name = slugOf(title).slice(0, LONGEST_NAME).replace(/-+$/, '')
    const number = String(nth + 1).padStart(width, '0')
    return {
      path: `source/${number}${name === '' ? '' : `-${name}`}.md`,
      title,
      draft,
      ...assemble(writing.text, chapterPieces(draft, writing)),
    }
  })
}

/** Of a file's name, in characters. */
const LONGEST_NAME = 40

/** Stretches of running text: a paragraph that goes on over a page has what stands between its lines left out. */
const runningText = ({ blocks }: Recognised): Range[] =>
  blocks.flatMap((block) => {
    if (block.kind !== 'paragraph') return []
    const stretches: { from: number; to: number; last: number }[] = []
    for (const { nth, from, to } of block.paragraph.lines) {
      const before = stretches.at(-1)
      if (before?.last === nth - 1) Object.assign(before, { to, last: nth })
      else stretches.push({ from, to, last: nth })
    }
    return stretches
  })
