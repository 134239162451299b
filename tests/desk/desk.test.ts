/** A desk that remembers what it has read says what one says that reads everything anew. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import { openDesk } from '../../pipeline/desk/index.js'
import { lookAt } from '../../pipeline/desk/look.js'
import { readSources } from '../../pipeline/read/sources.js'
import { newFolder, writeEdition } from '../edition-on-disk.js'

const workspace = newFolder()
afterAll(workspace.remove)
const silent = () => {}

const TEXTS = [
  'Plain text.\n',
  '# A chapter\n\nA call.[^1]\n\n[^1]: [@work, 3].\n',
  '# Another\n\nA call without a note.[^7]\n',
  ':::table[A table that is counted]\n| a | b |\n|---|---|\n| 1 | 2 |\n:::\n',
  'Text with an [^1] and a :ref{#nowhere}.\n\n[^1]: :note{discursive} A remark.\n',
]
const text = fc.constantFrom(...TEXTS)
const saved = fc.record({ file: fc.constantFrom('1', '2', '3'), text })

it('after whatever was saved', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(saved, { minLength: 1, maxLength: 6 }), async (changes) => {
      writeEdition(workspace.path, Object.fromEntries(['1', '2', '3'].map((name) => [`source/${name}.md`, 'Begun.\n'])))
      writeEdition(workspace.path, { 'source/cites.md': 'Always.[^1]\n\n[^1]: [@work, 3].\n' })
      const desk = openDesk(workspace.path, {}, false)
      await desk.look(silent)
      for (const { file, text } of changes) {
        writeFileSync(join(workspace.path, `source/${file}.md`), text)
        const { findings, checked } = await desk.look(silent)
        const anew = await lookAt(await readSources(workspace.path, {}), false, silent)
        expect(findings).toEqual(anew.findings)
        expect(checked?.edition.chapters).toEqual(anew.checked?.edition.chapters)
      }
    }),
    { numRuns: 25 },
  )
})

it('gives the same look where nothing has changed, and reads unsaved text in place of the file', async () => {
  writeEdition(workspace.path, { 'source/1.md': 'On disk.\n' })
  const desk = openDesk(workspace.path, {}, false)
  const look = await desk.look(silent)
  expect(await desk.look(silent)).toBe(look)
  const unsaved = new Map([['source/1.md', new TextEncoder().encode('A call.[^9]\n')]])
  expect((await desk.look(silent, unsaved)).findings.map(({ rule }) => rule)).toContain('note-defined')
  expect((await desk.look(silent)).findings).toEqual(look.findings)
})
