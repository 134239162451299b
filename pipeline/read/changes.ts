import path from 'node:path'
import { watch } from 'chokidar'
import { READ_FOLDERS } from './sources.js'

export interface Changes {
  /** Ends when files may have changed since the last time, and no other for a moment; false once the watch is given up. */
  readonly next: () => Promise<boolean>
  /** Whether something has changed that `next` has not told of. */
  readonly waiting: () => Promise<boolean>
}

/** An editor saves in several steps (a new file, a renaming): this long, in milliseconds, nothing must follow. */
const MOMENT = 15
/**
 * chokidar reads a folder once in a second at most, and what is renamed into it meanwhile it does not see: so much later,
 * in milliseconds, one looks once more.
 */
const SECOND_LOOK = 1200

/**
 * Watches the folders that an edition is read from; what is not there yet may come.
 * @param given the watch is given up when it is aborted
 */
export async function watchChanges(root: string, given: AbortSignal): Promise<Changes> {
  let changes = 0
  let told = 0
  let owesSecondLook = true
  let wake = () => {}
  const watcher = watch(
    READ_FOLDERS.map((folder) => path.join(root, folder)),
    { ignoreInitial: true, followSymlinks: false, ignored: (file) => path.basename(file).startsWith('.') },
  )
  watcher.on('all', () => {
    changes++
    wake()
  })
  given.addEventListener('abort', () => {
    void watcher.close()
    wake()
  })
  await new Promise<void>((ready) => watcher.once('ready', ready))
  return {
    next: async () => {
      while (changes === told && !given.aborted) {
        const changed = new Promise<void>((resolve) => {
          wake = resolve
        })
        if (!owesSecondLook) await changed
        else if (await Promise.race([changed.then(() => false), pass(SECOND_LOOK).then(() => true)])) {
          owesSecondLook = false
          return !given.aborted
        }
      }
      while (changes !== told && !given.aborted) {
        told = changes
        await pass(MOMENT)
      }
      owesSecondLook = true
      return !given.aborted
    },
    waiting: async () => {
      // Long steps keep the loop of events from telling what has happened meanwhile.
      await pass(0)
      return changes !== told || given.aborted
    },
  }
}

const pass = (milliseconds: number) => new Promise((over) => setTimeout(over, milliseconds))
