/** The report of an edition, read back as a browser reads it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { shadeOf } from '../../pipeline/survey/page/heat-map.js'
import { ibidem } from '../command.js'
import { newFolder, writeEdition } from '../edition-on-disk.js'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

let workspace = newFolder()
beforeEach(() => {
  workspace = newFolder()
})
afterEach(() => workspace.remove())

async function reportOf(files: Record<string, string>): Promise<{ html: string; elements: Element[]; code: number }> {
  writeEdition(workspace.path, files)
  const { code } = await ibidem('report', workspace.path)
  const html = readFileSync(join(workspace.path, 'output/t.report.html'), 'utf8')
  return { html, elements: within(parse(html)), code }
}

const within = (node: Node): Element[] =>
  'childNodes' in node
    ? node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...within(child)] : within(child)))
    : []
const textOf = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
const inside = (elements: Element[], id: string) =>
  elements.filter((element) => element.attrs.some((each) => each.name === 'id' && each.value === id)).flatMap(within)
const rows = (elements: Element[], id: string) =>
  inside(elements, id)
    .filter(({ tagName }) => tagName === 'tr')
    .map((row) =>
      within(row)
        .filter(({ tagName }) => /^t[hd]$/.test(tagName))
        .map(textOf),
    )

const TWO_CHAPTERS = {
  'source/1.md': '# One\n\nThree words here.[^1] And again.[^2]\n\n[^1]: [@work, 3].\n\n[^2]: [@work, 4].\n',
  'source/2.md': '# Two\n\nOnce.[^1]\n\n[^1]: [@work, 5]; [@other].\n',
  'bibliography/works.json': JSON.stringify(
    ['work', 'other', 'nowhere'].map((id) => ({
      id,
      type: 'book',
      title: `Made Up ${id}`,
      author: [{ family: 'Nobody', given: 'Nora' }],
      publisher: 'No House',
      issued: { 'date-parts': [[1901]] },
    })),
  ),
}

describe('the report', () => {
  it('counts citations by work and chapter, and names what nothing cites', async () => {
    const { elements } = await reportOf(TWO_CHAPTERS)
    const [, ...works] = rows(elements, 'works')
    expect(works.map((cells) => cells.slice(1))).toEqual([
      ['2', '1', '3'],
      ['', '1', '1'],
    ])
    expect(works[0]?.[0]).toContain('Made Up work')
    const uncited = inside(elements, 'works').filter(({ tagName }) => tagName === 'ul')
    expect(uncited.map(textOf).join()).toContain('nowhere')
  })
  it('has every note as printed, with its works, their places and its page', async () => {
    const { elements } = await reportOf(TWO_CHAPTERS)
    const notes = inside(elements, 'chapters').filter(({ tagName }) => tagName === 'li')
    expect(notes.map((note) => textOf(note).replace(/\s+/g, ' '))).toEqual([
      expect.stringMatching(/^1 Nora Nobody, Made Up work.* → work \(page 3\) · page \S+ · source\/1\.md:5:1$/),
      expect.stringMatching(/^2 .*→ work \(page 4\) · page \S+ · source\/1\.md:7:1$/),
      expect.stringMatching(/^1 .*→ work \(page 5\), other · page \S+ · source\/2\.md:5:1$/),
    ])
  })
  it('counts the words of the text, chapter by chapter', async () => {
    const { elements } = await reportOf(TWO_CHAPTERS)
    expect(rows(elements, 'chapters').slice(1)).toEqual([
      ['1 One', ' 5', ' 2', ''],
      ['2 Two', ' 1', ' 1', ''],
    ])
  })
  it('shows a text with errors as a draft, its findings in their chapters and lines', async () => {
    const { elements, code } = await reportOf({
      'source/1.md': '# One\n\nSound.\n',
      'source/2.md': '# Two\n\nBad.[^9]\n',
    })
    expect(code).toBe(0)
    expect(rows(elements, 'findings')).toEqual([
      ['Rule', '1', '2', 'All'],
      ['note-defined', '', '1', '1'],
    ])
    expect(
      inside(elements, 'findings')
        .filter(({ tagName }) => tagName === 'mark')
        .map(textOf),
    ).toEqual(['[^9]'])
  })
  it('shows names with their spellings, and what is printed otherwise', async () => {
    const { elements } = await reportOf({
      'source/edition.yaml': 'title: T\nnames: { text: customary }\n',
      'source/1.md': '# One\n\nTrotskii wrote; Trotsky spoke.\n',
      'bibliography/names.yaml':
        'names:\n  - { cyrillic: Троцкий, kind: surname, customary: Trotsky, spellings: [Trotskii] }\n',
    })
    const [, names] = rows(elements, 'names')
    expect(names?.[0]).toMatch(/^Троцкий/)
    expect(names?.[0]).toContain('Trotskii → Trotsky ×1')
    expect(names?.slice(1)).toEqual(['2', '2'])
    expect(
      inside(elements, 'changes')
        .filter(({ tagName }) => tagName === 'li')
        .map(textOf),
    ).toEqual([expect.stringMatching(/^Trotskii → Trotsky, by custom source\/1\.md:3:1$/)])
  })
  it('lets no word of the text become markup, fetches nothing and runs nothing', async () => {
    const { html, elements } = await reportOf({
      'source/edition.yaml': 'title: "</style><script>alert(1)</script>"\nslug: t\n',
      'source/1.md': '# `<img src=x onerror=alert(1)>`\n\nA call.[^9]\n',
    })
    expect(elements.filter(({ tagName }) => /^(script|img|link|iframe|object|form)$/.test(tagName))).toEqual([])
    expect(html).toContain("default-src 'none'")
    expect(elements.flatMap(({ attrs }) => attrs.filter(({ name }) => /^(src|on.*|style)$/.test(name)))).toEqual([])
    const links = elements.flatMap(({ attrs }) => attrs.filter(({ name }) => name === 'href').map(({ value }) => value))
    const ids = new Set(
      elements.flatMap(({ attrs }) => attrs.filter(({ name }) => name === 'id').map((id) => id.value)),
    )
    expect(links.filter((href) => !href.startsWith('#') || !ids.has(href.slice(1)))).toEqual([])
  })
  it('gives the same bytes again, and needs an edition.yaml that can be read', async () => {
    const { html } = await reportOf(TWO_CHAPTERS)
    expect((await reportOf(TWO_CHAPTERS)).html).toBe(html)
    writeEdition(workspace.path, { 'source/edition.yaml': 'titel: T\n' })
    expect((await ibidem('report', workspace.path)).code).toBe(2)
  })
})

it('a field is the darker the more is in it, and never without a shade where something is', () => {
  const shades = [0, 1, 2, 10, 50].map((count) => shadeOf(count, 50))
  expect(shades).toEqual([0, 1, 1, 3, 5])
  expect(shadeOf(0, 0)).toBe(0)
})
