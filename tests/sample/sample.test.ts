/** The sample edition uses every construct that pipeline/TEXT.md names, and is as large as issue 3 asks. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { check } from '../../pipeline/check/index.js'
import { ruleSettings } from '../../pipeline/check/settings.js'
import { parse } from '../../pipeline/parse/index.js'
import { loadAssets } from '../../pipeline/read/assets.js'

const root = join(import.meta.dirname, '../..')
const page = readFileSync(join(root, 'pipeline/TEXT.md'), 'utf8')
const source = readdirSync(join(root, 'source'))
  .filter((name) => name.endsWith('.md'))
  .sort()
  .map((name) => readFileSync(join(root, 'source', name), 'utf8'))
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| you write'))
  .map((line) => line.slice(2, line.indexOf(' | ', 2)))

/** Each row of the page by the beginning of its first cell, and what it looks like in the source. */
const looks: readonly (readonly [row: string, look: RegExp])[] = [
  ['`# Title {#id}`', /^# .+ \{#[a-z-]+\}$/m],
  ['`## Section {#id}`', /^## .+ \{#[a-z0-9-]+\}$/m],
  ['a paragraph', /^\p{Lu}\p{L}+ .+\n\p{L}/mu],
  ['`*emphasis*`, `**strong**`', /(?<!\*)\*[^*\s][^*\n]*\*[^*][\s\S]*\*\*[^*]+\*\*/],
  ['`:sc[', /:sc\[/],
  ['`18:sup[e]`', /:sup\[[\s\S]*:sub\[|:sub\[[\s\S]*:sup\[/],
  ['`:lang[', /:lang\[[^\]]+\]\{ru\}/],
  ['`[words](https://', /\[[^\]]+\]\(https:\/\//],
  ['`` `code` ``', /`[a-z0-9-]+`[\s\S]*^```$/m],
  ['a line ending in `\\`', /\\$/m],
  ['`***` on a line', /^\*\*\*$/m],
  ['`[^12]` … `[^12]: Text.`', /^\[\^\d+\]: /m],
  ['`[^a]` … `[^a]: Text.`', /^\[\^a\]: /m],
  ['a second `[^12]`', /\[\^4\](?!:)[\s\S]*\[\^4\](?!:)[\s\S]*^\[\^4\]: /m],
  ['`:note{discursive}`', /^\[\^\d+\]: :note\{discursive\}/m],
  ['`:note{cites="key"}`', /^\[\^\d+\]: :note\{cites="[a-z0-9 ]+"\}/m],
  ['`[@key, p. 45; see @other]`', /\[@\w+, pp?\. [\s\S]*\[see @/],
  ['`@key [p. 45]`', /(?<![[-])@\w+ \[p\. \d+\]/],
  ['`> text`', /^> /m],
  ['`:::quotation{lang=fr}`', /^:::quotation\{lang=fr\}$/m],
  ['`:::epigraph`', /^:::epigraph$/m],
  ['`::attribution[', /::attribution\[[^\n]*\[\^\d+\]\]$/m],
  ['`:::verse`', /^:::verse\n[^:]*\n {2}\S[^:]*\n\n[^:]*:/m],
  ['`:::dedication`', /^:::dedication$/m],
  ['`1. …`, `- …`', /^1\. [\s\S]*^- /m],
  ['a GFM table', /\n\n\| [^\n]+ \|\n\|-/],
  ['`:::table{#id}`', /^:::table\{#[a-z-]+\}\n\S.*\n\n\| /m],
  ['`:::figure{#id}`', /^:::figure\{#[a-z-]+[^}]*\}\n!\[[^\]]+\]\([^)]+\.svg\)\n\n[\s\S]*?^::credit\[/m],
  ['`:::figure{#id decorative}`', /^:::figure\{#[a-z-]+ decorative\}\n!\[\]\(/m],
  ['`:::figure{licence=', /^:::figure\{[^}]*licence="/m],
  ['`:ref{#id}`', /:ref\{#[a-z-]+\}/],
  ['`:ref[my words]{#id}`', /:ref\[[^\]]+\]\{#[a-z-]+\}/],
  ['`:ref{note=12}`', /:ref\{note=\d+\}[\s\S]*:ref\{#[a-z-]+ note=\d+\}/],
  ['`:ref{#id page}`', /:ref\{#[a-z-]+ page\}/],
  ['`:page-break{n=45}`', /:page-break\{n=\d+\}/],
  ['`:name[Smirnov]{ref=smirnov-iv}`', /:name\[[^\]]+\]\{ref=[a-z-]+\}/],
  ['`:name[May]{ref=none}`', /:name\[[^\]]+\]\{ref=none\}/],
  ['`:name[Stalin]{ref=stalin passing}`', /:name\[[^\]]+\]\{ref=[a-z-]+ passing\}/],
  ['`:index{term="grain" sub="in Ukraine"}`', /\S:index\{term="[^"]+" sub="[^"]+"\}/],
  ['`:index[words]{term="grain"}`', /:index\[[^\]]+\]\{term="[^"]+"/],
  ['`:index{term="grain" from=a}`', /:index\{term=[^}]+ from=(\w+)\}[\s\S]*:index\{to=\1\}/],
  ['`:index{person=stalin sub=', /:index\{person=[a-z-]+ sub="[^"]+"\}/],
  ['`:index{term="kolkhoz" see=', /:index\{[^}]+ see="[^"]+"\}[\s\S]*:index\{[^}]+ see-also="[^"]+"\}/],
]

describe('the sample edition', () => {
  it('is compared with every row of the page on the text', () => {
    const unknown = rows.filter((row) => !row.startsWith('---') && !looks.some(([start]) => row.startsWith(start)))
    expect(unknown).toEqual([])
    expect(rows.length).toBeGreaterThanOrEqual(looks.length)
  })
  it.each(looks)('uses %s', (_, look) => {
    expect(source.some((text) => look.test(text)) || look.test(source.join('\n'))).toBe(true)
  })
  it('shows a file with several chapters, and a note of several paragraphs', () => {
    expect(source.some((text) => text.match(/^# /gm)?.length === 2)).toBe(true)
    expect(source.some((text) => /^\[\^\d+\]: .+(?:\n {4}.+)*\n\n {4}\S/m.test(text))).toBe(true)
  })
})

const NONE_INSTALLED = { style: async () => undefined, locale: async () => undefined }

describe('the sample edition as parsed', async () => {
  const files = new Map<string, Uint8Array>()
  for (const folder of ['bibliography', 'source', 'source/images']) {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      if (entry.isFile()) files.set(`${folder}/${entry.name}`, readFileSync(join(root, folder, entry.name)))
    }
  }
  const { edition, faults } = await parse(
    { root, files, assets: await loadAssets(), installed: NONE_INSTALLED, epoch: undefined },
    false,
    ruleSettings,
  )
  const notes = edition.chapters.flatMap((chapter) => chapter.notes)

  it('has no finding of any severity', async () => {
    const { findings } = await check(edition, faults)
    expect(findings.map(({ rule, at, unexpected }) => `${at.file}:${at.start.line} ${rule} ${unexpected}`)).toEqual([])
  })
  it('is as large as it was asked to be', () => {
    const body = edition.chapters.filter((chapter) => chapter.matter === 'body')
    const prose = source.map((text) => text.replace(/^\[\^[^\]]+\]:[\s\S]*/m, '')).join('\n')
    expect(body.length).toBeGreaterThanOrEqual(5)
    expect(body.every((chapter) => chapter.blocks[0]?.type === 'epigraph')).toBe(true)
    expect(prose.match(/\p{L}+(?:[’'-]\p{L}+)*/gu)?.length).toBeGreaterThanOrEqual(7000)
    expect(notes.filter((note) => note.series === 'source').length).toBeGreaterThanOrEqual(70)
    expect(notes.filter((note) => note.series === 'comment').length).toBeGreaterThanOrEqual(5)
    expect(edition.entries.length).toBeGreaterThanOrEqual(35)
    expect(new Set(edition.entries.map((entry) => entry.csl.type)).size).toBeGreaterThanOrEqual(8)
    expect(edition.names.length).toBeGreaterThanOrEqual(40)
    expect(edition.names.filter((name) => name.spellings.length > 1).length).toBeGreaterThanOrEqual(5)
    expect(edition.images.size).toBeGreaterThanOrEqual(2)
  })
  it('says of every work how it was verified', () => {
    const readme = readFileSync(join(root, 'bibliography/README.md'), 'utf8')
    const cells = readme
      .split('\n')
      .flatMap((line) => (line.startsWith('| `') ? [line.slice(2, line.indexOf(' | ', 2))] : []))
    const told = cells.flatMap((cell) => cell.split(', ').map((key) => key.replaceAll('`', '')))
    expect(told.sort()).toEqual(edition.entries.map((entry) => entry.key).sort())
    expect(readme).not.toMatch(/general knowledge|unverified/)
  })
})
