import type { Inline, Locator, Place } from '../edition.js'
import { formatMarks } from './citeproc.js'
import type { Held } from './held.js'
import { locatorWords, type Term } from './locator-words.js'
import { type MarkedNode, wordsOf } from './marks.js'

type Run = Inline<'cited'>[]

/** What the inlines of one reference are made with. */
export interface Making {
  /** The place of the citation, which every inline made of it has. */
  readonly at: Place
  readonly held: Held
  readonly term: Term
  /** The first locator of the item, whose words citeproc prints. */
  readonly locator: Locator | undefined
}

const spans = new Map<number, 'emphasis' | 'strong' | 'smallCaps' | 'superscript' | 'subscript'>([
  [formatMarks.emphasis, 'emphasis'],
  [formatMarks.strong, 'strong'],
  [formatMarks.smallCaps, 'smallCaps'],
  [formatMarks.superscript, 'superscript'],
  [formatMarks.subscript, 'subscript'],
])

/** Makes inlines of citeproc's marked words. */
export function inlinesFrom(nodes: readonly MarkedNode[], making: Making): Run {
  return nodes.flatMap((node) => (typeof node === 'string' ? text(node, making.at) : inlineFrom(node, making)))
}

function inlineFrom(node: Exclude<MarkedNode, string>, making: Making): Run {
  const span = spans.get(node.mark)
  if (span) return spanned(span, node.children, making)
  const { at, held, term, locator } = making
  switch (node.mark) {
    case formatMarks.upright:
      return inlinesFrom(node.children, making)
    case formatMarks.url:
      return linked(wordsOf(node.children), node.children, making)
    case formatMarks.doi: {
      const doi = wordsOf(node.children)
      return linked(/^https?:/.test(doi) ? doi : `https://doi.org/${doi}`, node.children, making)
    }
    case formatMarks.locator: {
      const children = inlinesFrom(
        node.children.filter((child) => typeof child === 'string'),
        making,
      )
      const others = inlinesFrom(
        node.children.filter((child) => typeof child !== 'string'),
        making,
      )
      if (children.length === 0 || !locator) return [...children, ...others]
      return [{ type: 'citedRange', locator, children }, ...others]
    }
  }
  const holding = held.get(node.mark)
  if (holding.type === 'affix') return [...holding.inlines]
  return [...(holding.continued ? text(', ', at) : []), ...locatorWords(holding.locators, term, at)]
}

/** A span with its upright words taken out of it, for CSL's italics within italics. */
function spanned(
  type: 'emphasis' | 'strong' | 'smallCaps' | 'superscript' | 'subscript',
  nodes: readonly MarkedNode[],
  making: Making,
): Run {
  const run: Run = []
  let inside: MarkedNode[] = []
  const finish = () => {
    if (inside.length > 0) run.push({ type, children: inlinesFrom(inside, making), at: making.at })
    inside = []
  }
  for (const node of nodes) {
    if (typeof node !== 'string' && node.mark === formatMarks.upright) {
      finish()
      run.push(...inlinesFrom(node.children, making))
    } else inside.push(node)
  }
  finish()
  return run
}

function linked(url: string, nodes: readonly MarkedNode[], making: Making): Run {
  return [{ type: 'link', url, children: inlinesFrom(nodes, making), at: making.at }]
}

function text(value: string, at: Place): Run {
  return value === '' ? [] : [{ type: 'text', value, at }]
}
