/** One finding in every format, as each format's own documentation asks for it. */
import pc from 'picocolors'
import { expect, test } from 'vitest'
import type { Checking } from '../../pipeline/report/checking.js'
import { fingerprints } from '../../pipeline/report/fingerprint.js'
import { reports } from '../../pipeline/report/index.js'
import { checked, sourcesOf } from '../small-edition.js'

const source = '# One\n\nA claim.[^9]\n'

async function checkingOf(markdown: string): Promise<Checking> {
  const files = { 'source/1.md': markdown }
  const { findings, allowed, edition } = await checked(files)
  const sources = await sourcesOf(files)
  const sourceOf = (file: string) => new TextDecoder().decode(sources.files.get(file))
  return { findings, allowed, known: 0, edition, sourceOf, folder: 'books/a, b', colours: pc.createColors(false) }
}

const fingerprintsOf = ({ findings, sourceOf }: Checking) => [...fingerprints(findings, sourceOf).values()]
const written = async (format: string) => (await reports.get(format)?.())?.write(await checkingOf(source)) ?? ''

test('text: the place, the sentence, the rule, the line and a caret', async () => {
  expect(
    await written('text'),
  ).toBe(`source/1.md:3:9 error Unexpected call of note 9, expected a note [^9]: in this file  note-defined
  3 | A claim.[^9]
              ^^^^

1 error.
0 source notes, 0 comments; 0 works.
`)
})

test('json: a flat array', async () => {
  expect(JSON.parse(await written('json'))).toEqual([
    {
      file: 'source/1.md',
      line: 3,
      column: 9,
      endLine: 3,
      endColumn: 13,
      rule: 'note-defined',
      severity: 'error',
      message: 'Unexpected call of note 9, expected a note [^9]: in this file',
      expected: 'a note [^9]: in this file',
      related: [],
    },
  ])
})

test('github: a workflow command, its properties escaped', async () => {
  expect(await written('github')).toBe(
    '::error file=books/a%2C b/source/1.md,line=3,col=9,endLine=3,endColumn=13,title=note-defined::Unexpected call of note 9, expected a note [^9]: in this file\n',
  )
})

test('sarif: version 2.1.0, the rule described, the region in code units', async () => {
  const { version, runs } = JSON.parse(await written('sarif'))
  const [{ tool, results, columnKind }] = runs
  expect(version).toBe('2.1.0')
  expect(columnKind).toBe('utf16CodeUnits')
  expect(tool.driver.rules.map((rule: { id: string }) => rule.id)).toContain('note-defined')
  expect(results[0].locations[0].physicalLocation).toEqual({
    artifactLocation: { uri: 'books/a,%20b/source/1.md' },
    region: { startLine: 3, startColumn: 9, endLine: 3, endColumn: 13 },
  })
})

test('junit: a suite a chapter, the failure in its case', async () => {
  const xml = await written('junit')
  expect(xml).toContain('<testsuite name="source/1.md One" tests="1" failures="1">')
  expect(xml).toMatch(/<testcase classname="source\/1\.md One" name="text">\s*<failure type="note-defined"/)
})

test('gitlab: the fields that its documentation requires', async () => {
  const [row] = JSON.parse(await written('gitlab'))
  expect(row).toMatchObject({ check_name: 'note-defined', severity: 'major', location: { lines: { begin: 3 } } })
  expect(row.fingerprint).toMatch(/^[0-9a-f]{32}$/)
})

test('a fingerprint stays when lines move, and differs between two alike', async () => {
  const prints = async (markdown: string) => fingerprintsOf(await checkingOf(markdown))
  const before = await prints(source)
  const [first, second] = await prints(`${source}\nA claim.[^9]\n`)
  expect(await prints(source.replace('\n\n', '\n\nA line before.\n\n'))).toEqual(before)
  expect([first]).toEqual(before)
  expect(second).not.toBe(first)
})
