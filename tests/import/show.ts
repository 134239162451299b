/** A manuscript as lines that a test can compare: each range as its kind and its words. */
import type { Known, Manuscript } from '../../pipeline/import/manuscript.js'

/** `emphasis: word` for each known range, with what else it says before the words. */
export function shown({ text, known }: Manuscript): string[] {
  return known.map((range) => `${said(range)}: ${text.slice(range.from, range.to)}`)
}

function said({ from: _from, to: _to, kind, ...trait }: Known): string {
  return [kind, ...Object.values(trait).map(String)].join(' ')
}
