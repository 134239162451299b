/**
 * Every citation of a scope formatted in time that grows with their number. citeproc's own `rebuildProcessorState` looks
 * through all citations again at each, which takes a minute for five thousand; it is the oracle in the tests.
 */
import type { CiteprocCitation } from './citeproc.js'

/** What of citeproc-js's processor this leans on, beyond its documented interface (1.4.61). */
export interface LinearProcessor {
  updateItems(ids: readonly string[]): void
  setOutputFormat(format: string): void
  processCitationCluster(
    citation: CiteprocCitation,
    before: readonly (readonly [string, number])[],
    after: readonly never[],
    flag: number,
  ): unknown
  /** Renders one citation whose positions are known. */
  process_CitationCluster(items: unknown, citation: CiteprocCitation): string
  readonly registry: { readonly citationreg: { citationById: Record<string, CiteprocCitation> } }
  readonly tmp: { citation_pos: number; citation_note_index: number; citation_id: string }
}

/** The words of each citation, in order. `properties` and `sortedItems` of the citations are filled in. */
export function renderAll(
  processor: LinearProcessor,
  citations: readonly CiteprocCitation[],
  format: string,
  itemsRegistered: number,
): string[] {
  const ids = new Set(citations.flatMap((citation) => citation.citationItems.map((item) => item.id)))
  processor.updateItems([...ids])
  processor.setOutputFormat(format)
  withoutRendering(processor, () => register(processor, citations, itemsRegistered))
  return citations.map((citation, nth) => {
    processor.tmp.citation_pos = nth
    processor.tmp.citation_note_index = citation.properties.noteIndex
    processor.tmp.citation_id = citation.citationID
    return processor.process_CitationCluster(citation.sortedItems, citation)
  })
}

/** Each citation alone, so that its items are read and sorted; then the last after all others, which finds all positions. */
function register(processor: LinearProcessor, citations: readonly CiteprocCitation[], itemsRegistered: number): void {
  for (const citation of citations) processor.processCitationCluster(citation, [], [], itemsRegistered)
  const last = citations.at(-1)
  if (!last) return
  processor.registry.citationreg.citationById = Object.fromEntries(
    citations.map((citation) => [citation.citationID, citation]),
  )
  const before = citations.slice(0, -1).map(({ citationID, properties }) => [citationID, properties.noteIndex] as const)
  processor.processCitationCluster(last, before, [], itemsRegistered)
}

function withoutRendering(processor: LinearProcessor, work: () => void): void {
  const own = Object.getOwnPropertyDescriptor(processor, 'process_CitationCluster')
  processor.process_CitationCluster = () => ''
  try {
    work()
  } finally {
    if (own) Object.defineProperty(processor, 'process_CitationCluster', own)
    else delete (processor as { process_CitationCluster?: unknown }).process_CitationCluster
  }
}
