/** An edition that lies open: looked at again whenever its files change, and what has not changed is not read again. */
import type { OnStep } from '../build.js'
import { readSources, type Sources } from '../read/sources.js'
import { type Look, lookAt } from './look.js'
import { rememberingReader } from './remembering-reader.js'

export type { Look } from './look.js'

/** Bytes of files by their paths inside the edition. */
export type Files = Sources['files']

export interface Desk {
  /**
   * @param unsaved what an editor has changed and not saved
   * @returns the same look as before where nothing has changed
   * @throws Fault when the folder cannot be read
   */
  readonly look: (onStep: OnStep, unsaved?: Files) => Promise<Look>
}

export function openDesk(folder: string, environment: NodeJS.ProcessEnv, draft: boolean): Desk {
  const read = rememberingReader()
  let onDisk: Sources | undefined
  let last: Look | undefined
  return {
    look: async (onStep, unsaved = new Map()) => {
      onStep('read')
      onDisk = await readSources(folder, environment, onDisk)
      const sources = unsaved.size === 0 ? onDisk : { ...onDisk, files: overlaid(onDisk.files, unsaved) }
      if (last && sameFiles(last.sources.files, sources.files)) return last
      last = await lookAt(sources, draft, onStep, read)
      return last
    },
  }
}

/** In the order in which they would have been read. */
function overlaid(files: Files, unsaved: Files): Files {
  return new Map([...files, ...unsaved].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
}

const sameFiles = (a: Files, b: Files) => a.size === b.size && [...a].every(([name, bytes]) => b.get(name) === bytes)
