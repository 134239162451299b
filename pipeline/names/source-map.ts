/** Where the characters of a text stand in the source that it was read from. */
import { decodeNamedCharacterReference } from 'decode-named-character-reference'

/** Offsets in the source where each UTF-16 unit of a text begins and ends. */
export interface SourceMap {
  readonly start: (unit: number) => number | undefined
  readonly end: (unit: number) => number | undefined
}

const SAME: SourceMap = { start: (unit) => unit, end: (unit) => unit + 1 }

const ESCAPE = /^\\[!-/:-@[-`{-~]/u
const REFERENCE = /^&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z][a-z\d]{0,31}));/iu
/** A line end with the white space around it, and the marks of quotations before the next line. */
const LINE_END = /^[ \t]*(?:\r\n|\r|\n)(?:[ \t]*>)*[ \t]*/u
const CLUSTER = /^[^\p{M}]\p{M}*/su

/**
 * @param value what was read: escapes and references resolved, line ends as spaces (in verse as they are), composed (NFC)
 * @returns undefined where the source says something else than the value
 */
export function sourceMap(source: string, value: string): SourceMap | undefined {
  if (source === value) return SAME
  const starts: number[] = []
  const ends: number[] = []
  for (let from = 0; starts.length < value.length; ) {
    const step = stepAt(source, from, value, starts.length)
    if (!step) return undefined
    for (let nth = 0; nth < step.read; nth++) {
      starts.push(from)
      ends.push(from + step.written)
    }
    from += step.written
  }
  return { start: (unit) => starts[unit], end: (unit) => ends[unit] }
}

interface Step {
  /** Units of the source, and units of the value that they were read as. */
  readonly written: number
  readonly read: number
}

const LONGEST = 80

function stepAt(source: string, from: number, value: string, at: number): Step | undefined {
  const rest = source.slice(from, from + LONGEST)
  const next = value.charAt(at)
  if (next === ' ' || next === '\n') {
    const [space] = LINE_END.exec(rest) ?? /^[ \t]+/u.exec(rest) ?? []
    return space === undefined ? undefined : { written: space.length, read: 1 }
  }
  for (const { written, read } of readingsOf(rest)) {
    const composed = read.normalize('NFC')
    if (composed !== '' && value.startsWith(composed, at)) return { written, read: composed.length }
  }
  return undefined
}

/** What stands at the beginning, the longest reading first. */
function* readingsOf(source: string): Generator<{ written: number; read: string }> {
  const reference = REFERENCE.exec(source)
  const read = reference && decoded(reference)
  if (reference && read) yield { written: reference[0].length, read }
  if (ESCAPE.test(source)) yield { written: 2, read: source.charAt(1) }
  const [cluster] = CLUSTER.exec(source) ?? []
  if (cluster !== undefined) yield { written: cluster.length, read: cluster }
  yield { written: 1, read: source.charAt(0) }
}

function decoded([, hexadecimal, decimal, name]: RegExpExecArray): string | false {
  if (name !== undefined) return decodeNamedCharacterReference(name)
  const point = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16)
  return point > 0 && point <= 0x10ffff && String.fromCodePoint(point)
}
