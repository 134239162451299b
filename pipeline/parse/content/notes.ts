/** Definitions → the bodies of notes, and the author's marks that open them. */
import type { FootnoteDefinition, Nodes, Paragraph, PhrasingContent } from 'mdast'
import type { Block, CiteKey, Place } from '../../edition.js'
import { ofType } from '../nodes.js'
import { sameLabel } from '../notes.js'
import { readBlocks } from './blocks.js'
import { at, type Context, report } from './context.js'
import { attributesOf } from './text-directives.js'

export interface NoteBody {
  readonly at: Place
  readonly label: string
  readonly discursive: boolean
  readonly cites: readonly CiteKey[]
  readonly blocks: readonly Block<'parsed'>[]
}

/** The first definition of each label, by the label as calls are matched. */
export function readNoteBodies(nodes: readonly Nodes[], context: Context): Map<string, NoteBody> {
  const bodies = new Map<string, NoteBody>()
  const inNote = { ...context, inNote: true }
  for (const node of ofType(nodes, 'footnoteDefinition')) {
    const label = node.label ?? node.identifier
    if (!bodies.has(sameLabel(label))) bodies.set(sameLabel(label), readBody(node, label, inNote))
  }
  return bodies
}

function readBody(node: FootnoteDefinition, label: string, context: Context): NoteBody {
  const [first, ...rest] = node.children
  const mark = first?.type === 'paragraph' ? first.children[0] : undefined
  if (first?.type !== 'paragraph' || mark?.type !== 'textDirective' || mark.name !== 'note') {
    return { at: at(context, node), label, discursive: false, cites: [], blocks: readBlocks(node.children, context) }
  }
  const attributes = attributesOf(mark)
  const cites =
    attributes
      .get('cites')
      ?.split(/[\s,]+/)
      .filter((key) => key !== '') ?? []
  const discursive = attributes.has('discursive')
  const strange = [...attributes.keys()].find((name) => name !== 'discursive' && name !== 'cites')
  if (strange !== undefined || (!discursive && cites.length === 0) || mark.children.length > 0) {
    report(context, 'construct-known', mark, 'mark of a note', ':note{discursive} or :note{cites="key"}')
  }
  const opened: Paragraph = { ...first, children: withoutMark(first.children) }
  return { at: at(context, node), label, discursive, cites, blocks: readBlocks([opened, ...rest], context) }
}

function withoutMark([, next, ...rest]: readonly PhrasingContent[]): PhrasingContent[] {
  if (!next) return []
  return next.type === 'text' ? [{ ...next, value: next.value.trimStart() }, ...rest] : [next, ...rest]
}
