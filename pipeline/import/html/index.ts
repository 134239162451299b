/** An HTML or XHTML chapter → a manuscript. Nothing is fetched. */
import { KnownText } from '../known-text.js'
import { withLabels } from '../note-labels.js'
import type { Reading } from '../reading.js'
import { findNotes } from './notes.js'
import { parseHtml } from './tree.js'
import { Walk } from './walk.js'

/**
 * The words of a chapter as a browser shows them, with what its elements say of them. Notes are moved to the end, each on
 * lines of its own; what is hidden, or only for a screen, is left out or marked as debris.
 * @throws Fault where the file is no chapter at all
 */
export function readHtml(file: string, html: string): Reading {
  const root = parseHtml(file, html)
  const text = new KnownText()
  const walk = new Walk(text, findNotes(file, root))
  walk.document(root)
  const finished = text.finish()
  const known = withLabels(finished.text, finished.known, walk.labelled)
  return { manuscript: { file, text: finished.text, known, works: [] }, faults: walk.faults.all() }
}
