/** One Markdown file: decoded, parsed, its calls and definitions found, its content read. */
import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { TextFile } from '../edition.js'
import type { Context } from './content/context.js'
import { type NoteBody, readNoteBodies } from './content/notes.js'
import { type Division, readDivisions } from './content/sections.js'
import { strayFences } from './content/stray-fences.js'
import { decode } from './decode.js'
import { refuseDeepSource, refuseDeepTree } from './depth.js'
import type { IntakeFinding } from './intake.js'
import { parseMarkdown } from './markdown.js'
import { findCalls, findDefinitions } from './notes.js'
import type { Listed } from './reading-order.js'

export interface ReadText {
  readonly listed: Listed
  readonly text: TextFile
  readonly divisions: readonly Division[]
  readonly bodies: ReadonlyMap<string, NoteBody>
  readonly faults: readonly IntakeFinding[]
}

const nothing: Root = { type: 'root', children: [] }

export function readText(listed: Listed, bytes: Uint8Array, counts: Context['counts']): ReadText {
  const file = listed.path
  const { text: source, faults: decoding } = decode(file, bytes)
  const faults = [...decoding]
  const { tree, fault } = parseSafely(file, source)
  if (fault) faults.push(fault)
  const context: Context = {
    file,
    source,
    lines: source.split(/\r\n|\r|\n/),
    linkTargets: linkTargets(tree),
    counts,
    inNote: false,
    inVerse: false,
    report: (finding) => faults.push(finding),
  }
  const text = {
    path: file,
    source,
    tree,
    calls: findCalls(file, source, tree),
    definitions: findDefinitions(file, tree),
  }
  const divisions = readDivisions(tree, context)
  faults.push(...strayFences(file, source, tree))
  return { listed, text, divisions, bodies: readNoteBodies(tree, context), faults }
}

function parseSafely(file: string, source: string): { tree: Root; fault: IntakeFinding | undefined } {
  const deepSource = refuseDeepSource(file, source)
  if (deepSource) return { tree: nothing, fault: deepSource }
  const tree = parseMarkdown(source)
  const deepTree = refuseDeepTree(file, tree)
  return deepTree ? { tree: nothing, fault: deepTree } : { tree, fault: undefined }
}

/** Link reference definitions that something uses; of two with one label CommonMark takes the first. */
function linkTargets(tree: Root): Map<string, string> {
  const used = new Set<string>()
  visit(tree, (node) => {
    if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier)
  })
  const targets = new Map<string, string>()
  visit(tree, 'definition', (node) => {
    if (used.has(node.identifier) && !targets.has(node.identifier)) targets.set(node.identifier, node.url)
  })
  return targets
}
