/** Names that are dangerous to a careless program and right in a text: they build. */
import { describe, expect, it } from 'vitest'
import { built, checked, documentsOf, treeOf } from '../small-edition.js'
import { contains } from '../xml-tree.js'

const KEYS = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf']

describe.each(KEYS)('%s', (key) => {
  const work = `[{"id": "${key}", "type": "book", "title": "Of ${key.replaceAll('_', '')}", "publisher": "P", "issued": {"date-parts": [[1901]]}}]`
  it('is a key of a work', async () => {
    const files = { 'bibliography/a.json': work, 'source/1.md': `One.[^1]\n\n[^1]: [@${key}, p. 3]\n` }
    const { findings, differences, contentOf } = await built(files, ['epub', 'pdf', 'tei'])
    expect([findings, differences]).toEqual([[], []])
    const example = `<emph>Of ${key.replaceAll('_', '')}</emph>`
    expect(contains(treeOf(contentOf('tei')), example)).toBe(true)
  })
  it('is a label, an id and a heading', async () => {
    const label = key.replaceAll('_', '') || key
    const text = `# ${label} {#${label}}\n\nOne.[^${label}] See :ref{#${label}} and :ref{note=${label}}.\n\n[^${label}]: Two.\n`
    const { findings, differences, contentOf } = await built({ 'source/1.md': text })
    expect([findings, differences]).toEqual([[], []])
    expect(Object.values(documentsOf(contentOf('epub'))).some((page) => contains(page, `<h1>${label}</h1>`))).toBe(true)
  })
  it('does no harm as the label of a note', async () => {
    const { findings } = await checked({ 'source/1.md': `One.[^${key}]\n\n[^${key}]: Two.\n` })
    expect(findings).toEqual([])
  })
  it('leaves the objects of the program as they were', () => {
    expect(Object.keys(Object.prototype)).toEqual([])
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })
})
