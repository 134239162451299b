import type { OnStep } from '../build.js'
import { Fault } from '../fault.js'
import type { Changes } from '../read/changes.js'
import type { Desk, Look } from './index.js'

/** A look at an edition that has changed, or why it could not be looked at. */
export interface Seen {
  readonly seen: Look | Fault
  /** When the change was noticed, in milliseconds of performance.now(). */
  readonly noticed: number
}

/** A look at once, and another whenever a file was saved otherwise than it was; ends when the watch is given up. */
export async function* looks(desk: Desk, changes: Changes, onStep: OnStep): AsyncGenerator<Seen, void> {
  let before: Look | undefined
  let noticed = performance.now()
  for (;;) {
    const seen = await desk.look(onStep).catch(faultOnly)
    if (seen !== before) yield { seen, noticed }
    before = seen instanceof Fault ? undefined : seen
    if (!(await changes.next())) return
    noticed = performance.now()
  }
}

/** A file half saved, a folder renamed: the editor goes on, and so does the watch. */
function faultOnly(cause: unknown): Fault {
  if (cause instanceof Fault) return cause
  throw cause
}
