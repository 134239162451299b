/** The order of a bibliography, by outside truth: dictionaries of each language, and Unicode's own collation where it agrees. */
import { describe, expect, it } from 'vitest'
import { compareWords } from '../../pipeline/cite/collation.js'

const sorted = (...words: string[]) => [...words].sort(compareWords)

describe('the order of words', () => {
  it('files accented letters with their plain ones', () =>
    expect(sorted('Zola', 'Čapek', 'Carr', 'Émile', 'Eco')).toEqual(['Čapek', 'Carr', 'Eco', 'Émile', 'Zola']))
  it('tells accents apart only where nothing else does', () =>
    expect(sorted('péché', 'pêche', 'peche', 'pecher')).toEqual(['peche', 'péché', 'pêche', 'pecher']))
  it('passes over case, apostrophes and brackets', () =>
    expect(sorted("Solov'ev B", 'solovev A', '[Soloviev]', 'Solov\u02b9ev C')).toEqual([
      'solovev A',
      "Solov'ev B",
      'Solov\u02b9ev C',
      '[Soloviev]',
    ]))
  it('has the Russian alphabet, with й after и and ё as е', () =>
    expect(sorted('Яковлев', 'Йоффе', 'Иванов', 'Ёлкин', 'Ежов', 'Ельцин')).toEqual([
      'Ежов',
      'Ёлкин',
      'Ельцин',
      'Иванов',
      'Йоффе',
      'Яковлев',
    ]))
  it('counts numbers', () => expect(sorted('vol. 10', 'vol. 9', 'vol. 1')).toEqual(['vol. 1', 'vol. 9', 'vol. 10']))
  it('puts Latin before Greek before Cyrillic', () =>
    expect(sorted('Бор', 'Βήτα', 'Beta')).toEqual(['Beta', 'Βήτα', 'Бор']))
  it('agrees with Unicode on German, French, Polish and Russian names', () => {
    const names =
      'Adler Ångström Böll Bolt Dvořák Łukasiewicz Luxemburg Müller Muller Nowak Świr Swift Weiß Weiss'.split(' ')
    const { compare } = new Intl.Collator('en', { sensitivity: 'base', ignorePunctuation: true })
    for (const a of names)
      for (const b of names) {
        const theirs = Math.sign(compare(a, b))
        if (theirs !== 0) expect(Math.sign(compareWords(a, b)), `${a} ${b}`).toBe(theirs)
      }
  })
})
