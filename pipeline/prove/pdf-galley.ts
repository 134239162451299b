/** Reads what a galley has in its margins, each piece with the baseline it stands on, beside the baselines of the text. */
import type { PdfFile } from './pdf-file.js'
import type { Dictionary } from './pdf-objects.js'
import { isStructured, type Structured } from './pdf-structure.js'
import { type Piece, TextReader } from './pdf-text.js'

/** A line of the page, or words beside it; `y` is from the top, in points. */
export interface Standing {
  readonly said: string
  readonly y: number
}

export interface GalleyPage {
  /** In the order of the file. */
  readonly beside: readonly Standing[]
  /** From the top: lines of the text, and lines of notes at its foot. */
  readonly text: readonly Standing[]
  readonly notes: readonly Standing[]
}

export function readGalley(file: PdfFile, pages: readonly Dictionary[], root: Structured): GalleyPage[] {
  const reader = new TextReader(file)
  const footnotes = contentOfFootnotes(root)
  return pages.map((page, index) => {
    const { pieces } = reader.read(page, true)
    const owned = pieces.filter(({ number }) => number !== undefined)
    const isNote = ({ number }: Piece) => footnotes.has(`${index} ${number}`)
    return {
      beside: pieces.flatMap(({ type, said, y }) => (type === 'Page' ? { said: said.trim(), y } : [])),
      text: linesOf(owned.filter((piece) => !isNote(piece))),
      notes: linesOf(owned.filter(isNote)),
    }
  })
}

/** Pieces on one baseline are one line. */
function linesOf(pieces: readonly Piece[]): Standing[] {
  const lines = new Map<number, string>()
  for (const { y, said } of pieces) lines.set(y, (lines.get(y) ?? '') + said)
  return [...lines].map(([y, said]) => ({ y, said })).sort((one, other) => one.y - other.y)
}

/** Of all marked content, what belongs to notes that stand in no section of their own: its page and its number there. */
function contentOfFootnotes(root: Structured): ReadonlySet<string> {
  const content = new Set<string>()
  const add = ({ role, kids }: Structured, within: boolean) => {
    const inNote = within || role === 'Note'
    for (const kid of kids) {
      if (!isStructured(kid)) inNote && content.add(`${kid.page} ${kid.number}`)
      else if (kid.role !== 'Sect') add(kid, inNote)
    }
  }
  add(root, false)
  return content
}
