/** The frame that a digital library puts around a text: what stands outside its marks is not the author's. */
import type { Line } from '../lines.js'

const BEGINS = /^\*\*\* ?START OF (?:THE|THIS) PROJECT GUTENBERG EBOOK\b/i
const ENDS = /^(?:\*\*\* ?END OF (?:THE|THIS) PROJECT GUTENBERG EBOOK\b|End of (?:the )?Project Gutenberg's\b)/i

export function findEnclosingLicence(lines: readonly Line[]): Line[] {
  const first = lines.findIndex(({ text }) => text.startsWith('***') && BEGINS.test(text))
  const last = lines.findIndex(({ text }) => /^(?:\*\*\*|End)/.test(text) && ENDS.test(text))
  return lines.filter(({ nth, text }) => text !== '' && (nth <= first || (last >= 0 && nth >= last)))
}
