/** The fifth step: citations → formatted references, calls and cross-references → what they lead to; once, for all writers. */

import { citedKeys } from '../cited-keys.js'
import { referenceTargets } from '../cross-references.js'
import type { Chapter, CitationStyle, Edition, FormattedEntry, Inline, Note } from '../edition.js'
import { Fault } from '../fault.js'
import { mapBlocks } from '../walk.js'
import { wordsFor } from '../words.js'
import { withAbbreviations } from './abbreviations.js'
import { bundledStyles } from './citeproc.js'
import { citingScopes } from './citing-places.js'
import { closed } from './closing.js'
import { type FormattedCitations, formatCitations } from './format.js'
import { Resolving } from './resolve.js'
import { divideBibliography } from './sections.js'

type Named = Inline<'named'>
type Cited = Inline<'cited'>

/** @throws Fault when the style or its locale cannot be used. */
export function cite(edition: Edition<'named'>): Edition<'cited'> {
  const keys = citedKeys(edition)
  const entries = edition.entries.filter(
    (entry, nth, all) => keys.has(entry.key) && all.findIndex((one) => one.key === entry.key) === nth,
  )
  const known = new Set(entries.map((entry) => entry.key))
  const resolving = new Resolving(edition, referenceTargets(edition), wordsFor(edition.metadata.language))
  const affix = (run: readonly Named[]): Cited[] => resolving.run(run, { format: undefined, inNote: true })
  const { locale, ibid } = edition.metadata.citation
  const format =
    entries.length === 0
      ? nothingCited
      : formatCitations({
          style: styleXml(edition.citationStyle),
          locale: locale ?? edition.metadata.language,
          locales: edition.citationStyle.locales,
          ibid,
          entries,
          titles: edition.metadata.bibliography,
          scopes: citingScopes(edition, known, affix),
        })
  const chapters = edition.chapters.map((chapter) => citeChapter(chapter, resolving, format))
  return {
    ...edition,
    stage: 'cited',
    chapters: withAbbreviations(chapters, edition),
    bibliography: divideBibliography(format.bibliography, entries, edition.metadata.bibliography.sections),
  }
}

const nothingCited: FormattedCitations = {
  clusters: new Map(),
  leads: new Map(),
  closing: '',
  bibliography: [] as FormattedEntry[],
}

/** A style that cannot be used stops a build before this; a draft may come this far. */
function styleXml({ name, xml, usable }: CitationStyle): string {
  const found = xml ?? bundledStyles.get(name)
  if (!usable || found === undefined) throw new Fault(`The citation style ${name} cannot be used. See: ibidem check`)
  return found
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
