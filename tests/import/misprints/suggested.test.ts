import { beforeAll, describe, expect, it } from 'vitest'
import type { Wordlist } from '../../../pipeline/import/misprints/misprint.js'
import { among, english, suggestionsIn } from './made-up.js'

let words: Wordlist | undefined
beforeAll(async () => {
  words = await english()
})

describe('letters of nearly the same shape', () => {
  it.each([
    ['The soldiers took tbe flour.', 'tbe → the'],
    ['They wcre given bread at the inn.', 'wcre → were'],
    ['The govemment did not answer.', 'govemment → government'],
    ['He had it frorn the priest.', 'frorn → from'],
    ['The wornan who kept the inn was a widow.', 'wornan → woman'],
    ['They spoke of rehgion and of the price of corn.', 'rehgion → religion'],
    ['Tbe elders met again.', 'Tbe → The'],
    ['The men had tbat year no work.', 'tbat → that'],
  ])('%s', (sentence, suggestion) => expect(among(sentence, words)).toEqual([suggestion]))

  it('a word of the language, where the book always has its lookalike', () => {
    expect(among('The miller oi the village, the price oi the flour.', words)).toEqual(['oi → of', 'oi → of'])
  })

  it('a misreading that comes again and again is no word of the book', () => {
    const sentence = 'They came to tbe river and to tbe mill, and tbe people of tbe village went down to tbe bridge.'
    expect(among(sentence, words)).toEqual(Array.from({ length: 5 }, () => 'tbe → the'))
  })
})

describe('slips of the hand', () => {
  it.each([
    ['The goverment sent nobody that year.', 'goverment → government'],
    ['Many left thier houses.', 'thier → their'],
    ['The village was quiet for sevral years before this.', 'sevral → several'],
    ['It is from the preist that we have the names.', 'preist → priest'],
  ])('%s', (sentence, suggestion) => expect(among(sentence, words)).toEqual([suggestion]))
})

it('a name that stands once, beside one that stands often', () => {
  expect(among('In the autumn the miller Oblcnin died.', words)).toEqual(['Oblcnin → Oblonin'])
  expect(among('He was a merchant who had come from Tdrkey.', words)).toEqual(['Tdrkey → Turkey'])
})

describe('articles', () => {
  it.each([
    ['He was a unsuitable man for the army.', 'a unsuitable → an unsuitable'],
    ['They had an new bridge.', 'an new → a new'],
    ['It took a hour.', 'a hour → an hour'],
    ['A honest man would have paid.', 'A honest → An honest'],
    ['It was a\nold house.', 'a\nold → an\nold'],
    ['An village needs a mill.', 'An village → A village'],
  ])('%s', (sentence, suggestion) => expect(among(sentence, words)).toEqual([suggestion]))
})

describe('figures and letters', () => {
  it.each([
    ['It was the year l9l7.', 'l9l7 → 1917'],
    ['The price 0f the corn rose.', '0f → of'],
    ['A little m0ney was left.', 'm0ney → money'],
    ['It is 1ike the other.', '1ike → like'],
  ])('%s', (sentence, suggestion) => expect(among(sentence, words)).toEqual([suggestion]))
})

it('doubled words, also over the end of a line', () => {
  expect(among('They went to the the mill.', words)).toEqual(['the the → the'])
  expect(among('It was the end of\nof the road.', words)).toEqual(['of\nof → of'])
})

describe('dashes', () => {
  it.each([
    ['This was the Oblonin—Tarkhova quarrel.', 'Oblonin—Tarkhova → Oblonin–Tarkhova'],
    ['The war of 1914—18 came later.', '1914—18 → 1914–18'],
    ['It lasted from then on (May—June 1893).', 'May—June → May–June'],
  ])('%s', (sentence, suggestion) => expect(among(sentence, words)).toEqual([suggestion]))

  it('need no wordlist', () => {
    const [found] = suggestionsIn('La guerre de 1914—1918 fut longue.', undefined, 'fr')
    expect(found).toMatchObject({ written: '1914—1918', suggested: '1914–1918', why: 'dash' })
  })
})

it('gives other readings and says why', () => {
  const [found] = suggestionsIn('The men came to tbe village. The men of the village saw the mill.', words)
  expect(found).toMatchObject({ from: 16, to: 19, written: 'tbe', suggested: 'the', why: 'ocr-shapes' })
})
