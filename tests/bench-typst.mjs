/**
 * The same text in the same page and face, set by Ibidem and by Typst in turn: node tests/bench-typst.mjs COMPILER FOLDER….
 * COMPILER is a folder where `npm install @myriaddreamin/typst-ts-node-compiler` was run: it is no dependency of the project.
 * Ibidem's time is that of its whole road: the text is checked before and the file is read back and proven after.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { buildEdition, checkEdition } from '../dist/road/build.js'
import { readSources } from '../dist/road/sources.js'
import { measurePdf } from './print/measure-pdf.mjs'
import { typstSource } from './typst-source.mjs'

const RUNS = Number(process.env.RUNS ?? 3)
const root = join(import.meta.dirname, '..')
const [compiler, ...folders] = process.argv.slice(2)
const work = mkdtempSync(join(tmpdir(), 'ibidem-typst-'))

const COMPILE = `
  import { createRequire } from 'node:module'
  import { readFileSync, writeFileSync } from 'node:fs'
  const [packages, fonts, source, out] = process.argv.slice(1)
  const { NodeCompiler } = createRequire(packages + '/index.js')('@myriaddreamin/typst-ts-node-compiler')
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [fonts] }] })
  writeFileSync(out, compiler.pdf({ mainFileContent: readFileSync(source, 'utf8') }))`

/** Seconds on the clock and of the processor, megabytes, of one whole process. */
function run(args) {
  const { status, stderr } = spawnSync('/usr/bin/time', ['-f', '%e %U %S %M', process.execPath, ...args], {
    encoding: 'utf8',
  })
  const [wall, user, system, memory] = stderr.trim().split('\n').at(-1).split(' ').map(Number)
  if (status !== 0) throw new Error(stderr)
  return { wall, cpu: user + system, memory: memory / 1024 }
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1]

for (const folder of folders) {
  const name = basename(folder)
  const sources = await readSources(folder, {})
  const { edition } = await checkEdition(sources, true, () => {})
  const { print } = await buildEdition(edition, sources, ['pdf'], () => {})
  const source = join(work, `${name}.typ`)
  writeFileSync(source, typstSource(edition, print.page))
  const typst = join(work, `${name}.pdf`)
  const out = join(work, name)
  const fonts = join(root, 'node_modules/@expo-google-fonts/source-serif-4')
  const candidates = [
    ['ibidem', [join(root, 'dist/cli.js'), 'build', folder, '--again', '--draft', '--to', 'pdf', '--out', out]],
    ['typst', ['--input-type=module', '-e', COMPILE, compiler, fonts, source, typst]],
  ]
  const runs = candidates.map(() => [])
  for (let nth = 0; nth < RUNS; nth++) candidates.forEach(([, args], place) => runs[place].push(run(args)))
  const pdf = join(out, readdirSync(out).find((file) => file.endsWith('.pdf') && !file.includes('print')) ?? '')
  const files = [pdf, typst]
  candidates.forEach(([maker], place) => {
    const middle = (pick) => median(runs[place].map(pick))
    const time = `${middle(({ wall }) => wall).toFixed(2)} s wall, ${middle(({ cpu }) => cpu).toFixed(2)} s cpu`
    console.log(
      `${name}, ${maker}: ${time}, ${middle(({ memory }) => memory).toFixed(0)} MB; ${JSON.stringify(measurePdf(files[place]))}`,
    )
  })
}
rmSync(work, { recursive: true })
