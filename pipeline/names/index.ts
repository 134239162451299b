/** The fourth step: every listed name → one form, by the zone it stands in. */
import type { Chapter, Edition, Inline, ListedName, Note, Person, PrintedName, Text } from '../edition.js'
import { mapBlocks } from '../walk.js'
import { type Policy, printedForm } from './printed-form.js'
import { type Recogniser, recogniser } from './recognise.js'
import { isCertain, type ListedRecognition } from './recognition.js'
import { type Zone, zoneInNote } from './zones.js'

type Run = readonly Inline<'parsed'>[]
type NamedRun = Inline<'named'>[]
type Policies = Readonly<Record<Zone, Policy>>

export function nameEdition(edition: Edition<'checked'>): Edition<'named'> {
  const step = new Naming(recogniser(edition.names), edition.persons, edition.metadata.names)
  return { ...edition, stage: 'named', chapters: edition.chapters.map((chapter) => step.chapter(chapter)) }
}

class Naming {
  readonly #bySurname = new Map<string, Person[]>()
  constructor(
    private readonly known: Recogniser,
    persons: readonly Person[],
    private readonly policies: Policies,
  ) {
    for (const person of persons)
      this.#bySurname.set(person.surname, [...(this.#bySurname.get(person.surname) ?? []), person])
  }

  chapter(chapter: Chapter<'parsed'>): Chapter<'named'> {
    return {
      ...chapter,
      title: this.#run(chapter.title, 'title'),
      blocks: mapBlocks<'parsed', 'named'>(chapter.blocks, (run, setting) => this.#run(run, setting)),
      notes: chapter.notes.map((note) => this.#note(note)),
    }
  }

  #note(note: Note<'parsed'>): Note<'named'> {
    return {
      ...note,
      blocks: mapBlocks<'parsed', 'named'>(note.blocks, (run, setting) => this.#run(run, zoneInNote(setting))),
    }
  }

  #run(run: Run, zone: Zone): NamedRun {
    return run.flatMap((inline): NamedRun => {
      switch (inline.type) {
        case 'text':
          return this.#text(inline, zone)
        case 'markedName':
          return [this.#marked(inline.written, inline.ref, inline.at, zone)]
        case 'citation': {
          const items = inline.items.map((item) => ({
            ...item,
            prefix: this.#run(item.prefix, zone),
            suffix: this.#run(item.suffix, zone),
          }))
          return [{ ...inline, items }]
        }
        case 'foreign':
          return [{ ...inline, children: this.#run(inline.children, 'quotation') }]
        case 'emphasis':
        case 'strong':
        case 'smallCaps':
        case 'superscript':
        case 'subscript':
        case 'link':
        case 'crossReference':
          return [{ ...inline, children: this.#run(inline.children, zone) }]
        default:
          return [inline]
      }
    })
  }

  #text(text: Text, zone: Zone): NamedRun {
    const pieces: NamedRun = []
    let from = 0
    const plain = (until: number) => {
      if (until > from) pieces.push({ ...text, value: text.value.slice(from, until) })
    }
    for (const found of this.known.find(text.value)) {
      if (!isCertain(found)) continue
      plain(found.start)
      from = found.start + found.written.length
      pieces.push(this.#name(found, text.at, zone))
    }
    if (pieces.length === 0) return [text]
    plain(text.value.length)
    return pieces
  }

  #name({ written, name, shape }: ListedRecognition, at: PrintedName['at'], zone: Zone): PrintedName {
    const bearers = name.kind === 'surname' ? (this.#bySurname.get(name.cyrillic) ?? []) : []
    const personId = bearers.length === 1 ? bearers[0]?.id : undefined
    const policy = shape === 'name' ? this.policies[zone] : 'keep'
    return { ...printed(written, name, policy), type: 'name', at, shape, record: name, personId }
  }

  /** A hand-made mark says who is meant; a listed spelling inside it still takes its zone's form. */
  #marked(written: string, ref: string, at: PrintedName['at'], zone: Zone): PrintedName | Text {
    if (ref === 'none') return { type: 'text', at, value: written }
    const [whole] = this.known.find(written)
    if (whole?.written === written && isCertain(whole)) return { ...this.#name(whole, at, zone), personId: ref }
    return {
      type: 'name',
      at,
      written,
      printed: written,
      shape: 'name',
      record: undefined,
      scheme: undefined,
      personId: ref,
    }
  }
}

function printed(
  written: string,
  name: ListedName,
  policy: Policy,
): Pick<PrintedName, 'written' | 'printed' | 'scheme'> {
  const isScheme = policy !== 'keep' && policy !== 'customary'
  return { written, printed: printedForm(written, name, policy), scheme: isScheme ? policy : undefined }
}
