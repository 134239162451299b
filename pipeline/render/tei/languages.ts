import type { Element } from 'xast'
import type { Edition } from '../../edition.js'
import { ownSchemes } from '../../names/own-schemes.js'
import { schemes } from '../../names/schemes/index.js'
import { blockElement, type Content, element, text } from '../../xml.js'

/** Every language tag of the file, described (TEI P5 §2.4.2). */
export function languageUsage(metadata: Edition['metadata'], roots: readonly (Content | undefined)[]): Content {
  const tags = new Set(roots.flatMap((root) => (root?.type === 'element' ? [...languagesIn(root)] : [])))
  tags.delete(metadata.language)
  const all = [metadata.language, ...[...tags].sort()]
  return blockElement(
    'langUsage',
    {},
    all.map((tag) => element('language', { ident: tag }, [text(described(tag, metadata))])),
  )
}

function* languagesIn(root: Element): Generator<string> {
  const tag = root.attributes['xml:lang']
  if (typeof tag === 'string') yield tag
  for (const child of root.children) if (child.type === 'element') yield* languagesIn(child)
}

function described(tag: string, { names }: Edition['metadata']): string {
  const scheme = [...ownSchemes(names), ...schemes.values()].find((candidate) => candidate.tag === tag)
  return scheme ? `Russian romanised by ${scheme.name}` : `Text in the language ${tag} (BCP 47)`
}
