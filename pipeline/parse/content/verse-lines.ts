/** A run of inlines cut into lines, spans that run over a line's end closed and opened again. */
import type { Inline, Place, Text } from '../../edition.js'

type Parsed = Inline<'parsed'>

export function splitLines(inlines: readonly Parsed[]): Parsed[][] {
  const lines: Parsed[][] = [[]]
  const add = (pieces: readonly Parsed[][]) => {
    pieces.forEach((piece, nth) => {
      if (nth > 0) lines.push([])
      lines.at(-1)?.push(...piece)
    })
  }
  for (const inline of inlines) add(piecesOf(inline))
  return lines
}

function piecesOf(inline: Parsed): Parsed[][] {
  switch (inline.type) {
    case 'text':
      return textPieces(inline)
    case 'lineBreak':
      return [[], []]
    case 'emphasis':
    case 'strong':
    case 'smallCaps':
    case 'superscript':
    case 'subscript':
    case 'foreign':
    case 'link':
      return splitLines(inline.children).map((children) =>
        children.length > 0 ? [{ ...inline, at: around(children, inline.at), children }] : [],
      )
    // An index leads to the line where the words of its mark begin.
    case 'indexMark': {
      const [first = [], ...rest] = splitLines(inline.children)
      return [[{ ...inline, at: around(first, inline.at), children: first }], ...rest]
    }
    default:
      return [[inline]]
  }
}

const around = (children: readonly Parsed[], whole: Place): Place => ({
  ...whole,
  start: children[0]?.at.start ?? whole.start,
  end: children.at(-1)?.at.end ?? whole.end,
})

/** Lines after the first begin further down: their column is not known to the character, their line is. */
function textPieces(text: Text): Parsed[][] {
  const values = text.value.split('\n')
  let offset = text.at.start.offset
  return values.map((value, nth) => {
    const start = nth === 0 ? text.at.start : { line: text.at.start.line + nth, column: 1, offset }
    offset += value.length + 1
    return value === '' ? [] : [{ type: 'text', at: { ...text.at, start }, value }]
  })
}
