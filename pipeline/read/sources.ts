/** The first step: an edition's folder → its bytes. Nothing is understood yet. */
import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { Fault } from '../fault.js'
import { type Assets, loadAssets } from './assets.js'

export interface Installed {
  readonly style: (name: string) => Promise<string | undefined>
  readonly locale: (tag: string) => Promise<string | undefined>
}

export interface Sources {
  /** Absolute path of the edition's folder. */
  readonly root: string
  /** Bytes by path inside the edition: forward slashes, NFC, sorted by code unit. */
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly assets: Assets
  /** Styles and locales of CSL that the user has installed, as XML. */
  readonly installed: Installed
  /** The date of the build in seconds, where SOURCE_DATE_EPOCH gives one. */
  readonly epoch: number | undefined
}

/** Where an edition's files stand: nothing else of its folder is read. */
export const READ_FOLDERS = ['source', 'bibliography']
const LARGEST_FILE = 128 * 1024 * 1024

/**
 * Read every regular file of source/ and bibliography/ (dotfiles aside).
 * @param before what was read the last time: a file that has not changed since keeps its bytes, the very same object
 * @throws Fault when the folder is no edition, a link leads out of it, or a file cannot be read.
 */
export async function readSources(
  directory: string,
  environment: NodeJS.ProcessEnv,
  before?: Sources,
): Promise<Sources> {
  const root = await realpath(directory).catch(() => {
    throw new Fault(`There is no folder ${directory}. Give the folder that holds source/edition.yaml.`)
  })
  const paths = (await Promise.all(READ_FOLDERS.map((folder) => listFiles(root, folder)))).flat()
  const files = new Map<string, Uint8Array>()
  for (const [inside, onDisk] of paths.sort(([a], [b]) => (a < b ? -1 : 1))) {
    // A disk may hold a name twice, composed and decomposed: nobody could tell which is meant.
    if (files.has(inside)) throw new Fault(`${inside} is there twice, under names that look the same. Take one away.`)
    const bytes = await readOne(onDisk)
    const kept = before?.files.get(inside)
    files.set(inside, kept && Buffer.compare(kept, bytes) === 0 ? kept : bytes)
  }
  if (!files.has('source/edition.yaml')) {
    throw new Fault(
      `${directory} is not an edition: it has no source/edition.yaml. Start one with: ibidem init ${directory}`,
    )
  }
  const installed: Installed = {
    style: async (name) => (await import('./installed-styles.js')).installedStyle(name, root),
    locale: async (tag) => (await import('./installed-styles.js')).installedLocale(tag, root),
  }
  const assets = before?.assets ?? (await loadAssets())
  return { root, files, assets, installed, epoch: readEpoch(environment['SOURCE_DATE_EPOCH']) }
}

async function listFiles(root: string, folder: string): Promise<[inside: string, onDisk: string][]> {
  const top = await lstat(path.join(root, folder)).catch(() => undefined)
  if (top) await refuseOutside(root, path.join(root, folder), folder)
  const entries = await readdir(path.join(root, folder), { withFileTypes: true }).catch(
    (cause: NodeJS.ErrnoException) => {
      if (cause.code === 'ENOENT' || cause.code === 'ENOTDIR') return []
      throw new Fault(`${folder} cannot be read (${cause.code ?? cause.message}). Mend its permissions.`)
    },
  )
  const found: [string, string][] = []
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue
    const relative = `${folder}/${entry.name}`
    const onDisk = path.join(root, relative)
    await refuseOutside(root, onDisk, relative)
    const kind = await stat(onDisk).catch(() => undefined)
    if (kind?.isDirectory() && !entry.isSymbolicLink()) found.push(...(await listFiles(root, relative)))
    else if (kind?.isFile()) found.push([relative.normalize('NFC'), onDisk])
    else if (!kind?.isDirectory())
      throw new Fault(`${relative} is no file: a pipe, a socket or a device. Take it away.`)
  }
  return found
}

/** A manuscript is untrusted: a link in it must not make us read another folder's files. */
async function refuseOutside(root: string, onDisk: string, relative: string): Promise<void> {
  const link = await lstat(onDisk)
  if (!link.isSymbolicLink()) return
  const target = await realpath(onDisk).catch(() => '')
  if (target !== root && !target.startsWith(root + path.sep)) {
    throw new Fault(`${relative} is a link that leads out of the edition. Put the file itself there.`)
  }
}

async function readOne(onDisk: string): Promise<Uint8Array> {
  const { size } = await stat(onDisk)
  if (size > LARGEST_FILE) throw new Fault(`${onDisk} is larger than 128 MB. Split it.`)
  return readFile(onDisk).catch((cause: NodeJS.ErrnoException) => {
    throw new Fault(`${onDisk} cannot be read (${cause.code ?? cause.message}). Mend its permissions.`)
  })
}

function readEpoch(value: string | undefined): number | undefined {
  if (value === undefined || value === '') return undefined
  if (!/^\d{1,11}$/.test(value)) throw new Fault(`SOURCE_DATE_EPOCH is "${value}"; expected whole seconds since 1970.`)
  return Number(value)
}
