import { beforeAll, describe, expect, it } from 'vitest'
import type { Wordlist } from '../../../pipeline/import/misprints/misprint.js'
import { among, english, suggestionsIn } from './made-up.js'

let words: Wordlist | undefined
beforeAll(async () => {
  words = await english()
})

/** Made up, each for one way in which a right word looks wrong. */
const RIGHT: Readonly<Record<string, readonly string[]>> = {
  names: [
    'The carter Oblominsky and the widow Tarkhov went with them.',
    'Dzerzhinsky, Shlyapnikov and Ordzhonikidze are not in this book.',
    'Georgi came with Mr. Pimlot of St. Petersbourg.',
    'He had been to Kamtchatka and to Spitzbergen.',
    'Attendez, said the priest.',
  ],
  'other spellings': [
    'The colour of the grey waggon; the labour at the theatre; he had travelled to the centre.',
    'The color of the gray wagon; the labor at the theater; he had traveled to the center.',
    'To-morrow or to-day he will shew the connexion; he was in gaol with the gipsies.',
    'He criticised and organized, realised and recognized.',
  ],
  'old words': [
    'Thou knowest what he saith, and whither he goeth; he spake, and they hearkened betwixt and between.',
    'The musick of the publick fair was of a fantastick kind.',
    'He laid a sabretache upon the glebe.',
  ],
  'words made by rule': [
    'It was an unbridgeable, uncompounded, nonproletarian matter of schoolmasterishness.',
    'The millhouse, the ryefield and the riverpath were twentyfold as large.',
  ],
  'words of another language': [
    'He wrote: “Il y a des gens qui ne savent pas lire, et qui en sont fiers.”',
    'Sie sagten, dass der Müller nicht kommen wollte.',
    'E pur si muove, he said; lusus naturae, said the priest.',
    'The katorzhny and the barshchina were gone.',
  ],
  dialect: [
    '“I dunno, guv’nor, ’e weren’t ’ere, an’ nobody seed ’im goin’ nor comin’.”',
    '“I’m vewy gwateful, but the wegiment is wetweating and the gwound is fwozen; bwing me some bwead.”',
    '“Ve haf zis and zat, but ze money ve haf not.”',
  ],
  articles: [
    'It was an hour, an honest man, an heir, an historical book, a historical book, an hotel.',
    'A European, a union, a useful man, a one-sided view, a unanimous vote, a ewe, a university, a eulogy.',
    'An unimportant man, an uninteresting one, an unidentified one, an urgent letter, an umbrella.',
    'He was such an one, and an European; the letter a is the first, and a or b is the answer.',
    'An M.P., an SR and an 8-hour day; a U.S. ship; a NATO plan.',
  ],
  dashes: [
    'The village—Oblonin said so—was quiet.',
    'They feared the Party—Stalin had seen to that—and the army.',
    'He left the Neva—Petersburg was cold—and went south.',
    'In 1914—18 days late—he came; in 1905—not before.',
    'The tax was just—or was it?—they said.',
  ],
  'words twice': [
    'He had had enough; he knew that that was so; what it is is plain; they were looked at at school.',
    'Very, very cold; it was long, long ago; no, no, said she; the, the… I forget.',
    'He appealed to to be heard; it went on on Sunday; he told her her house was gone.',
  ],
  compounds: ['A topsy-turvy, higgledy-piggledy, willy-nilly, hurly-burly, helter-skelter year.'],
  numbers: ['The 1st, 2nd, 3d and 20th; in the 1840s; page 12a; a note12 and another.fn3 and peoplel.'],
  'broken at a line’s end': [
    'It was an extraordi-\nnary year, and the govern\u00AD\nment sent an of-\nficer to the vil-\nlage.',
  ],
}

describe.each(Object.entries(RIGHT))('%s', (_, sentences) => {
  it.each(sentences)('%s', (sentence) => expect(among(sentence, words)).toEqual([]))
})

it('a word that the book has often is its own', () => {
  const sentence =
    'The tarshina was old, the tarshina was slow, and no tarshina ever was so loved as the tarshina of the mill.'
  expect(among(sentence, words)).toEqual([])
})

it('a half of a word whose other half is in the next range', () => {
  const text = 'They saw the govern-\n\n12 THE MILL\n\nment of the town and were content with the govern-ment.'
  expect(suggestionsIn(text, words)).toEqual([])
})

it('nothing unknown where most is', () => {
  expect(
    suggestionsIn('Es war einmal ein alter Müller, der hatte drei schöne Töchter und keinen Sohn.', words),
  ).toEqual([])
})

it('no words without a wordlist, and no articles but in English', () => {
  expect(suggestionsIn('They wcre given tbe bread, a old one.', undefined)).toEqual([])
  expect(
    suggestionsIn('He was a old man.', { words: new Set(['he', 'was', 'old', 'man']), rare: new Set() }, 'nl'),
  ).toEqual([])
})
