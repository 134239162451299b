import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { toMarkdown } from 'mdast-util-to-markdown'
import { expect, it } from 'vitest'
import { citationToMarkdown } from '../../pipeline/parse/citations/index.js'
import { citationsOf, parse } from './mdast-text.js'

const scraps = [
  '@a',
  '-@b',
  '@{c d}',
  '[',
  ']',
  '; ',
  ', p. 3',
  'ff. 2r–3v',
  '*',
  '_',
  '`',
  '"',
  '“',
  '”',
  "'",
  '(',
  ')',
  '{',
  '}',
  '<',
  '>',
]
const words = [
  'word',
  ' ',
  '\n',
  '\n> ',
  '\\',
  '!',
  ':',
  'https://x.org/',
  '&amp;',
  '[^1]',
  '](u)',
  '\n\n',
  '- ',
  '\t',
  'é',
  '😀',
  '\r\n',
]
const markdown = fc.array(fc.constantFrom(...scraps, ...words), { maxLength: 30 }).map((parts) => `x ${parts.join('')}`)

it('reads any characters without an exception', () => {
  fc.assert(
    fc.property(fc.oneof(markdown, fc.string({ unit: 'grapheme' })), (source) => void parse(source)),
    { numRuns: 3000 },
  )
})

it('loses no word character', () => {
  const check = (source: string) => {
    expect(letters(leaves(parse(source, { languages: [] }), source))).toBe(letters(source))
  }
  // Definitions, labels of notes and destinations of links are the only words Markdown itself takes out of the text.
  const whole = markdown.filter((source) => !/\]:|\]\(|\[\^|&amp;/.test(source))
  fc.assert(fc.property(whole, check), { numRuns: 3000 })
})

it('writes back what it reads again alike', () => {
  const check = (source: string) => {
    const written = toMarkdown(parse(source), { extensions: [citationToMarkdown()] })
    expect(citationsOf(written)).toEqual(citationsOf(source))
  }
  const simple = fc.constantFrom(
    '[see @a; @b]',
    '[-@{c d}, *x; y*]',
    '@a [p. 3; see @b]',
    '\\@a',
    '@a',
    '[@a and @b]',
    ' word',
    ', ',
  )
  fc.assert(
    fc.property(
      fc
        .array(
          simple.filter((part) => !part.includes('p. 3')),
          { maxLength: 6 },
        )
        .map((parts) => `x ${parts.join(' ')}`),
      check,
    ),
  )
})

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')

/** The source of every leaf in order; of a citation, the leaves of its affixes and its keys. */
function leaves(node: Nodes, source: string): string {
  const join = (nodes: readonly Nodes[]) => nodes.map((child) => leaves(child, source)).join('')
  if (node.type === 'citation') {
    return node.items.map((item) => join(item.prefix) + item.key + join(item.suffix)).join('')
  }
  if ('children' in node) return join(node.children)
  return source.slice(node.position?.start.offset, node.position?.end.offset)
}
