/** Whatever the Markdown and the scheme: the names change, and nothing else does. Texts are made up of names and of what breaks. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ruleSettings } from '../../pipeline/check/settings.js'
import type { Edition } from '../../pipeline/edition.js'
import { spliced } from '../../pipeline/mend.js'
import { type NameChange, nameChanges } from '../../pipeline/names/changes.js'
import { nameEdition } from '../../pipeline/names/index.js'
import { ledgerJson, ledgerOf, readLedger } from '../../pipeline/names/ledger.js'
import { sameButForNames } from '../../pipeline/names/same-text.js'
import { schemes } from '../../pipeline/names/schemes/index.js'
import { takenBack } from '../../pipeline/names/take-back.js'
import { transliterate } from '../../pipeline/names/transliterate.js'
import { parse } from '../../pipeline/parse/index.js'
import { sourcesOf } from '../small-edition.js'

const seed = Number(process.env.FUZZ_SEED ?? 1918)
/** So many texts as are asked for, in a test that may take as long. */
const LONG = 1_800_000
const runs = (numRuns: number) => ({ numRuns: Number(process.env.FUZZ_RUNS ?? numRuns), seed })

const LISTED = [
  'Троцкий',
  'Зиновьев',
  'Ежов',
  'Юденич',
  'Щербаков',
  'Подъячев',
  'Королёв',
  'Гоголь',
  'Эренбург',
  'Нижний Новгород',
]
const NAMES = `names:\n${LISTED.map((cyrillic) => `  - {cyrillic: ${cyrillic}, kind: ${cyrillic.includes(' ') ? 'place' : 'surname'}}\n`).join('')}`

async function parsed(text: string, scheme: string): Promise<Edition<'parsed'>> {
  const sources = await sourcesOf({
    'source/edition.yaml': `title: T\nnames: {text: ${scheme}, note: ${scheme}}\n`,
    'source/1.md': text,
    'bibliography/names.yaml': NAMES,
  })
  return (await parse(sources, false, ruleSettings)).edition
}

async function rewritten(text: string, scheme: string) {
  const edition = await parsed(text, scheme)
  const named = nameEdition(edition)
  const changes = nameChanges(named)
  const after = spliced(
    text,
    changes.flatMap(({ edits }) => edits ?? []),
  )
  return { named, changes, after }
}

/** What the ledger says was there, put back. */
function before(text: string, after: string, changes: readonly NameChange[]) {
  const rows = readLedger(ledgerJson(ledgerOf(changes, () => text))) ?? []
  const back = takenBack(rows, () => after)
  return back instanceof Map ? (back.get('source/1.md') ?? after) : back
}

const scheme = fc.constantFrom(...schemes.keys())
const form = fc.tuple(fc.constantFrom(...LISTED), scheme).map(([cyrillic, id]) => inScheme(cyrillic, id))
const breaker = fc.constantFrom(
  ' ',
  ' ',
  ', ',
  '.\n\n',
  '\n',
  '\r\n',
  '  \n',
  '\\\n',
  '’s ',
  "'s ",
  '-',
  '–',
  ' “',
  '” ',
  ' "',
  '" ',
  '*',
  '_',
  '**',
  '`',
  ' &amp; ',
  '&#1090;',
  '\n> ',
  '\n- ',
  '\n1. ',
  '[^a]',
  '\n\n[^a]: ',
  '\n    ',
  '|',
  '\n|-|-|\n',
  '[',
  '](https://a.b)',
  ':name[',
  ']{ref=none}',
  '\n===\n',
  ':sc[',
  ']',
  '{',
  '}',
  '<b>',
  'é',
  'e\u0301',
  '\u00a0',
  ' G. E. ',
  '\n:::verse\n',
  '\n:::\n',
  '\\',
  '😀',
  'ites ',
  'а',
)
const text = fc
  .array(fc.oneof(form, breaker, fc.constantFrom(' the ', ' of ', 'he said ')), { maxLength: 30 })
  .map((pieces) => pieces.join(''))

describe('whatever the text', () => {
  it(
    'the ledger gives the first bytes back, lines stay, the new text reads as the build prints it, and a second time changes nothing',
    async () => {
      await fc.assert(
        fc.asyncProperty(text, scheme, async (source, id) => {
          const { named, changes, after } = await rewritten(source, id)
          expect(before(source, after, changes)).toBe(source)
          expect(after.split('\n').length).toBe(source.split('\n').length)
          const again = await rewritten(after, id)
          expect(sameButForNames(named, await parsed(after, id), changes)).toBeUndefined()
          expect(again.changes.filter(({ edits }) => edits).map(({ from, to }) => [from, to])).toEqual([])
        }),
        runs(150),
      )
    },
    LONG,
  )

  it(
    'quotations, titles of works and code are as they were',
    async () => {
      const quoting = fc.constantFrom(
        ['“', '”'],
        ['«', '»'],
        ['\n\n> ', '\n\n'],
        ['*Life of ', '*'],
        ['````', ' ````'],
        [':lang[', ']{ru-Latn}'],
      )
      await fc.assert(
        fc.asyncProperty(
          quoting,
          fc.array(form, { minLength: 1, maxLength: 4 }),
          form,
          scheme,
          async ([open, close], names, other, id) => {
            const quoted = `${open}${names.join(', ')}${close}`
            const said = other.replace(/`/g, '&#96;')
            const { after } = await rewritten(`Then ${said} said ${quoted} and ${said}.\n`, id)
            expect(after).toContain(quoted)
          },
        ),
        runs(80),
      )
    },
    LONG,
  )
})

describe('from one scheme to another and back', () => {
  const sentences = (names: readonly string[], id: string) =>
    `${names.map((name) => `Then ${inScheme(name, id).replace(/`/g, '\\`')}’s, `).join('\n')}.\n`
  it(
    'every name is as it was',
    async () => {
      const names = fc.array(fc.constantFrom(...LISTED), { minLength: 1, maxLength: 6 })
      await fc.assert(
        fc.asyncProperty(names, scheme, scheme, async (written, first, second) => {
          const there = await rewritten(sentences(written, first), second)
          expect(there.after).toBe(sentences(written, second))
          expect((await rewritten(there.after, first)).after).toBe(sentences(written, first))
        }),
        runs(80),
      )
    },
    LONG,
  )
})

function inScheme(name: string, id: string): string {
  const found = schemes.get(id)
  if (!found) throw new Error(`no scheme ${id}`)
  return transliterate(name, found)
}
