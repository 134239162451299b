/** One list of names, another form in each zone of the book; what was written stays beside what is printed in the TEI. */
import { describe, expect, it } from 'vitest'
import { built, documentsOf, treeOf } from '../small-edition.js'
import { contains } from '../xml-tree.js'

const NAMES = `names:
  - {cyrillic: Ельцин, kind: surname, customary: Yeltsin, spellings: [Eltsine]}
  - {cyrillic: Чайковский, kind: surname, customary: Tchaikovsky, spellings: [Chaikovskij]}
  - {cyrillic: Смирнов, kind: surname}
persons:
  - {id: eltsin, surname: Ельцин, given: Борис, birth: 1931-02-01, death: 2007}
  - {id: smirnov-a, surname: Смирнов}
  - {id: smirnov-b, surname: Смирнов}
`
const TEXT = `# Of Eltsine

Eltsine met Chaikovskij. Eltsines is another word.

> Eltsine was quoted.

A note.[^a] Two men: Smirnov and :name[Smirnov]{ref=smirnov-b}.

[^a]: Eltsine in a note.
`
const edition = (zones: string) => ({
  'source/edition.yaml': `title: T\nnames: ${zones}\n`,
  'source/1.md': TEXT,
  'bibliography/names.yaml': NAMES,
})

async function printed(zones: string) {
  const { contentOf, differences, findings } = await built(edition(zones))
  expect([findings, differences]).toEqual([[], []])
  const documents = Object.values(documentsOf(contentOf('epub')))
  const tei = treeOf(contentOf('tei'))
  return {
    epub: (example: string) => documents.some((document) => contains(document, example)),
    tei: (example: string) => contains(tei, example),
  }
}

const name = (written: string, regular: string) =>
  `<persName ref="#person-eltsin"><choice><orig>${written}</orig><reg>${regular}</reg></choice></persName>`

describe('zones', () => {
  it('keep what was written', async () => {
    const { epub, tei } = await printed('{}')
    expect(epub('<p>Eltsine met Chaikovskij. Eltsines is another word.</p>')).toBe(true)
    expect(
      tei(
        '<p><persName ref="#person-eltsin">Eltsine</persName> met <persName>Chaikovskij</persName>. <rs type="person" ref="#person-eltsin">Eltsines</rs> is another word.</p>',
      ),
    ).toBe(true)
  })
  it('give the customary form, to whole words only', async () => {
    const { epub, tei } = await printed('{text: customary}')
    expect(epub('<p>Yeltsin met Tchaikovsky. Eltsines is another word.</p>')).toBe(true)
    expect(
      tei(
        `<p>${name('Eltsine', 'Yeltsin')} met <persName><choice><orig>Chaikovskij</orig><reg>Tchaikovsky</reg></choice></persName>. <rs type="person" ref="#person-eltsin">Eltsines</rs> is another word.</p>`,
      ),
    ).toBe(true)
  })
  it('give a scheme’s form: BGN/PCGN knows the beginning of a word', async () => {
    const { epub } = await printed('{text: bgn-pcgn-plain}')
    expect(
      epub(
        '<p><span lang="ru-Latn-x-bgnplain" xml:lang="ru-Latn-x-bgnplain">Yel’tsin</span> met <span>Chaykovskiy</span>. Eltsines is another word.</p>',
      ),
    ).toBe(true)
  })
  it('give a scheme’s form: ISO 9', async () => {
    const { epub, tei } = await printed('{text: iso9-1995}')
    const tag = 'ru-Latn-t-ru-m0-iso-1995'
    expect(epub(`<span lang="${tag}">Elʹcin</span> met <span lang="${tag}">Čajkovskij</span>. `)).toBe(true)
    expect(tei(`<choice><orig>Eltsine</orig><reg xml:lang="${tag}">Elʹcin</reg></choice>`)).toBe(true)
    expect(tei(`<language ident="${tag}">Russian romanised by ISO 9:1995 (GOST 7.79-2000, system A)</language>`)).toBe(
      true,
    )
  })
  it('leave titles, quotations and notes to their own zones', async () => {
    const { epub, tei } = await printed('{text: customary, title: keep, quotation: keep, note: ala-lc-nodia}')
    expect(epub('<h1>Of Eltsine</h1>')).toBe(true)
    expect(epub('<blockquote><p>Eltsine was quoted.</p></blockquote>')).toBe(true)
    expect(tei(`<note n="*"><p>${name('Eltsine', 'Elʹtsin')} in a note.</p></note>`)).toBe(true)
  })
  it('change titles and quotations when they are told to', async () => {
    const { epub } = await printed('{title: customary, quotation: customary}')
    expect(epub('<h1>Of Yeltsin</h1>')).toBe(true)
    expect(epub('<blockquote><p>Yeltsin was quoted.</p></blockquote>')).toBe(true)
  })
})

describe('persons', () => {
  it('of one surname are told apart by the author alone', async () => {
    const { tei } = await printed('{text: keep}')
    expect(tei('Two men: <persName>Smirnov</persName> and <persName ref="#person-smirnov-b">Smirnov</persName>.')).toBe(
      true,
    )
  })
  it('stand in the header with their dates', async () => {
    const { tei } = await printed('{}')
    expect(
      tei(
        '<person xml:id="person-eltsin"><persName type="transliterated" xml:lang="ru-Latn-alalc97-x-nodia"><surname>Elʹtsin</surname> <forename>Boris</forename></persName><persName type="original" xml:lang="ru"><surname>Ельцин</surname> <forename>Борис</forename></persName><birth when="1931-02-01"/><death when="2007"/></person>',
      ),
    ).toBe(true)
  })
})
