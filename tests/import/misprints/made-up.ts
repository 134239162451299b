/** A made-up chronicle, long enough for its words to have been seen, and what is suggested in a sentence set among it. */
import { fileURLToPath } from 'node:url'
import { suggestMisprints } from '../../../pipeline/import/misprints/index.js'
import type { Misprint, Wordlist } from '../../../pipeline/import/misprints/misprint.js'
import { readWordlist } from '../../../pipeline/read/wordlist.js'

const CHRONICLE = [
  'In that year the miller Oblonin came to the village, and the people of the village went down to the river to meet him.',
  'The river had risen in the night, and the bridge that they had built was gone; they were not surprised, for it went each spring.',
  'It was said of Oblonin that he had never lost a sack of flour, and that he would sooner lose a friend than a sack.',
  'The widow Tarkhova, who kept the inn, was of another mind, and she told them what she knew of the matter.',
  'When the elders met, they spoke of the tax, of the road to Varnitsa, and of the men who had been taken for the army.',
  'There were those who held that the tax was just, and there were others who held that it was not, but none of them would pay.',
  'Oblonin said that the miller of Varnitsa had paid, and that the people there had bread; this was true, but it did not help him.',
  'The winter was hard. Many left their houses and went to the town, where there was work in the factories and a little money.',
  'In the spring they came back, for the work was at an end, and the fields had to be ploughed before the month was out.',
  'The priest wrote down what he saw, and it is from his book that we have the names of the men and the price of the corn.',
  'He says that the government sent an officer with ten soldiers, that they stayed for a week, and that they drank the inn dry.',
  'After this the village was quiet for some years, and the history of the river and of the mill is the only history it has.',
]
/** The same chronicle year after year: a book's commonest words stand in it hundreds of times. */
const BOOK = Array.from({ length: 8 }, () => CHRONICLE.join(' ')).join('\n\n')

export const english = (): Promise<Wordlist | undefined> =>
  readWordlist('en', fileURLToPath(new URL('../../..', import.meta.url)))

export const paragraphsOf = (text: string) =>
  [...text.matchAll(/[^\n]+(?:\n[^\n]+)*/g)].map(({ index, 0: { length } }) => ({ from: index, to: index + length }))

export function suggestionsIn(text: string, words: Wordlist | undefined, language = 'en'): readonly Misprint[] {
  return suggestMisprints(text, paragraphsOf(text), language, words)
}

/** What is suggested in some sentences at the chronicle's end, as `written → suggested`. */
export function among(sentences: string, words: Wordlist | undefined): readonly string[] {
  const found = suggestionsIn(`${BOOK}\n\n${sentences}`, words)
  return found.filter(({ from }) => from > BOOK.length).map(({ written, suggested }) => `${written} → ${suggested}`)
}
