/** An import → what its review shows. */
import type { Collected } from '../collected.js'
import { placesIn } from '../decisions/places.js'
import type { Imported, ImportedChapter } from '../index.js'
import { certaintyOf } from '../notes/certainty.js'
import { rangeOf } from '../recognise.js'
import type { Review, ReviewChapter } from './data.js'

/** @param title of the edition; @param decisionsFile as the editor finds it */
export function reviewOf(imported: Imported, collected: Collected, title: string, decisionsFile: string): Review {
  const places = placesIn(collected)
  const starts = imported.chapters.map(startOf)
  return {
    title,
    manuscript: collected.manuscript.text,
    chapters: imported.chapters.map((chapter, nth) => chapterOf(chapter, imported, starts[nth] ?? 0, starts[nth + 1])),
    decisions: imported.decisions.map((decision) => {
      const { file, start } = places.of(decision)
      return { ...decision, file, line: start.line, column: start.column }
    }),
    findings: imported.findings.map(({ rule, at, unexpected, expected, suggestion }) => ({
      rule,
      file: at.file,
      line: at.start.line,
      column: at.start.column,
      message: `Unexpected ${unexpected}, expected ${expected}.`,
      at: (collected.parts.find(({ file }) => file === at.file)?.from ?? 0) + at.start.offset,
      alternatives: suggestion === undefined ? [] : [suggestion],
    })),
    decisionsFile,
  }
}

function startOf({ draft }: ImportedChapter): number {
  const heading = draft.title[0]
  if (heading) return rangeOf(heading.heading).from
  const [block] = draft.blocks
  if (!block) return 0
  return block.kind === 'heading' ? rangeOf(block.heading).from : block.paragraph.from
}

function chapterOf(
  chapter: ImportedChapter,
  imported: Imported,
  from: number,
  next: number | undefined,
): ReviewChapter {
  const { blocks, title } = chapter.draft
  const last = blocks.at(-1)
  const end = last ? (last.kind === 'heading' ? rangeOf(last.heading).to : last.paragraph.to) : undefined
  const heading = title.at(-1)
  return {
    path: chapter.path,
    title: chapter.title,
    from,
    to: end ?? next ?? (heading ? rangeOf(heading.heading).to : from),
    text: chapter.text,
    notes: chapter.draft.notes.map(({ note, match, label }) => ({
      label,
      at: note.from,
      call: match?.call.from,
      score: match ? certaintyOf(match, imported.recognised.notes) : 0,
    })),
  }
}
