/** What an element is in a book: by what EPUB and ARIA say of it, then by its tag, then by the class names in use. */
import { attribute, type Element } from './tree.js'

export type Role =
  | 'note-call'
  | 'note'
  | 'notes'
  | 'back-link'
  | 'page-break'
  | 'contents'
  | 'quotation'
  | 'epigraph'
  | 'verse'
  | 'stanza'
  | 'attribution'
  | 'scene-break'
  | 'small-caps'
  | 'emphasis'
  | 'strong'
  | 'superscript'
  | 'subscript'
  | 'hidden'
  | 'quoted'

const table = (rows: Readonly<Partial<Record<Role, string>>>): ReadonlyMap<string, Role> =>
  new Map(
    Object.entries(rows).flatMap(([role, words]) => words.split(' ').map((word) => [word, role as Role] as const)),
  )

/** EPUB 3 Structural Semantics and DPUB-ARIA; ARIA's own `note` may be any aside. */
const semantics = table({
  'note-call': 'noteref annoref doc-noteref',
  note: 'footnote endnote rearnote doc-footnote doc-endnote annotation',
  notes: 'footnotes endnotes rearnotes doc-endnotes annotations',
  'back-link': 'backlink referrer doc-backlink',
  'page-break': 'pagebreak doc-pagebreak',
  contents: 'toc landmarks page-list doc-toc doc-pagelist',
  epigraph: 'epigraph doc-epigraph',
  verse: 'z3998:verse z3998:poem',
  attribution: 'credit',
})

const tags = table({
  quotation: 'blockquote',
  contents: 'nav',
  'scene-break': 'hr',
  emphasis: 'em i cite dfn var',
  strong: 'b strong',
  superscript: 'sup',
  subscript: 'sub',
})

/** Class names as publishers, Project Gutenberg and converters write them, without marks and closing digits. */
const classes = table({
  'note-call': 'noteref fnref footnoteref endnoteref fnanchor footnotecall notecall footnotereference footnoteanchor',
  note: 'footnote endnote rearnote',
  notes: 'footnotes endnotes rearnotes',
  'back-link': 'backlink footnoteback footnotebackref reversefootnote fnback noteback',
  'page-break': 'pagenum pagebreak pageno pagenumber',
  contents: 'toc',
  quotation: 'blockquote blockquot blockquotation quotation extract intensequote prosequote',
  epigraph: 'epigraph',
  verse: 'verse poem poetry lg linegroup',
  stanza: 'stanza',
  attribution: 'attribution epigraphsource quotesource epigraphattribution quoteattribution',
  'scene-break': 'scenebreak sectionbreak ornament ornamentalbreak asterism thoughtbreak spacebreak tb dinkus',
  'small-caps': 'smallcaps sc smcap smcaps smallcap',
  emphasis: 'italic italics emphasis',
  strong: 'bold',
  superscript: 'superscript',
  subscript: 'subscript',
})

const styles = table({
  emphasis: 'font-style:italic font-style:oblique',
  strong: 'font-weight:bold font-weight:700',
  'small-caps': 'font-variant:small-caps font-variant-caps:small-caps',
  superscript: 'vertical-align:super',
  subscript: 'vertical-align:sub',
  hidden: 'display:none visibility:hidden',
})

/** Class names on these are of what they call, not of what they hold. */
const CALLING = new Set(['a', 'sup'])

const known = new WeakMap<Element, ReadonlySet<Role>>()

/** Every role of an element; what EPUB says comes first. */
export function rolesOf(element: Element): ReadonlySet<Role> {
  const found = known.get(element) ?? readRoles(element)
  known.set(element, found)
  return found
}

function readRoles(element: Element): ReadonlySet<Role> {
  const told = [attribute(element, 'epub:type'), attribute(element, 'role')]
  const words = told.flatMap((value) => value?.toLowerCase().split(/\s+/) ?? [])
  const roles = new Set(words.flatMap((word) => semantics.get(word) ?? []))
  const tag = tags.get(element.tagName)
  if (tag) roles.add(tag)
  for (const role of [...classRoles(element), ...styleRoles(element)]) roles.add(role)
  if (attribute(element, 'hidden') !== undefined) roles.add('hidden')
  return roles
}

function classRoles(element: Element): Role[] {
  const names = attribute(element, 'class')?.split(/\s+/) ?? []
  return names.flatMap((name) => {
    const role = classes.get(
      name
        .toLowerCase()
        .replace(/[-_]/g, '')
        .replace(/\d{1,4}$/, ''),
    )
    if (role === undefined) return []
    return role === 'note' && CALLING.has(element.tagName) ? ['note-call'] : [role]
  })
}

function styleRoles(element: Element): Role[] {
  const declarations = attribute(element, 'style')?.toLowerCase().split(';') ?? []
  return declarations.flatMap((declaration) => styles.get(declaration.replace(/\s|!important/g, '')) ?? [])
}
