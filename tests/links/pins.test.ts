/** bibliography/links.yaml: what it pins, when it no longer holds, and how `ibidem link --write` leaves what people wrote. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { check } from '../../pipeline/check/index.js'
import { ruleSettings } from '../../pipeline/check/settings.js'
import { parse } from '../../pipeline/parse/index.js'
import { ibidem } from '../command.js'
import { newFolder, writeEdition } from '../edition-on-disk.js'
import { sourcesOf } from '../small-edition.js'
import { link, told, works } from './made-up.js'

const LINKS = 'bibliography/links.yaml'
const pin = (note: number, words: string, ...keys: readonly string[]) =>
  `  - file: source/1.md\n    note: ${note}\n    words: ${JSON.stringify(words)}\n    cites: [${keys.join(', ')}]\n`
const pins = (...texts: readonly string[]) => ({ [LINKS]: `links:\n${texts.join('')}` })

const text = (...notes: readonly string[]) =>
  `${notes.map((_, nth) => `A line.[^${nth + 1}]`).join('\n\n')}\n\n${notes.map((words, nth) => `[^${nth + 1}]: ${words}\n`).join('\n')}`

async function findings(notes: readonly string[], links: string) {
  const files = { 'source/1.md': text(...notes), 'bibliography/works.json': JSON.stringify(works), [LINKS]: links }
  const { edition, faults } = await parse(await sourcesOf(files), false, ruleSettings)
  const found = check(edition, faults).findings.filter((finding) => finding.rule !== 'entry-cited')
  return found.map(({ rule, at }) => `${at.file}:${at.start.line}:${at.start.column} ${rule}`)
}

describe('a pin', () => {
  it('says what doubtful words cite', async () => {
    const [note] = await link(['Halloran, Senate, p. 3.'], pins(pin(1, 'Halloran, Senate, p. 3.', 'halloran-armed')))
    expect(note?.mentions).toMatchObject([{ key: 'halloran-armed', resolution: 'pinned', locators: [] }])
    expect(note?.doubts).toEqual([])
  })
  it('goes before what was found, and keeps its places', async () => {
    const words = 'Vetrov, Karelin, p. 3; and the rest.'
    const [note] = await link([words], pins(pin(1, words, 'vetrov-life', 'gavo')))
    expect(note?.mentions.map(({ key, locators }) => [key, locators.length])).toEqual([
      ['vetrov-life', 1],
      ['gavo', 0],
    ])
  })
  it('may say that nothing is cited', async () => {
    const [note] = await link(['Vetrov, Karelin, p. 3.'], pins(pin(1, 'Vetrov, Karelin, p. 3.')))
    expect(note && told(note)).toBe('')
  })
  it('is what ibid. refers to', async () => {
    const notes = await link(
      ['Halloran, Senate, p. 3.', 'Ibid.'],
      pins(pin(1, 'Halloran, Senate, p. 3.', 'halloran-armed')),
    )
    expect(notes.map(told)).toEqual(['halloran-armed', 'halloran-armed'])
  })
  it('holds over another line width', async () => {
    const [note] = await link(
      ['Halloran,\n    Senate, p. 3.'],
      pins(pin(1, 'Halloran, Senate, p. 3.', 'halloran-armed')),
    )
    expect(note && told(note)).toBe('halloran-armed')
  })
})

describe('findings', () => {
  const NOTE = 'Vetrov, Karelin, p. 3.'
  it.each([
    ['a pin that holds', `links:\n${pin(1, NOTE, 'vetrov-life')}`, []],
    ['a note that changed', `links:\n${pin(1, 'Vetrov, Karelin, p. 4.', 'vetrov-life')}`, [`${LINKS}:2:5 pin-current`]],
    ['a note that is gone', `links:\n${pin(9, NOTE, 'vetrov-life')}`, [`${LINKS}:2:5 pin-current`]],
    ['a work that is not there', `links:\n${pin(1, NOTE, 'vetrov')}`, [`${LINKS}:5:13 links-readable`]],
    [
      'two pins of a note',
      `links:\n${pin(1, NOTE, 'vetrov-life')}${pin(1, NOTE, 'gavo')}`,
      [`${LINKS}:6:5 links-readable`],
    ],
    ['a field nobody knows', `links:\n${pin(1, NOTE, 'vetrov-life')}    page: 3\n`, [`${LINKS}:6:5 links-readable`]],
    ['a list that is none', 'links: 3\n', [`${LINKS}:1:8 links-readable`]],
    ['YAML that is none', 'links: [\n', [`${LINKS}:2:1 links-readable`]],
    ['an empty file', '', []],
  ])('%s', async (_, links, expected) => {
    const found = await findings([NOTE], links)
    expect(found.filter((line) => line.startsWith(LINKS))).toEqual(expected)
    expect(found.filter((line) => !line.startsWith(LINKS) && !line.endsWith('note-has-source'))).toEqual([])
  })
})

describe('ibidem link', () => {
  const NOTES = [
    'Vetrov, Karelin, p. 3.',
    'Ibid., p. 4.',
    'Halloran, Senate, p. 3.',
    'Halloran, The Senate Armed, p. 5.',
  ]
  async function inFolder(links: string | undefined, run: (root: string) => Promise<void>) {
    const { path, remove } = newFolder()
    try {
      writeEdition(path, { 'source/1.md': text(...NOTES), 'bibliography/works.json': JSON.stringify(works) })
      if (links !== undefined) {
        mkdirSync(join(path, 'bibliography'), { recursive: true })
        writeFileSync(join(path, LINKS), links)
      }
      await run(path)
    } finally {
      remove()
    }
  }
  it('shows place, number, words, work and how, or the doubt', () =>
    inFolder(undefined, async (root) => {
      const { code, output } = await ibidem('link', root)
      expect(code).toBe(0)
      expect(
        output
          .trimEnd()
          .split('\n')
          .map((line) => line.split(/ {2,}/)),
      ).toEqual([
        ['source/1.md:9:7', '1', 'Vetrov, Karelin, p. 3', 'vetrov-life', 'short'],
        ['source/1.md:11:7', '2', 'Ibid., p. 4', 'vetrov-life', 'ibid'],
        ['source/1.md:13:7', '3', 'Halloran, Senate, p. 3', '?', 'ambiguous: halloran-armed, halloran-unarmed'],
        ['source/1.md:15:7', '4', 'Halloran, The Senate Armed, p. 5', 'halloran-armed', 'short'],
      ])
    }))
  it('writes what is certain by itself, once', () =>
    inFolder(undefined, async (root) => {
      await ibidem('link', root, '--write')
      const written = readFileSync(join(root, LINKS), 'utf8')
      expect(
        written
          .split('\n')
          .filter((line) => /^\s+(?:note|cites)/.test(line))
          .map((line) => line.trim()),
      ).toEqual(['note: "1"', 'cites: [ vetrov-life ]', 'note: "4"', 'cites: [ halloran-armed ]'])
      await ibidem('link', root, '--write')
      expect(readFileSync(join(root, LINKS), 'utf8')).toBe(written)
      expect((await ibidem('link', root)).output).toContain('pinned')
    }))
  it('leaves what people wrote, comments too, and puts the rest in order', () => {
    const own = `# Ours.\nlinks:\n  # Asked the author.\n${pin(3, 'Halloran, Senate, p. 3.', 'halloran-unarmed')}`
    return inFolder(own, async (root) => {
      await ibidem('link', root, '--write')
      const written = readFileSync(join(root, LINKS), 'utf8')
      expect(written).toContain('# Ours.')
      expect(written).toMatch(/# Asked the author\.\n {2}- file: source\/1\.md\n {4}note: 3\n/)
      expect([...written.matchAll(/note: "?(\d)/g)].map(([, note]) => note)).toEqual(['1', '3', '4'])
      expect(written).toContain('cites: [ halloran-unarmed ]')
    })
  })
  it('refuses to write over a file it cannot read', () =>
    inFolder('links: [\n', async (root) => {
      expect((await ibidem('link', root, '--write')).code).toBe(2)
      expect(readFileSync(join(root, LINKS), 'utf8')).toBe('links: [\n')
    }))
})
