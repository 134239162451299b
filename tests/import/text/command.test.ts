/** The command on a disk: what it reads, what it refuses, and what it leaves as it was. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { encodeManuscript } from '../../../pipeline/import/decode.js'
import { ibidem } from '../../command.js'
import { contentsOf, newFolder } from '../../edition-on-disk.js'

let folder: ReturnType<typeof newFolder>
beforeEach(() => {
  folder = newFolder()
})
afterEach(() => folder.remove())

const inside = (...names: readonly string[]) => join(folder.path, ...names)
const write = (name: string, content: string | Uint8Array) => writeFileSync(inside(name), content)
const edition = () => inside('edition')
/** Without a dictionary's language: words are not what is tried here. */
const imports = (...argv: readonly string[]) => ibidem('import', ...argv, '--into', edition(), '--language', 'fr')

const TWO =
  'CHAPTER I\n\nThe first was short.1\n\nCHAPTER II\n\nThe second was not.1\n\nNOTES\n\nCHAPTER I\n\n1. One.\n\nCHAPTER II\n\n1. Two.\n'
const FIRST = 'source/01-chapter-i.md'
const SECOND = 'source/02-chapter-ii.md'
const textOf = (name: string) => readFileSync(join(edition(), name), 'utf8')

describe('a manuscript', () => {
  it('is read in every encoding, which the summary names', async () => {
    const text = 'CHAPTER I\n\nHe said “no” and left the room.\n\nГЛАВА\n'
    for (const encoding of ['utf-16le', 'utf-16be'] as const) {
      write('a.txt', encodeManuscript({ text, encoding, byteOrderMark: true }))
      const { output } = await imports(inside('a.txt'))
      expect(output).toContain(`a.txt was read as ${encoding}.`)
      expect(textOf(FIRST)).toContain('He said “no” and left')
      rmSync(edition(), { recursive: true })
    }
    write('a.txt', encodeManuscript({ text, encoding: 'utf-8', byteOrderMark: true }))
    expect((await imports(inside('a.txt'))).output).not.toContain('was read as')
    expect(textOf(FIRST)).toMatch(/^# Chapter I\n/)
  })

  it('in Windows-1252 has its quotation marks, in Windows-1251 its letters', async () => {
    write('a.txt', Uint8Array.from(Buffer.from('CHAPTER I\n\nHe said \x93no\x94 \x96 caf\xe9, \x80 5.\n', 'latin1')))
    expect((await imports(inside('a.txt'))).output).toContain('a.txt was read as windows-1252.')
    expect(textOf(FIRST)).toContain('He said “no” – café, € 5.')
    rmSync(edition(), { recursive: true })
    write(
      'b.txt',
      encodeManuscript({ text: 'Он сказал «нет» — и ушел.\n', encoding: 'windows-1251', byteOrderMark: false }),
    )
    expect((await imports(inside('b.txt'))).output).toContain('b.txt was read as windows-1251.')
    expect(textOf('source/01.md')).toBe('Он сказал «нет» — и ушел.\n')
  })

  it.each([
    ['that is not there', 'none.txt', /There is no file .*none\.txt/],
    ['that is a folder', 'sub', /sub is no file/],
    ['with NUL bytes', 'nul.txt', /nul\.txt holds NUL bytes/],
    ['that is half a UTF-16 file', 'half.txt', /half\.txt is not whole in utf-16le/],
  ])('%s is refused, and nothing is written', async (_, name, message) => {
    mkdirSync(inside('sub'))
    write('nul.txt', 'one\0two')
    write('half.txt', Uint8Array.from([0xff, 0xfe, 0x41, 0x00, 0x42]))
    const { code, output } = await imports(inside(name))
    expect(code).toBe(2)
    expect(output).toMatch(message)
    expect(existsSync(edition())).toBe(false)
  })

  it('with the name of another is refused', async () => {
    mkdirSync(inside('one'))
    mkdirSync(inside('two'))
    write('one/a.txt', 'One.')
    write('two/a.txt', 'Two.')
    const { code, output } = await imports(inside('one/a.txt'), inside('two/a.txt'))
    expect([code, output]).toEqual([2, expect.stringContaining('have the same name. Rename one of them.')])
  })

  it('may be empty', async () => {
    write('a.txt', '')
    expect((await imports(inside('a.txt'))).code).toBe(0)
  })

  it.each([
    'a: b #c.txt',
    '“quoted”.txt',
    'new\nline.txt',
    '- x.txt',
    '---.txt',
    '{a}.txt',
    '💥.txt',
    '\u001b[31mred.txt',
    '1917.txt',
  ])('may be called %j', async (name) => {
    write(name, TWO)
    expect((await imports(inside(name))).code).toBe(0)
    const { output } = await ibidem('check', edition())
    expect(output).not.toMatch(/edition\.yaml/)
    expect((await ibidem('import', '--undo', edition(), '--out', inside('back'))).code).toBe(0)
    expect(readFileSync(inside('back', name), 'utf8')).toBe(TWO)
  })
})

describe('an edition', () => {
  beforeEach(async () => {
    write('a.txt', TWO)
    await imports(inside('a.txt'))
  })

  it('is left alone where a chapter was changed by hand, but for --force', async () => {
    writeFileSync(join(edition(), FIRST), '# By hand\n')
    const before = contentsOf(edition())
    const { code, output } = await imports(inside('a.txt'))
    expect([code, output]).toEqual([2, expect.stringContaining(`${FIRST} has been changed since it was imported`)])
    expect(contentsOf(edition())).toEqual(before)
    expect((await imports(inside('a.txt'), '--force')).code).toBe(0)
    expect(textOf(FIRST)).toContain('The first was short.[^1]')
  })

  it('is left alone where a chapter of that name was there before', async () => {
    rmSync(join(edition(), 'import'), { recursive: true })
    const before = contentsOf(edition())
    const { code, output } = await imports(inside('a.txt'))
    // The same words would be written: that they are there already is no loss, and is said all the same.
    expect([code, output]).toEqual([2, expect.stringContaining('was not made by an import')])
    expect(contentsOf(edition())).toEqual(before)
  })

  it('keeps its edition.yaml and its bibliography, even with --force', async () => {
    write('works.json', '[]')
    writeFileSync(join(edition(), 'source/edition.yaml'), 'title: Mine\n')
    mkdirSync(join(edition(), 'bibliography'))
    writeFileSync(join(edition(), 'bibliography/works.json'), '[{"id":"mine"}]')
    expect((await imports(inside('a.txt'), '--bibliography', inside('works.json'), '--force')).code).toBe(0)
    expect(textOf('source/edition.yaml')).toBe('title: Mine\n')
    expect(textOf('bibliography/works.json')).toBe('[{"id":"mine"}]')
  })

  it('loses the chapters that the text has no more, and no other file', async () => {
    writeFileSync(join(edition(), 'source/99-mine.md'), '# Mine\n')
    write('a.txt', 'CHAPTER I\n\nThe first was short.\n')
    expect((await imports(inside('a.txt'))).code).toBe(0)
    expect(readdirSync(join(edition(), 'source')).sort()).toEqual([
      '01-chapter-i.md',
      '99-mine.md',
      'edition.schema.json',
      'edition.yaml',
    ])
  })

  it.each(['source', 'import'])('is left as it was where %s/ cannot be written', async (name) => {
    rmSync(join(edition(), 'import'), { recursive: true })
    rmSync(join(edition(), 'source'), { recursive: true })
    writeFileSync(join(edition(), name), 'a file')
    const { code, output } = await imports(inside('a.txt'))
    expect([code, output]).toEqual([2, expect.stringContaining('a file stands where a folder must be')])
    const left = Object.keys(contentsOf(edition())).filter((file) => file.endsWith('.md'))
    expect(left).toEqual([])
  })

  it('is not written through a link that leads out of it', async () => {
    write('elsewhere.md', 'mine\n')
    rmSync(join(edition(), SECOND))
    symlinkSync(inside('elsewhere.md'), join(edition(), SECOND))
    expect((await imports(inside('a.txt'))).code).toBe(2)
    expect((await imports(inside('a.txt'), '--force')).code).toBe(0)
    expect(readFileSync(inside('elsewhere.md'), 'utf8')).toBe('mine\n')
    expect(textOf(SECOND)).toContain('The second was not.[^1]')
  })

  it('with a malformed decisions file is left as it was, and the place is named', async () => {
    const file = join(edition(), 'import/decisions.yaml')
    writeFileSync(file, readFileSync(file, 'utf8').replace('decision: done', 'decision: perhaps'))
    const before = contentsOf(edition())
    const { code, output } = await imports(inside('a.txt'))
    expect(code).toBe(2)
    expect(output).toMatch(/import\/decisions\.yaml:\d+:\d+: unexpected .*Nothing was written\./s)
    expect(contentsOf(edition())).toEqual(before)
  })

  it('with a malformed record is left as it was', async () => {
    writeFileSync(join(edition(), 'import/record.json'), '{"version": 2}')
    const before = contentsOf(edition())
    const { code, output } = await imports(inside('a.txt'))
    expect([code, output]).toEqual([2, expect.stringContaining('record.json is not as an import wrote it')])
    expect(contentsOf(edition())).toEqual(before)
  })

  it('gives the manuscript back, but not when a chapter has changed', async () => {
    expect((await ibidem('import', '--undo', edition(), '--out', inside('back'))).code).toBe(0)
    expect(readFileSync(inside('back/a.txt'), 'utf8')).toBe(TWO)
    writeFileSync(join(edition(), FIRST), '# By hand\n')
    expect((await ibidem('import', '--undo', edition(), '--out', inside('again'))).code).toBe(2)
    expect(existsSync(inside('again'))).toBe(false)
  })
})
