/** Nesting without end would exhaust the stack of every later step: it is refused before and after parsing. */
import type { Nodes, Root } from 'mdast'
import type { IntakeFinding } from './intake.js'
import { LineIndex, placeOf } from './place.js'

const DEEPEST = 64
/** Runs of openers make the parser's work grow with the square of their number. */
const LONGEST_RUN = 500

/** Marks and lines that cost the parser about a tenth of a millisecond each: a book of ten thousand notes has half as many. */
const COSTLY = /[[*_`<&|@\\{>~]|:(?=[a-z])|^[ \t]*(?:[-+#]|\d{1,9}[.)])/gim
const MOST_COSTLY = 100_000
const MOST_LINES = 200_000
/** A line deep in lists costs as much as its depth. */
const INDENTED = /^[ \t]{16,}(?:[-+*]|\d{1,9}[.)])[ \t]/gm
const MOST_INDENTED = 2000
const LONGEST_SPACE = 5000

/** What no text written by a person has; found before the parser is let near it. */
export function refuseDeepSource(file: string, text: string): IntakeFinding | undefined {
  const space = longSpace(text)
  if (space !== undefined) return tooDeep(file, text, space, 'a run of spaces without end')
  const containers = new RegExp(`^(?:[ \\t]*(?:>|[-+*](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){${DEEPEST},}`, 'm')
  const run = new RegExp(`([\\[\\]*_~:{}!<\`])\\1{${LONGEST_RUN},}|(?:\\[\\^?\\w*){${LONGEST_RUN},}`)
  const indented = new RegExp(`^[ \\t]{${2 * DEEPEST},}(?:[-+*]|\\d{1,9}[.)])[ \\t]`, 'm')
  const offset =
    (containers.exec(text) ?? indented.exec(text) ?? run.exec(text))?.index ?? deepDirective(text) ?? manyOpeners(text)
  if (offset !== undefined) return tooDeep(file, text, offset, 'a run of marks without end')
  const crowded =
    nth(text, COSTLY, MOST_COSTLY) ??
    nth(text, INDENTED, MOST_INDENTED) ??
    longSpace(text) ??
    nth(text, /\r\n|\r|\n/g, MOST_LINES)
  return crowded === undefined
    ? undefined
    : tooDeep(file, text, crowded, 'more marks or lines than a text nested as books are')
}

function longSpace(text: string): number | undefined {
  for (const { 0: space, index } of text.matchAll(/[ \t]+/g)) if (space.length > LONGEST_SPACE) return index
  return undefined
}

/** Where a pattern is found for the nth time. */
function nth(text: string, pattern: RegExp, count: number): number | undefined {
  let left = count
  for (const { index } of text.matchAll(pattern)) if (left-- === 0) return index
  return undefined
}

/** The offset of a `:::block` inside too many others: each makes the parser read all it holds once more. */
function deepDirective(text: string): number | undefined {
  let open = 0
  for (const { 1: name, index } of text.matchAll(/^[ \t>]*:{3,}([a-zA-Z]?).*$/gm)) {
    open = name ? open + 1 : Math.max(0, open - 1)
    if (open > DEEPEST) return index
  }
  return undefined
}

/** The offset of one mark too many that waits for its end in a paragraph: the parser goes through all of them at each. */
function manyOpeners(text: string): number | undefined {
  let open = 0
  for (const { 0: mark, index } of text.matchAll(/\n[ \t]*\n|(?<!\\)(?:\*+|_+|[[\]])/g)) {
    if (mark.startsWith('\n')) open = 0
    else open = isOpener(text, mark, index) ? open + 1 : Math.max(0, open - 1)
    if (open > LONGEST_RUN) return index
  }
  return undefined
}

/** Near enough to CommonMark's left-flanking run, for counting. */
function isOpener(text: string, mark: string, index: number): boolean {
  if (mark === '[' || mark === ']') return mark === '['
  const after = text[index + mark.length] ?? ' '
  return !/\s/.test(after) && /[\s\p{P}]/u.test(text[index - 1] ?? ' ')
}

/** The first node nested too deep, found without recursion. */
export function refuseDeepTree(file: string, tree: Root): IntakeFinding | undefined {
  const stack: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }]
  for (let top = stack.pop(); top; top = stack.pop()) {
    if (top.depth > DEEPEST) {
      const at = placeOf(file, top.node)
      return {
        rule: 'nesting-shallow',
        at,
        unexpected: 'nesting more than 64 deep',
        expected: 'a text nested as books are',
      }
    }
    if ('children' in top.node) for (const child of top.node.children) stack.push({ node: child, depth: top.depth + 1 })
  }
  return undefined
}

function tooDeep(file: string, text: string, offset: number, unexpected: string): IntakeFinding {
  const at = new LineIndex(file, text).place(offset, offset + 1)
  return {
    rule: 'nesting-shallow',
    at,
    unexpected,
    expected: 'a text nested as books are',
  }
}
