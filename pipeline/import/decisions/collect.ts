/** Everything an import did or proposes, as decisions in the order of the manuscript. */
import type { DraftChapter } from '../chapters.js'
import type { LevelledHeading } from '../headings/levels.js'
import { pendingIn } from '../known/changes.js'
import { contentOf, type Line } from '../lines.js'
import type { Range } from '../manuscript.js'
import type { Misprint } from '../misprints/index.js'
import { alternativesTo, certaintyOf } from '../notes/certainty.js'
import { uncalledNotes } from '../notes/unanswered.js'
import { type Recognised, rangeOf } from '../recognise.js'
import { ruleOf } from '../roles.js'
import type { ImportRule, Verdicts } from '../verdicts.js'
import type { BrokenWord } from '../writing/broken-words.js'
import type { Decision } from './decision.js'
import type { Places } from './places.js'

/** What is less certain than this an editor should look at, by rule. */
const CERTAIN: Readonly<Record<ImportRule, number>> = {
  call: 0.5,
  heading: 0.6,
  'page-number': 0.9,
  'running-head': 0.9,
  'screen-words': 0.9,
  licence: 0.9,
  epigraph: 0.8,
  attribution: 0.8,
  quotation: 0.7,
  verse: 0.8,
  'scene-break': 0.8,
  list: 0.8,
  'broken-word': 0.6,
  misprint: 2,
  insertion: 2,
  deletion: 2,
  comment: 2,
  note: 2,
}

export interface Conversions {
  readonly recognised: Recognised
  readonly chapters: readonly DraftChapter[]
  readonly misprints: readonly Misprint[]
  readonly broken: readonly { readonly line: Line; readonly next: Line; readonly word: BrokenWord }[]
  readonly titleOf: (headings: readonly LevelledHeading[]) => string
}

type Draft = Range & Pick<Decision, 'rule' | 'written' | 'becomes' | 'score' | 'alternatives'>

export function collectDecisions(conversions: Conversions, places: Places, verdicts: Verdicts): Decision[] {
  const { recognised } = conversions
  const drafts = [
    ...furniture(recognised),
    ...headings(conversions),
    ...roles(recognised),
    ...calls(conversions, places),
    ...uncalled(recognised, places),
    ...brokenWords(conversions),
    ...misprints(conversions),
    ...pending(recognised),
  ]
  return [...drafts, ...undone(drafts, recognised.manuscript.text, verdicts)]
    .sort((a, b) => a.from - b.from || a.to - b.to)
    .map((draft): Decision => {
      const verdict = verdicts.of(draft.rule, draft)
      const isSuggestion = draft.rule === 'misprint' || draft.rule === 'note'
      return {
        ...draft,
        id: verdicts.idOf(draft.rule, draft),
        verdict,
        isSuggestion,
        isOpen: verdict === undefined && draft.score < CERTAIN[draft.rule],
      }
    })
}

/** What was rejected stands in the text as it was: the editor finds it where it is, and may think better of it. */
function undone(drafts: readonly Draft[], text: string, verdicts: Verdicts): Draft[] {
  const there = new Set(drafts.map((draft) => verdicts.idOf(draft.rule, draft)))
  return verdicts
    .met()
    .filter(({ rule, ...range }) => !there.has(verdicts.idOf(rule, range)))
    .map(({ rule, from, to }) => {
      const written = text.slice(from, Math.min(to, from + LONGEST))
      return { rule, from, to, written, becomes: written, score: 0, alternatives: [] }
    })
}

const furniture = ({ furniture: found }: Recognised): Draft[] =>
  [...found.values()].map(({ line, rule, score }) => ({
    ...contentOf(line),
    rule,
    written: line.text,
    becomes: '',
    score,
    alternatives: [],
  }))

const headings = ({ recognised: { blocks, manuscript }, titleOf }: Conversions): Draft[] =>
  blocks.flatMap((block): Draft[] => {
    if (block.kind !== 'heading') return []
    const range = rangeOf(block.heading)
    const becomes = `${'#'.repeat(block.level)} ${titleOf([block])}`
    return [
      {
        ...range,
        rule: 'heading',
        written: manuscript.text.slice(range.from, range.to),
        becomes,
        score: block.heading.score,
        alternatives: [],
      },
    ]
  })

const roles = ({ blocks }: Recognised): Draft[] =>
  blocks.flatMap((block): Draft[] => {
    if (block.kind !== 'paragraph' || block.role === 'plain' || block.role === 'row') return []
    const { from, to, lines } = block.paragraph
    const words = lines.map(({ text }) => text).join(' ')
    const written = words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words
    return [
      { from, to, rule: ruleOf(block.role), written, becomes: block.role, score: block.score, alternatives: ['plain'] },
    ]
  })

/** A long paragraph is known by its beginning. */
const LONGEST = 120

function calls({ recognised, chapters }: Conversions, places: Places): Draft[] {
  const labels = new Map(chapters.flatMap(({ notes }) => notes.map(({ note, label }) => [note.start, label] as const)))
  const { text } = recognised.manuscript
  return recognised.notes.matches.map((match, nth): Draft => {
    const { from, to } = match.call
    const word = /\S*$/.exec(text.slice(Math.max(0, from - 24), from))?.[0] ?? ''
    return {
      from,
      to,
      rule: 'call',
      written: word + text.slice(from, to),
      becomes: `${word}[^${labels.get(match.note) ?? match.note.label.value}]`,
      score: certaintyOf(match, recognised.notes),
      alternatives: alternativesTo(nth, recognised.notes).map((other) => places.spell(other)),
    }
  })
}

const uncalled = ({ notes, manuscript }: Recognised, places: Places): Draft[] =>
  uncalledNotes(notes).map(({ note, places: found }): Draft => {
    const { from, to } = note.start.line
    return {
      from,
      to,
      rule: 'note',
      written: manuscript.text.slice(from, Math.min(to, from + LONGEST)),
      becomes: 'a note without a call',
      score: 0,
      alternatives: found.map((place) => places.spell(place)),
    }
  })

const brokenWords = ({ broken }: Conversions): Draft[] =>
  broken.map(
    ({ line, next, word }): Draft => ({
      from: line.to - 1,
      to: next.from + 1,
      rule: 'broken-word',
      written: `${line.text.split(/\s/).at(-1) ?? ''}/${next.text.split(/\s/)[0] ?? ''}`,
      becomes: word.joined,
      score: word.score,
      alternatives: word.hyphen === '' ? ['with a hyphen'] : ['without a hyphen'],
    }),
  )

const misprints = ({ misprints: found }: Conversions): Draft[] =>
  found.map(({ from, to, written, suggested, score, alternatives }) => ({
    from,
    to,
    rule: 'misprint',
    written,
    becomes: suggested,
    score,
    alternatives,
  }))

const pending = ({ manuscript }: Recognised): Draft[] =>
  pendingIn(manuscript.known).map((each): Draft => {
    const { from, to, kind, by } = each
    const words = manuscript.text.slice(from, Math.min(to, from + LONGEST))
    const becomes = each.kind === 'comment' ? `${by}: ${each.says}` : `${kind} by ${by}`
    return { from, to, rule: kind, written: words, becomes, score: 0, alternatives: [] }
  })
