/** Numbers of notes that do not follow one another. */
import type { Defect } from '../defect.js'
import { type Change, changed, placeIn, textOf } from '../edition.js'
import { chapters } from '../sample.js'
import { callsIn, callsInParagraphs, type FoundCall, isNumbered, notesIn } from '../scan.js'

/** Calls of numbered notes that are called once, and from the running text; none that ends a quotation, whose note gives its page. */
function movableCalls(text: string): FoundCall[] {
  const all = callsIn(text)
  return callsInParagraphs(text)
    .filter(isNumbered)
    .filter(({ label }) => all.filter((call) => call.label === label).length === 1)
    .filter(({ start }) => !/[”’][.,;:]?$/.test(text.slice(0, start)))
}

const relabelled = ({ start, end }: FoundCall, label: string): Change => ({ start, end, text: `[^${label}]` })

/** Every label of a file's numbered notes, and of the references to them, moved on by so many. */
function renumbered(text: string, by: number): string {
  const on = (label: string) => String(Number(label) + by)
  return text.replace(/\[\^(\d+)\]/g, (_, label: string) => `[^${on(label)}]`).replace(/(?<=:ref\{note=)\d+/g, on)
}

const numbering = 'source/edition.yaml'

export const orderDefects: readonly Defect[] = [
  {
    rule: 'note-in-order',
    what: 'two calls that follow one another change places',
    inject({ edition, chapter }, random) {
      const text = textOf(edition, chapter)
      const calls = movableCalls(text)
      const first = random.pick(calls)
      const second = calls.find(({ label }) => Number(label) === Number(first?.label) + 1)
      if (!first || !second) return undefined
      const after = changed(edition, chapter, relabelled(first, second.label), relabelled(second, first.label))
      const moved = second.label.length - first.label.length
      return { edition: after, expected: placeIn(after, chapter, second.start + moved) }
    },
  },
  {
    rule: 'note-in-order',
    what: 'a call goes back over several others',
    inject({ edition, chapter }, random) {
      const text = textOf(edition, chapter)
      const calls = movableCalls(text)
      const [call, place] = [random.pick(calls), random.pick(calls)]
      if (!call || !place || Number(place.label) > Number(call.label) - 2) return undefined
      const word = text.lastIndexOf(' ', place.start - 20)
      const after = changed(
        edition,
        chapter,
        { start: call.start, end: call.end, text: '' },
        { start: word, end: word, text: `[^${call.label}]` },
      )
      const isPlain = /[a-z]{2} [a-z]/.test(text.slice(word - 2, word + 2))
      return isPlain ? { edition: after, expected: placeIn(after, chapter, word) } : undefined
    },
  },
  {
    rule: 'definition-in-order',
    what: 'two notes that follow one another change places',
    inject({ edition, chapter }, random) {
      const text = textOf(edition, chapter)
      const notes = notesIn(text).filter(isNumbered)
      const first = random.pick(notes)
      const second = first && notes[notes.indexOf(first) + 1]
      if (!first || !second) return undefined
      const after = changed(
        edition,
        chapter,
        { ...first, text: text.slice(second.start, second.end) },
        { ...second, text: text.slice(first.start, first.end) },
      )
      return { edition: after, expected: placeIn(after, chapter, second.end - (first.end - first.start)) }
    },
  },
  {
    rule: 'definition-in-order',
    what: 'a note is moved up before another',
    inject({ edition, chapter }, random) {
      const text = textOf(edition, chapter)
      const notes = notesIn(text).filter(isNumbered)
      const [note, place] = [random.pick(notes), random.pick(notes)]
      if (!note || !place || Number(note.label) < Number(place.label) + 2) return undefined
      const own = text.slice(note.start, note.end)
      const after = changed(
        edition,
        chapter,
        { start: note.start - 2, end: note.end, text: '' },
        { start: place.start, end: place.start, text: `${own}\n\n` },
      )
      return { edition: after, expected: placeIn(after, chapter, place.start) }
    },
  },
  {
    rule: 'numbering-policy',
    what: 'the notes of a chapter run on from those of the chapter before',
    times: 6,
    inject({ edition, chapter }) {
      const before = chapters[chapters.indexOf(chapter) - 1]
      const last = before === undefined ? 0 : notesIn(textOf(edition, before)).filter(isNumbered).length
      const text = textOf(edition, chapter)
      const isReferredTo = Object.entries(edition).some(([, other]) => /:ref\{#[\w-]+ note=\d/.test(other))
      if (last === 0 || !callsIn(text).some(isNumbered)) return undefined
      const moved = isReferredTo ? referencesTo(edition, chapter, last) : edition
      const after = { ...moved, [chapter]: renumbered(textOf(moved, chapter), last) }
      const at = textOf(after, chapter).search(/\[\^\d+\]/)
      return { edition: after, expected: placeIn(after, chapter, at) }
    },
  },
  {
    rule: 'numbering-policy',
    what: 'the setting is not that of the labels',
    times: 1,
    inject({ edition }) {
      const text = textOf(edition, numbering)
      const at = text.indexOf('numbering: chapter')
      const end = at + 'numbering: chapter'.length
      const after = changed(edition, numbering, { start: at, end, text: 'numbering: book' })
      const [second = '', ...others] = chapters
        .filter((path) => callsIn(textOf(after, path)).some(isNumbered))
        .slice(1)
        .map((path) => placeIn(after, path, textOf(after, path).search(/\[\^1\]/)))
      const why = 'each file whose numbers differ from the setting is told of: it may be the file that is wrong'
      return {
        edition: after,
        expected: second,
        also: others.map((place) => ({ rule: 'numbering-policy', at: place, why })),
      }
    },
  },
]

/** References to notes of the chapter from others, `:ref{#tables note=5}`, moved on with them. */
function referencesTo(edition: Readonly<Record<string, string>>, chapter: string, by: number) {
  const [, id = ''] = /^# .*\{#([\w-]+)\}$/m.exec(textOf(edition, chapter)) ?? []
  const pattern = new RegExp(`(?<=:ref\\{#${id} note=)\\d+`, 'g')
  const on = (label: string) => String(Number(label) + by)
  return Object.fromEntries(Object.entries(edition).map(([file, text]) => [file, text.replace(pattern, on)]))
}
