/** What a text has that its edition does not: a witness that shares nothing with the parser and the rules. */
import type { Chapter, Edition } from '../../pipeline/edition.js'

const LONG_WORD = /\p{L}{5,}/gu

/** Labels that a file calls or defines and that are no note of the edition, and labels it defines twice. */
export function lostNotes(source: string, file: string, { chapters }: Edition): string[] {
  const text = withoutCode(source)
  const defined = labels(text, /^[ >]*\[\^([^\]\s[^]+)\]:/gm)
  const called = labels(text, /(?<!\\)\[\^([^\]\s[^]+)\](?!:)/g)
  const printed = new Set(
    chapters
      .filter((chapter) => chapter.file === file)
      .flatMap(({ notes }) => notes.map(({ label }) => label.toLowerCase())),
  )
  const twice = defined.filter((label, nth) => defined.indexOf(label) !== nth)
  return [...new Set([...[...defined, ...called].filter((label) => !printed.has(label)), ...twice])]
}

const labels = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, label = '']) => label.toLowerCase())

/** Code prints the marks of notes as they stand. */
const withoutCode = (source: string) =>
  source
    .replace(/\r\n?/g, '\n')
    .replace(/^```[\s\S]*?^```/gm, '')
    .replace(/(`+)(?!`)[^`\n]*\1(?!`)/g, '')

/** Long words of a file that stand nowhere in the edition. */
export function lostWords(source: string, edition: Edition): Set<string> {
  const printed = JSON.stringify(edition.chapters.map(contentOf))
  return new Set(
    [...source.normalize('NFC').matchAll(LONG_WORD)].map(([word]) => word).filter((word) => !printed.includes(word)),
  )
}

/** A chapter without what the linking of notes has copied out of them. */
const contentOf = ({ id, title, blocks, notes }: Chapter) => [
  id,
  title,
  blocks,
  notes.map(({ cites, blocks: own }) => [cites, own]),
]
