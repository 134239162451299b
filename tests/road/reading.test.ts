/** Files as they come from other machines, in their order, with notes counted as edition.yaml says. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ibidem } from '../command.js'
import { newFolder, writeEdition } from '../edition-on-disk.js'
import { built, checked, documentsOf, type Files, treeOf } from '../small-edition.js'
import { contains, elementsOf, textOf } from '../xml-tree.js'

const TEXT =
  '# One\n\nA *line*\nand the next.[^1]\n\n:::verse\nFirst,\n  second.\n:::\n\n| A |\n|---|\n| b |\n\n[^1]: [@work]\n\n    More.\n'

async function teiOf(files: Files): Promise<string> {
  const { contentOf, differences, findings } = await built(files, ['tei'])
  expect([findings, differences]).toEqual([[], []])
  return new TextDecoder().decode(contentOf('tei'))
}

describe('files of other machines', () => {
  const lines = (end: string) => teiOf({ 'source/1.md': TEXT.replaceAll('\n', end) })
  it('CRLF says what LF says', async () => expect(await lines('\r\n')).toBe(await lines('\n')))
  it('CR alone says what LF says', async () => expect(await lines('\r')).toBe(await lines('\n')))
  it('a byte order mark says nothing', async () => {
    const plain = { 'source/1.md': TEXT, 'source/edition.yaml': 'title: T\n', 'bibliography/names.yaml': 'names: []\n' }
    const marked = Object.fromEntries(Object.entries(plain).map(([name, text]) => [name, `\uFEFF${text}`]))
    expect(await teiOf(marked)).toBe(await teiOf(plain))
  })
  it('decomposed letters say what composed ones say', async () =>
    expect(await teiOf({ 'source/1.md': 'E\u0301te\u0301\n' })).toBe(await teiOf({ 'source/1.md': '\u00C9t\u00E9\n' })))
  it('positions are true in CRLF', async () => {
    const { findings } = await checked({ 'source/1.md': 'One.\r\n\r\nTwo.[^9]\r\n' })
    expect(findings.map(({ at }) => [at.start.line, at.start.column])).toEqual([[3, 5]])
  })
  it('a decomposed name on the disk is the composed one of contents', async () => {
    const workspace = newFolder()
    try {
      writeEdition(workspace.path, { 'source/edition.yaml': 'title: T\ncontents: {body: [1.md, \u00E9t\u00E9.md]}\n' })
      mkdirSync(join(workspace.path, 'output'))
      writeFileSync(join(workspace.path, 'source/1.md'), '# One\n')
      writeFileSync(join(workspace.path, 'source/e\u0301te\u0301.md'), '# Two\n')
      expect((await ibidem('build', workspace.path, '--to', 'tei')).code).toBe(0)
    } finally {
      workspace.remove()
    }
  })
})

describe('the order of the text', () => {
  const heads = async (files: Files) => {
    const { contentOf } = await built(files, ['tei'])
    return [...elementsOf(treeOf(contentOf('tei')))].filter(({ name }) => name === 'head').map(textOf)
  }
  it('is that of the code units of the paths', async () => {
    const names = ['10.md', '2.md', 'B.md', 'a.md', 'a/1.md', 'é.md', 'я.md']
    const files = Object.fromEntries(
      [...names].reverse().map((name) => [`source/${name}`, `# ${name.replace('.', ' ')}\n`]),
    )
    expect(await heads(files)).toEqual(['10 md', '2 md', 'B md', 'a md', 'a/1 md', 'é md', 'я md'])
  })
  it('is that of contents', async () => {
    const contents = 'title: T\ncontents: {front: [c.md], body: [{part: P, files: [b.md]}, a.md]}\n'
    const files = {
      'source/edition.yaml': contents,
      'source/a.md': '# A\n',
      'source/b.md': '# B\n',
      'source/c.md': '# C\n',
    }
    expect(await heads(files)).toEqual(['C', 'P', 'B', 'A'])
  })
  it('makes a chapter of each of a file’s shallowest headings, and of what stands before them', async () => {
    const { edition } = await checked({ 'source/1.md': 'Before.\n\n## One\n\n### Deeper\n\n## Two\n' })
    expect(edition.chapters.map(({ id, number }) => [id, number])).toEqual([
      ['ch-1', undefined],
      ['ch-one', 1],
      ['ch-two', 2],
    ])
  })
})

describe('the numbers of notes', () => {
  const file = (first: number) =>
    `A.[^${first}] B.[^${first + 1}] C.[^x]\n\n[^${first}]: [@work]\n[^${first + 1}]: [@work]\n[^x]: X.\n`
  const numbers = async (numbering: string, second: string) => {
    const yaml = `title: T\nnotes: {numbering: ${numbering}}\n`
    const files = {
      'source/edition.yaml': yaml,
      'source/1.md': `# One\n\n${file(1)}`,
      'source/2.md': `# Two\n\n${second}`,
    }
    const { contentOf, findings } = await built(files)
    const notes = [...elementsOf(treeOf(contentOf('tei')))].filter(({ name }) => name === 'note')
    const calls = Object.values(documentsOf(contentOf('epub'))).flatMap((document) =>
      [...elementsOf(document)].filter(({ attributes }) => attributes['epub:type'] === 'noteref').map(textOf),
    )
    return { tei: notes.map(({ attributes }) => attributes.n), calls, found: findings.map(({ rule }) => rule) }
  }
  it('begin again in each chapter', async () => {
    const marks = ['1', '2', '*', '1', '2', '*']
    expect(await numbers('chapter', file(1))).toEqual({ tei: marks, calls: marks, found: [] })
  })
  it('run through the book, whether its labels do or not', async () => {
    const marks = ['1', '2', '*', '3', '4', '†']
    expect(await numbers('book', file(1))).toEqual({ tei: marks, calls: marks, found: ['numbering-policy'] })
    expect(await numbers('book', file(3))).toEqual({ tei: marks, calls: marks, found: [] })
  })
  it('go on through the chapters of one file', async () => {
    const two = '# One\n\nA.[^1]\n\n# Two\n\nB.[^2] C.[^1]\n\n[^1]: [@work]\n[^2]: [@work]\n'
    const { contentOf, differences } = await built({ 'source/1.md': two })
    expect(differences).toEqual([])
    expect(contains(treeOf(contentOf('tei')), 'B.<note n="2">…</note> C.<ref type="noteAnchor">1</ref>')).toBe(true)
  })
  it('mark comments past the last mark twice', async () => {
    const labels = [...'abcdefgh']
    const text = `${labels.map((label) => `A.[^${label}]`).join(' ')}\n\n${labels.map((label) => `[^${label}]: N.\n`).join('')}`
    const { contentOf } = await built({ 'source/1.md': text }, ['tei'])
    const notes = [...elementsOf(treeOf(contentOf('tei')))].filter(({ name }) => name === 'note')
    expect(notes.map(({ attributes }) => attributes.n)).toEqual(['*', '†', '‡', '§', '¶', '**', '††', '‡‡'])
  })
})
