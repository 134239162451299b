/** `::allow{rule=note-count reason="…"}` on a line of its own: what that rule finds in the next block is allowed. */
import type { Nodes } from 'mdast'
import type { Suppression } from '../edition.js'
import { attributesOf } from './content/text-directives.js'
import type { IntakeFinding } from './intake.js'
import { ofType } from './nodes.js'
import { placeOf } from './place.js'

export interface Allowances {
  readonly suppressions: readonly Suppression[]
  readonly faults: readonly IntakeFinding[]
}

const FORM = '::allow{rule=ID reason="…"} on the line before a block'
const ATTRIBUTES = ['rule', 'reason']

/** @param nodes of one file, in source order */
export function allowancesIn(file: string, nodes: readonly Nodes[]): Allowances {
  const suppressions: Suppression[] = []
  const faults: IntakeFinding[] = []
  for (const node of ofType(nodes, 'leafDirective').filter(({ name }) => name === 'allow')) {
    const at = placeOf(file, node)
    const attributes = attributesOf(node)
    const rule = attributes.get('rule')
    // A leaf holds no block: what comes next in the list stands beside it.
    const next = nodes[nodes.indexOf(node) + 1]
    const strange = [...attributes.keys()].some((name) => !ATTRIBUTES.includes(name))
    if (!rule || !next || strange || node.children.length > 0)
      faults.push({ rule: 'construct-known', at, unexpected: 'form of the directive ::allow', expected: FORM })
    else {
      const reason = attributes.get('reason')?.trim() || undefined
      suppressions.push({ at, rule, reason, covers: { kind: 'stretch', place: placeOf(file, next) } })
    }
  }
  return { suppressions, faults }
}
