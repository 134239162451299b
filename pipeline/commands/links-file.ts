/** The text of bibliography/links.yaml with the links found: what people have written there is left as it is. */
import { type Document, isMap, isSeq, parseDocument, YAMLMap, type YAMLSeq } from 'yaml'
import type { Mention, Resolution } from '../edition.js'
import { oneLine, pinName } from '../parse/links/pins.js'

export interface Pinnable {
  readonly file: string
  readonly note: string
  readonly words: string
  readonly mentions: readonly Mention[]
  /** Nothing in it is doubtful. */
  readonly sure: boolean
}

const HEAD = `# Works that free-text notes cite, as reviewed. A pin holds while its note says these words.
# Written by \`ibidem link --write\`, which adds what is missing and changes nothing that stands here.
links: []
`

/** Words that point back say nothing by themselves: a note put before them would make their pin untrue. */
const POINTING_BACK: ReadonlySet<Resolution> = new Set(['ibid', 'idem', 'op. cit.', 'loc. cit.', 'cross-reference'])

/** @param before the file as it is; undefined when there is none */
export function pinned(before: string | undefined, notes: readonly Pinnable[]): { text: string; added: number } {
  const document = parseDocument(before === undefined || before.trim() === '' ? HEAD : before)
  const list = listOf(document)
  const known = new Set(list.items.map(nameOf))
  const missing = notes.filter((note) => isPinnable(note) && !known.has(pinName(note)))
  if (missing.length === 0) return { text: before ?? HEAD, added: 0 }
  list.flow = false
  keepFirstComment(list)
  for (const note of missing) list.add(pinOf(document, note))
  const order = new Map(notes.map((note, nth) => [pinName(note), nth]))
  const placeOf = (item: unknown) => order.get(nameOf(item)) ?? notes.length
  list.items.sort((a, b) => placeOf(a) - placeOf(b))
  return { text: document.toString({ lineWidth: 0 }), added: missing.length }
}

const isPinnable = ({ mentions, sure }: Pinnable) =>
  sure && mentions.length > 0 && !mentions.some((mention) => POINTING_BACK.has(mention.resolution))

function listOf(document: Document): YAMLSeq {
  const list = document.get('links')
  if (isSeq(list)) return list
  document.set('links', document.createNode([]))
  const made = document.get('links')
  if (!isSeq(made)) throw new TypeError('a list was set and is not there')
  return made
}

/** The parser gives a comment on the first pin to the list: it would stay at the top when pins are put before. */
function keepFirstComment(list: YAMLSeq): void {
  const [first] = list.items
  if (!isMap(first) || !list.commentBefore) return
  first.commentBefore = list.commentBefore
  list.commentBefore = null
}

const nameOf = (item: unknown) =>
  isMap(item) ? pinName({ file: String(item.get('file')), note: String(item.get('note')) }) : ''

function pinOf(document: Document, { file, note, words, mentions }: Pinnable): YAMLMap {
  const keys = [...new Set(mentions.map((mention) => mention.key))]
  const pin = document.createNode({ file, note, words: oneLine(words), cites: keys })
  if (!(pin instanceof YAMLMap)) throw new TypeError('a map was made and is none')
  const cites = pin.get('cites')
  if (isSeq(cites)) cites.flow = true
  return pin
}
