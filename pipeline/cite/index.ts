/** The fifth step: citations → formatted references, calls and cross-references → what they lead to; once, for all writers. */

import { citedKeys } from '../cited-keys.js'
import { referenceTargets } from '../cross-references.js'
import type { Chapter, Edition, FormattedEntry, Inline, Note } from '../edition.js'
import { Fault } from '../fault.js'
import type { Sources } from '../read/sources.js'
import { mapBlocks } from '../walk.js'
import { wordsFor } from '../words.js'
import { citingScopes } from './citing-places.js'
import { closed } from './closing.js'
import { type FormattedCitations, formatCitations } from './format.js'
import { Resolving } from './resolve.js'
import { faultInStyle } from './style-fault.js'

type Named = Inline<'named'>
type Cited = Inline<'cited'>

/** @throws Fault when the style or its locale cannot be used. */
export function cite(edition: Edition<'named'>, sources: Sources): Edition<'cited'> {
  const keys = citedKeys(edition)
  const entries = edition.entries.filter(
    (entry, nth, all) => keys.has(entry.key) && all.findIndex((one) => one.key === entry.key) === nth,
  )
  const known = new Set(entries.map((entry) => entry.key))
  const resolving = new Resolving(edition, referenceTargets(edition), wordsFor(edition.metadata.language))
  const affix = (run: readonly Named[]): Cited[] => resolving.run(run, { format: undefined, inNote: true })
  const { style, locale, ibid } = edition.metadata.citation
  const format =
    entries.length === 0
      ? nothingCited
      : formatCitations({
          style: styleXml(style, sources),
          locale: locale ?? edition.metadata.language,
          ibid,
          entries,
          scopes: citingScopes(edition, known, affix),
        })
  const chapters = edition.chapters.map((chapter) => citeChapter(chapter, resolving, format))
  return { ...edition, stage: 'cited', chapters, bibliography: format.bibliography }
}

const nothingCited: FormattedCitations = {
  clusters: new Map(),
  leads: new Map(),
  closing: '',
  bibliography: [] as FormattedEntry[],
}

function styleXml(style: string, sources: Sources): string {
  if (style === 'ibidem-notes') return sources.assets.noteStyle
  const bytes = sources.files.get(`source/${style}`)
  if (!bytes) throw new Fault(`There is no citation style ${style}. Name ibidem-notes, or a .csl file in source/.`)
  const xml = new TextDecoder().decode(bytes)
  const fault = faultInStyle(xml)
  if (fault !== undefined)
    throw new Fault(`The citation style ${style} ${fault}. Name another under \`citation.style\`.`)
  return xml
}

function citeChapter(chapter: Chapter<'named'>, resolving: Resolving, format: FormattedCitations): Chapter<'cited'> {
  const map = (run: readonly Named[]) => resolving.run(run, { format, inNote: false })
  return {
    ...chapter,
    title: map(chapter.title),
    blocks: mapBlocks<'named', 'cited'>(chapter.blocks, map),
    notes: chapter.notes.map((note) => citeNote(note, resolving, format)),
  }
}

function citeNote(note: Note<'named'>, resolving: Resolving, format: FormattedCitations): Note<'cited'> {
  const map = (run: readonly Named[]) => closed(run, resolving.run(run, { format, inNote: true }), format.closing)
  return { ...note, blocks: mapBlocks<'named', 'cited'>(note.blocks, map) }
}
