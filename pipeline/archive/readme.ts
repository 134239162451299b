import type { Edition, Figure } from '../edition.js'
import { displayName } from '../people.js'
import { plainText } from '../plain-text.js'
import { version } from '../version.js'
import { blocksOf } from '../walk.js'
import { fullTitle, licenceAddress, licenceName } from './facts.js'

/** What the README of the package tells beside the edition itself. */
export interface PackageFacts {
  readonly renamed: readonly (readonly [from: string, to: string])[]
  readonly leftOut: readonly string[]
  /** Deposits that could not be made, and what edition.yaml would have to say. */
  readonly missing: readonly string[]
}

export function readme(edition: Edition<'cited'>, { renamed, leftOut, missing }: PackageFacts): string {
  const { metadata } = edition
  const makers = [...metadata.authors, ...metadata.editors].map(displayName).join(', ')
  const foreign = foreignImages(edition)
  return `${[
    `# ${fullTitle(metadata)}`,
    [makers, metadata.edition, metadata.date].filter((part) => part).join('. '),
    `Licence: ${[licenceName(metadata) ?? 'none stated', licenceAddress(metadata)].filter((part) => part).join(', ')}`,
    '- editions/: the EPUB, the PDF and the TEI-XML, and the proof that they say the same\n- source/, bibliography/: what they were built from\n- schema/: what the TEI-XML may have, as RELAX NG and as a customisation of TEI P5 (ODD)\n- metadata/: deposits for DataCite, Crossref and the book trade (ONIX)',
    `Built by Ibidem ${version}. Checksums: manifest-sha256.txt (BagIt 1.0, RFC 8493).`,
    ...section(
      'Images under other licences',
      foreign.map(({ image, licence, credit }) =>
        [image, licence, credit && plainText(credit)].filter((part) => part).join(', '),
      ),
    ),
    ...section('Images left out of source/', leftOut),
    ...section(
      'Files renamed to ASCII',
      renamed.map(([from, to]) => `${from} → ${to}`),
    ),
    ...section('Deposits not made', missing),
  ].join('\n\n')}\n`
}

const section = (title: string, lines: readonly string[]) =>
  lines.length === 0 ? [] : [`## ${title}`, lines.map((line) => `- ${line}`).join('\n')]

/** Figures whose licence is not the edition’s. */
export function foreignImages(edition: Edition<'cited'>): Figure<'cited'>[] {
  const own = licenceName(edition.metadata)
  const blocks = edition.chapters.flatMap(({ blocks, notes }) => [...blocks, ...notes.flatMap((note) => note.blocks)])
  return [...blocksOf(blocks)].filter(
    (block): block is Figure<'cited'> =>
      block.type === 'figure' && block.licence !== undefined && block.licence !== own,
  )
}
