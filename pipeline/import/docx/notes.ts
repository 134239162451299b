/** The notes of a document: called in the text, written after it. */
import { elementsIn } from './elements.js'
import type { Handler } from './handlers.js'
import type { CalledNote } from './note-calls.js'
import type { NoteKind } from './note-marks.js'
import type { WordPart, WordParts } from './parts.js'
import type { Walk } from './walk.js'
import type { XmlElement } from './xml.js'

export const writeNoteCall =
  (kind: NoteKind): Handler =>
  (walk, { attributes }) => {
    if (walk.fields.hideWords) return
    const id = attributes.get('w:id') ?? ''
    if (/^(?:1|true|on)$/.test(attributes.get('w:customMarkFollows') ?? '')) return walk.typedMark.start(kind, id)
    const { note, label } = walk.calls.automatic(kind, id)
    walk.put(label)
    walk.lines.text.mark({ kind: 'call', note }, walk.at - label.length, walk.at)
    walk.bookmarks.call(note)
  }

/** Every note in the order of its call, then those that nothing calls any more. */
export function writeNotes(walk: Walk, parts: WordParts): void {
  const stories = {
    footnote: storiesOf(parts.footnotes, 'w:footnote'),
    endnote: storiesOf(parts.endnotes, 'w:endnote'),
  }
  for (const call of walk.calls.all()) {
    const story = stories[call.kind].get(call.id)
    if (story) writeNote(walk, story, parts[`${call.kind}s`], call)
    else walk.faults.add(`The words of ${call.kind} ${call.label} are not in the file.`, 'Ask the author for them.')
  }
  for (const kind of ['footnote', 'endnote'] as const) {
    for (const [id, story] of stories[kind]) if (!walk.calls.find(kind, id)) writeUncalled(walk, story, parts, kind, id)
  }
}

function writeUncalled(walk: Walk, story: XmlElement, parts: WordParts, kind: NoteKind, id: string): void {
  const from = walk.at
  writeNote(walk, story, parts[`${kind}s`], { kind, id, note: `${kind}-${id}`, label: '', isCustom: false })
  walk.fault(`A ${kind} is called nowhere in the text.`, 'Call it where it belongs, or delete it.', from)
}

function writeNote(walk: Walk, story: XmlElement, part: WordPart | undefined, call: CalledNote): void {
  walk.lines.startNote()
  const { note, label } = call
  walk.as([{ kind: 'note', note, label, series: walk.calls.seriesOf(call) }], () => {
    walk.story(story, part ?? { links: new Map() })
  })
}

/** By their ids, without the lines and the notices that Word draws between text and notes. */
function storiesOf(part: WordPart | undefined, name: string): ReadonlyMap<string, XmlElement> {
  const all = part ? [...elementsIn(part.root)] : []
  const isNote = ({ name: own, attributes }: XmlElement) =>
    own === name && (attributes.get('w:type') ?? 'normal') === 'normal'
  return new Map(all.filter(isNote).map((one) => [one.attributes.get('w:id') ?? '', one]))
}
