/** What an element tells of its words: the traits of its role, in a table. */
import type { Trait } from '../known-text.js'
import type { Role } from './roles.js'
import { attribute, type Element } from './tree.js'

/** Roles that say something of all the words in the element. */
const TRAITS: Readonly<Partial<Record<Role, Trait>>> = {
  quotation: { kind: 'quotation' },
  epigraph: { kind: 'epigraph' },
  verse: { kind: 'verse' },
  attribution: { kind: 'attribution' },
  'scene-break': { kind: 'scene-break' },
  contents: { kind: 'debris' },
  'page-break': { kind: 'debris' },
  'small-caps': { kind: 'small-caps' },
  emphasis: { kind: 'emphasis' },
  strong: { kind: 'strong' },
  superscript: { kind: 'superscript' },
  subscript: { kind: 'subscript' },
}

/** What is set apart as one of these is no quotation besides. */
const SET_APART = new Set<Role>(['epigraph', 'verse'])

/** The traits of an element, the outer first. */
export function traitsOf(element: Element, roles: ReadonlySet<Role>, around: ReadonlySet<Role>): Trait[] {
  const apart = [...roles, ...around].some((role) => SET_APART.has(role))
  const told = [...roles].flatMap((role) => {
    // What is said of all around is not said twice.
    if (around.has(role) || (role === 'quotation' && apart)) return []
    return TRAITS[role] ?? []
  })
  return [...headingOf(element), ...told, ...changeOf(element), ...linkOf(element)]
}

function headingOf({ tagName }: Element): Trait[] {
  const level = /^h([1-6])$/.exec(tagName)?.[1]
  return level === undefined ? [] : [{ kind: 'heading', level: Number(level) }]
}

function changeOf(element: Element): Trait[] {
  const kinds = { ins: 'insertion', del: 'deletion' } as const
  if (element.tagName !== 'ins' && element.tagName !== 'del') return []
  const date = attribute(element, 'datetime')
  return [{ kind: kinds[element.tagName], by: '', ...(date ? { date } : {}) }]
}

function linkOf(element: Element): Trait[] {
  const href = element.tagName === 'a' ? attribute(element, 'href')?.trim() : undefined
  return href !== undefined && /^(?:https?|mailto):/i.test(href) ? [{ kind: 'link', href }] : []
}

/** The language of an element by its first part: a book's `en-GB` and a phrase's `en` are one. */
export function languageOf(element: Element): string | undefined {
  return (attribute(element, 'lang') ?? attribute(element, 'xml:lang'))?.trim() || undefined
}

export const primary = (language: string | undefined) => language?.split(/[-_]/)[0]?.toLowerCase()
