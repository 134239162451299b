/** Calls that stand where a press would not set them. */
import type { Defect } from '../defect.js'
import { changed, inserted, placeIn, textOf } from '../edition.js'
import { callsIn, callsInParagraphs, isNumbered, notesIn } from '../scan.js'

/** A call that stands right after a mark, with a space or an end of line after it. */
const afterMark = (text: string, { start, end }: { readonly start: number; readonly end: number }) =>
  /[.,;:!?]/.test(text[start - 1] ?? '') && /\s/.test(text[end] ?? '\n')

/** Headings, by where their words end: before `{#id}`. */
const headingsIn = (text: string) =>
  [...text.matchAll(/^#+ .*?(?= \{#)/gm)].map(({ 0: words, index }) => ({ start: index, end: index + words.length }))

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

export const callDefects: readonly Defect[] = [
  {
    rule: 'call-after-punctuation',
    what: 'a call goes before the mark',
    inject({ edition, chapter }, random) {
      const text = textOf(edition, chapter)
      const call = random.pick(callsIn(text).filter((each) => afterMark(text, each)))
      if (!call) return undefined
      const mark = text[call.start - 1] ?? ''
      const after = changed(edition, chapter, { start: call.start - 1, end: call.end, text: `[^${call.label}]${mark}` })
      return { edition: after, expected: placeIn(after, chapter, call.start - 1) }
    },
  },
  {
    rule: 'call-without-space',
    what: 'a space comes before a call',
    inject({ edition, chapter }, random) {
      const call = random.pick(callsIn(textOf(edition, chapter)))
      if (!call) return undefined
      const after = inserted(edition, chapter, call.start, random.pick([' ', '\u00A0', '  ']) ?? ' ')
      return { edition: after, expected: placeIn(after, chapter, textOf(after, chapter).indexOf('[^', call.start)) }
    },
  },
  {
    rule: 'call-not-stacked',
    what: 'a note is called again beside another call',
    inject({ edition, chapter }, random) {
      const text = textOf(edition, chapter)
      const [call, again] = [random.pick(callsInParagraphs(text)), random.pick(callsInParagraphs(text))]
      // A note called from two places must not be one that has no page for a quotation that ends there.
      if (!call || !again || again.start >= call.start || again.label === call.label) return undefined
      if (/[”’][.,;:]?$/.test(text.slice(0, call.start))) return undefined
      const after = inserted(edition, chapter, call.end, `[^${again.label}]`)
      return { edition: after, expected: placeIn(after, chapter, call.end) }
    },
  },
  {
    rule: 'call-not-in-heading',
    what: 'the first call of a section goes up into its heading',
    inject({ edition, chapter }, random) {
      const text = textOf(edition, chapter)
      const heading = random.pick(headingsIn(text))
      const call = callsIn(text).find(({ start }) => start > (heading?.end ?? text.length))
      if (!heading || !call || text.slice(heading.end, call.start).includes('\n> ')) return undefined
      if (!callsInParagraphs(text).some(({ start }) => start === call.start)) return undefined
      const after = changed(
        edition,
        chapter,
        { start: call.start, end: call.end, text: '' },
        { start: heading.end, end: heading.end, text: `[^${call.label}]` },
      )
      return { edition: after, expected: placeIn(after, chapter, heading.end) }
    },
  },
  {
    rule: 'label-case',
    what: 'a call writes the label of a comment as a capital',
    times: 6,
    inject({ edition, chapter }, random) {
      const call = random.pick(callsIn(textOf(edition, chapter)).filter((each) => !isNumbered(each)))
      if (!call) return undefined
      const after = changed(edition, chapter, { ...call, text: `[^${call.label.toUpperCase()}]` })
      return { edition: after, expected: placeIn(after, chapter, call.start) }
    },
  },
  {
    rule: 'label-case',
    what: 'a comment has a capital as its label',
    times: 6,
    inject({ edition, chapter }, random) {
      const text = textOf(edition, chapter)
      const note = random.pick(notesIn(text).filter((each) => !isNumbered(each)))
      const call = callsIn(text).find(({ label }) => label === note?.label)
      if (!note || !call) return undefined
      const after = changed(edition, chapter, {
        start: note.start,
        end: note.words,
        text: `[^${note.label.toUpperCase()}]: `,
      })
      return { edition: after, expected: placeIn(after, chapter, call.start) }
    },
  },
  {
    rule: 'no-lost-marker',
    what: 'a call comes out of a conversion as figures',
    inject: ({ edition, chapter }, random) => {
      const text = textOf(edition, chapter)
      const calls = callsIn(text)
      // After a year, `1830[^1]`, nothing tells the figures of the note from those of the year.
      const call = random.pick(calls.filter(isNumbered).filter(({ start }) => !/\d/.test(text[start - 1] ?? '')))
      const note = notesIn(text).find(({ label }) => label === call?.label)
      if (!call || !note || calls.filter(({ label }) => label === call.label).length > 1) return undefined
      if (Object.values(edition).some((other) => other.includes(`note=${call.label}}`))) return undefined
      const raised = random.below(3) === 0
      const figures = raised ? [...call.label].map((digit) => SUPERSCRIPTS[Number(digit)]).join('') : call.label
      const after = changed(edition, chapter, { ...call, text: figures })
      const at = placeIn(after, chapter, note.start + figures.length - (call.end - call.start))
      return {
        edition: after,
        expected: placeIn(after, chapter, call.start),
        also: [
          { rule: 'note-called', at, why: 'the figures call nothing: an error, where figures are only a sign of one' },
        ],
      }
    },
  },
  {
    rule: 'no-lost-marker',
    what: 'a mark is raised that never was a call',
    inject({ edition, chapter }, random) {
      const text = textOf(edition, chapter)
      const ends = [...text.matchAll(/(?<=[a-z]{3}[.,])(?= [A-Za-z])/g)].map(({ index }) => index)
      const at = random.pick(ends.filter((end) => end < (notesIn(text)[0]?.start ?? text.length)))
      if (at === undefined) return undefined
      const after = inserted(edition, chapter, at, random.pick([...SUPERSCRIPTS]) ?? '¹')
      return { edition: after, expected: placeIn(after, chapter, at) }
    },
  },
]
