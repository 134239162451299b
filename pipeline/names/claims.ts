/** What a text says of its own spelling of names. */
import type { Block, Chapter, Edition, Place } from '../edition.js'
import { plainText } from '../plain-text.js'
import { schemes } from './schemes/index.js'
import type { Scheme } from './schemes/scheme.js'
import type { Zone } from './zones.js'

export interface Claim {
  /** The paragraph. */
  readonly at: Place
  readonly zone: Zone
  readonly scheme: Scheme
  /** It says that endings are simplified. */
  readonly simplified: boolean
}

/** As notes on transliteration speak, in the four languages of the generated words. */
const TOPIC = /translit|romani[sz]|umschrift|latini[sz]|транслит|латиниц|романиз/iu
const SIMPLIFIED = /simplif|modif|adapt|slightly|without (?:diacritic|soft)|vereinfach|упрощ|изменен/iu
const OF_NOTES = /\b(?:notes?|footnotes?|bibliograph\w*|references|citations|Anmerkungen|Literatur)\b/iu
const OF_TEXT = /\b(?:text|names?|Text|texte|Namen|noms)\b|имён|имен|тексте/u

/** How each scheme is called in prose. */
const CALLED: readonly (readonly [RegExp, string])[] = [
  [/Library of Congress|ALA[-–/ ]?LC|\bLoC\b/u, 'ala-lc-nodia'],
  [/BGN|Board on Geographic Names|PCGN/u, 'bgn-pcgn'],
  [/ISO[ -]9\b|GOST 7\.79[^.]*\bA\b/u, 'iso9-1995'],
  [/GOST 7\.79[^.]*\bB\b/u, 'gost-7.79-b'],
  [/ISO\/R[ -]9/u, 'iso-r9-1968'],
  [/DIN[ -]1460/u, 'din-1460'],
  [/British Standard|BS[ -]?2979/u, 'bs-2979'],
  [/UNGEGN|United Nations/u, 'un-1987'],
  [/ICAO|Doc 9303/u, 'icao-9303'],
  [/Duden/u, 'german-duden'],
]

/** Paragraphs of the front matter, and of chapters and sections on transliteration, that name a scheme. */
export function claimsOf({ chapters }: Edition<'parsed'>): Claim[] {
  return chapters.flatMap((chapter: Chapter<'parsed'>) =>
    claimsIn(chapter.blocks, chapter.matter === 'front' || TOPIC.test(plainText(chapter.title))),
  )
}

function claimsIn(blocks: readonly Block<'parsed'>[], isOn: boolean): Claim[] {
  return blocks.flatMap((block): Claim[] => {
    if (block.type === 'section') return claimsIn(block.children, isOn || TOPIC.test(plainText(block.title)))
    if (block.type !== 'paragraph' || !isOn) return []
    const words = plainText(block.children)
    return TOPIC.test(words) ? sentencesOf(words).flatMap((sentence) => claimIn(sentence, words, block.at)) : []
  })
}

const sentencesOf = (words: string) => words.split(/(?<=[.!?;]["”’»]?)\s+(?=\p{Lu}|in )/u)

function claimIn(sentence: string, words: string, at: Place): Claim[] {
  const id = CALLED.find(([called]) => called.test(sentence))?.[1]
  const scheme = id === undefined ? undefined : schemes.get(id)
  if (!scheme) return []
  const zone = OF_NOTES.test(sentence) && !OF_TEXT.test(sentence) ? 'note' : 'text'
  return [{ at, zone, scheme, simplified: SIMPLIFIED.test(words) }]
}
