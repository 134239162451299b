/**
 * Marks in the strings citeproc makes, so that they parse into a tree: noncharacters of Unicode (U+FDD0–U+FDEF), which no
 * text may hold, and so nothing needs escaping. A mark opens with U+FDD0, its number in U+FDE0–U+FDE9 and U+FDDF, and
 * closes with U+FDD1.
 */
export interface Marked {
  readonly mark: number
  readonly children: readonly MarkedNode[]
}
export type MarkedNode = string | Marked

const open = '\ufdd0'
const close = '\ufdd1'
const end = '\ufddf'
const zero = 0xfde0

/** The words inside mark `number`; no words for a mark that holds a place. */
export function marked(number: number, words = ''): string {
  const digits = Array.from(String(number), (digit) => String.fromCharCode(zero + Number(digit)))
  return `${open}${digits.join('')}${end}${words}${close}`
}

/** Text without the characters the marks are made of. */
export function withoutMarks(text: string): string {
  return text.replace(/[\ufdd0-\ufdef]/g, '')
}

/** @throws Error when the marks do not nest: citeproc has cut a string that it should have kept whole. */
export function parseMarks(text: string): readonly MarkedNode[] {
  const stack: { mark: number; children: MarkedNode[] }[] = [{ mark: 0, children: [] }]
  for (const [token, digits] of text.matchAll(/\ufdd0([\ufde0-\ufde9]+)\ufddf|\ufdd1|[^\ufdd0-\ufdef]+/g)) {
    const top = stack.at(-1)
    if (digits !== undefined) {
      stack.push({ mark: Number(Array.from(digits, (digit) => digit.charCodeAt(0) - zero).join('')), children: [] })
    } else if (token === close) {
      stack.pop()
      const parent = stack.at(-1)
      if (!top || !parent) throw new Error(`marks of a reference do not nest: ${withoutMarks(text)}`)
      parent.children.push(top)
    } else top?.children.push(token)
  }
  const [root] = stack
  if (!root || stack.length > 1) throw new Error(`a mark of a reference is not closed: ${withoutMarks(text)}`)
  return root.children
}

/** All words of a tree, in order. */
export function wordsOf(nodes: readonly MarkedNode[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : wordsOf(node.children))).join('')
}

/** The numbers of the marks in a string, in the order they open. */
export function marksIn(text: string): readonly number[] {
  return Array.from(text.matchAll(/\ufdd0([\ufde0-\ufde9]+)\ufddf/g), ([, digits = '']) =>
    Number(Array.from(digits, (digit) => digit.charCodeAt(0) - zero).join('')),
  )
}
