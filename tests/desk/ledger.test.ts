/** The ledger of citations as other programs read it. */
import { expect, it } from 'vitest'
import { ledgerCsv, ledgerJson, ledgerOf } from '../../pipeline/report/ledger.js'
import { checked } from '../small-edition.js'

const FILES = {
  'source/1.md': `# Caf\u00e9, "One"

A.[^1] B.[^2] A again.[^1] C.[^3] D.[^x]

[^1]: See [@work, vol. 2, p. 45; cf. @work].
[^2]: :note{discursive} A remark.
[^3]: :note{cites="work"} Nobody, passim.
[^x]: A comment.
`,
}

it('has a record a note, with its calls, works, locators, and how each is known', async () => {
  const notes = JSON.parse(ledgerJson(ledgerOf((await checked(FILES)).edition)))
  expect(notes).toHaveLength(4)
  expect(notes[0]).toMatchObject({
    file: 'source/1.md',
    line: 5,
    column: 1,
    series: 'source',
    number: '1',
    calls: [
      { line: 3, column: 3 },
      { line: 3, column: 23 },
    ],
    works: [
      {
        key: 'work',
        locators: [
          { label: 'volume', value: '2' },
          { label: 'page', value: '45' },
        ],
        how: 'key',
      },
      { key: 'work', locators: [], how: 'key' },
    ],
  })
  expect(notes[1]).toMatchObject({ discursive: true, works: [] })
  expect(notes[2].works).toMatchObject([{ key: 'work', how: 'declared' }])
})

it('is a table with a row a work, and one for a note without', async () => {
  const csv = ledgerCsv(ledgerOf((await checked(FILES)).edition))
  expect(csv.split('\n').slice(0, 4)).toEqual([
    'file,line,column,chapter,series,number,label,calls,key,locators,how',
    'source/1.md,5,1,"Café, ""One""",source,1,1,3:3 3:23,work,volume 2; page 45,key',
    'source/1.md,5,1,"Café, ""One""",source,1,1,3:3 3:23,work,,key',
    'source/1.md,6,1,"Café, ""One""",source,2,2,3:10,,,discursive',
  ])
})

it('runs no formula in a spreadsheet', async () => {
  const { edition } = await checked({ 'source/1.md': '# =HYPERLINK("x")\n\nA.[^a]\n\n[^a]: B.\n' })
  expect(ledgerCsv(ledgerOf(edition))).toContain('"\'=HYPERLINK(""x"")"')
})
