import { startOf } from '../place.js'
import { readBibtex } from './bibtex.js'
import { readCslJson } from './csl-json.js'
import { readCslYaml } from './csl-yaml.js'
import type { Bibliography } from './record.js'
import { readRis } from './ris.js'

export type { Bibliography } from './record.js'

/**
 * Reads a bibliography by the extension of its name: `.json` (CSL-JSON), `.yaml`, `.yml` (CSL-YAML), `.bib` (BibTeX,
 * BibLaTeX), `.ris`. Whatever cannot be read is a finding with its place; nothing is guessed, nothing fetched, and no key
 * is made up. citation-js is loaded only for the last two.
 */
export async function parseBibliography(file: BibliographyFile): Promise<Bibliography> {
  try {
    return await readByExtension(file)
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause
    // The parsers go down into values by recursion: a file of nothing but brackets exhausts the stack.
    const at = startOf(file.path)
    return { entries: [], findings: [{ at, unexpected: 'values nested without end', expected: 'a list of entries' }] }
  }
}

interface BibliographyFile {
  readonly path: string
  readonly text: string
}

async function readByExtension(file: BibliographyFile): Promise<Bibliography> {
  const extension = /\.([a-z]+)$/i.exec(file.path)?.[1]?.toLowerCase()
  switch (extension) {
    case 'json':
      return readCslJson(file.path, file.text)
    case 'yaml':
    case 'yml':
      return readCslYaml(file.path, file.text)
    case 'bib':
      return readBibtex(file.path, file.text)
    case 'ris':
      return readRis(file.path, file.text)
    default: {
      const at = startOf(file.path)
      const expected = 'one of .json, .yaml, .yml, .bib, .ris'
      return { entries: [], findings: [{ at, unexpected: 'kind of bibliography', expected }] }
    }
  }
}
