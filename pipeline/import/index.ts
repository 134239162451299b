/** The importer on one page: a manuscript → the files of an edition, with every decision that was taken on the way. */
import { slugOf } from '../parse/identifiers.js'
import { type DraftChapter, divide } from './chapters.js'
import { languageOf } from './language.js'
import type { Manuscript } from './manuscript.js'
import { type Assembled, assemble } from './pieces.js'
import { type Recognised, recognise } from './recognise.js'
import { bookForms } from './title-case.js'
import type { Verdicts } from './verdicts.js'
import { countWords } from './vocabulary.js'
import { readBrokenWord } from './writing/broken-words.js'
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
  readonly language: string
}

export interface ImportRequest {
  readonly manuscript: Manuscript
  readonly verdicts: Verdicts
  /** Whether a lower-case word is one of the language's. */
  readonly isWord: (word: string) => boolean
}

export function importManuscript({ manuscript, verdicts, isWord }: ImportRequest): Imported {
  const { text } = manuscript
  const recognised = recognise(manuscript, verdicts)
  const drafts = divide(recognised)
  const counts = countWords(text)
  const language = languageOf(text)
  const known = { timesInBook: (word: string) => counts.get(word.toLowerCase()) ?? 0, isWord }
  const writing: ChapterWriting = {
    text,
    language,
    wrapping: recognised.wrapping,
    forms: bookForms(
      recognised.blocks.flatMap((block) =>
        block.kind === 'paragraph' ? block.paragraph.lines.map((line) => line.text) : [],
      ),
    ),
    changes: new Changes(drafts.flatMap(callChanges)),
    brokenBefore: (line, next) => readBrokenWord(line, next, known),
  }
  const width = String(drafts.length).length
  const chapters = drafts.map((draft, nth): ImportedChapter => {
    const title = titleOf(draft.title, writing)
    const number = String(nth + 1).padStart(Math.max(2, width), '0')
    const name = slugOf(title).slice(0, 40).replace(/-+$/, '')
    return {
      path: `source/${number}${name === '' ? '' : `-${name}`}.md`,
      title,
      draft,
      ...assemble(text, chapterPieces(draft, writing)),
    }
  })
  return { recognised, chapters, language }
}

const callChanges = ({ notes }: DraftChapter): Change[] =>
  notes.flatMap(({ match, label }) =>
    match ? [{ from: match.call.from, to: match.call.to, text: `[^${label}]` }] : [],
  )
