/** `ibidem names --ledger`, `--write` and `--undo`: what becomes of the names, done in the source, and taken back. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { ruleSettings } from '../check/settings.js'
import type { Edition } from '../edition.js'
import { Fault } from '../fault.js'
import { spliced } from '../mend.js'
import { type NameChange, nameChanges } from '../names/changes.js'
import { nameEdition } from '../names/index.js'
import { type LedgerRow, ledgerCsv, ledgerJson, ledgerOf, readLedger } from '../names/ledger.js'
import { sameButForNames } from '../names/same-text.js'
import { isMoved, takenBack } from '../names/take-back.js'
import { parse } from '../parse/index.js'
import type { Sources } from '../read/sources.js'
import { defaultOutput, writeOutputs } from '../write.js'
import { say } from './reporting.js'
import { withTexts, writableText, writeBack } from './rewriting.js'

const LEDGERS = new Map(Object.entries({ csv: ledgerCsv, json: ledgerJson }))

/** What a build changes, on standard output or as names.csv, names.json in a folder. */
export async function reportLedger(
  edition: Edition<'parsed'>,
  formats: string,
  out: string | undefined,
): Promise<void> {
  const names = formats.split(',').map((name) => name.trim())
  const strange = names.find((name) => !LEDGERS.has(name))
  if (strange !== undefined)
    throw new Fault(`There is no ledger format ${strange || '""'}. Formats: ${[...LEDGERS.keys()].join(', ')}.`)
  const rows = rowsOf(edition, nameChanges(nameEdition(edition)))
  if (out !== undefined) return writeLedger(rows, out, names)
  for (const name of names) process.stdout.write(LEDGERS.get(name)?.(rows) ?? '')
}

/**
 * The ledger is on the disk before the first text is changed.
 * @throws Fault when a text would read otherwise than by its names; nothing has been written then
 */
export async function writeNames(sources: Sources, edition: Edition<'parsed'>, out: string | undefined): Promise<void> {
  const named = nameEdition(edition)
  const changes = nameChanges(named)
  const next = withTexts(sources, textsWith(changes, sources))
  const { edition: after } = await parse(next, false, ruleSettings)
  const otherwise = sameButForNames(named, after, changes)
  if (otherwise)
    throw new Fault(
      `${otherwise.file} would read otherwise near “${otherwise.words}”: nothing was written. Write the name there by hand.`,
    )
  await writeLedger(rowsOf(edition, changes), out ?? (await defaultOutput(sources.root)), [...LEDGERS.keys()])
  await writeBack(sources.root, changedFiles(sources, next))
  for (const { at, from, to, edits } of changes)
    if (!edits) say(`${at.file}:${at.start.line}: ${from} is still written so; a build prints ${to}.`)
  const done = changes.filter(({ edits }) => edits).length
  say(
    `${done} ${done === 1 ? 'name' : 'names'} rewritten. The ledger, for ibidem names --undo: ${out ?? 'output'}/names.json`,
  )
}

function textsWith(changes: readonly NameChange[], sources: Sources): Map<string, string> {
  const edits = changes.flatMap((change) => change.edits ?? [])
  const texts = new Map<string, string>()
  for (const file of new Set(edits.map(({ at }) => at.file))) {
    const text = writableText(sources, file)
    if (text === undefined)
      throw new Fault(`${file} has bytes that are no text, and cannot be rewritten: ibidem check names them.`)
    texts.set(
      file,
      spliced(
        text,
        edits.filter(({ at }) => at.file === file),
      ),
    )
  }
  return texts
}

const changedFiles = (before: Sources, after: Sources) =>
  [...after.files].filter(([file, bytes]) => before.files.get(file) !== bytes)

function rowsOf({ texts }: Edition<'parsed'>, changes: readonly NameChange[]): LedgerRow[] {
  const sources = new Map(texts.map((text) => [text.path, text.source]))
  return ledgerOf(changes, (file) => sources.get(file) ?? '')
}

async function writeLedger(rows: readonly LedgerRow[], folder: string, formats: readonly string[]): Promise<void> {
  const outputs = formats.map((format) => ({
    path: `names.${format}`,
    content: new TextEncoder().encode(LEDGERS.get(format)?.(rows) ?? ''),
  }))
  await writeOutputs(path.resolve(folder), outputs, [])
}

/** @throws Fault when the ledger cannot be read, or the text is no longer as it was left */
export async function undoNames(sources: Sources, ledger: string): Promise<void> {
  const rows = await ledgerRows(ledger)
  const back = takenBack(rows, (file) => writableText(sources, file))
  if (isMoved(back))
    throw new Fault(
      `${back.file}:${back.line}: “${back.expected}” is not where the ledger put it: the text was changed since. Nothing was written.`,
    )
  await writeBack(sources.root, changedFiles(sources, withTexts(sources, back)))
  say(`${rows.length} ${rows.length === 1 ? 'name is' : 'names are'} as before.`)
}

async function ledgerRows(ledger: string): Promise<readonly LedgerRow[]> {
  const json = await readFile(ledger, 'utf8').catch(() => undefined)
  if (json === undefined)
    throw new Fault(`There is no ledger ${ledger}: ibidem names --write leaves it in output/names.json.`)
  const rows = readLedger(json)
  if (!rows) throw new Fault(`${ledger} is no ledger of names: give the names.json that ibidem names --write made.`)
  return rows
}
