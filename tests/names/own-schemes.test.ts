/** A scheme that an edition makes of a published one. */
import { describe, expect, it } from 'vitest'
import { MetadataFault } from '../../pipeline/parse/index.js'
import { built, checked, documentsOf } from '../small-edition.js'
import { textOf } from '../xml-tree.js'

const edition = (names: string, text: string) => ({
  'source/edition.yaml': `title: T\nnames: ${names}\n`,
  'source/1.md': `${text}\n`,
  'bibliography/names.yaml': `names:
  - {cyrillic: Евдокимов, kind: surname}
  - {cyrillic: Зиновьев, kind: surname}
  - {cyrillic: Хрущёв, kind: surname}
  - {cyrillic: Троцкий, kind: surname}
  - {cyrillic: Алексеев, kind: surname}
  - {cyrillic: Ксюшин, kind: surname}
`,
})

const OURS = (own: string) => `{text: ours, schemes: {ours: ${own}}}`

async function printed(own: string, text: string) {
  const { contentOf, differences } = await built(edition(OURS(own), text))
  expect(differences).toEqual([])
  return {
    epub: Object.values(documentsOf(contentOf('epub')))
      .map(textOf)
      .join(' '),
    tei: new TextDecoder().decode(contentOf('tei')),
  }
}

describe('changes its base', () => {
  it.each([
    ['{base: ala-lc-nodia}', 'Yevdokimov.', 'Evdokimov.'],
    ['{base: ala-lc-nodia, initial-e: ye}', 'Evdokimov, Alekseev.', 'Yevdokimov, Alekseev.'],
    ['{base: ala-lc-nodia, e: ye}', 'Evdokimov, Alekseev.', 'Evdokimov, Alekseyev.'],
    ['{base: ala-lc-nodia, soft-sign: ""}', 'Zinoviev.', 'Zinovev.'],
    ['{base: ala-lc-nodia, endings: y}', 'Trotskii.', 'Trotsky.'],
    ['{base: ala-lc-nodia, yo: o}', 'Khrushchev.', 'Khrushchov.'],
    ['{base: ala-lc-nodia, letters: {х: x, щ: sch}}', 'Khrushchev.', 'Xrusche'],
    ['{base: scholarly, letters: {х: x}}', 'Khrushchev.', 'Xruščëv.'],
    ['{base: ala-lc-nodia, x: true}', 'Ksiushin.', 'Xiushin.'],
  ])('%s', async (own, text, expected) => expect((await printed(own, text)).epub).toContain(expected))

  it('and is read back: what is written by it is the name', async () => {
    const { findings } = await checked(edition(OURS('{base: ala-lc-nodia, letters: {х: x, щ: sch}}'), 'Xruschev came.'))
    expect(findings.map(({ rule }) => rule)).toEqual([])
  })
  it('and has a language tag of its own, described', async () => {
    const { tei } = await printed('{base: ala-lc-nodia, title: Our simplified system, endings: y}', 'Trotskii.')
    expect(tei).toContain('<language ident="ru-Latn-x-ours">Russian romanised by Our simplified system</language>')
  })
})

describe('is refused', () => {
  it.each([
    ['{text: ours}', '`names.text`'],
    ['{text: keep, schemes: {ala-lc: {base: bgn-pcgn}}}', '`names.schemes.ala-lc`'],
    ['{text: keep, schemes: {ours: {base: mine}}}', '`names.schemes.ours.base`'],
    ['{text: keep, schemes: {ours: {base: ala-lc, letters: {х: х}}}}', '`names.schemes.ours.letters.х`'],
  ])('%s', async (names, place) => {
    const refused = await checked(edition(names, 'Text.')).catch((cause: unknown) => cause)
    expect(refused).toBeInstanceOf(MetadataFault)
    const { findings } = refused as MetadataFault
    expect(findings.map(({ unexpected }) => unexpected).join()).toContain(place)
  })
})
