/** The last step: artefacts → the output folder, all or nothing. */
import { access, lstat, mkdir, mkdtemp, open, readdir, readFile, realpath, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Fault } from './fault.js'

/** What is to be moved in, and what is to go. */
interface Plan {
  readonly names: readonly string[]
  readonly retired: readonly string[]
}

export interface Output {
  readonly path: string
  readonly content: Uint8Array
}

const STAGE = '.ibidem-'
/** Written when everything is staged: from then on an interrupted replacement is finished, before it is undone. */
const READY = 'ready.json'
/** Its name while it is being written: half of it means nothing. */
const UNFINISHED = 'ready.json.part'

/**
 * Replace the files of an edition in a folder: the new ones are written aside and flushed to the disk first, then take the
 * places of the old. `retired` are files that an earlier build left and this one does not make; they go.
 * @throws Fault when the folder cannot be written; what stood in it is untouched.
 */
export async function writeOutputs(
  folder: string,
  outputs: readonly Output[],
  retired: readonly string[],
): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
    await finishInterrupted(folder)
    const names = outputs.map((output) => output.path)
    await refuseFolders(folder, [...names, ...retired])
    const stage = await mkdtemp(path.join(folder, STAGE))
    try {
      for (const { path: name, content } of outputs) await writeFlushed(path.join(stage, name), content)
      await writeFlushed(path.join(stage, UNFINISHED), new TextEncoder().encode(JSON.stringify({ names, retired })))
      await rename(path.join(stage, UNFINISHED), path.join(stage, READY))
    } catch (cause) {
      await rm(stage, { recursive: true, force: true })
      throw cause
    }
    await settle(folder, stage, { names, retired })
  } catch (cause) {
    throw asFault(folder, cause)
  }
}

/**
 * The folder that a build writes to by default must lie in the edition: a manuscript's link does not lead us elsewhere.
 * @throws Fault when output/ is a link that leads out.
 */
export async function defaultOutput(root: string): Promise<string> {
  const folder = path.join(root, 'output')
  const real = await realpath(folder).catch(() => folder)
  if (real !== folder && !real.startsWith(root + path.sep)) {
    throw new Fault('output/ is a link that leads out of the edition. Name the folder with --out.')
  }
  return folder
}

/** A rename onto a folder fails half-way through a replacement: it is refused before. */
async function refuseFolders(folder: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const there = await lstat(path.join(folder, name)).catch(() => undefined)
    if (there?.isDirectory())
      throw new Fault(`${path.join(folder, name)} is a folder, where an edition must stand. Move it away.`)
  }
}

async function writeFlushed(file: string, content: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx')
  try {
    await handle.writeFile(content)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Renames within a folder cannot run out of space; what is gone already was moved before an interruption. */
async function settle(folder: string, stage: string, { names, retired }: Plan): Promise<void> {
  for (const name of names.map((each) => path.basename(each))) {
    const staged = path.join(stage, name)
    if (await exists(staged)) await rename(staged, path.join(folder, name))
  }
  for (const name of retired) await rm(path.join(folder, path.basename(name)), { force: true })
  await rm(stage, { recursive: true, force: true })
}

/** An earlier build may have been killed: one that had staged everything is finished, one that had not is cleared away. */
async function finishInterrupted(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(STAGE)) continue
    const stage = path.join(folder, name)
    const plan = await readPlan(path.join(stage, READY))
    if (plan) await settle(folder, stage, plan)
    else await rm(stage, { recursive: true, force: true })
  }
}

async function readPlan(file: string): Promise<Plan | undefined> {
  try {
    const plan: unknown = JSON.parse(await readFile(file, 'utf8'))
    return isPlan(plan) ? plan : undefined
  } catch {
    return undefined
  }
}

function isPlan(value: unknown): value is Plan {
  const isNames = (list: unknown) => Array.isArray(list) && list.every((name) => typeof name === 'string')
  return (
    typeof value === 'object' &&
    value !== null &&
    'names' in value &&
    'retired' in value &&
    isNames(value.names) &&
    isNames(value.retired)
  )
}

const exists = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  )

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'the disk is read-only',
  ENOTDIR: 'a file stands where a folder must be',
  EEXIST: 'a file stands where a folder must be',
  EISDIR: 'a folder stands where a file must be',
}

function asFault(folder: string, cause: unknown): unknown {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : undefined
  if (code === undefined) return cause
  return new Fault(
    `The editions cannot be written to ${folder}: ${REASONS[code] ?? code}. What was there before is untouched.`,
  )
}
