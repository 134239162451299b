/** E-books write a quotation of three paragraphs as three paragraphs of a class: together they are one quotation. */
import { rolesOf } from './roles.js'
import type { Node } from './tree.js'

type GroupRole = 'quotation' | 'epigraph' | 'verse'

export interface SiblingGroup {
  readonly role: GroupRole | undefined
  readonly nodes: readonly Node[]
}

export function siblingGroups(nodes: readonly Node[]): SiblingGroup[] {
  const groups: { role: GroupRole | undefined; nodes: Node[] }[] = []
  for (const node of nodes) {
    const group = groups.at(-1)
    const role = isSpace(node) ? group?.role : roleOf(node)
    if (group && group.role === role) group.nodes.push(node)
    else groups.push({ role, nodes: [node] })
  }
  return groups
}

const isSpace = (node: Node) => node.nodeName === '#text' && 'value' in node && /^\s*$/.test(node.value)

function roleOf(node: Node): GroupRole | undefined {
  if (!('tagName' in node) || node.tagName !== 'p') return undefined
  const roles = rolesOf(node)
  return (['epigraph', 'verse', 'quotation'] as const).find((role) => roles.has(role))
}
