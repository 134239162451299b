/** How the parts of a DOCX name one another. Nothing outside the file is ever followed. */
import { elementsIn } from './elements.js'
import type { Parts } from './package.js'
import { readPart } from './xml.js'

export interface Relationship {
  readonly id: string
  /** The last part of its address, which is the same in every edition of the standard: `footnotes`. */
  readonly type: string
  readonly target: { readonly part: string } | { readonly href: string }
}

/** What a part is related to; the part '' is the package. */
export function relationshipsOf(file: string, parts: Parts, part: string): Relationship[] {
  const slash = part.lastIndexOf('/') + 1
  const name = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`
  const bytes = parts.get(name)
  if (bytes === undefined) return []
  return [...elementsIn(readPart(file, name, bytes))].flatMap(({ attributes }) => {
    const [id, type = '', address] = [attributes.get('Id'), attributes.get('Type'), attributes.get('Target')]
    if (id === undefined || address === undefined) return []
    const isOutside = attributes.get('TargetMode') === 'External'
    const target = isOutside ? { href: address } : { part: resolved(part.slice(0, slash), address) }
    return [{ id, type: type.slice(type.lastIndexOf('/') + 1), target }]
  })
}

/** A name inside the package; `..` above its root stays at the root. */
function resolved(folder: string, address: string): string {
  const path: string[] = []
  for (const step of (address.startsWith('/') ? address : `${folder}${address}`).split('/')) {
    if (step === '..') path.pop()
    else if (step !== '' && step !== '.') path.push(step)
  }
  return path.join('/').toLowerCase()
}
