/**
 * What a press would send back, by kind: node tests/print-quality.mjs [--books N] [FOLDER…]. N made-up books together, then
 * each edition. Exit 1 where something is wrong that the page builder does not say it could not help.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { buildEdition, checkEdition } from '../dist/road/build.js'
import { readSources } from '../dist/road/sources.js'
import { madeUpBook } from './print/made-up-book.mjs'
import { allowances, measurePrint, unexplained } from './print/measure.mjs'

async function measured(folder) {
  const sources = await readSources(folder, {})
  const { edition } = await checkEdition(sources, true, () => {})
  const { print, differences } = await buildEdition(edition, sources, ['pdf'], () => {})
  return { ...measurePrint(print, edition.metadata.language), differences: differences.length }
}

/** Sums of what is counted, the worst of what is measured. */
function together(all) {
  const sum = (pick) => all.reduce((total, each) => total + (pick(each) ?? 0), 0)
  const kinds = (part) => {
    const names = [...new Set(all.flatMap((each) => Object.keys(each[part])))]
    return Object.fromEntries(names.map((name) => [name, sum((each) => each[part][name])]))
  }
  return {
    pages: sum(({ pages }) => pages),
    lines: sum(({ lines }) => lines),
    notes: sum(({ notes }) => notes),
    violations: kinds('violations'),
    forced: kinds('forced'),
    compromises: kinds('compromises'),
    stretchMost: Math.max(...all.map(({ stretchMost }) => stretchMost)),
    differences: sum(({ differences }) => differences),
  }
}

async function fuzzed(count) {
  const work = mkdtempSync(join(tmpdir(), 'ibidem-print-'))
  const all = []
  let unhelped = 0
  for (let seed = 1; seed <= count; seed++) {
    for (const [name, text] of Object.entries(madeUpBook(seed))) {
      mkdirSync(dirname(join(work, name)), { recursive: true })
      writeFileSync(join(work, name), text)
    }
    const each = await measured(work)
    const wrong = Object.entries(each.violations).filter(([, number]) => number > 0)
    unhelped += Object.keys(unexplained(each)).length
    if (wrong.length > 0)
      console.log(`book ${seed}: ${JSON.stringify(Object.fromEntries(wrong))} ${JSON.stringify(each.compromises)}`)
    all.push(each)
  }
  rmSync(work, { recursive: true })
  return { ...together(all), unexplained: unhelped }
}

const [flag, count, ...rest] = process.argv.slice(2)
const folders = flag === '--books' ? rest : process.argv.slice(2)
const rows = flag === '--books' ? [[`${count} made-up books`, await fuzzed(Number(count))]] : []
for (const folder of folders) rows.push([folder, await measured(folder)])

/** What a press asks of a book's lines and pages, and whether it is so. */
const BARS = [
  ['glue stretch, p99', ({ stretchP99 }) => stretchP99, (value) => value <= 2, '≤ 2'],
  ['glue stretch, most', ({ stretchMost }) => stretchMost, (value) => value <= 4, '≤ 4'],
  ['full pages within one line', ({ fullPages }) => fullPages, (value) => value >= 0.9, '≥ 0.9'],
  ['lines with a hyphen', ({ hyphenated }) => hyphenated, (value) => value <= 0.12, '≤ 0.12'],
]

/** A line a kind: how many were found, how many of them the builder says could not be helped. */
function show(name, row) {
  const { violations, compromises, forced, ...measures } = row
  console.log(`\n${name}: ${JSON.stringify(measures)}`)
  const line = (kind, found, helped) => console.log(`  ${kind.padEnd(28)} ${String(found).padStart(6)}  ${helped}`)
  line('kind', 'found', 'could not be helped')
  const allowed = allowances(row)
  for (const [kind, found] of Object.entries(violations)) line(kind, found, found === 0 ? '' : (allowed[kind] ?? 0))
  for (const [bar, pick, holds, wanted] of BARS)
    if (pick(row) !== undefined) line(bar, pick(row), `${wanted}${holds(pick(row)) ? '' : ', not held'}`)
}

let failed = false
for (const [name, row] of rows) {
  show(name, row)
  failed ||= row.differences > 0 || (row.unexplained ?? Object.keys(unexplained(row)).length) > 0
}
process.exitCode = failed ? 1 : 0
