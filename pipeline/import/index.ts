/** The importer on one page: a manuscript → the files of an edition, with every decision that was taken on the way. */
import type { Filed } from '../check/rule.js'
import { slugOf } from '../parse/identifiers.js'
import { type DraftChapter, divide } from './chapters.js'
import type { Collected } from './collected.js'
import { collectDecisions } from './decisions/collect.js'
import type { Decision } from './decisions/decision.js'
import { placesIn } from './decisions/places.js'
import { importFindings } from './findings.js'
import { knownChanges } from './known/changes.js'
import { formatMarks } from './known/formats.js'
import type { Line } from './lines.js'
import type { Manuscript } from './manuscript.js'
import { type Misprint, suggestMisprints, type Wordlist } from './misprints/index.js'
import { type Assembled, assemble } from './pieces.js'
import { type Recognised, recognise } from './recognise.js'
import { bookForms } from './title-case.js'
import { type Verdict, type Verdicts, verdictsFor } from './verdicts.js'
import { countWords } from './vocabulary.js'
import { type BrokenWord, readBrokenWord } from './writing/broken-words.js'
import { type ChapterWriting, chapterPieces } from './writing/chapter.js'
import { titleOf } from './writing/headings.js'
import { type Change, Changes } from './writing/inline.js'

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
  const misprints = suggestMisprints(manuscript.text, runningText(recognised), language, words)
  const broken = new BrokenWords(manuscript.text, words, verdicts)
  const writing: ChapterWriting = {
    text: manuscript.text,
    language,
    wrapping: recognised.wrapping,
    forms: bookForms(runningText(recognised).map(({ from, to }) => manuscript.text.slice(from, to))),
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

const runningText = ({ blocks }: Recognised) =>
  blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.paragraph] : []))

/** Everything that stands in the edition otherwise than in the manuscript, within its paragraphs. */
function changesOf(
  { text, known }: Manuscript,
  drafts: readonly DraftChapter[],
  misprints: readonly Misprint[],
  verdicts: Verdicts,
): Changes {
  const replaced = [
    ...knownChanges(known, verdicts),
    ...drafts.flatMap(callChanges),
    ...misprintChanges(misprints, verdicts),
  ]
  const inOrder = replaced.sort((a, b) => a.from - b.from)
  return new Changes([...inOrder, ...formatMarks(text, known, inOrder)])
}

const callChanges = ({ notes }: DraftChapter): Change[] =>
  notes.flatMap(({ match, label }) =>
    match ? [{ from: match.call.from, to: match.call.to, text: `[^${label}]` }] : [],
  )

/** A misprint is mended only where the editor has said so. */
const misprintChanges = (misprints: readonly Misprint[], verdicts: Verdicts): Change[] =>
  misprints.flatMap((misprint) => {
    const verdict = verdicts.of('misprint', misprint)
    if (!verdict || verdict.decision === 'reject') return []
    return [{ from: misprint.from, to: misprint.to, text: verdict.change ?? misprint.suggested }]
  })

/** Words broken at the end of a line, each read once. */
class BrokenWords {
  readonly #found = new Map<Line, { line: Line; next: Line; word: BrokenWord }>()
  readonly #counts
  constructor(
    text: string,
    private readonly words: Wordlist | undefined,
    private readonly verdicts: Verdicts,
  ) {
    this.#counts = countWords(text)
  }

  read(line: Line, next: Line): BrokenWord | undefined {
    const known = {
      timesInBook: (word: string) => this.#counts.get(word.toLowerCase()) ?? 0,
      isWord: (word: string) => this.words?.words.has(word.toLowerCase()) ?? false,
    }
    const word = readBrokenWord(line, next, known)
    if (!word) return undefined
    const verdict = this.verdicts.of('broken-word', { from: line.to - 1, to: next.from + 1 })
    const judged = verdict && verdict.decision !== 'accept' ? turned(word) : word
    this.#found.set(line, { line, next, word: judged })
    return judged
  }

  get all() {
    return [...this.#found.values()]
  }
}

/** The other way to join it. */
const turned = ({ joined, hyphen }: BrokenWord): BrokenWord =>
  hyphen === '' ? { joined, hyphen: '-', score: 1 } : { joined, hyphen: '', score: 1 }
