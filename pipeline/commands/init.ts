import { access, mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { EXIT, Fault } from '../fault.js'
import { readAsset } from '../read/assets.js'
import { say } from './reporting.js'
import type { Run } from './run.js'
import { startingEdition } from './starting-edition.js'

/** `ibidem init DIR`: a small edition that builds. Nothing that is there is overwritten. */
export const init: Run = async ({ positionals: [directory] }) => {
  if (directory === undefined) throw new Fault('Name the folder of the new edition: ibidem init DIR')
  const files = { ...startingEdition, 'source/edition.schema.json': await readAsset('edition.schema.json') }
  for (const name of Object.keys(files)) {
    if (await exists(path.join(directory, name)))
      throw new Fault(`${path.join(directory, name)} is there already. Name another folder.`)
  }
  try {
    for (const [name, text] of Object.entries(files)) {
      const file = path.join(directory, name)
      await mkdir(path.dirname(file), { recursive: true })
      await writeFile(file, text, { flag: 'wx' })
    }
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
    throw new Fault(`${directory} cannot be written (${code}). Name a folder that you may write to.`)
  }
  say(
    `A new edition is in ${directory}. See it with: ibidem preview ${directory}\nBuild it with: ibidem build ${directory}`,
  )
  return EXIT.clean
}

const exists = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  )
