/** The sample edition in five presets: names follow, nothing else moves, and the way back leads to the first byte. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ruleSettings } from '../../pipeline/check/settings.js'
import type { Edition, Inline } from '../../pipeline/edition.js'
import { spliced } from '../../pipeline/mend.js'
import { type NameChange, nameChanges } from '../../pipeline/names/changes.js'
import { nameEdition } from '../../pipeline/names/index.js'
import { ledgerOf } from '../../pipeline/names/ledger.js'
import { isMoved, takenBack } from '../../pipeline/names/take-back.js'
import { parse } from '../../pipeline/parse/index.js'
import { inlinesOfEdition } from '../../pipeline/walk.js'
import { sourcesOf } from '../small-edition.js'

const PRESETS = ['ala-lc', 'bgn-pcgn', 'iso9-1995', 'german-duden', 'french']
const root = join(import.meta.dirname, '../..')

const filesIn = (folder: string): [string, Uint8Array][] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry): [string, Uint8Array][] =>
    entry.isDirectory()
      ? filesIn(`${folder}/${entry.name}`)
      : [[`${folder}/${entry.name}`, readFileSync(join(root, folder, entry.name))]],
  )
const sample = Object.fromEntries([
  ...filesIn('source'),
  ...filesIn('bibliography').filter(([file]) => !file.endsWith('.md')),
])

type Texts = ReadonlyMap<string, string>

/** The sample with other texts, its names in text and notes as asked for. */
function withPolicy(policy: string, texts: Texts = new Map()) {
  const metadata = new TextDecoder().decode(sample['source/edition.yaml'])
  const asked = metadata.replace(/^ {2}(text|note): customary$/gm, `  $1: ${policy}`)
  expect(asked.match(new RegExp(`^ {2}(?:text|note): ${policy}$`, 'gm'))).toHaveLength(2)
  return { ...sample, ...Object.fromEntries(texts), 'source/edition.yaml': asked }
}

const kept = new Map<string, ReturnType<typeof rewrite>>()

/** Of the sample itself once for each policy. */
function rewritten(policy: string, texts?: Texts) {
  if (texts) return rewrite(policy, texts)
  const made = kept.get(policy) ?? rewrite(policy)
  kept.set(policy, made)
  return made
}

async function rewrite(policy: string, texts: Texts = new Map()) {
  const { edition } = await parse(await sourcesOf(withPolicy(policy, texts)), false, ruleSettings)
  const changes = nameChanges(nameEdition(edition))
  return { edition, changes, texts: withChanges(edition, changes) }
}

const withChanges = (edition: Edition, changes: readonly NameChange[]): Texts =>
  new Map(
    edition.texts.map(({ path, source }) => {
      const own = changes.filter(({ at }) => at.file === path).flatMap(({ edits }) => edits ?? [])
      return [path, spliced(source, own)]
    }),
  )

/** The words of an edition with its names left out. */
const butNames = (inlines: readonly Inline<'named'>[]) =>
  inlines.map((inline) => (inline.type === 'text' ? inline.value : inline.type === 'name' ? '@' : '')).join('')

describe.each(PRESETS)('%s', (preset) => {
  it('changes names and nothing else, each by the scheme', async () => {
    const before = nameEdition((await rewritten('keep')).edition)
    const after = nameEdition((await rewritten(preset)).edition)
    expect(butNames(inlinesOfEdition(after))).toBe(butNames(inlinesOfEdition(before)))
    const names = inlinesOfEdition<'named'>(after).filter((inline) => inline.type === 'name')
    const followed = names.filter(
      ({ zone, shape, record }) => record && shape === 'name' && (zone === 'text' || zone === 'note'),
    )
    expect(followed.length).toBeGreaterThan(30)
    for (const { scheme } of followed) expect(scheme).toBe(preset)
    for (const { zone, written, printed } of names)
      if (zone !== 'text' && zone !== 'note') expect(printed).toBe(written)
  })

  it('is written into the source, and the ledger gives the first bytes back', async () => {
    const { edition, changes, texts } = await rewritten(preset)
    expect(changes.length).toBeGreaterThan(20)
    // In German Хрущов is written as Хрущёв is: it could not be told from it again.
    expect(changes.filter(({ edits }) => !edits).map(({ to }) => to)).toEqual(
      preset === 'german-duden' ? ['Chruschtschow'] : [],
    )
    const sources = new Map(edition.texts.map(({ path, source }) => [path, source]))
    const back = takenBack(
      ledgerOf(changes, (file) => sources.get(file) ?? ''),
      (file) => texts.get(file),
    )
    expect(isMoved(back) ? back : [...back].filter(([file, text]) => sources.get(file) !== text)).toEqual([])
  })

  it('from there to the next preset and back is the same again', async () => {
    const there = (await rewritten(preset)).texts
    const next = PRESETS[(PRESETS.indexOf(preset) + 1) % PRESETS.length] ?? preset
    const other = (await rewritten(next, there)).texts
    const back = (await rewritten(preset, other)).texts
    // What German cannot tell apart was not written, and stays as the preset between has it.
    const alike = (texts: Texts) => [...texts].map(([file, text]) => [file, text.replace('Khrouchtchov', 'Khrushchov')])
    expect(alike(back)).toEqual(alike(there))
  })

  it('leaves the entries of the bibliography as authors signed', async () => {
    const { edition } = await rewritten(preset)
    expect(nameEdition(edition).entries).toEqual(edition.entries)
  })
})
