/** A finding or a decision as a card: where, what, in which words, and what can be done. */

import { block, type Html, tag } from '../../html.js'
import type { ReviewDecision, Shown } from './arrange.js'
import { choices, STATES } from './choices.js'
import { contextBlock, inOneLine, quoted, shortened } from './context.js'
import type { ReviewFinding } from './data.js'
import { certaintyOf, inFigures, inWords, RULES } from './words.js'

/** What a finding is about is told by its first word alone. */
const POINTED = /\s?\S{0,24}/y

/** What was found, and what it may be: nothing here decides it. */
export function findingCard({ name, entry }: Shown<ReviewFinding>, section: string, manuscript: string): Html {
  POINTED.lastIndex = entry.at
  const to = entry.at + (POINTED.exec(manuscript)?.[0].length ?? 0)
  const others = entry.alternatives.map((other) => tag('li', {}, [quoted(shortened(other))]))
  const attributes = { class: 'card finding', id: name, 'data-rule': entry.rule, 'data-section': section }
  return block('article', { ...attributes, tabindex: -1, 'aria-labelledby': `${name}-title` }, [
    tag('h3', { id: `${name}-title` }, [entry.message]),
    tag('p', { class: 'where' }, [place(entry), tag('span', {}, [entry.rule])]),
    contextBlock(manuscript, { from: entry.at, to }, false),
    others.length === 0
      ? undefined
      : block('div', { class: 'others' }, [tag('p', {}, ['It may be:']), block('ul', {}, others)]),
  ])
}

/** What was decided or is proposed, and what an editor can say to it. */
export function decisionCard({ name, entry }: Shown<ReviewDecision>, section: string, manuscript: string): Html {
  const words = RULES[entry.rule]
  const { id, rule, written, becomes, score, verdict } = entry
  const says = `${rule}, line ${entry.line}: ${inOneLine(written)}${becomes === '' ? '' : ` → ${inOneLine(becomes)}`}`
  const attributes = { class: 'card', id: name, 'data-id': id, 'data-rule': rule, 'data-section': section }
  return block('article', { ...attributes, 'data-says': says, tabindex: -1, 'aria-labelledby': `${name}-title` }, [
    tag('h4', { id: `${name}-title` }, [tag('span', { class: 'rule' }, [words.name]), ' ', ...change(entry)]),
    tag('p', { class: 'where' }, [
      place(entry),
      tag('span', { class: `score ${certaintyOf(score)}` }, [`${inWords(score)}, ${inFigures(score)}`]),
      tag('span', { class: 'state' }, [verdict === undefined ? 'open' : STATES[verdict.decision]]),
      tag('code', { class: 'id' }, [id]),
    ]),
    contextBlock(manuscript, entry, words.lines),
    isLong(entry) ? tag('p', { class: 'becomes' }, ['Becomes ', next(shortened(becomes), 'code')]) : undefined,
    choices(entry),
  ])
}

const isLong = ({ written, becomes }: ReviewDecision) => [written, becomes].some((words) => inOneLine(words) !== words)

const next = (becomes: string, name: string) => (becomes === '' ? tag('i', {}, ['nothing']) : quoted(becomes, name))

/** Of a long passage its first words are name enough: what it becomes stands below. */
function change(decision: ReviewDecision): (Html | string)[] {
  const { written, becomes } = decision
  if (isLong(decision)) return [quoted(inOneLine(written))]
  return written === '' ? [next(becomes, 'ins')] : [quoted(written, 'del'), ' → ', next(becomes, 'ins')]
}

const place = ({ file, line, column }: { readonly file: string; readonly line: number; readonly column: number }) =>
  tag('span', {}, [tag('bdi', {}, [file]), `:${line}:${column}`])
