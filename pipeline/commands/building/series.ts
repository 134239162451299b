/** Which editions a command line names: folders, and files that list the folders of a series. */
import { readFile, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { parse, YAMLParseError } from 'yaml'
import { z } from 'zod'
import { Fault } from '../../fault.js'

const seriesSchema = z.strictObject({
  series: z.string().optional().describe('its title, for its readers'),
  editions: z.array(z.string().min(1)).min(1).describe('folders of editions, from the file that lists them'),
})

const SERIES_FILE = /\.ya?ml$/

/**
 * The folders of editions, in the order in which they are named.
 * @throws Fault when a series file cannot be used, or an edition is named twice
 */
export async function editionFolders(named: readonly string[]): Promise<string[]> {
  const folders: string[] = []
  for (const name of named.length > 0 ? named : ['.'])
    folders.push(...(SERIES_FILE.test(name) && (await isFile(name)) ? await editionsListed(name) : [name]))
  const seen = new Map<string, string>()
  for (const folder of folders) {
    const real = await realpath(folder).catch(() => path.resolve(folder))
    const first = seen.get(real)
    if (first !== undefined)
      throw new Fault(`${folder} is named twice${first === folder ? '' : ` (also as ${first})`}. Take one away.`)
    seen.set(real, folder)
  }
  return folders
}

const isFile = (name: string) =>
  stat(name).then(
    (found) => found.isFile(),
    () => false,
  )

async function editionsListed(file: string): Promise<string[]> {
  const read = seriesSchema.safeParse(parseYaml(file, await readFile(file, 'utf8')))
  if (!read.success) {
    const [issue] = read.error.issues
    throw new Fault(`${file} is no list of a series: ${issue?.path.join('.') || 'it'}: ${issue?.message}. ${EXAMPLE}`)
  }
  return read.data.editions.map((folder) => path.join(path.dirname(file), folder))
}

const EXAMPLE = 'Expected `editions:` and a line `- FOLDER` for each.'

function parseYaml(file: string, text: string): unknown {
  try {
    return parse(text)
  } catch (cause) {
    if (!(cause instanceof YAMLParseError)) throw cause
    const [place] = cause.linePos ?? []
    throw new Fault(`${file}:${place?.line ?? 1}:${place?.col ?? 1} is no YAML: ${cause.code}. ${EXAMPLE}`)
  }
}
