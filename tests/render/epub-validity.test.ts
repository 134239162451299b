/** A validator that is not ours finds no fault in the sample edition's EPUB. */
import { join } from 'node:path'
import { EpubCheck } from '@likecoin/epubcheck-ts'
import { expect, test } from 'vitest'
import { buildEdition, checkEdition } from '../../pipeline/build.js'
import { readSources } from '../../pipeline/read/sources.js'

/** It takes the landmark that leads to an index for an index; EPUBCheck, which `make conformance` runs, does not. */
const isLandmark = ({ message, location }: Awaited<ReturnType<typeof EpubCheck.validate>>['messages'][number]) =>
  location?.path === 'EPUB/nav.xhtml' && message.startsWith('An "index" must contain')

const folders = ['.', 'tests/fixtures/constructs'].flatMap((folder) => [
  [folder, 'end'] as const,
  [folder, 'asides'] as const,
])

test.each(folders)('the EPUB of %s with notes: %s is valid', async (folder, notes) => {
  const sources = await readSources(join(import.meta.dirname, '../..', folder), {})
  const { edition: checked } = await checkEdition(sources, false, () => {})
  const edition = { ...checked, metadata: { ...checked.metadata, epub: { ...checked.metadata.epub, notes } } }
  const { artefacts, differences } = await buildEdition(edition, sources, ['epub'], () => {})
  const { messages } = await EpubCheck.validate(artefacts[0]?.content ?? new Uint8Array())
  expect(differences).toEqual([])
  const faults = messages.filter(
    ({ severity }) => severity === 'error' || severity === 'warning' || severity === 'fatal',
  )
  expect(faults.filter((fault) => !isLandmark(fault))).toEqual([])
})
