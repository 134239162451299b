import { zipped } from '../../zip.js'

/** The container (EPUB 3.3 §4.2): `mimetype` first and stored, then the rest in code-unit order. */
export const archive = (files: ReadonlyMap<string, Uint8Array>) =>
  zipped(files, new Map([['mimetype', new TextEncoder().encode('application/epub+zip')]]))
