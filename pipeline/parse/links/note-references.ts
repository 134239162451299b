/** `see n. 12 above`, `vgl. Anm. 12`, `см. прим. 12`, `Deutscher (n. 12), p. 45`: references to other notes. */
import { type Lead, leadBefore } from './lead.js'
import type { Linked, Outcome, Proposal, Running } from './outcome.js'
import type { Reading } from './reading.js'
import type { Scope } from './scope.js'
import { tailFrom } from './tail.js'
import { GAP } from './words.js'
import type { Work } from './works.js'

const LABELS = new Set(
  'n nn note notes fn footnote footnotes endnote anm anmerkung anmerkungen fussnote fn prim primech primechanie snoska sn'.split(
    ' ',
  ),
)
const AFTER = new Set('above below supra infra oben unten vyshe nizhe dessus dessous'.split(' '))
const BEFORE = new Set('above below supra infra oben unten vyshe nizhe wie as o u'.split(' '))
const LEADS = new Set('see cf compare also vgl siehe s sm sr voir auch takzhe aussi with and'.split(' '))
const CHAPTERS = new Set('chapter chap ch kapitel kap glava gl chapitre'.split(' '))

export interface NoteReference {
  /** Its first word, signals aside, and after its last. */
  readonly from: number
  readonly to: number
  readonly labels: readonly string[]
  /** The number of the chapter it names, if it names one. */
  readonly chapter: number | undefined
  /** `(n. 12)`, `(wie Anm. 12)`: after a name, it says which of their works is meant. */
  readonly ofWork: boolean
}

export function noteReferenceProposals(reading: Reading): Proposal[] {
  const proposals: Proposal[] = []
  for (let nth = 0; nth < reading.length; nth++) {
    const reference = noteReferenceAt(reading, nth)
    if (!reference) continue
    const lead = leadBefore(reading, reference.from)
    const named = lead.names.filter((name) => reading.makings(name).length > 0)
    const from = Math.min(reference.from, ...named)
    proposals.push({
      from,
      to: reference.to,
      score: 5,
      settle: (running, until) => settle(reading, reference, lead, running, { from, until }),
    })
    nth = reference.to - 1
  }
  return proposals
}

function noteReferenceAt(reading: Reading, nth: number): NoteReference | undefined {
  if (!LABELS.has(reading.word(nth).plain)) return undefined
  const { labels, to } = numbersAfter(reading, nth + 1)
  if (labels.length === 0) return undefined
  const before = nth > 0 && reading.gap(nth) < GAP.sentence ? reading.word(nth - 1) : undefined
  const after = to < reading.length && reading.gap(to) < GAP.sentence ? reading.word(to).plain : ''
  const chapter = chapterBeside(reading, nth, to)
  const points =
    AFTER.has(after) ||
    (after === 'ci' && to + 1 < reading.length && AFTER.has(reading.word(to + 1).plain)) ||
    (before !== undefined &&
      (BEFORE.has(before.plain) ||
        LEADS.has(before.plain) ||
        (before.plain === 'in' && nth > 1 && BEFORE.has(reading.word(nth - 2).plain)))) ||
    (before === undefined
      ? reading.gap(to) >= GAP.sentence
      : reading.note.text.slice(before.end, reading.word(nth).start).trim() === '(') ||
    chapter !== undefined
  if (!points || (before && /^\d/.test(before.text) && chapter === undefined && !AFTER.has(after))) return undefined
  const from = before && BEFORE.has(before.plain) ? nth - 1 : nth
  const ofWork =
    reading.note.text[reading.word(from).start - 1] === '(' &&
    !AFTER.has(after) &&
    from > 0 &&
    !/^(?:o|u)$/.test(reading.word(from).plain)
  return { from, to: AFTER.has(after) ? to + 1 : to, labels, chapter, ofWork }
}

/** `12`, `12 and 14`, `12, 14`, `12–14`. */
function numbersAfter(reading: Reading, from: number): { labels: string[]; to: number } {
  const labels: string[] = []
  let to = from
  for (let nth = from; nth < reading.length && reading.gap(nth) < GAP.sentence && labels.length < 20; nth++) {
    const { text, plain, start } = reading.word(nth)
    if (/^\d{1,4}$/.test(text)) {
      const last = Number(labels.at(-1))
      const range = labels.length > 0 && /[–-]/.test(reading.note.text.slice(reading.word(nth - 1).end, start))
      if (range) for (let one = last + 1; one < Math.min(Number(text), last + 20); one++) labels.push(String(one))
      else if (labels.length > 0 && to < nth - 1) break
      labels.push(String(Number(text)))
      to = nth + 1
    } else if (
      !(
        labels.length > 0 &&
        /^(?:and|und|et|i)$/.test(plain) &&
        /^\d{1,4}$/.test(reading.note.words[nth + 1]?.text ?? '')
      )
    )
      break
    else to = nth + 1
  }
  return { labels, to }
}

/** `chapter 3, n. 12` or `n. 12 in chapter 3`. */
function chapterBeside(reading: Reading, label: number, to: number): number | undefined {
  const numberAt = (nth: number, chapter: number) => {
    const [number, word] = [reading.note.words[nth]?.text ?? '', reading.note.words[chapter]?.plain ?? '']
    return CHAPTERS.has(word) && /^\d{1,3}$/.test(number) ? Number(number) : undefined
  }
  const joined = reading.gap(label) < GAP.sentence && reading.gap(to) < GAP.sentence
  return (
    (reading.gap(label) < GAP.sentence ? numberAt(label - 1, label - 2) : undefined) ??
    (joined ? (numberAt(to + 1, to) ?? numberAt(to + 2, to + 1)) : undefined)
  )
}

function settle(
  reading: Reading,
  reference: NoteReference,
  lead: Lead,
  { scope }: Running,
  { from, until }: { from: number; until: number },
): Outcome | undefined {
  // `Merl, Anfänge (wie Anm. 7)`: a work in that note, by somebody whom the bibliography does not know.
  const isShort = reference.ofWork || lead.names.some((name) => reading.word(name).text.length > 1)
  if (from === reference.from && isShort) return undefined
  const tail = tailFrom(reading, reference.to, until)
  const [start, end] = [reading.word(from).start, Math.max(reading.word(reference.to - 1).end, tail.end)]
  const scoped = reference.chapter === undefined ? scope : scope.chapter(reference.chapter)
  const link = (work: Work): Linked => ({
    start,
    end,
    work,
    resolution: 'cross-reference',
    locators: tail.locators,
    full: false,
    disagreements: [],
  })
  const answers = reference.labels.map((label) => (scoped ? scoped.note(label) : undefined))
  if (answers.some((answer) => answer === undefined)) {
    if (reference.chapter !== undefined && !scoped) return { linked: [] }
    return { linked: [], unsure: { start, end, reason: 'no-antecedent', marker: 'cross-reference', candidates: [] } }
  }
  const works = [...new Set(answers.flatMap((answer) => (answer === undefined || answer === 'later' ? [] : answer)))]
  const named = works.filter((work) => lead.names.some((nth) => reading.makes(nth, work) > 0))
  if (from < reference.from) return named.length === 1 && named[0] ? { linked: [link(named[0])] } : { linked: [] }
  return { linked: works.map(link), later: answersLater(scoped, reference, answers) }
}

function answersLater(scope: Scope | undefined, { labels }: NoteReference, answers: readonly unknown[]) {
  return labels.filter((_, nth) => answers[nth] === 'later').flatMap((label) => (scope ? [{ scope, label }] : []))
}
