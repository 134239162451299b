/** A citation in a text whose lines are broken anywhere: over three lines and more it is the same citation. */
import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import { expect, it } from 'vitest'
import type { CitationNode } from '../../pipeline/parse/citations/index.js'
import { parseMarkdown } from '../../pipeline/parse/markdown.js'

function citationsIn(text: string) {
  const found: CitationNode[] = []
  visit(parseMarkdown(text), (node: Nodes) => {
    if (node.type === 'citation') found.push(node)
  })
  return found.map(({ mode, items }) => [mode, ...items.map(({ key, locators }) => [key, locators])])
}

it.each([
  '[@a, pp. 1, 2, 3; see also @b, {so it stands}]',
  '@a [pp. 1, 2, 3, and so on]',
  '[@a, {a place in words}; @b; @c]',
  'One [-@a, vol. 3, p. 4] two',
])('%s', (text) => {
  for (const end of ['\n', '\r\n', ' \n  ', '\n\t']) {
    const broken = text.replaceAll(' ', end)
    const quoted = `> ${broken.replaceAll('\n', '\n> ')}`
    expect(citationsIn(broken)).toEqual(citationsIn(text))
    expect(citationsIn(quoted)).toEqual(citationsIn(text))
  }
})
