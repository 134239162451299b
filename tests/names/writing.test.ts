/** `ibidem names --write`: the names of the source and nothing else, in Markdown as people leave it; and back. */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { ibidem } from '../command.js'
import { newFolder, writeEdition } from '../edition-on-disk.js'

const NAMES = `names:
  - {cyrillic: Троцкий, kind: surname, customary: Trotsky}
  - {cyrillic: Зиновьев, kind: surname, customary: Zinoviev}
  - {cyrillic: Евдокимов, kind: surname, customary: Yevdokimov}
  - {cyrillic: Казань, kind: place, customary: Kazan}
  - {cyrillic: Нижний Новгород, kind: place, customary: Nizhny Novgorod}
  - {cyrillic: Римский-Корсаков, kind: surname, customary: Rimsky-Korsakov}
  - {cyrillic: Хрущёв, kind: surname}
  - {cyrillic: Хрущов, kind: surname}
persons:
  - {id: evdokimov, surname: Евдокимов, given: Григорий, patronymic: Еремеевич}
  - {id: other, surname: Троцкий, given: Лев, patronymic: Давидович}
`
const folder = newFolder()
afterEach(folder.remove)

const zones = (scheme: string) => `title: T\nnames: {text: ${scheme}, note: ${scheme}}\n`
const FILE = path.join(folder.path, 'source/1.md')

async function rewritten(text: string, scheme = 'ala-lc-nodia'): Promise<string> {
  writeEdition(folder.path, {
    'source/edition.yaml': zones(scheme),
    'source/1.md': text,
    'bibliography/names.yaml': NAMES,
  })
  const { code, output } = await ibidem('names', folder.path, '--write')
  expect([code, output]).toEqual([0, expect.stringContaining('rewritten')])
  const after = readFileSync(FILE, 'utf8')
  const undone = await ibidem('names', folder.path, '--undo', path.join(folder.path, 'output/names.json'))
  expect([undone.code, readFileSync(FILE, 'utf8')]).toEqual([0, text])
  return after
}

/** What stands on the left, and what it becomes: by the table of the Library of Congress without its diacritics. */
describe.each([
  ['a setext heading, which is a title', 'Trotsky\n=======\n\nTrotsky\n', 'Trotsky\n=======\n\nTrotskii\n'],
  [
    'emphasis of both kinds',
    '_Trotsky_ and *Trotsky* and __Trotsky__.\n',
    '_Trotskii_ and *Trotskii* and __Trotskii__.\n',
  ],
  ['hard breaks', 'Trotsky  \nTrotsky\\\nTrotsky\n', 'Trotskii  \nTrotskii\\\nTrotskii\n'],
  ['references to characters', 'A &amp; Trotsky &lt;&#66;&gt; Trotsky\n', 'A &amp; Trotskii &lt;&#66;&gt; Trotskii\n'],
  ['a name written with a reference', 'Zinov&rsquo;ev, &#84;rotsky.\n', 'Zinovʹev, Trotskii.\n'],
  ['escapes', '1917\\. Trotsky \\*\\_ Trotsky\n', '1917\\. Trotskii \\*\\_ Trotskii\n'],
  ['a table', '|Trotsky|b|\n|:-|-|\n| Trotsky|`Trotsky`|\n', '|Trotskii|b|\n|:-|-|\n| Trotskii|`Trotsky`|\n'],
  ['lists with other marks', '* Trotsky\n* Zinoviev\n\n+ Trotsky\n', '* Trotskii\n* Zinovʹev\n\n+ Trotskii\n'],
  [
    'CRLF and no line end at the end',
    'Trotsky\r\nand Trotsky.\r\n\r\nTrotsky',
    'Trotskii\r\nand Trotskii.\r\n\r\nTrotskii',
  ],
  ['decomposed letters before it', 'Cafe\u0301 Trotsky\n', 'Cafe\u0301 Trotskii\n'],
  [
    'a note, a link, a mark',
    'Trotsky[^a] [Trotsky](https://a.b/Trotsky) :name[Trotsky]{ref=other}.\n\n[^a]:   Trotsky\n    and Trotsky\n',
    'Trotskii[^a] [Trotskii](https://a.b/Trotsky) :name[Trotskii]{ref=other}.\n\n[^a]:   Trotskii\n    and Trotskii\n',
  ],
  [
    'a name over the end of a line',
    'In Nizhny\nNovgorod, by Rimsky-Korsakov.\n',
    'In Nizhnii\nNovgorod, by Rimskii-Korsakov.\n',
  ],
  ['possessives and capitals', 'Zinoviev’s TROTSKY.\n', 'Zinovʹev’s TROTSKII.\n'],
])('%s', (_, before, after) => {
  it('changes by its names alone', async () => expect(await rewritten(before)).toBe(after))
})

describe('as it was printed stays', () => {
  it.each([
    'He wrote “Trotsky is gone” and „Trotsky“, «Trotsky», "Trotsky came", ‘Trotsky’s Zinoviev’. Zinoviev.',
    'The book *Trotsky in Exile* and :lang[Trotsky]{de}. Zinoviev.',
    '> Trotsky.\n\nZinoviev.',
    ':::verse\nTrotsky\n:::\n\nZinoviev.',
    'The Trotskyites, the Trotskys and Chruschtschow; :name[Trotsky]{ref=none}. Zinoviev.',
  ])('%s', async (text) => {
    expect(await rewritten(`${text}\n`)).toBe(`${text.replace(/Zinoviev\.$/, 'Zinovʹev.')}\n`)
  })
})

describe('signs of a scheme', () => {
  it('that are marks of Markdown are escaped', async () => {
    expect(await rewritten('Kazan, Kazan and Kazan.\n', 'gost-7.79-b')).toBe('Kazan\\`, Kazan\\` and Kazan\\`.\n')
  })
})

describe('initials', () => {
  it.each([
    ['G. E. Evdokimov', 'G. Ye. Yevdokimov'],
    ['Evdokimov, G.E. and', 'Yevdokimov, G.Ye. and'],
    ['G. Evdokimov', 'G. Yevdokimov'],
    ['E. Evdokimov', 'E. Yevdokimov'],
  ])('%s follow the scheme where it is known whose they are', async (before, after) => {
    expect(await rewritten(`Then ${before} spoke.\n`, 'bgn-pcgn')).toBe(`Then ${after} spoke.\n`)
  })
})

it('an undo is refused where the text has been changed since', async () => {
  writeEdition(folder.path, {
    'source/edition.yaml': zones('ala-lc-nodia'),
    'source/1.md': 'A Trotsky and Trotsky.\n',
    'bibliography/names.yaml': NAMES,
  })
  await ibidem('names', folder.path, '--write')
  writeFileSync(FILE, 'Another Trotskii and Trotskii.\n')
  const { code, output } = await ibidem('names', folder.path, '--undo', path.join(folder.path, 'output/names.json'))
  expect([code, output]).toEqual([
    2,
    expect.stringMatching(/source\/1\.md:1: “Trotskii” is not where .* Nothing was written/),
  ])
  expect(readFileSync(FILE, 'utf8')).toBe('Another Trotskii and Trotskii.\n')
})
