import type { TextDocumentPositionParams } from 'vscode-languageserver/node.js'
import type { Checked } from '../check/index.js'
import type { Sources } from '../read/sources.js'
import type { Editions } from './editions.js'
import { type Occurrence, occurrenceAt } from './occurrences.js'
import { offsetAt } from './ranges.js'

/** What the cursor stands on, and in which edition. */
export interface Standing {
  readonly root: string
  readonly sources: Sources
  readonly checked: Checked
  readonly occurrence: Occurrence
}

/** @throws Fault when the edition cannot be read */
export async function standing(
  editions: Editions,
  { textDocument, position }: TextDocumentPositionParams,
): Promise<Standing | undefined> {
  const belonging = await editions.of(textDocument.uri)
  if (!belonging) return undefined
  const { root, file } = belonging
  const { sources, checked } = await editions.look(root)
  if (!checked) return undefined
  const occurrence = occurrenceAt(checked.edition, file, offsetAt(sources, file, position))
  return occurrence && { root, sources, checked, occurrence }
}
