/** What a heading looks like, by the words of its line. */

/** A heading with more letters than this would be a paragraph. */
const LONGEST = 140

export type HeadingKind =
  /** Part, volume, book: it holds chapters. */
  | 'part'
  /** "Chapter IV", "Letter 3". */
  | 'numbered'
  /** "Preface", "Conclusion". */
  | 'named'
  /** "IV" alone. */
  | 'numeral'
  /** "IV The Hospital", "(a) Feudal Socialism". */
  | 'numeral-titled'
  | 'capitals'
  | 'title-case'

export interface HeadingWords {
  readonly kind: HeadingKind
  /** Numeral as written, where there is one. */
  readonly numeral?: string | undefined
  /** 0 to 1: how much its words alone say. */
  readonly score: number
}

const NUMERAL = String.raw`[ivxlcdm]{1,8}|\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|(?:the )?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last)|перв(?:ая|ое|ый)|втор(?:ая|ое|ой)|треть[яе]|третий|четв[её]рт(?:ая|ое|ый)|пят(?:ая|ое|ый)|шест(?:ая|ое|ой)|седьм(?:ая|ое|ой)|восьм(?:ая|ое|ой)|девят(?:ая|ое|ый)|(?:один|две|три|четыр|пят|шест|сем|восем|девят)?надцат(?:ая|ое|ый)|десят(?:ая|ое|ый)|двадцат(?:ая|ое|ый)|последн(?:яя|ее|ий)|premi(?:er|ère)|(?:deux|trois|quatr|cinqu|six|sept|huit|neuv|dix)ième`
const PART_WORDS = 'part|book|volume|vol\\.|часть|книга|том|teil|buch|band|partie|livre|tome'
const CHAPTER_WORDS =
  'chapter|chap\\.|ch\\.|section|letter|lecture|appendix|essay|act|scene|canto|sketch|глава|письмо|лекция|приложение|kapitel|abschnitt|anhang|chapitre|lettre|appendice'

const PART = new RegExp(`^(?:${PART_WORDS})\\s+(${NUMERAL})(?![\\p{L}\\p{N}])[.:)—–-]*\\s*(.*)$`, 'iu')
const NUMBERED = new RegExp(`^(?:${CHAPTER_WORDS})\\s+(${NUMERAL}|[A-Z])(?![\\p{L}\\p{N}])[.:)—–-]*\\s*(.*)$`, 'iu')
const NAMED =
  /^(?:(?:the )?(?:author’s |author's |editor’s |editor's |translator’s |translator's )?(?:preface|foreword|introduction|introductory|prologue|(?:first |second |last )?epilogue|conclusion|afterword|postscript|acknowledge?ments|contents|table of contents|bibliography|appendix|appendices|abbreviations|chronology|glossary|dedication|index|dramatis personae|list of (?:illustrations|maps|tables|plates|abbreviations))(?: to the (?:\w+ ){1,3}edition)?|vorwort|einleitung|einführung|schluss|nachwort|anhang|inhalt|literaturverzeichnis|préface|avant-propos|introduction|conclusion|table des matières|bibliographie|предисловие|введение|вступление|заключение|послесловие|содержание|оглавление|библиография|приложение|указатель|от автора|от редакции)[.:]?$/iu
const NUMERAL_ALONE = /^[[(]?([IVXLC]{1,8}|\d{1,3})[\])]?\.?$/
const NUMERAL_BEFORE =
  /^(?:([IVXLC]{1,8}|\d{1,3})(?:[.)—–:-]+\s*|\s+)|[([]([a-zA-Z]|[ivxlc]{1,6}|\d{1,2})[\])]\s+|([A-Za-z])[.)]\s+|§\s*(\d{1,3})\.?\s+)(?=\S)(.*)$/u

/** What kind of heading the words of a line may be; undefined: none. */
export function headingWords(text: string): HeadingWords | undefined {
  if (text.length > LONGEST || !/[\p{L}\p{N}]/u.test(text)) return undefined
  const part = PART.exec(text)
  if (part && titled(part[2])) return { kind: 'part', numeral: part[1], score: 0.97 }
  const numbered = NUMBERED.exec(text)
  if (numbered && titled(numbered[2])) return { kind: 'numbered', numeral: numbered[1], score: 0.97 }
  if (NAMED.test(undated(text))) return { kind: 'named', score: 0.95 }
  const alone = NUMERAL_ALONE.exec(text)
  if (alone) return { kind: 'numeral', numeral: alone[1], score: 0.6 }
  const before = NUMERAL_BEFORE.exec(text)
  if (before?.[5] !== undefined && (isCapitals(before[5]) || isTitleCase(before[5])))
    return {
      kind: 'numeral-titled',
      numeral: before.slice(1, 5).find(Boolean),
      score: isCapitals(before[5]) ? 0.9 : 0.7,
    }
  if (isCapitals(text)) return text.startsWith('[') ? undefined : { kind: 'capitals', score: 0.85 }
  return isTitleCase(text) && !/^[“"„«[]|\p{L}\.\d/u.test(text) ? { kind: 'title-case', score: 0.5 } : undefined
}

/** What follows the number of a chapter on its line: nothing, or a title, and no sentence. */
const titled = (rest: string | undefined) =>
  rest === undefined || undated(rest) === '' || isCapitals(rest) || isTitleCase(undated(rest))

/** "Part II 1806–07", "First Epilogue 1813–20": the years of a heading tell nothing of its kind. */
const undated = (text: string) => text.replace(/[\s,(]*\d{4}(?:\s?[–—-]\s?\d{2,4})?\)?$/, '')

/** Note calls and their like at the end of a title do not speak against it. */
const bare = (text: string) => text.replace(/\s*(?:fn\.?\s*\d+|[[(]?[\d⁰¹²³⁴-⁹*†‡§]+[\])]?)\s*$/iu, '')

export function isCapitals(text: string): boolean {
  const letters = bare(text).match(/\p{L}/gu) ?? []
  const capital = letters.filter((letter) => letter === letter.toUpperCase() && letter !== letter.toLowerCase()).length
  return letters.length >= 3 && capital >= 0.9 * letters.length && !/[,;:—–-]$/.test(text)
}

/** Words that a title writes small, in English, German and French. */
const SMALL_WORDS = new Set(
  'a an and as at but by for from in into is nor of off on onto or out over per so than that the to up upon via vs with without yet its our their his her not no be are was were il la le les de du des et un une en au aux der die das und von zu im am den dem des ein eine für mit auf aus etc etc.'.split(
    ' ',
  ),
)

/** Every weighty word has its capital, and no sentence ends the line. */
export function isTitleCase(written: string): boolean {
  const text = bare(written)
  if (/[.!?…,;:—–-][”’"')\]]*$/.test(text) && !/(?:etc|&c)\.$/.test(text)) return false
  const words = text.match(/[\p{L}\p{M}’'.]+/gu) ?? []
  const weighty = words.filter((word) => !SMALL_WORDS.has(word.toLowerCase()))
  const capital = weighty.filter((word) => /^\p{Lu}/u.test(word)).length
  const first = /\p{L}/u.exec(text)?.[0]
  return weighty.length > 0 && capital === weighty.length && first !== undefined && first === first.toUpperCase()
}
