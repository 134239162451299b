/** The leaves of a named text → those of a cited one. */

import type { Target, Targets } from '../cross-references.js'
import type { Citation, CrossReference, Edition, Inline, Note, NoteCall, Place } from '../edition.js'
import { sameLabel } from '../parse/notes.js'
import type { Words } from '../words.js'
import { clusterId } from './citing-places.js'
import type { FormattedCitations } from './format.js'

type Named = Inline<'named'>
type Cited = Inline<'cited'>

export interface Setting {
  /** undefined while prefixes and suffixes are made ready: no citation stands in them. */
  readonly format: FormattedCitations | undefined
  readonly inNote: boolean
}

export class Resolving {
  readonly #notes = new Map<string, Note<'named'>>()
  readonly #calls = new Map<string, number>()
  constructor(
    edition: Edition<'named'>,
    private readonly targets: Targets,
    private readonly words: Words,
  ) {
    for (const chapter of edition.chapters)
      for (const note of chapter.notes) this.#notes.set(noteKey(chapter.file, note.label), note)
  }

  run(run: readonly Named[], setting: Setting): Cited[] {
    return run.flatMap((inline, nth): Cited[] => {
      switch (inline.type) {
        case 'citation':
          return withoutDoubleStop(citationWords(inline, setting), run.slice(nth + 1).find(hasWords))
        case 'noteCall':
          return [this.#call(inline)]
        case 'crossReference':
          return this.#reference(inline, setting)
        case 'emphasis':
        case 'strong':
        case 'smallCaps':
        case 'superscript':
        case 'subscript':
        case 'foreign':
        case 'link':
        case 'indexMark':
          return [{ ...inline, children: this.run(inline.children, setting) }]
        default:
          return [inline]
      }
    })
  }

  /** Calls come in reading order, so they can be counted as they pass. */
  #call(call: NoteCall): Cited {
    const note = this.#notes.get(noteKey(call.at.file, call.label))
    if (!note) return textAt(call.at, `[^${call.label}]`)
    const nth = (this.#calls.get(note.id) ?? 0) + 1
    this.#calls.set(note.id, nth)
    return { ...call, noteId: note.id, number: note.number, nth }
  }

  #reference(reference: CrossReference<'named'>, setting: Setting): Cited[] {
    const target = this.targets.find(reference)
    const own = this.run(reference.children, setting)
    if (!target) return own.length > 0 ? own : [textAt(reference.at, `[#${reference.id ?? reference.note}]`)]
    const children = own.length > 0 ? own : [textAt(reference.at, this.#wordsFor(target, reference))]
    return [
      { type: 'reference', at: reference.at, targetId: target.id, page: reference.page && own.length === 0, children },
    ]
  }

  #wordsFor(target: Target, reference: CrossReference<'named'>): string {
    const { words } = this
    switch (target.kind) {
      case 'note': {
        const note = `${words.note}\u00A0${target.number}`
        return reference.id === undefined || target.chapterNumber === undefined
          ? note
          : `${words.chapter}\u00A0${target.chapterNumber}, ${note}`
      }
      case 'chapter':
        return target.number === undefined
          ? `${words.open}${target.title}${words.close}`
          : `${words.chapter}\u00A0${target.number}`
      case 'section':
        return `${words.open}${target.title}${words.close}`
      default:
        return target.number === undefined ? words[target.kind] : `${words[target.kind]}\u00A0${target.number}`
    }
  }
}

/** A mark of an index may stand between a reference and its stop. */
const hasWords = (inline: Named) => inline.type !== 'indexMark' || inline.children.length > 0

/** "Ibid." before the author's full stop: one stop is printed. */
function withoutDoubleStop(words: Cited[], next: Named | undefined): Cited[] {
  const stopFollows = next?.type === 'text' && /^\.(?!\.)/.test(next.value)
  return stopFollows ? withoutFinalStop(words) : words
}

function withoutFinalStop(words: readonly Cited[]): Cited[] {
  const last = words.at(-1)
  if (!last) return []
  const before = words.slice(0, -1)
  if (last.type === 'text') return [...before, { ...last, value: last.value.replace(/(?<!\.)\.$/, '') }]
  return 'children' in last ? [...before, { ...last, children: withoutFinalStop(last.children) }] : [...words]
}

const noteKey = (file: string, label: string) => `${file}\n${sameLabel(label)}`
const textAt = (at: Place, value: string): Cited => ({ type: 'text', at, value })

/**
 * In running text a reference stands in parentheses. What follows an author named in the sentence stands in them too; in a
 * note, where the reference has parentheses of its own, after a comma.
 */
function citationWords(citation: Citation<'named'>, { format, inNote }: Setting): Cited[] {
  const cluster = format?.clusters.get(clusterId(citation))
  if (!cluster) return [textAt(citation.at, citation.items.map((item) => `@${item.key}`).join('; '))]
  const lead = format?.leads.get(clusterId(citation)) ?? []
  const words = labelsBound(cluster)
  if (inNote) return lead.length > 0 ? [...lead, textAt(citation.at, ', '), ...words] : words
  const opening = lead.length > 0 ? ' (' : '('
  return [...lead, textAt(citation.at, opening), ...words, textAt(citation.at, ')')]
}

/** "p. 45" stays on one line. */
function labelsBound(run: readonly Cited[]): Cited[] {
  return run.map((inline, nth): Cited => {
    if (inline.type === 'workReference') return { ...inline, children: labelsBound(inline.children) }
    const labels = inline.type === 'text' && run[nth + 1]?.type === 'citedRange'
    return labels ? { ...inline, value: inline.value.replace(/(?<=\p{L}\.) $/u, '\u00A0') } : inline
  })
}
