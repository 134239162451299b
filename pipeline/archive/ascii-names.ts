import { iso9 } from '../names/schemes/iso9-1995.js'
import { transliterate } from '../names/transliterate.js'

/** Paths in ASCII, as archives ask for, each still its own; Cyrillic is romanised, what else there is becomes its code point. */
export function asciiNames(paths: readonly string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  for (const path of paths) {
    const plain = path.split('/').map(asciiPart).join('/')
    let name = plain
    for (let nth = 2; taken.has(name.toLowerCase()); nth++) name = plain.replace(/(\.[^./]*)?$/u, `-${nth}$1`)
    taken.add(name.toLowerCase())
    names.set(path, name)
  }
  return names
}

function asciiPart(part: string): string {
  const latin = transliterate(part, iso9)
    .normalize('NFKD')
    .replace(/\p{M}|[ʹʺʼ]/gu, '')
  return [...latin]
    .map((sign) => (/[\w.+-]/.test(sign) ? sign : sign === ' ' ? '-' : `u${sign.codePointAt(0)?.toString(16)}`))
    .join('')
}
