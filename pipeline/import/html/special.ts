/** Elements that are not just words and what is said of them, in a table. */
import type { Trait } from '../known-text.js'
import type { Role } from './roles.js'
import { writeTable } from './tables.js'
import { attribute, type Element, wordsOf } from './tree.js'
import type { Setting, Walk } from './walk.js'

type Write = (walk: Walk, element: Element, setting: Setting) => void

const nothing: Write = () => {}

const picture: Write = (walk, element) => {
  const alt = attribute(element, 'alt')?.trim()
  if (alt === '') return
  const words = alt ?? wordsOf(element).replace(/\s+/g, ' ').trim()
  walk.fault(`A picture was left out${words === '' ? '' : `: “${words}”`}.`, 'Add it again as a figure.')
}

const formula: Write = (walk, element) => {
  walk.prose.words(wordsOf(element))
  walk.fault('A formula was written as plain words.', 'Set it anew, or as a picture.')
}

const list =
  (ordered: boolean): Write =>
  (walk, element, setting) => {
    const outer = walk.prose.lineTrait
    const item: Trait = { kind: 'item', ordered, depth: setting.lists }
    walk.prose.gap('line')
    walk.prose.lineTrait = setting.inCell ? undefined : item
    walk.content(element, { ...setting, lists: setting.lists + 1 })
    walk.prose.lineTrait = outer
    walk.prose.gap('line')
  }

const item: Write = (walk, element, setting) => {
  walk.prose.gap('line')
  walk.prose.within('item', () => walk.content(element, setting))
  walk.prose.gap('line')
}

const sceneBreak: Write = (walk, element, setting) => {
  // The line over a list of notes divides nothing once they are footnotes.
  if (setting.roles.has('notes') && element.tagName === 'hr') return
  walk.prose.gap('line')
  if (wordsOf(element).trim() !== '') walk.content(element, setting)
  else walk.as(setting.inCell ? [] : [{ kind: 'scene-break' }], () => walk.prose.words('***'))
  walk.prose.gap('line')
}

const quoted: Write = (walk, element, setting) => {
  const [opening, closing] = setting.roles.has('quoted') ? ['‘', '’'] : ['“', '”']
  walk.prose.words(opening)
  walk.content(element, { ...setting, roles: new Set([...setting.roles, 'quoted']) })
  walk.prose.words(closing)
}

const hidden: Write = (walk, element) => {
  const words = wordsOf(element).replace(/\s+/g, ' ').trim()
  if (words === '') return
  const shown = words.length > 80 ? `${words.slice(0, 80)}…` : words
  walk.fault(
    `Words that the file hides were left out: “${shown}”`,
    'Write them into the text if readers should see them.',
  )
}

/** A heading over a list of notes says nothing once they are footnotes. */
const notesHeading: Write = (walk, element, setting) => {
  walk.as([{ kind: 'debris' }], () => walk.content(element, { ...setting, inCell: true }))
}

const attributionOfQuotation: Write = (walk, element, setting) => {
  walk.prose.gap('paragraph')
  walk.as([{ kind: 'attribution' }], () => walk.children(element.childNodes, setting))
  walk.prose.gap('paragraph')
}

const rows: readonly (readonly [tags: string, write: Write])[] = [
  [
    'head script style template iframe noembed noframes select textarea input button datalist object embed param',
    nothing,
  ],
  ['img image svg canvas video audio', picture],
  ['math', formula],
  ['br', (walk) => walk.prose.lineBreak()],
  ['pre', (walk, element, setting) => walk.content(element, { ...setting, verbatim: true })],
  ['ul menu dir', list(false)],
  ['ol', list(true)],
  ['li', item],
  ['q', quoted],
  ['table', writeTable],
]
const byTag = new Map(rows.flatMap(([tags, write]) => tags.split(' ').map((tag) => [tag, write] as const)))

/** How an element is written where its traits are not all that matters. */
export function special(element: Element, roles: ReadonlySet<Role>): Write | undefined {
  const { tagName } = element
  if (roles.has('hidden') && !NEVER_SHOWN.has(tagName)) return roles.has('contents') ? nothing : hidden
  if (roles.has('scene-break')) return sceneBreak
  const found = byTag.get(tagName)
  if (found) return found
  return (walk, inner, setting) => {
    if (/^h[1-6]$/.test(tagName) && setting.roles.has('notes')) notesHeading(walk, inner, setting)
    else if (/^(?:cite|footer)$/.test(tagName) && isClosing(inner)) attributionOfQuotation(walk, inner, setting)
    else walk.content(inner, setting, roles)
  }
}

const NEVER_SHOWN = new Set(['head', 'script', 'style', 'template'])

/** Whether a `cite` or `footer` stands in a quotation as a paragraph of its own does. */
function isClosing(element: Element): boolean {
  const parent = element.parentNode
  return parent !== null && parent.nodeName === 'blockquote'
}
