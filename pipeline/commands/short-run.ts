/** A check is over before the code that an optimising compiler makes for it has paid for itself. */
import { setFlagsFromString } from 'node:v8'

const SMALL = 1024 * 1024

/**
 * Lets V8 wait longer before it optimises, where the text is small: a third of the processor's time of a check. Only on
 * Node 20: later ones judge it better themselves, and have no such flag.
 */
export function expectShortRun(files: ReadonlyMap<string, Uint8Array>): void {
  const size = [...files.values()].reduce((sum, bytes) => sum + bytes.length, 0)
  if (size < SMALL && process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=1000000')
}
