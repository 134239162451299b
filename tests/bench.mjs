/**
 * Time and memory of a whole build, and of each step; beside it pandoc's EPUB of the same text, where pandoc is installed.
 * Runs take turns, so that a change in the machine's speed falls on all alike; the medians are shown.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeMadeUpEdition } from './made-up-edition.mjs'
import { writeMadeUpNames } from './made-up-names.mjs'

const RUNS = Number(process.env.RUNS ?? 5)
const root = join(import.meta.dirname, '..')
const shared = process.env.SHARED ?? join(root, '../shared')
const work = mkdtempSync(join(tmpdir(), 'ibidem-bench-'))

const STEPS = `
  import { buildEdition, checkEdition } from '${root}/dist/road/build.js'
  import { readSources } from '${root}/dist/road/sources.js'
  const times = {}; let step = 'read', since = performance.now()
  const on = (next) => { const now = performance.now(); times[step] = now - since; step = next; since = now }
  const sources = await readSources(process.argv[1], {})
  const { edition } = await checkEdition(sources, false, on)
  await buildEdition(edition, sources, ['epub', 'pdf', 'tei'], on)
  on('')
  console.log(JSON.stringify(times))`

/** Seconds on the clock and of the processor, and the most memory, of one whole process. */
function measure(command, args) {
  const watch = `const { spawnSync } = require('node:child_process')
    const began = process.hrtime.bigint(), [command, ...args] = process.argv.slice(1)
    const { status } = spawnSync(command, args, { stdio: 'ignore' })
    const wall = Number(process.hrtime.bigint() - began) / 1e9
    const own = require('node:fs').readFileSync('/proc/self/stat', 'utf8').split(' ')
    console.log(JSON.stringify({ status, wall, cpu: (Number(own[15]) + Number(own[16])) / 100 }))`
  const result = JSON.parse(execFileSync(process.execPath, ['-e', watch, command, ...args], { encoding: 'utf8' }))
  if (result.status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${result.status}`)
  return { ...result, memory: peakOf(command, args) }
}

function peakOf(command, args) {
  if (!existsSync('/usr/bin/time')) return Number.NaN
  const { stderr } = spawnSync('/usr/bin/time', ['-f', '%M', command, ...args], { encoding: 'utf8' })
  return Number(stderr.trim().split('\n').at(-1)) / 1024
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1]
const row = (name, runs) =>
  console.log(
    `${name.padEnd(28)} ${median(runs.map((r) => r.wall))
      .toFixed(2)
      .padStart(7)} s ${median(runs.map((r) => r.cpu))
      .toFixed(2)
      .padStart(7)} s ${median(runs.map((r) => r.memory))
      .toFixed(0)
      .padStart(6)} MB`,
  )

const hasPandoc = spawnSync('pandoc', ['--version']).status === 0

/** Each candidate in turn, run after run. */
function compare(candidates) {
  const runs = candidates.map(() => [])
  for (let run = 0; run < RUNS; run++)
    candidates.forEach(([, command, args], nth) => runs[nth].push(measure(command, args)))
  candidates.forEach(([label], nth) => row(label, runs[nth]))
}

function bench(name, folder, markdown) {
  const candidates = [
    [
      `${name}: ibidem build`,
      process.execPath,
      [join(root, 'dist/cli.js'), 'build', folder, '--again', '--out', join(work, name)],
    ],
    [`${name}: ibidem check`, process.execPath, [join(root, 'dist/cli.js'), 'check', folder]],
  ]
  if (hasPandoc)
    candidates.push([
      `${name}: pandoc, EPUB alone`,
      'pandoc',
      [...markdown, '-t', 'epub3', '-o', join(work, `${name}.epub`)],
    ])
  compare(candidates)
  const steps = Array.from({ length: RUNS }, () =>
    JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', STEPS, folder], { encoding: 'utf8' })),
  )
  const shown = Object.keys(steps[0]).map((step) => `${step} ${median(steps.map((times) => times[step])).toFixed(0)}`)
  console.log(`  milliseconds a step: ${shown.join(', ')}\n`)
}

console.log(`${'median of'.padStart(20)} ${RUNS}${'wall'.padStart(15)}${'cpu'.padStart(10)}${'memory'.padStart(10)}`)
const chapters = readdirSync(join(root, 'source'))
  .filter((file) => file.endsWith('.md'))
  .sort()
bench(
  'sample',
  root,
  chapters.map((file) => join(root, 'source', file)),
)
const book = join(shared, 'data/corpora/mutual-aid/book.md')
if (existsSync(book)) {
  execFileSync(process.execPath, [join(root, 'tests/corpus-edition.mjs'), book, join(work, 'mutual-aid-edition')])
  bench('mutual-aid', join(work, 'mutual-aid-edition'), [book])
}
/** What names cost is the difference of the two: their list is read, their forms are made, the text is looked through. */
const [named, unnamed] = ['names', 'no-names'].map((name) => join(work, name))
writeMadeUpNames(100_000, 500, named)
writeMadeUpNames(100_000, 500, unnamed, false)
compare(
  [
    ['100,000 words, 500 names', named],
    ['the same without a list', unnamed],
  ].map(([label, folder]) => [`${label}: check`, process.execPath, [join(root, 'dist/cli.js'), 'check', folder]]),
)
for (const [notes, works] of [
  [1000, 500],
  [10_000, 500],
]) {
  const folder = join(work, `${notes}`)
  writeMadeUpEdition(notes, works, folder)
  const texts = readdirSync(join(folder, 'source')).filter((file) => file.endsWith('.md'))
  compare([
    [`${notes} notes: ibidem check`, process.execPath, [join(root, 'dist/cli.js'), 'check', folder]],
    ...(hasPandoc
      ? [
          [
            `${notes} notes: pandoc --citeproc`,
            'pandoc',
            [
              '--citeproc',
              '--file-scope',
              '--bibliography',
              join(folder, 'bibliography/works.json'),
              ...texts.sort().map((file) => join(folder, 'source', file)),
              '-o',
              join(work, 'pandoc.html'),
            ],
          ],
        ]
      : []),
  ])
}
// A note of one thing over and over: linking must not grow faster than the note.
for (const times of [1, 4]) {
  const folder = join(work, `hostile-${times}`)
  writeMadeUpEdition(1, 500, folder)
  const note = 'Baker, The Party and the State, '.repeat(600 * times)
  writeFileSync(join(folder, 'source/001.md'), `# One\n\nA claim.[^1]\n\n[^1]: ${note}\n`)
  compare([
    [
      `a note of ${20 * times} kB: ibidem check`,
      process.execPath,
      [join(root, 'dist/cli.js'), 'check', folder, '--fail-on', 'never'],
    ],
  ])
}
rmSync(work, { recursive: true })
