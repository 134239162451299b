/** The files of an import, by their path in the edition. */
import path from 'node:path'
import type { Collected } from '../../import/collected.js'
import { writeDecisions } from '../../import/decisions/file.js'
import { placesIn } from '../../import/decisions/places.js'
import { editionYaml } from '../../import/edition-yaml.js'
import type { Imported } from '../../import/index.js'
import { recordImport } from '../../import/record.js'
import { reviewOf } from '../../import/review/of-import.js'
import type { Verdict } from '../../import/verdicts.js'
import { loadReviewAssets, readAsset } from '../../read/assets.js'
import { bytesOf, type ReadManuscript } from '../../read/manuscripts.js'
import { type Output, writeOutputs } from '../../write.js'
import { type Before, DECISIONS, RECORD, REVIEW } from './before.js'

export interface Import {
  readonly collected: Collected
  readonly imported: Imported
  readonly read: readonly ReadManuscript[]
  readonly decided: ReadonlyMap<string, Verdict>
  readonly language: string
  readonly bibliographies: readonly string[]
}

/** The works that the manuscript's own citation fields bring along. */
const CITED = 'bibliography/cited.json'

const text = (content: string) => new TextEncoder().encode(content)

/** What an editor may have made their own is written only where it is not there yet: edition.yaml, the bibliography. */
export async function filesOf(done: Import, before: Before): Promise<ReadonlyMap<string, Uint8Array>> {
  const { collected, imported, read, decided } = done
  const files = new Map<string, Uint8Array>()
  for (const chapter of imported.chapters) files.set(chapter.path, text(chapter.text))
  const add = async (inside: string, content: () => Promise<Uint8Array>) => {
    if (!(await before.has(inside))) files.set(inside, await content())
  }
  await add('source/edition.yaml', async () =>
    text(editionYaml({ ...facts(done), chapters: imported.chapters, title: imported.title })),
  )
  await add('source/edition.schema.json', async () => text(await readAsset('edition.schema.json')))
  for (const file of done.bibliographies) await add(`bibliography/${path.basename(file)}`, () => bytesOf(file))
  const { works } = collected.manuscript
  if (works.length > 0) await add(CITED, async () => text(`${JSON.stringify(works, null, 2)}\n`))
  const record = recordImport(
    collected,
    read.map(({ decoded }) => decoded),
    imported.chapters,
  )
  files.set(RECORD, text(`${JSON.stringify(record)}\n`))
  files.set(DECISIONS, text(writeDecisions(imported.decisions, decided, placesIn(collected))))
  files.set(REVIEW, text(await reviewPage(done)))
  return files
}

async function reviewPage(done: Import): Promise<string> {
  const { reviewReport } = await import('../../import/review/index.js')
  const { imported, collected } = done
  const title = imported.title[0] ?? facts(done).name
  return reviewReport(reviewOf(imported, collected, title, DECISIONS), await loadReviewAssets())
}

const facts = ({ language, bibliographies, collected }: Import) => ({
  language,
  hasBibliography: bibliographies.length > 0 || collected.manuscript.works.length > 0,
  name: titleFrom(path.parse(collected.parts[0]?.file ?? '').name),
})

/** No edition can print the control characters that a file's name may have. */
const titleFrom = (name: string) =>
  name
    .replace(/[\p{Cc}\p{Cf}_-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim() || 'Untitled'

/** A folder at a time, each all or nothing; chapters of an earlier import that this one does not make go. */
export async function writeFiles(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  before: Before,
): Promise<void> {
  const folders = new Map<string, Output[]>()
  for (const [inside, content] of files) {
    const own = folders.get(path.posix.dirname(inside)) ?? []
    own.push({ path: path.posix.basename(inside), content })
    folders.set(path.posix.dirname(inside), own)
  }
  // An edition of which one folder was written and the next could not be is none: each is tried before anything is changed.
  for (const name of folders.keys()) await writeOutputs(path.join(folder, name), [], [])
  const old = before.record?.chapters.map((chapter) => chapter.path).filter((inside) => !files.has(inside)) ?? []
  for (const [name, outputs] of folders) {
    const retired = old
      .filter((inside) => path.posix.dirname(inside) === name)
      .map((inside) => path.posix.basename(inside))
    await writeOutputs(path.join(folder, name), outputs, retired)
  }
}
