/** The command line, run inside the test's own process: fast, and with all it writes caught. */
import { vi } from 'vitest'
import { runCommandLine } from '../pipeline/command-line.js'

export interface Ended {
  readonly code: number
  readonly output: string
}

export async function ibidem(...argv: readonly string[]): Promise<Ended> {
  const written: string[] = []
  const keep = (chunk: string | Uint8Array) => {
    written.push(typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk))
    return true
  }
  const spies = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, 'write').mockImplementation(keep))
  try {
    const code = await runCommandLine(argv)
    return { code, output: written.join('') }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}
