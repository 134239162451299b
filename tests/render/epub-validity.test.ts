/** A validator that is not ours finds no fault in the sample edition's EPUB. */
import { join } from 'node:path'
import { EpubCheck } from '@likecoin/epubcheck-ts'
import { expect, test } from 'vitest'
import { buildEdition, checkEdition } from '../../pipeline/build.js'
import { readSources } from '../../pipeline/read/sources.js'

test.each(['.', 'tests/fixtures/constructs'])('the EPUB of %s is valid', async (folder) => {
  const sources = await readSources(join(import.meta.dirname, '../..', folder), {})
  const { edition } = await checkEdition(sources, false, () => {})
  const { artefacts, differences } = await buildEdition(edition, sources, ['epub'], () => {})
  const result = await EpubCheck.validate(artefacts[0]?.content ?? new Uint8Array())
  expect(differences).toEqual([])
  expect(result.messages.filter((message) => message.severity === 'error' || message.severity === 'warning')).toEqual(
    [],
  )
  expect(result.valid).toBe(true)
})
