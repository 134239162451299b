/** Notes that are lost, doubled or empty. */
import { fewerNotes, uncited } from '../consequences.js'
import type { Defect } from '../defect.js'
import { changed, inserted, placeIn, textOf } from '../edition.js'
import { callsIn, callsInParagraphs, type FoundNote, isNumbered, notesIn } from '../scan.js'

/** With the empty line after it. */
const whole = (text: string, { start, end }: FoundNote) => ({
  start,
  end: end + (/^\n*/.exec(text.slice(end))?.[0].length ?? 0),
  text: '',
})

/** Notes that no cross-reference leads to, called once. */
function plainNotes(text: string): FoundNote[] {
  const calls = callsIn(text)
  return notesIn(text).filter(({ label }) => calls.filter((call) => call.label === label).length === 1)
}

const isReferredTo = (edition: Readonly<Record<string, string>>, label: string) =>
  Object.values(edition).some((text) => text.includes(`note=${label}}`))

export const noteDefects: readonly Defect[] = [
  {
    rule: 'note-defined',
    what: 'a definition is deleted',
    inject({ edition, chapter }, random) {
      const text = textOf(edition, chapter)
      const note = random.pick(plainNotes(text))
      if (!note || isReferredTo(edition, note.label)) return undefined
      const call = callsIn(text).find(({ label }) => label === note.label)
      const after = changed(edition, chapter, whole(text, note))
      return { edition: after, expected: placeIn(after, chapter, call?.start ?? 0), also: uncited(after) }
    },
  },
  {
    rule: 'note-defined',
    what: 'a call gets a label that no note has',
    inject({ edition, chapter }, random) {
      const text = textOf(edition, chapter)
      const call = random.pick(
        callsInParagraphs(text).filter(({ label }) => plainNotes(text).some((note) => note.label === label)),
      )
      const note = notesIn(text).find(({ label }) => label === call?.label)
      if (!call || !note || isReferredTo(edition, call.label)) return undefined
      const other = isNumbered(call) ? `${call.label}${random.below(9) + 1}${random.below(10)}` : `${call.label}x`
      const after = changed(edition, chapter, { ...call, text: `[^${other}]` })
      const at = placeIn(after, chapter, textOf(after, chapter).indexOf(`\n[^${note.label}]:`) + 1)
      return {
        edition: after,
        expected: placeIn(after, chapter, call.start),
        also: [{ rule: 'note-called', at, why: 'the note is there, and its call leads elsewhere' }],
      }
    },
  },
  {
    rule: 'note-called',
    what: 'a call is deleted',
    inject({ edition, chapter }, random) {
      const text = textOf(edition, chapter)
      const note = random.pick(plainNotes(text))
      const call = callsIn(text).find(({ label }) => label === note?.label)
      if (!note || !call || isReferredTo(edition, note.label)) return undefined
      const after = changed(edition, chapter, { ...call, text: '' })
      return { edition: after, expected: placeIn(after, chapter, note.start - (call.end - call.start)) }
    },
  },
  {
    rule: 'note-once',
    what: 'a definition is pasted a second time',
    inject({ edition, chapter }, random) {
      const text = textOf(edition, chapter)
      const [note, place] = [random.pick(notesIn(text)), random.pick(notesIn(text))]
      if (!note || !place || place.start < note.start) return undefined
      const after = inserted(edition, chapter, place.end, `\n\n${text.slice(note.start, note.end)}`)
      return { edition: after, expected: placeIn(after, chapter, place.end + 2) }
    },
  },
  {
    rule: 'note-once',
    what: 'a definition gets the label of the one before',
    inject({ edition, chapter }, random) {
      const text = textOf(edition, chapter)
      const note = random.pick(plainNotes(text).filter(isNumbered))
      const before = notesIn(text).find(({ label }) => Number(label) === Number(note?.label) - 1)
      const call = callsIn(text).find(({ label }) => label === note?.label)
      if (!note || !before || !call || isReferredTo(edition, note.label)) return undefined
      const after = changed(edition, chapter, { start: note.start, end: note.words, text: `[^${before.label}]: ` })
      const at = placeIn(after, chapter, call.start)
      return {
        edition: after,
        expected: placeIn(after, chapter, note.start),
        also: [{ rule: 'note-defined', at, why: 'the call of the note that was relabelled leads nowhere now' }],
      }
    },
  },
  {
    rule: 'note-not-empty',
    what: 'the words of a note are deleted',
    inject({ edition, chapter }, random) {
      const text = textOf(edition, chapter)
      const note = random.pick(notesIn(text))
      if (!note) return undefined
      const after = changed(edition, chapter, { start: note.words - 1, end: note.end, text: '' })
      return { edition: after, expected: placeIn(after, chapter, note.start), also: uncited(after) }
    },
  },
  {
    rule: 'note-not-nested',
    what: 'a note is called from another',
    inject({ edition, chapter }, random) {
      const text = textOf(edition, chapter)
      const [note, other] = [random.pick(notesIn(text)), random.pick(notesIn(text))]
      if (!note || !other || note.label === other.label || !text.slice(0, note.end).endsWith('.')) return undefined
      const after = inserted(edition, chapter, note.end, `[^${other.label}]`)
      return { edition: after, expected: placeIn(after, chapter, note.end) }
    },
  },
  {
    rule: 'note-without-gap',
    what: 'a note is deleted with its call',
    inject({ edition, chapter }, random) {
      const text = textOf(edition, chapter)
      const note = random.pick(plainNotes(text).filter((each) => isNumbered(each) && each.label !== '1'))
      const call = callsIn(text).find(({ label }) => label === note?.label)
      const next = callsIn(text).find(({ label }) => Number(label) === Number(note?.label) + 1)
      if (!note || !call || !next || isReferredTo(edition, note.label)) return undefined
      const after = changed(edition, chapter, { ...call, text: '' }, whole(text, note))
      return {
        edition: after,
        expected: placeIn(after, chapter, next.start - (call.end - call.start)),
        also: [fewerNotes(after, 'source'), ...uncited(after)],
      }
    },
  },
  {
    rule: 'note-count',
    what: 'a comment is deleted with its call',
    times: 4,
    inject({ edition, chapter }, random) {
      const text = textOf(edition, chapter)
      const note = random.pick(plainNotes(text).filter((each) => !isNumbered(each)))
      const call = callsIn(text).find(({ label }) => label === note?.label)
      if (!note || !call) return undefined
      const after = changed(edition, chapter, { ...call, text: '' }, whole(text, note))
      return { edition: after, expected: fewerNotes(after, 'comment').at }
    },
  },
  {
    rule: 'note-count',
    what: 'the last note of a chapter is deleted with its call',
    times: 5,
    inject({ edition, chapter }) {
      const text = textOf(edition, chapter)
      const note = notesIn(text).filter(isNumbered).at(-1)
      const call = callsIn(text).find(({ label }) => label === note?.label)
      if (!note || !call || note.label === '1' || isReferredTo(edition, note.label)) return undefined
      const after = changed(edition, chapter, { ...call, text: '' }, whole(text, note))
      return { edition: after, expected: fewerNotes(after, 'source').at, also: uncited(after) }
    },
  },
  {
    rule: 'note-count',
    what: 'another number is agreed on',
    times: 5,
    inject({ edition }, random) {
      const file = 'source/edition.yaml'
      const series = random.pick(['source', 'comment'] as const) ?? 'source'
      const written = new RegExp(`(?<=\\n {4}${series}: )\\d+`).exec(textOf(edition, file))
      if (!written) return undefined
      const other = Number(written[0]) + 1 + random.below(9)
      const after = changed(edition, file, {
        start: written.index,
        end: written.index + written[0].length,
        text: `${other}`,
      })
      return { edition: after, expected: placeIn(after, file, written.index) }
    },
  },
]
