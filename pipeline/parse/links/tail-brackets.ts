/** What brackets after a title hold: `(London: Macmillan, 1954)`, `(1958: 33)`, `(p. 45)`, `(n. 12)`, `(hereafter PSS)`. */
import { imprintIn } from './imprint.js'
import { placesAt } from './places.js'
import { type Step, takeImprinted, taken } from './tail-state.js'

const ALIAS =
  /^(?:hereafter|henceforth|hereinafter|im Folgenden|künftig|ci-après|далее)(?:\s(?:cited as|referred to as|as|zit\.|zitiert als|cité))?\s*[:—–-]?\s*["“„«‘]?([^"”“»’]{2,60})["”“»’]?$/iu
const NOTE =
  /^(?:see|as(?: in)?|wie|cf\.|vgl\.|voir|см\.|supra|above,?)?\s*(?:nn?\.?|notes?|fn\.?|Anm\.|Fn\.|прим\.)\s*(\d{1,4})(?:\s(?:above|below|supra|infra))?$/iu
const EDITORS = /^(?:eds?|trans|comps?|Hg|Hrsg|éd|dir|ред|сост)\.?\b/iu
/** Of a day, by the Julian calendar or the Gregorian. */
const CALENDAR = /^(?:[ON]\.\s?S\.|old style|new style|ст\.\s?ст\.|н\.\s?ст\.)$/iu
const POINTS = /\b(?:above|below|supra|infra|oben|unten)$|(?:выше|ниже)$/iu

/** What a work is called from here on, by the words in a bracket. */
export const aliasIn = (inside: string) => ALIAS.exec(inside)?.[1]?.trim()

export const takeBracket: Step = (tail, { text, commas, reading, inArchive, limit }) => {
  const bracket = reading.note.enclosures.bracketAt(tail.at)
  if (!bracket || bracket.close - bracket.open > 400) return false
  const inside = text.slice(bracket.open + 1, bracket.close - 1)
  const note = NOTE.exec(inside)
  const alias = aliasIn(inside)
  if (note) tail.backNote = note[1]
  else if (alias !== undefined) tail.alias = alias
  else if (bracket.close > limit + 1 || POINTS.test(inside)) return false
  else if (!CALENDAR.test(inside)) {
    const first = tail.locators.every(({ label }) => label === 'volume' || label === 'issue')
    const imprint = first ? imprintIn(text, bracket.open + 1, bracket.close - 1) : undefined
    const after = imprint?.end ?? bracket.open + 1
    const lead = /^[\s,:;]*/u.exec(text.slice(after, bracket.close))?.[0].length ?? 0
    const places = placesAt(commas, after + lead, bracket.close - 1, imprint !== undefined && lead > 0, inArchive)
    if (!imprint && !places && !EDITORS.test(inside) && !/\beds?\.$/u.test(inside)) return false
    if (imprint) takeImprinted(tail, imprint)
    tail.locators.push(...(places?.locators ?? []))
  }
  return taken(tail, bracket.close)
}
