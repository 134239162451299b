/** Every kind of damage to a finished file is found by the proof; what is not found is named. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { damaged } from './kinds/damage.js'
import { epubDamages } from './kinds/epub.js'
import { pdfDamages } from './kinds/pdf.js'
import { withObjects } from './kinds/pdf-file.js'
import { teiDamages } from './kinds/tei.js'
import { type Whole, whole } from './kinds/whole.js'

let edition: Whole

beforeAll(async () => {
  edition = await whole()
})

/** A file that cannot even be read is found too. */
function isFound(format: 'epub' | 'tei' | 'pdf', content: Uint8Array): boolean {
  try {
    return edition.differences(format, content).length > 0
  } catch {
    return true
  }
}

test.each(['epub', 'tei', 'pdf', 'print'] as const)('nothing is found in a whole %s', (format) => {
  expect(edition.differences(format, edition.contentOf(format))).toEqual([])
})

test('there are forty kinds and more', () => {
  const kinds = new Set([...epubDamages, ...pdfDamages, ...teiDamages].map(({ kind }) => kind))
  expect(kinds.size).toBeGreaterThan(100)
})

describe('in the EPUB', () => {
  test.each(epubDamages)('$kind ($file)', (damage) => {
    const entries = unzipSync(edition.contentOf('epub'))
    entries[damage.file] = strToU8(damaged(strFromU8(entries[damage.file] ?? new Uint8Array()), damage))
    expect(isFound('epub', zipSync(entries))).toBe(true)
  })
})

describe('in the TEI', () => {
  test.each(teiDamages)('$kind', (damage) => {
    expect(isFound('tei', strToU8(damaged(strFromU8(edition.contentOf('tei')), damage)))).toBe(true)
  })
})

test('a PDF put together again is whole', () => {
  expect(
    edition.differences(
      'pdf',
      withObjects(edition.contentOf('pdf'), (object) => object),
    ),
  ).toEqual([])
})

describe('in the PDF', () => {
  test.each(pdfDamages)('$kind', ({ from, to }) => {
    let times = 0
    const content = withObjects(edition.contentOf('pdf'), (object) => {
      const after = times === 0 ? object.replace(from, to) : object
      if (after !== object) times++
      return after
    })
    expect(times).toBe(1)
    expect(isFound('pdf', content)).toBe(true)
  })
})
