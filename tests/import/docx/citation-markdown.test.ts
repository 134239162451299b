/** What is written of a citation is read back as that citation, whatever its author put around the work. */
import fc from 'fast-check'
import type { PhrasingContent } from 'mdast'
import { describe, expect, it } from 'vitest'
import { citationMarkdown } from '../../../pipeline/import/docx/citations/markdown.js'
import { citationsIn } from '../../../pipeline/parse/citations/index.js'
import { parseMarkdown } from '../../../pipeline/parse/markdown.js'

const affix = fc
  .array(
    fc.constantFrom(
      'see',
      'cf.',
      '12',
      'p. 3',
      '*',
      '_a_',
      '[sic]',
      '@you',
      ';',
      ',',
      '&amp;',
      '`',
      '\\',
      '“x”',
      '{',
      '}',
      '<b',
      ':sc[x]',
      '!',
      '~',
      'a@b.org',
      'https://e.org/',
      '^[n]',
      '-',
      '"',
      "'",
      '#',
      '|',
    ),
    { maxLength: 5 },
  )
  .map((words) => words.join(' '))
const locator = fc.record({
  label: fc.constantFrom('page', 'chapter', 'volume', 'section', 'note', 'folio', 'sub-verbo'),
  value: fc.constantFrom('3', '3–4', '12, 14', 'xii', 'passim', '12ff.', '4 and 5', 'R-12'),
})
const work = fc.record({
  key: fc.constantFrom('carr1950', 'Carr:BR1', 'карр1950'),
  prefix: affix,
  suffix: affix,
  locators: fc.array(locator, { maxLength: 1 }),
  suppressAuthor: fc.boolean(),
})

const words = (nodes: readonly PhrasingContent[]): string =>
  nodes.map((node) => ('value' in node ? node.value : 'children' in node ? words(node.children) : '')).join('')
const plain = (text: string) => text.replace(/\s+/g, ' ').trim()

describe('a citation in Markdown', () => {
  it('is read back with its works, and with every word around them', () => {
    fc.assert(
      fc.property(fc.array(work, { minLength: 1, maxLength: 3 }), (works) => {
        const markdown = citationMarkdown(works) ?? ''
        const found = [...citationsIn(parseMarkdown(markdown))]
        expect(found, markdown).toHaveLength(1)
        const items = found[0]?.items ?? []
        expect(items.map((item) => [item.key, item.suppressAuthor])).toEqual(
          works.map((one) => [one.key, one.suppressAuthor]),
        )
        expect(items.map((item) => plain(words(item.prefix)))).toEqual(works.map((one) => plain(one.prefix)))
        const after = items.map((item) => plain(words(item.suffix)).replace(/^, ?/, ''))
        expect(after, markdown).toEqual(works.map((one) => plain(one.suffix).replace(/^, ?/, '')))
        expect(items.map((item) => item.locators.length)).toEqual(works.map((one) => one.locators.length))
      }),
      { numRuns: 500 },
    )
  })
})
