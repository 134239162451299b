/** A Word document → a manuscript. Nothing outside the file is read, nothing in it is dropped unsaid. */
import { KnownText } from '../known-text.js'
import { withLabels } from '../note-labels.js'
import type { Reading } from '../reading.js'
import { withoutMainLanguage } from './languages.js'
import { writeNotes } from './notes.js'
import { openPackage } from './package.js'
import { wordParts } from './parts.js'
import { Walk } from './walk.js'

/**
 * The words of a document, with what Word knows of them: its notes at the end, each on lines of its own; both sides of
 * changes that nobody has accepted; citations of Zotero, Mendeley and Word by keys, with their works.
 * @throws Fault where the bytes are no document that can be read
 */
export function readDocx(file: string, bytes: Uint8Array): Reading {
  const parts = wordParts(file, openPackage(file, bytes))
  const text = new KnownText()
  const walk = new Walk(text, parts)
  walk.story(parts.document.root, parts.document)
  writeNotes(walk, parts)
  walk.end()
  const finished = text.finish()
  const typed = new Set([...walk.calls.all()].filter((call) => call.isCustom).map((call) => call.note))
  const known = withLabels(finished.text, withoutMainLanguage(finished.known, finished.text.length), typed)
  comparePrinted(walk, finished.text)
  return {
    manuscript: { file, text: finished.text, known, works: walk.works.records },
    faults: walk.faults.all(),
  }
}

/** Words that an author put into a citation by hand are in no field, and would be lost with it. */
function comparePrinted(walk: Walk, text: string): void {
  const folded = (words: string) => words.replace(/<[^<>]{0,200}>|[^\p{L}\p{N}]/gu, '')
  for (const { from, to, words } of walk.printed) {
    if (folded(words) === folded(text.slice(from, to))) continue
    walk.faults.add(
      `The author changed the printed citation “${text.slice(from, to)}” by hand.`,
      'Compare it with the citation by keys that takes its place.',
      { from, to },
    )
  }
}
