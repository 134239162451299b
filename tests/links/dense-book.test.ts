/** Three hundred notes as historians write them, in tests/fixtures/dense-book, against their truth, which was written by hand. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { checkEdition } from '../../pipeline/build.js'
import { readSources } from '../../pipeline/read/sources.js'
import { type CitedWork, type LedgerNote, ledgerOf } from '../../pipeline/report/ledger.js'

type Places = Readonly<Record<string, string>>

interface TrueWork {
  readonly key: string
  readonly how: string
  readonly at?: Places
  readonly taken?: Places
}
interface TrueNote {
  readonly note: string
  readonly discursive?: true
  readonly works?: readonly TrueWork[]
  readonly wrong?: { readonly rule: string; readonly place: string }
}
interface TrueChapter {
  readonly file: string
  readonly notes: readonly TrueNote[]
}

const folder = join(import.meta.dirname, '../fixtures/dense-book')
const truth: readonly TrueChapter[] = parseYaml(readFileSync(join(folder, 'truth.yaml'), 'utf8'))
const { edition, findings } = await checkEdition(await readSources(folder, {}), false, () => {})
const ledger = ledgerOf(edition).filter(({ series }) => series === 'source')
const found = (file: string, label: string) => ledger.find((note) => note.file === file && note.label === label)

const wrong = truth.flatMap(({ notes }) => notes.flatMap((note) => (note.wrong ? [note.wrong] : [])))
const placeOf = ({ rule, at }: (typeof findings)[number]) => `${at.file}:${at.start.line} ${rule}`
const worded = (places: Places = {}) => Object.entries(places).map(([label, value]) => `${label} ${value}`)

/** Works cited one after the other under one key are one: whether a shelf mark that goes on is a citation of its own is open. */
function runsOf<T extends { readonly key: string }>(works: readonly T[]): T[][] {
  const runs: T[][] = []
  for (const work of works) {
    const last = runs.at(-1)
    if (last?.[0]?.key === work.key) last.push(work)
    else runs.push([work])
  }
  return runs
}

const keysOf = (works: readonly { readonly key: string }[]) => runsOf(works).map(([first]) => first?.key)

/** The places of a run as they may be given: those written, with or without what the words take over from before. */
function placesIn(run: readonly TrueWork[]): string[][] {
  return run.reduce<string[][]>(
    (before, { at, taken }) =>
      before.flatMap((places) => {
        const written = [...places, ...worded(at)]
        return taken ? [written, [...places, ...worded(taken), ...worded(at)]] : [written]
      }),
    [[]],
  )
}

const placesFound = (run: readonly CitedWork[]) =>
  run.flatMap(({ locators }) => locators.map(({ label, value }) => `${label} ${value}`))

const BY_ITS_OWN_WORDS = ['full', 'short', 'title', 'author-date']
const kindOf = (how: string | undefined) => (how && BY_ITS_OWN_WORDS.includes(how) ? 'by its own words' : how)

/** Only where the keys agree can the rest be compared, work by work; where they do not, it is skipped and not passed. */
const sameKeys = (note: TrueNote, { works }: LedgerNote) =>
  JSON.stringify(keysOf(note.works ?? [])) === JSON.stringify(keysOf(works))

it('has three hundred notes, each with its truth', () => {
  const stated = truth.flatMap(({ file, notes }) => notes.map(({ note }) => `${file} ${note}`))
  expect(stated).toHaveLength(300)
  expect(ledger.map(({ file, label }) => `${file} ${label}`)).toEqual(stated)
})

describe.each(truth)('$file', ({ file, notes }) => {
  it.each(notes)('note $note: the works', (note) => {
    const given = found(file, note.note)
    expect(keysOf(given?.works ?? [])).toEqual(keysOf(note.works ?? []))
    expect(given?.discursive).toBe(note.discursive ?? false)
  })

  it.for(notes.filter(({ works }) => works?.length))('note $note: the places in them', (note, { skip }) => {
    const given = found(file, note.note)
    if (!given || !sameKeys(note, given)) return skip()
    const runs = runsOf(given.works)
    for (const [nth, run] of runsOf(note.works ?? []).entries()) {
      const places = placesFound(runs[nth] ?? [])
      const allowed = placesIn(run)
      const match = allowed.find((each) => JSON.stringify(each) === JSON.stringify(places))
      expect(places).toEqual(match ?? allowed[0])
    }
  })

  it.for(notes.filter(({ works }) => works?.length))('note $note: how they are known', (note, { skip }) => {
    const given = found(file, note.note)
    if (!given || !sameKeys(note, given)) return skip()
    const runs = runsOf(given.works)
    for (const [nth, [first]] of runsOf(note.works ?? []).entries())
      expect(kindOf(runs[nth]?.[0]?.how)).toBe(kindOf(first?.how))
  })
})

describe('the twelve that are wrong on purpose', () => {
  it('are twelve', () => expect(wrong).toHaveLength(12))
  it.each(wrong)('$rule at $place', ({ rule, place }) => {
    expect(findings.map(placeOf).filter((each) => each.startsWith(`${place} `))).toContain(`${place} ${rule}`)
  })
  it('are the only errors', () => {
    const planted = new Set(wrong.map(({ rule, place }) => `${place} ${rule}`))
    const errors = findings.filter(({ severity }) => severity === 'error').map(placeOf)
    expect(errors.filter((each) => !planted.has(each))).toEqual([])
  })
})
