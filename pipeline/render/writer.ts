import type { Print } from '../compose/index.js'
import type { Edition } from '../edition.js'
import type { Sources } from '../read/sources.js'

/** Three files are made of the printed book: `pdf` is read on a screen, `galley` is corrected, `print` goes to a press. */
export type Format = 'epub' | 'pdf' | 'galley' | 'print' | 'tei'
export type PrintedFormat = Extract<Format, 'pdf' | 'galley' | 'print'>

/** A finished file, to be written under the edition's output folder. */
export interface Artefact {
  readonly format: Format
  readonly path: string
  readonly content: Uint8Array
}

export interface Writer {
  readonly format: Format
  /** What follows the edition's slug in the file's name. */
  readonly extension: string
  render(edition: Edition<'cited'>, print: Print, sources: Sources): Promise<Uint8Array>
}
