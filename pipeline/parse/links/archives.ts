/** Archives: `GARF, f. 5446, op. 2, d. 514, ll. 45–45ob.` and `TNA, FO 371/11779`. */
import { type ArchivePlaces, archivePlaces } from './archive-places.js'
import { chooseShelf, worksOfArchive } from './choose-shelf.js'
import type { Outcome, Proposal, Running } from './outcome.js'
import type { Reading } from './reading.js'
import { statedShelf } from './shelf-marks.js'
import { aliasIn } from './tail-brackets.js'
import { GAP } from './words.js'
import type { Work } from './works.js'

export function archiveProposals(reading: Reading): Proposal[] {
  const proposals: Proposal[] = []
  for (let nth = 0; nth < reading.length; nth++) {
    const named = archiveAt(reading, nth)
    if (named) {
      const { works } = named
      const { to, alias } = withAlias(reading, named)
      const from = nth
      proposals.push({
        from,
        to,
        placed: reading.startsLocator(to) && reading.gap(to) < GAP.sentence,
        ...(works.length === 1 && works[0] ? { likely: works[0] } : {}),
        isPartOf: (work) => works.includes(work),
        score: 6.5 + (to - nth) * 0.1,
        settle: (_, until) => {
          const outcome = settle(reading, from, to, works, until)
          return outcome && { ...outcome, alias }
        },
      })
    } else if (beginsShelfMark(reading, nth)) {
      const from = nth
      proposals.push({
        from,
        to: nth + 1,
        score: 3,
        settle: (running, until) => elliptic(reading, from, running, until),
      })
    }
  }
  return proposals
}

interface NamedArchive {
  readonly works: readonly Work[]
  readonly to: number
}

/** The longest name of an archive that stands at a word; an acronym must be in capitals. */
function archiveAt(reading: Reading, nth: number): NamedArchive | undefined {
  let best: NamedArchive | undefined
  const word = reading.word(nth)
  if (!word.capital) return undefined
  for (let length = 1; length <= 3 && nth + length <= reading.length; length++) {
    const parts = reading.note.words.slice(nth, nth + length)
    if (
      length > 1 &&
      !(parts.every((part) => part.allCapitals || part.text.length <= 3) && reading.gap(nth + length - 1) === GAP.space)
    )
      break
    const joined = parts.map((part) => part.plain).join('')
    for (const { words, works } of reading.library.archives(joined))
      if (words.length === 1 && isWritten(reading, nth, length)) best = { works, to: nth + length }
  }
  for (const { words, works } of reading.library.archives(word.plain)) {
    const there = words.length > 1 && words.every((name, ahead) => isSame(reading, nth + ahead, name, ahead))
    if (there && nth + words.length > (best?.to ?? 0)) best = { works, to: nth + words.length }
  }
  return best
}

/** `(hereafter RGIA)`, `(RGIA)`: what else it is called stands in brackets after it. */
function withAlias(reading: Reading, { to }: NamedArchive): { to: number; alias?: string | undefined } {
  if (to >= reading.length || to === 0) return { to }
  const bracket = reading.note.enclosures.bracketAt(reading.word(to).start - 1)
  const inside = bracket && reading.note.text.slice(bracket.open + 1, bracket.close - 1)
  if (!bracket || inside === undefined || bracket.open - reading.word(to - 1).end > 1) return { to }
  const alias = aliasIn(inside)
  const isName = alias !== undefined || /^\p{Lu}\p{L}*\p{Lu}[\p{L} ]{0,12}$/u.test(inside)
  return isName ? { to: reading.wordAt(bracket.close) ?? reading.length, alias } : { to }
}

const isSame = (reading: Reading, nth: number, name: string, ahead: number) =>
  nth < reading.length &&
  (ahead === 0 || reading.gap(nth) < GAP.sentence) &&
  reading.library.likeliest(reading.word(nth)).concat(reading.word(nth).plain).includes(name)

function isWritten(reading: Reading, nth: number, length: number): boolean {
  const capitals = reading.note.words
    .slice(nth, nth + length)
    .map((word) => word.text)
    .join('')
  return (capitals.match(/\p{Lu}/gu) ?? []).length >= Math.min(2, capitals.length)
}

/** `f. 17, op. 3, d. 100` where a citation begins, the archive being the one named before. */
function beginsShelfMark(reading: Reading, nth: number): boolean {
  if (!/^(?:f|fond|op|opis|d|dd|delo|l|ll)$/.test(reading.word(nth).plain) || !reading.startsLocator(nth)) return false
  const at = reading.signalsBefore(nth)
  return at === 0 || reading.gap(at) >= GAP.sentence || reading.note.text[reading.word(at).start - 1] === '('
}

function settle(
  reading: Reading,
  from: number,
  to: number,
  works: readonly Work[],
  until: number,
): Outcome | undefined {
  const goesOn = to < reading.length && reading.gap(to) < GAP.citation
  const isGerman = works.some(({ csl }) => /^de\b/i.test(String(csl['language'] ?? '')))
  const places = (goesOn ? archivePlaces(reading, to, until, isGerman) : undefined) ?? alone(reading, from, to)
  if (!places) return undefined
  const [start, end] = [reading.word(from).start, places.end]
  const { chosen, candidates, reason } = chooseShelf(reading, works, places, to)
  if (chosen) return linkedTo(chosen, start, places)
  return { linked: [], unsure: { start, end, reason, marker: undefined, candidates } }
}

function linkedTo(work: Work, start: number, { locators, end }: ArchivePlaces): Outcome {
  return { linked: [{ start, end, work, resolution: 'short', locators, full: false, disagreements: [] }] }
}

/** The archive is all that its citation names; else it is only spoken of. */
function alone(reading: Reading, from: number, to: number): ArchivePlaces | undefined {
  const stands = reading.gap(from) >= GAP.sentence && reading.gap(to) >= GAP.sentence
  return stands ? { locators: [], end: reading.word(to - 1).end } : undefined
}

function elliptic(reading: Reading, from: number, running: Running, until: number): Outcome | undefined {
  const places = archivePlaces(reading, from, until)
  const last = running.linked.at(-1)
  const before = last?.work ?? (running.last === undefined ? onlyOne(running.scope.previous?.works) : undefined)
  if (!places || !before?.shelf) return undefined
  const stated = statedShelf(places.locators)
  if (last && !stated.has('fond')) return { linked: [], more: places }
  if (!stated.has('fond') && !stated.has('opis') && !stated.has('delo')) return undefined
  const archive = worksOfArchive(reading, before)
  const { chosen, candidates, reason } = stated.has('fond')
    ? chooseShelf(reading, archive, places, from)
    : { chosen: before, candidates: [], reason: 'unknown' as const }
  const [start, end] = [reading.word(from).start, places.end]
  if (!chosen) return { linked: [], unsure: { start, end, reason, marker: undefined, candidates } }
  return linkedTo(chosen, start, places)
}

const onlyOne = (works: readonly Work[] | undefined) => (works?.length === 1 ? works[0] : undefined)
