import type { Nodes } from 'mdast'
import { directiveFromMarkdown } from 'mdast-util-directive'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { directive } from 'micromark-extension-directive'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTable } from 'micromark-extension-gfm-table'
import { expect, it } from 'vitest'
import { citationFromMarkdown, citationSyntax, visitWithAffixes } from '../../pipeline/parse/citations/index.js'

/** Types in source order, with keys, names, labels and addresses. */
function shape(source: string): string {
  const tree = fromMarkdown(source, {
    extensions: [gfmFootnote(), gfmTable(), directive(), citationSyntax()],
    mdastExtensions: [
      gfmFootnoteFromMarkdown(),
      gfmTableFromMarkdown(),
      directiveFromMarkdown(),
      citationFromMarkdown(),
    ],
  })
  const seen: string[] = []
  visitWithAffixes(tree, (node: Nodes) => {
    if (node.type === 'citation') seen.push(`@${node.items.map((item) => item.key).join(';')}`)
    if (node.type === 'textDirective') seen.push(`:${node.name}`)
    if (node.type === 'footnoteReference') seen.push(`^${node.label}`)
    if (node.type === 'link' || node.type === 'image') seen.push(`${node.type} ${node.url}`)
  })
  return seen.join(' ')
}

it.each([
  ['a call in a suffix', 'x [@a, p. 3[^1]; @b]\n\n[^1]: n', '@a;b ^1'],
  ['a call beside', 'x[^1][@a]\n\n[^1]: n', '^1 @a'],
  ['a call after an exclamation', 'x![^1]\n\n[^1]: n', '^1'],
  ['a citation after an exclamation', 'x![@a]', '@a'],
  ['an image stays', '![see @a](i.svg)', 'image i.svg'],
  ['a name in a prefix', '[see :name[Lenin]{ref=x;y} on @a]', '@a :name'],
  ['a citation in a label', ':ref[see [@a, p. 3]]{#x}', ':ref @a'],
  ['a narrative key in a label', ':lang[слово @a]{ru}', ':lang @a'],
  ['a directive with keys', ':note{cites="a b"} x', ':note'],
  ['a link with a key in its address', '[x](https://x.org/@a)', 'link https://x.org/@a'],
  ['a link with a key in its text', '[text @a](u)', 'link u @a'],
  ['a bare address', 'https://x.org/@a and @b', '@b'],
  ['an e-mail address', 'ann.lih@x.org, <ann@x.org>', 'link mailto:ann@x.org'],
  ['code', '`[@a]` and [@b, `;@c`]', '@b'],
  ['a cell of a table', '| a |\n|---|\n| [@a, p. 3] |', '@a'],
  ['a block quotation over a line', '> [see @a;\n> @b]', '@a;b'],
  ['emphasis around', '*see [@a; @b]*', '@a;b'],
  ['an escaped bracket', 'x \\[@a]', '@a'],
])('%s', (_, source, expected) => expect(shape(source)).toBe(expected))

it.each([
  ['open brackets', '[@a '.repeat(1500)],
  ['nested brackets', `${'[@a '.repeat(500)}${']'.repeat(500)}`],
  ['quotation marks', `[${'“'.repeat(1500)}@a]`],
  ['keys', '@a '.repeat(1500)],
])('reads past many %s to what follows', (_, source) => {
  expect(shape(`x ${source}\n\n[@last]`)).toMatch(/last$/)
})
