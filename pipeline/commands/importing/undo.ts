import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { EXIT, Fault } from '../../fault.js'
import { digest, undoImport } from '../../import/record.js'
import { writeOutputs } from '../../write.js'
import { say } from '../reporting.js'
import { RECORD, readBefore } from './before.js'

/** `ibidem import --undo DIR --out FOLDER`: the manuscripts, byte for byte, from the chapters and the record. */
export async function undo(folder: string, out: unknown): Promise<number> {
  if (typeof out !== 'string')
    throw new Fault('Name the folder for the manuscripts: ibidem import --undo DIR --out FOLDER')
  const { record } = await readBefore(folder)
  if (!record) throw new Fault(`${folder} has no ${RECORD}: nothing was imported into it.`)
  const texts = new Map<string, string>()
  for (const { path: inside, sha256 } of record.chapters) {
    const text = await readFile(path.join(folder, inside), 'utf8').catch(() => undefined)
    if (text === undefined || digest(text) !== sha256)
      throw new Fault(
        `${path.join(folder, inside)} is not as it was imported: the manuscript cannot be put together from it.`,
      )
    texts.set(inside, text)
  }
  const manuscripts = undoImport(record, (inside) => texts.get(inside) ?? '')
  await writeOutputs(
    path.resolve(out),
    manuscripts.map(({ file, bytes }) => ({ path: path.basename(file), content: bytes })),
    [],
  )
  for (const { file } of manuscripts) say(path.join(out, path.basename(file)))
  return EXIT.clean
}
