/** One Markdown file: decoded, parsed, its calls and definitions found, its content read. */
import type { Nodes, Root } from 'mdast'
import type { Suppression, TextFile } from '../edition.js'
import { allowancesIn } from './allowances.js'
import type { Context } from './content/context.js'
import { type NoteBody, readNoteBodies } from './content/notes.js'
import { type Division, readDivisions } from './content/sections.js'
import { strayFences } from './content/stray-fences.js'
import { decode } from './decode.js'
import { refuseDeepSource, refuseDeepTree } from './depth.js'
import type { IntakeFinding } from './intake.js'
import { parseMarkdown } from './markdown.js'
import { emptyTree, nodesOf, ofType } from './nodes.js'
import { findCalls, findDefinitions } from './notes.js'
import type { Listed } from './reading-order.js'

export interface ReadText {
  readonly listed: Listed
  readonly text: TextFile
  readonly divisions: readonly Division[]
  readonly bodies: ReadonlyMap<string, NoteBody>
  readonly suppressions: readonly Suppression[]
  readonly faults: readonly IntakeFinding[]
  /** The last numbers given out, with which the next file goes on. */
  readonly counts: Counts
}

/** The last numbers that ran through the files before. */
export type Counts = Readonly<Context['counts']>
export const NONE_COUNTED: Counts = { figure: 0, table: 0 }

export type TextReader = (listed: Listed, bytes: Uint8Array, before: Counts) => ReadText

export const readText: TextReader = (listed, bytes, before) => {
  const file = listed.path
  const counts = { ...before }
  const { text: source, faults: decoding } = decode(file, bytes)
  const faults = [...decoding]
  const { tree, fault } = parseSafely(file, source)
  if (fault) faults.push(fault)
  const nodes = nodesOf(tree)
  const context: Context = {
    file,
    source,
    lines: source.split(/\r\n|\r|\n/),
    linkTargets: linkTargets(nodes),
    counts,
    inNote: false,
    inVerse: false,
    report: (finding) => faults.push(finding),
  }
  const text = {
    path: file,
    source,
    tree,
    // Of a text that was refused nothing more is said.
    calls: fault ? [] : findCalls(file, source, nodes),
    definitions: findDefinitions(file, nodes),
  }
  const divisions = readDivisions(tree, context)
  const allowances = allowancesIn(file, nodes)
  faults.push(...strayFences(file, source, nodes), ...allowances.faults)
  const { suppressions } = allowances
  return { listed, text, divisions, bodies: readNoteBodies(nodes, context), suppressions, faults, counts }
}

function parseSafely(file: string, source: string): { tree: Root; fault: IntakeFinding | undefined } {
  const deepSource = refuseDeepSource(file, source)
  if (deepSource) return { tree: emptyTree, fault: deepSource }
  const tree = parseMarkdown(source)
  const deepTree = refuseDeepTree(file, tree)
  return deepTree ? { tree: emptyTree, fault: deepTree } : { tree, fault: undefined }
}

/** Link reference definitions that something uses; of two with one label CommonMark takes the first. */
function linkTargets(nodes: readonly Nodes[]): Map<string, string> {
  const references = [...ofType(nodes, 'linkReference'), ...ofType(nodes, 'imageReference')]
  const used = new Set(references.map((node) => node.identifier))
  const targets = new Map<string, string>()
  for (const { identifier, url } of ofType(nodes, 'definition'))
    if (used.has(identifier) && !targets.has(identifier)) targets.set(identifier, url)
  return targets
}
