/** The edition that is damaged: every construct once, in all formats, with its pages. */
import { join } from 'node:path'
import { buildEdition, checkEdition } from '../../../pipeline/build.js'
import type { Edition } from '../../../pipeline/edition.js'
import { prove } from '../../../pipeline/prove/index.js'
import { readSources } from '../../../pipeline/read/sources.js'
import type { Artefact, Format } from '../../../pipeline/render/writer.js'

export interface Whole {
  readonly edition: Edition<'cited'>
  readonly contentOf: (format: Format) => Uint8Array
  /** Of the whole edition with one of its files changed. */
  readonly differences: (format: Format, content: Uint8Array) => ReturnType<typeof prove>
}

let built: Promise<Whole> | undefined
export const whole = (): Promise<Whole> => {
  built ??= build()
  return built
}

async function build(): Promise<Whole> {
  const sources = await readSources(join(import.meta.dirname, '../../fixtures/constructs'), {})
  const { edition: checked } = await checkEdition(sources, false, () => {})
  const { edition, artefacts, print } = await buildEdition(checked, sources, ['epub', 'pdf', 'print', 'tei'], () => {})
  return {
    edition,
    contentOf: (format) => artefacts.find((artefact) => artefact.format === format)?.content ?? new Uint8Array(),
    differences: (format, content) =>
      prove(
        edition,
        artefacts
          .filter((artefact) => artefact.format === format || (artefact.format === 'pdf' && format !== 'print'))
          .map((artefact): Artefact => (artefact.format === format ? { ...artefact, content } : artefact)),
        print.places,
      ),
  }
}
