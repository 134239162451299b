/** The colophon: the last of the book in all formats, true of the font files, and silent of the program unless asked. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { fontNames } from '../../pipeline/font-names.js'
import { readPdf } from '../../pipeline/prove/pdf.js'
import { version } from '../../pipeline/version.js'
import { built } from '../small-edition.js'

const font = (file: string) => readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/${file}`))
const serif = font('source-serif-4/400Regular/SourceSerif4_400Regular.ttf')

const FACE = 'Source Serif 4, version 4.004 (SIL Open Font License 1.1)'
const made = (colophon: string, text = 'A claim by a person.', language = 'en', more = '') =>
  built(
    {
      'source/edition.yaml': `title: T\nlanguage: ${language}\ncolophon: ${colophon}\n${more}`,
      'source/1.md': `# One\n\n${text}:index{term="claims"}\n`,
    },
    ['epub', 'pdf', 'print', 'tei'],
  )

test('it stands last in every format, and in the contents', async () => {
  const { differences, contentOf } = await made('true')
  expect(differences).toEqual([])
  const said = `The printed book is set in ${FACE}.`
  const reading = readPdf(contentOf('pdf'))
  expect(reading.main).toMatch(
    new RegExp(`IndexofSubjectsColophon${said.replaceAll(' ', '').replace(/[()]/g, '\\$&')}$`),
  )
  expect(reading.listed.at(-1)).toEqual({ said: expect.stringMatching(/^Colophon\d+$/), to: 'ch--colophon' })
  const tei = strFromU8(contentOf('tei'))
  expect(tei).toMatch(/<div type="index"[\s\S]*<div type="colophon"/)
  expect(tei).toContain(said)
  const documents = unzipSync(contentOf('epub'))
  const [, spine = ''] =
    /<spine[^>]*>([\s\S]*)<\/spine>/.exec(strFromU8(documents['EPUB/package.opf'] ?? new Uint8Array())) ?? []
  expect(spine.trim().split('\n').at(-1)).toContain('colophon')
})

test.each([
  ['false', 'A claim.', []],
  ['{text: Printed in Perm.}', 'A claim.', [`Printed in Perm. The printed book is set in ${FACE}.`]],
  [
    'true',
    'A `claim`.',
    [`The printed book is set in ${FACE}; code in Source Code Pro, version 1.026 (SIL Open Font License 1.1).`],
  ],
  ['{program: true}', 'A claim.', [`The printed book is set in ${FACE}. Made with Ibidem ${version}.`]],
])('colophon: %s', async (colophon, text, sentences) => {
  const { differences, cited } = await made(colophon, text)
  expect(differences).toEqual([])
  const last = cited.chapters.filter(({ matter }) => matter === 'colophon')
  expect(last.flatMap(({ blocks }) => blocks)).toEqual(
    sentences.map((value) => expect.objectContaining({ children: [expect.objectContaining({ value })] })),
  )
})

test.each(['de', 'fr', 'ru'])('in %s, on a right-hand page where chapters begin there', async (language) => {
  const { differences, contentOf } = await made('true', 'Words.', language, 'page: {openings: recto}\n')
  expect(differences).toEqual([])
  expect((readPdf(contentOf('pdf')).pageOf.get('ch--colophon') ?? 1) % 2).toBe(0)
})

describe('the names in a font file', () => {
  test('are those of its makers', () =>
    expect(fontNames(serif)).toEqual({
      family: 'Source Serif 4',
      version: '4.004',
      licence: 'SIL Open Font License 1.1',
    }))
  test('a semibold cut says its family alone', () =>
    expect(fontNames(font('source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf'))?.family).toBe('Source Serif 4'))
  test('are none in what is no font, and in a file cut short', () => {
    expect(fontNames(new Uint8Array())).toBeUndefined()
    expect(fontNames(new TextEncoder().encode('no font at all, but words'))).toBeUndefined()
    for (const length of [13, 100, 400, 5000]) expect(() => fontNames(serif.subarray(0, length))).not.toThrow()
  })
})
