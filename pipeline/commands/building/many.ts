/** Many editions, as many at once as there are cores; one that fails stops no other. */
import { availableParallelism } from 'node:os'
import path from 'node:path'
import pc from 'picocolors'
import { Tinypool } from 'tinypool'
import { EXIT, Fault } from '../../fault.js'
import { buildWorker } from '../../read/program.js'
import { printable } from '../../report/printable.js'
import { tell, type Voice } from '../voice.js'
import type { Plan } from './one.js'
import type { Done, Task } from './worker.js'

export interface Edition {
  readonly folder: string
  readonly done: Done
}

/**
 * @param jobs how many at once; undefined: one a core
 * @returns what became of each, in the order named
 */
export async function buildMany(
  folders: readonly string[],
  plan: Plan,
  voice: Voice,
  jobs = availableParallelism(),
): Promise<Edition[]> {
  const outputs = outputFolders(folders, plan)
  const threads = Math.min(jobs, folders.length)
  const pool = new Tinypool({ filename: buildWorker, minThreads: threads, maxThreads: threads })
  let finished = 0
  voice.progress.step(`0 of ${folders.length} editions`)
  try {
    return await Promise.all(
      folders.map(async (folder) => {
        const task: Task = { folder, plan: { ...plan, out: outputs.get(folder) }, loudness: voice.loudness }
        const done: Done = await pool.run(task).catch(failedThread)
        voice.progress.pause()
        sayDone(folder, done, voice)
        voice.progress.step(`${++finished} of ${folders.length} editions`)
        return { folder, done }
      }),
    )
  } finally {
    voice.progress.pause()
    await pool.destroy()
  }
}

/** A thread that ran out of memory takes its own edition with it, and no other. */
function failedThread(cause: unknown): Done {
  const said = `it could not be built to its end: ${cause instanceof Error ? cause.message : String(cause)}\n`
  return { verdict: 'failed', code: EXIT.internal, said, files: [], errors: 0, warnings: 0 }
}

/** Each edition has its own folder in the one that `--out` names: two may have files of one name. */
function outputFolders(folders: readonly string[], { out }: Plan): Map<string, string | undefined> {
  const names = new Map<string, string>()
  for (const folder of folders) {
    const name = path.basename(path.resolve(folder))
    const other = names.get(name)
    if (out !== undefined && other !== undefined)
      throw new Fault(`${other} and ${folder} would both be written to ${path.join(out, name)}. Leave --out away.`)
    names.set(name, folder)
  }
  return new Map(
    folders.map((folder) => [
      folder,
      out === undefined ? undefined : path.join(out, path.basename(path.resolve(folder))),
    ]),
  )
}

const PAINT: Readonly<Record<Done['verdict'], (text: string) => string>> = {
  built: pc.green,
  unchanged: pc.dim,
  refused: pc.red,
  failed: pc.red,
}

function sayDone(folder: string, { verdict, said, errors, warnings, code }: Done, voice: Voice): void {
  const line = `${PAINT[verdict](verdict.padEnd(9))} ${printable(folder)}  ${errors} errors, ${warnings} warnings\n`
  if (code !== EXIT.clean || voice.loudness === 'verbose') voice.write(line + said.replace(/^(?=.)/gm, '  '))
  else tell(voice, line.trimEnd())
}

/** One line for all: how many there are of each verdict. */
export function summary(editions: readonly Edition[]): string {
  const verdicts = Object.keys(PAINT) as Done['verdict'][]
  const counts = verdicts.map((verdict) => [verdict, editions.filter(({ done }) => done.verdict === verdict).length])
  const told = counts.filter(([, count]) => count !== 0).map(([verdict, count]) => `${count} ${verdict}`)
  return `${editions.length} editions: ${told.join(', ')}.`
}

/** The gravest of all: one exit code for the list. */
export const gravest = (editions: readonly Edition[]) => Math.max(EXIT.clean, ...editions.map(({ done }) => done.code))
