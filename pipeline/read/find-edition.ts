import { realpath, stat } from 'node:fs/promises'
import path from 'node:path'

/** The folder of the edition that a folder lies in: the nearest one above it, or itself, with source/edition.yaml. */
export async function findEdition(folder: string): Promise<string | undefined> {
  for (let above = await realpath(folder).catch(() => folder); ; above = path.dirname(above)) {
    const found = await stat(path.join(above, 'source/edition.yaml')).catch(() => undefined)
    if (found?.isFile()) return above
    if (path.dirname(above) === above) return undefined
  }
}
