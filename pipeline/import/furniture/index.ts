/** What belongs to the page or the screen and not to the text: page numbers, running heads, the words of a reader or a site. */
import { isBlank, type Line } from '../lines.js'
import { findFolios } from './folios.js'
import { findEnclosingLicence } from './licence.js'
import { findRunningHeads } from './running-heads.js'
import { screenWords } from './screen-words.js'

export type FurnitureRule = 'page-number' | 'running-head' | 'screen-words' | 'licence'

export interface Furniture {
  readonly line: Line
  readonly rule: FurnitureRule
  /** 0 to 1: how sure it is. */
  readonly score: number
}

/** By the number of the line. @param kept lines that the editor has said are text */
export function findFurniture(lines: readonly Line[], kept: (line: Line) => boolean): ReadonlyMap<number, Furniture> {
  const found = new Map<number, Furniture>()
  const add = (each: Furniture) => {
    if (!kept(each.line)) found.set(each.line.nth, each)
  }
  for (const line of findEnclosingLicence(lines)) add({ line, rule: 'licence', score: 0.95 })
  const folios = findFolios(lines)
  for (const line of folios) add({ line, rule: 'page-number', score: 0.97 })
  for (const { line, score } of findRunningHeads(lines, folios)) add({ line, rule: 'running-head', score })
  const parts = (line: Line | undefined) =>
    line === undefined || isBlank(line) || found.has(line.nth) || screenWords(line.text) !== undefined
  for (const line of lines) {
    const sure = found.has(line.nth) ? undefined : screenWords(line.text)
    // A sentence may be broken so that a line of it says what a button says: it does not stand alone.
    const alone = parts(lines[line.nth - 1]) && (sure === 'unmistakable' || parts(lines[line.nth + 1]))
    if (sure !== undefined && alone) add({ line, rule: 'screen-words', score: sure === 'unmistakable' ? 0.97 : 0.93 })
  }
  return found
}
