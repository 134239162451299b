/** Places of ours (from 1) and ranges of the protocol (from 0); both count UTF-16 units. */
import type { Location, Position, Range } from 'vscode-languageserver/node.js'
import type { Place, Point } from '../edition.js'
import { LineIndex } from '../parse/place.js'
import type { Sources } from '../read/sources.js'
import { uriOf } from './editions.js'

const positionOf = ({ line, column }: Point): Position => ({ line: line - 1, character: column - 1 })

export const rangeOf = ({ start, end }: Place): Range => ({ start: positionOf(start), end: positionOf(end) })

export const locationOf = (root: string, at: Place): Location => ({ uri: uriOf(root, at.file), range: rangeOf(at) })

/** The offset of a position in a file; that of the file's end where it has no such line. */
export function offsetAt({ files }: Sources, file: string, { line, character }: Position): number {
  const text = new TextDecoder().decode(files.get(file))
  return new LineIndex(file, text).offset(line + 1, character + 1) ?? text.length
}
