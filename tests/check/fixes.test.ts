/** Every mend that a failing example offers: the finding goes, nothing else comes, and no other byte changes. */
import { describe, expect, it } from 'vitest'
import type { Filed } from '../../pipeline/check/rule.js'
import { rules } from '../../pipeline/check/rules.js'
import { mend } from '../../pipeline/mend.js'
import { checked, completed, type Files } from '../small-edition.js'

function mended(files: Files, findings: readonly Filed[]): Record<string, string> {
  const all = Object.entries(completed(files)).map(([name, content]) => [name, String(content)] as const)
  const { texts } = mend(findings, (file) => new Map(all).get(file))
  return Object.fromEntries(all.map(([name, content]) => [name, texts.get(name) ?? content]))
}

const named = (findings: readonly Filed[]) => findings.map(({ rule, unexpected }) => `${rule}: ${unexpected}`)

async function afterMend(files: Files, rule: string) {
  const { findings } = await checked(files)
  const mending = findings.filter((finding) => finding.rule === rule)
  const result = mended(files, mending)
  return { result, mending, before: findings, after: (await checked(result)).findings }
}

const offered = await Promise.all(
  rules.map(async (rule) => {
    const { findings } = await checked(rule.fails.files)
    return findings.some((finding) => finding.rule === rule.id && finding.fix) ? [rule] : []
  }),
)

describe.each(offered.flat().map((rule) => [rule.id, rule] as const))('the mend of %s', (id, rule) => {
  it('takes the finding away and brings no other', async () => {
    const { before, after } = await afterMend(rule.fails.files, id)
    expect(named(after).filter((one) => one.startsWith(`${id}: `))).toEqual([])
    for (const one of named(after)) expect(named(before)).toContain(one)
  })
  it('changes only files that it names', async () => {
    const { result, mending } = await afterMend(rule.fails.files, id)
    const touched = new Set(mending.flatMap(({ fix }) => (fix ?? []).map(({ at }) => at.file)))
    for (const [name, content] of Object.entries(completed(rule.fails.files)))
      if (!touched.has(name)) expect(result[name]).toBe(content)
  })
})

describe('the rules that offer a mend', () => {
  it('are these', () =>
    expect(offered.flat().map((rule) => rule.id)).toEqual([
      'definition-in-order',
      'call-after-punctuation',
      'call-without-space',
      'label-case',
      'key-case',
      'doi-valid',
      'pages-in-full',
      'title-clean',
      'name-homoglyph',
    ]))
})

const text = async (rule: string, source: string, more: Files = {}) =>
  (await afterMend({ 'source/1.md': source, ...more }, rule)).result['source/1.md']

describe('a mend keeps every other byte', () => {
  it('of notes put in order, with what stands between them', async () => {
    const scattered = [
      'A.[^1] B.[^2] C.[^3]\r\n\r\n[^3]: [@work,  p. 3]\r\n\r\n    A second\t paragraph.\r\n[^a]: a',
      '\r\n\r\n\r\n  [^1]: [@work] \\[x\\]\r\nlazy\r\n\r\nD.[^a]\r\n\r\n[^2]: *two* &amp;',
    ]
    const ordered = [
      'A.[^1] B.[^2] C.[^3]\r\n\r\n[^1]: [@work] \\[x\\]\r\nlazy\r\n[^a]: a',
      '\r\n\r\n\r\n  [^2]: *two* &amp;\r\n\r\nD.[^a]\r\n\r\n[^3]: [@work,  p. 3]\r\n\r\n    A second\t paragraph.',
    ]
    expect(await text('definition-in-order', scattered.join(''))).toBe(ordered.join(''))
  })
  it('around a call', async () => {
    const notes = '\n\n[^1]: [@work]\n[^2]: [@work]\n'
    expect(await text('note-defined', 'One.[^1]\n\n[^1] : :note{discursive} A remark.\n')).toBe(
      'One.[^1]\n\n[^1]: :note{discursive} A remark.\n',
    )
    expect(await text('call-without-space', `*One.*  [^1] Two\\!\t [^2]${notes}`)).toBe(`*One.*[^1] Two\\![^2]${notes}`)
    expect(await text('call-after-punctuation', `One[^1], “two”[^2]!${notes}`)).toBe(`One,[^1] “two”![^2]${notes}`)
  })
})

describe('a mend of an entry', () => {
  const entry = async (rule: string, name: string, source: string) =>
    (await afterMend({ [name]: source }, rule)).result[name]
  const yaml = (title: string) => `- id: a\n  type: book\n  title: ${title}\n  publisher: P\n`
  it('stays inside the marks of its format', async () => {
    const bib = (doi: string) => `@book{k,\n  title = {T}, year = 1954,\n  doi = ${doi},\n}\n`
    expect(await entry('doi-valid', 'bibliography/a.bib', bib('{https://doi.org/10.1000/182}'))).toBe(
      bib('{10.1000/182}'),
    )
    expect(await entry('doi-valid', 'bibliography/a.bib', bib('"doi:10.1000/182"'))).toBe(bib('"10.1000/182"'))
    expect(await entry('title-clean', 'bibliography/a.yaml', yaml('The  Prophet Armed.'))).toBe(
      yaml('The Prophet Armed'),
    )
    expect(await entry('title-clean', 'bibliography/a.yaml', yaml("'Armed: Prophet.' # so"))).toBe(
      yaml("'Armed: Prophet' # so"),
    )
  })
  it.each([
    ['bibliography/a.yaml', yaml('Prophet.')],
    ['bibliography/a.yaml', yaml('"The \\u0050rophet."')],
    ['bibliography/a.yaml', yaml("'The Prophet''s Armour.'")],
    ['bibliography/a.yaml', yaml('>-\n    The Prophet\n    Armed.')],
    ['bibliography/a.bib', '@book{k, title = {The {Prophet} Armed.}, year = 1954}\n'],
    ['bibliography/a.bib', '@book{k, title = {The } # {Prophet.}, year = 1954}\n'],
    ['bibliography/a.json', '[{"id": "a", "type": "book", "title": "The \\u0050rophet.", "publisher": "P"}]'],
  ])('is not offered where the source spells the value otherwise: %s, %s', async (name, source) => {
    const { mending } = await afterMend({ [name]: source }, 'title-clean')
    expect(mending).toHaveLength(1)
    expect(mending[0]?.fix).toBeUndefined()
  })
})

describe('a mend is not offered where it is not certain', () => {
  const notes = '\n\n[^1]: [@work]\n[^2]: [@work]\n'
  it.each([
    ['call-after-punctuation', `One[^1]...${notes}`],
    ['call-after-punctuation', `One[^1].”${notes}`],
    ['call-after-punctuation', `One[^1].[^2]${notes}`],
    ['call-after-punctuation', `One.[^1], two${notes}`],
    ['call-after-punctuation', `One[^1][^2], two${notes}`],
    ['call-without-space', `One :name [^1]${notes}`],
    ['definition-in-order', `One.[^1] Two.[^2]\n\n> [^2]: [@work]\n\n[^1]: [@work]\n`],
    ['doi-valid', ''],
  ])('%s, %j', async (rule, source) => {
    const doi = '[{"id": "a", "type": "book", "title": "T", "publisher": "P", "DOI": "https://doi.org/10.1000%2F182"}]'
    const files = source === '' ? { 'bibliography/a.json': doi } : { 'source/1.md': source }
    const { mending } = await afterMend(files, rule)
    expect(mending.length).toBeGreaterThan(0)
    expect(mending.every(({ fix }) => fix === undefined)).toBe(true)
  })
})
