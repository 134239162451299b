/** Directives inside a line: `:sc[…]`, `:lang[…]{ru}`, `:ref{#id}` … (pipeline/TEXT.md). */
import type { TextDirective } from 'mdast-util-directive'
import type { Inline } from '../../edition.js'
import { nearestMatch } from '../../nearest-match.js'
import { plainText } from '../../plain-text.js'
import { isLanguageTag } from '../metadata/language-tag.js'
import { at, type Context, report, sourceOf } from './context.js'
import { INDEX_FORM, markingOf } from './index-markings.js'
import { literal, readInlines } from './inlines.js'

type Parsed = Inline<'parsed'>
type Reader = (node: TextDirective, context: Context) => Parsed[] | undefined

/** A reader answers undefined when the directive is not of its form; `form` then says what is. */
const directives: Readonly<Record<string, { readonly form: string; readonly read: Reader }>> = {
  sc: { form: ':sc[words]', read: spanOf('smallCaps') },
  sup: { form: ':sup[words]', read: spanOf('superscript') },
  sub: { form: ':sub[words]', read: spanOf('subscript') },
  lang: { form: ':lang[words]{ru}', read: readForeign },
  ref: { form: ':ref{#id} or :ref{note=12}', read: readReference },
  name: { form: ':name[Name]{ref=id}', read: readName },
  index: { form: INDEX_FORM, read: readIndexMark },
  'page-break': { form: ':page-break{n=45}', read: readPageBreak },
  note: { form: ':note{discursive} at the beginning of a numbered note', read: () => undefined },
}

export function readTextDirective(node: TextDirective, context: Context): Parsed[] {
  const source = sourceOf(context, node)
  if (source === `:${node.name}`) return literal(node, context)
  const directive = Object.hasOwn(directives, node.name) ? directives[node.name] : undefined
  const read = directive?.read(node, context)
  if (read) return read
  report(
    context,
    'construct-known',
    node,
    directive ? `form of the directive :${node.name}` : `directive :${node.name}`,
    directive ? directive.form : 'a directive that Ibidem knows, or `\\:` for the character itself',
    directive ? undefined : nearestMatch(node.name, Object.keys(directives)),
  )
  return literal(node, context)
}

function spanOf(type: 'smallCaps' | 'superscript' | 'subscript'): Reader {
  return (node, context) => {
    if (node.children.length === 0 || attributesOf(node).size > 0) return undefined
    return [{ type, at: at(context, node), children: readInlines(node.children, context) }]
  }
}

export function attributesOf(node: {
  attributes?: Record<string, string | null | undefined> | null | undefined
}): Map<string, string> {
  return new Map(Object.entries(node.attributes ?? {}).map(([name, value]) => [name, value ?? '']))
}

function readForeign(node: TextDirective, context: Context): Parsed[] | undefined {
  const [lang, ...more] = attributesOf(node).keys()
  if (lang === undefined || more.length > 0 || node.children.length === 0 || !isLanguageTag(lang)) return undefined
  return [{ type: 'foreign', at: at(context, node), lang, children: readInlines(node.children, context) }]
}

function readReference(node: TextDirective, context: Context): Parsed[] | undefined {
  const attributes = attributesOf(node)
  const id = attributes.get('id')
  const note = attributes.get('note')
  if ([...attributes.keys()].some((name) => !['id', 'note', 'page'].includes(name))) return undefined
  if (id === undefined && note === undefined) return undefined
  const children = readInlines(node.children, context)
  return [{ type: 'crossReference', at: at(context, node), id, note, page: attributes.has('page'), children }]
}

function readName(node: TextDirective, context: Context): Parsed[] | undefined {
  const attributes = attributesOf(node)
  const ref = attributes.get('ref')
  const [child, ...more] = node.children
  if (ref === undefined || child?.type !== 'text' || more.length > 0) return undefined
  const passing = attributes.has('passing')
  return [{ type: 'markedName', at: at(context, node), written: child.value.normalize('NFC'), ref, passing }]
}

function readIndexMark(node: TextDirective, context: Context): Parsed[] | undefined {
  const children = readInlines(node.children, context)
  const marking = markingOf(attributesOf(node), plainText(children))
  return marking && [{ type: 'indexMark', at: at(context, node), marking, children }]
}

function readPageBreak(node: TextDirective, context: Context): Parsed[] | undefined {
  const page = attributesOf(node).get('n')
  if (!page || node.children.length > 0) return undefined
  return [{ type: 'pageBreak', at: at(context, node), page }]
}
