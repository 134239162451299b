/** The proof of the PDF that is read must find what an ear or an archive would miss: the file is damaged after it was drawn. */
import { beforeAll, describe, expect, test } from 'vitest'
import type { Edition } from '../../pipeline/edition.js'
import { readPdf } from '../../pipeline/prove/pdf.js'
import { claimsOf } from '../../pipeline/prove/pdf-claims.js'
import { built } from '../small-edition.js'

const files = {
  'source/edition.yaml': 'title: T\npage: {conformance: [PDF/UA-1, PDF/A-2a]}\n',
  'source/1.md': `# One\n\nA claim.[^1] And more.[^2]\n\n## Two\n\n:::figure\n![A drawing](a.svg)\n:::\n\n[^1]: [@work].\n[^2]: [@work].\n`,
  'source/a.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><path d="M0 0h4"/></svg>',
}

let edition: Pick<Edition, 'metadata'>
let whole: Uint8Array

beforeAll(async () => {
  const made = await built(files, ['pdf'])
  expect(made.differences).toEqual([])
  edition = made.edition
  whole = made.contentOf('pdf')
})

/** In place: the table of cross-references stays true. */
function faults(from: string, to: string): string[] {
  expect(to).toHaveLength(from.length)
  const before = Buffer.from(whole).toString('latin1')
  expect(before).toContain(from)
  return readPdf(Buffer.from(before.replaceAll(from, to), 'latin1'), claimsOf('pdf', edition)).faults
}

const damages: readonly (readonly [name: string, from: string, to: string, fault: RegExp])[] = [
  ['a file without a language', '/Lang (en', '/Lung (en', /does not say its language/],
  ['a file that is not said to be tagged', '/Marked true', '/Marked null', /that it is tagged/],
  ['a window titled by the file’s name', '/DisplayDocTitle true', '/DisplayDocTitle null', /name of the file/],
  ['no title in XMP', 'dc:title>', 'dc:tytle>', /no title/],
  ['links in no order', '/Tabs /S', '/Tabs /R', /order of reading/],
  ['links that belong to nothing', '/StructParent ', '/StructPerson ', /belongs to no element/],
  ['links without words', '/Contents (', '/Kontents (', /no words for where it leads/],
  ['two notes of one ID', '-n2)', '-n1)', /two notes have the ID/],
  ['a heading skipped', '/S /H2', '/S /H4', /depth 4 follows one of depth 1/],
  ['a figure without a description', '/Alt ', '/Als ', /no description/],
  ['fonts left out', '/FontFile2', '/FontFileX', /is not in the file/],
  ['another part of PDF/A', '<pdfaid:part>2', '<pdfaid:part>3', /pdfaid:part, not 2/],
  ['no claim of PDF/UA', 'pdfuaid:part', 'pdfuaid:pert', /nothing for pdfuaid:part/],
  ['no intent for an archive', '/S /GTS_PDFA1', '/S /GTS_PDFB1', /no output intent/],
]

describe('damage to the file that is read', () => {
  test.each(damages)('%s', (_name, from, to, fault) => {
    const padded = to.length === from.length ? to : to.slice(0, from.length)
    expect(faults(from, padded).join('\n')).toMatch(fault)
  })
})
