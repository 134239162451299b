/** A mark that prints nothing is at a word: the one it is attached to, or the next. */
import type { Run } from './runs.js'

/** Runs without words that only have ids → their ids on the words beside them. */
export function withMarksOnWords(runs: readonly Run[]): Run[] {
  const settled: Run[] = []
  let waiting: readonly string[] = []
  for (const run of runs) {
    if (isMark(run)) {
      const last = settled.at(-1)
      if (last && /\S$/u.test(last.text)) settled.splice(-1, 1, ...onLastWord(last, run.marks ?? []))
      else waiting = [...waiting, ...(run.marks ?? [])]
    } else if (waiting.length > 0 && /\S/u.test(run.text)) {
      settled.push(...onFirstWord(run, waiting))
      waiting = []
    } else settled.push(run)
  }
  return waiting.length > 0 ? [...settled, { text: '', marks: waiting }] : settled
}

const isMark = ({ text, marks, pageOf }: Run) => text === '' && marks !== undefined && pageOf === undefined
const marked = (run: Run, marks: readonly string[]): Run => ({ ...run, marks: [...(run.marks ?? []), ...marks] })

function onLastWord(run: Run, marks: readonly string[]): Run[] {
  const from = run.text.search(/\S+$/u)
  if (from <= 0) return [marked(run, marks)]
  const { id: _id, note: _note, marks: _marks, ...word } = run
  return [
    { ...run, text: run.text.slice(0, from) },
    { ...word, text: run.text.slice(from), marks },
  ]
}

function onFirstWord(run: Run, marks: readonly string[]): Run[] {
  const word = /^\s*\S+/u.exec(run.text)?.[0] ?? run.text
  if (word === run.text) return [marked(run, marks)]
  const { id: _id, note: _note, marks: _marks, ...rest } = run
  return [marked({ ...run, text: word }, marks), { ...rest, text: run.text.slice(word.length) }]
}
