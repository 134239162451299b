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
import { measurePrint, unexplained } from './print/measure.mjs'

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

let failed = false
for (const [name, row] of rows) {
  console.log(`${name}: ${JSON.stringify(row)}`)
  failed ||= row.differences > 0 || (row.unexplained ?? Object.keys(unexplained(row)).length) > 0
}
process.exitCode = failed ? 1 : 0
