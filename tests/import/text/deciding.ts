/** An editor at work on the decisions file of one text. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { parse, stringify } from 'yaml'
import type { Wordlist } from '../../../pipeline/import/misprints/index.js'
import { type Done, importTexts } from './importing.js'

const root = join(import.meta.dirname, '../../fixtures/import')
export const fixture = (name: string) => readFileSync(join(root, name, 'text.txt'), 'utf8')

export interface Entry {
  rule: string
  written: string
  decision: string
  change?: string
  id: string
}
export interface File {
  decisions: Entry[]
  'no longer found'?: Pick<Entry, 'id' | 'decision'>[]
}
export const fileOf = (done: Done): File => parse(done.decisions)

/**
 * The editor opens the file, finds the entry, changes it, and imports again.
 * @param words for what a dictionary judges; for all else it would only take time
 */
export function decided(
  text: string,
  rule: string,
  written: RegExp,
  decision: string,
  change?: string,
  words?: Wordlist,
): Done {
  const given = { texts: { 'text.txt': text }, words }
  const file = fileOf(importTexts(given))
  const found = file.decisions.filter((entry) => entry.rule === rule && written.test(entry.written))
  expect(found.map((entry) => entry.written)).toHaveLength(1)
  const decisions = file.decisions.map((entry) =>
    found.includes(entry) ? { ...entry, decision, ...(change === undefined ? {} : { change }) } : entry,
  )
  const done = importTexts({ ...given, decisions: stringify({ decisions }) })
  expect(fileOf(done).decisions.find(({ id }) => id === found[0]?.id)).toMatchObject({
    rule,
    decision,
    ...(change === undefined ? {} : { change }),
  })
  return done
}

export const allOf = ({ chapters }: Done) => Object.values(chapters).join('\n')
