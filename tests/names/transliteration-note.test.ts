/** The note that an edition makes of its spellings, and the one that an author wrote and that may be wrong. */
import { describe, expect, it } from 'vitest'
import { built, checked, documentsOf } from '../small-edition.js'

const NAMES = `names:
  - {cyrillic: Ежов, kind: surname, customary: Yezhov}
  - {cyrillic: Ягода, kind: surname, customary: Yagoda}
  - {cyrillic: Зиновьев, kind: surname}
  - {cyrillic: Троцкий, kind: surname, customary: Trotsky}
`

async function note(zones: string, text: string, language = 'en'): Promise<string> {
  const { contentOf, differences } = await built({
    'source/edition.yaml': `title: T\nlanguage: ${language}\nnames: {transliteration-note: true${zones}}\n`,
    'source/1.md': `# One\n\n${text}\n`,
    'bibliography/names.yaml': NAMES,
  })
  expect(differences).toEqual([])
  const documents = JSON.stringify(documentsOf(contentOf('epub')))
  return documents
}

describe('says what is so', () => {
  it.each([
    [', text: bgn-pcgn', 'Ezhov.', 'Russian names in the text are romanised by BGN/PCGN 1947.'],
    [', text: customary', 'Ezhov, Yagoda.', 'Russian names in the text have the form that is customary in English.'],
    [', text: customary', 'Ezhov, Zinoviev.', 'Names without such a form are spelt as the author spelt them.'],
    ['', 'Ezhov, Iagoda, Zinovʹev, Trotskii.', 'Russian names in the text are romanised by ALA-LC 2012.'],
    [
      '',
      'Ezhov, Iagoda, Zinovʹev, Trotsky.',
      'Exceptions, with the form by that system in brackets, are Trotsky (Trot͡skiĭ).',
    ],
    ['', 'Ezhov, Yagoda, Sinowjew.', 'Russian names in the text are spelt as the author spelt them.'],
    [
      ', text: iso9-1995, note: iso9-1995',
      'Ezhov.[^a]\n\n[^a]: Ezhov.',
      'Russian names in the text and in the notes are romanised by ISO 9:1995',
    ],
    ['', 'Ezhov.\n\n> Yezhov.', 'In quotations and in titles of works names stay as they were printed.'],
  ])('names: {%s} of “%s”', async (zones, text, sentence) => {
    expect(await note(zones, text)).toContain(sentence)
  })
  it('in the language of the edition', async () => {
    expect(await note(', text: german-duden', 'Ezhov.', 'de')).toContain(
      'Russische Namen im Text sind nach German (Duden) umschrieben.',
    )
  })
})

describe('an author’s note', () => {
  const finds = async (sentence: string, text: string) => {
    const { findings } = await checked({
      'source/edition.yaml': 'title: T\ncontents: {front: [0.md], body: [1.md]}\n',
      'source/0.md': `# To the reader\n\nA word before.\n\n${sentence}\n`,
      'source/1.md': `# One\n\n${text}\n`,
      'bibliography/names.yaml': NAMES,
    })
    return findings
      .filter(({ rule }) => rule === 'transliteration-note-true')
      .map(({ at, unexpected, expected }) => `${at.start.line} ${unexpected} / ${expected}`)
  }
  it('is untrue of names that are written otherwise', async () => {
    expect(await finds('Names are transliterated by the BGN/PCGN system.', 'Ezhov and Iagoda.')).toEqual([
      '5 claim of BGN/PCGN 1947, with “Ezhov” and 1 more in the text / “Yezhov”, or another claim',
    ])
  })
  it.each([
    ['Names are transliterated by the BGN/PCGN system.', 'Ezhova, Yagoda and Trotsky.'],
    ['A simplified Library of Congress transliteration is used.', 'Ezhov and Iagoda; Zinoviev.'],
    ['In the notes, transliteration follows the Library of Congress.', 'Yagoda said so.'],
    ['The Library of Congress has many books.', 'Yezhov.'],
    ['Transliteration follows ISO 9.', '> Yezhov was quoted.'],
  ])('is not: %s', async (sentence, text) => expect(await finds(sentence, text)).toEqual([]))
})

it('names by other schemes than the edition’s are told once for each', async () => {
  const { findings } = await checked({
    'source/edition.yaml': 'title: T\nnames: {text: bgn-pcgn}\n',
    'source/1.md': 'Ezhov, Zinov’ev and Yagoda; Troc\u030ckij.\n',
    'bibliography/names.yaml': NAMES,
  })
  expect(
    findings.map(({ rule, severity, unexpected, expected }) => [rule, severity, `${unexpected} / ${expected}`]),
  ).toEqual([
    ['name-scheme', 'info', '“Ezhov” and 1 more by ALA-LC 2012 / “Yezhov”, by BGN/PCGN 1947'],
    ['name-scheme', 'info', '“Tro\u010dkij” by ISO 9:1995 (GOST 7.79-2000, system A) / “Trotskiy”, by BGN/PCGN 1947'],
  ])
})
