/** The fourth step: every listed name → one form, by the zone it stands in. */
import type { Edition, Inline, MarkedName, PrintedName, Text } from '../edition.js'
import { type NameFinder, type NameInText, ownNames } from './find-names.js'
import { initialsBy } from './initials.js'
import { type Policies, type Policy, policiesOf } from './policies.js'
import { printedForm } from './printed-form.js'
import { isCertain, type ListedRecognition } from './recognition.js'
import { respeltEntries } from './respelt-entries.js'
import { withTransliterationNote } from './transliteration-note.js'
import { type Surroundings, visitTexts } from './zoned-texts.js'

type Unnamed = Edition<'parsed'> | Edition<'checked'>
type NamedRun = Inline<'named'>[]

export function nameEdition(edition: Unnamed): Edition<'named'> {
  const naming = new Naming(edition)
  const chapters = edition.chapters.map((chapter) => visitTexts(chapter, naming))
  return withTransliterationNote({ ...edition, stage: 'named', chapters, entries: respeltEntries(edition) })
}

class Naming {
  readonly #finder: NameFinder
  readonly #policies: Policies

  constructor(private readonly edition: Unnamed) {
    this.#finder = ownNames(edition)
    this.#policies = policiesOf(edition.metadata)
  }

  text(text: Text, around: Surroundings): NamedRun {
    if (this.edition.names.length === 0) return [text]
    const pieces: NamedRun = []
    let from = 0
    const plain = (until: number) => {
      if (until > from) pieces.push({ ...text, value: text.value.slice(from, until) })
    }
    for (const name of this.#finder.inText(text, around)) {
      const { found } = name
      if (!isCertain(found)) continue
      const printed = this.#printed(found, name)
      const whole = this.#withInitials(printed, found, name, text)
      plain(whole.start)
      from = whole.start + whole.name.written.length
      pieces.push(whole.name)
    }
    if (pieces.length === 0) return [text]
    plain(text.value.length)
    return pieces
  }

  /** A hand-made mark says who is meant; a listed spelling inside it still takes its zone’s form. */
  marked(mark: MarkedName, around: Surroundings): NamedRun {
    const { written, ref, at, passing } = mark
    if (ref === 'none') return [{ type: 'text', at, value: written }]
    const listed = this.#finder.whole(written)
    const place = { at: this.#finder.placeInMark(mark), personId: ref, zone: around.zoneAt(0) }
    if (listed) return [{ ...this.#printed(listed, place), level: 'marked', passing }]
    const unlisted = { shape: 'name', level: 'marked', record: undefined, scheme: undefined } as const
    return [{ type: 'name', written, printed: written, ...place, ...unlisted, passing }]
  }

  #printed(
    { written, name, shape, level }: ListedRecognition,
    { at, zone, personId }: Pick<NameInText, 'at' | 'zone' | 'personId'>,
  ): PrintedName {
    const policy: Policy = shape === 'name' ? this.#policies[zone] : 'keep'
    const printed = printedForm(written, name, policy)
    const scheme = typeof policy === 'string' ? undefined : policy.id
    return { type: 'name', at, written, printed, shape, zone, level, record: name, scheme, personId }
  }

  /** Initials follow the scheme with the surname, where the person’s names are listed. */
  #withInitials(
    printed: PrintedName,
    { start, written }: ListedRecognition,
    { initials, personId, zone }: NameInText,
    text: Text,
  ): { readonly name: PrintedName; readonly start: number } {
    const policy = this.#policies[zone]
    const person = this.edition.persons.find(({ id }) => id === personId)
    const alone = { name: printed, start }
    if (!initials || !person || typeof policy === 'string' || printed.shape !== 'name') return alone
    const stretch = text.value.slice(initials.from, initials.to)
    const respelt = initialsBy(stretch, person, policy)
    if (respelt === stretch) return alone
    const isBefore = initials.to === start
    const join = (name: string, other: string) => (isBefore ? other + name : name + other)
    const from = isBefore ? initials.from : start
    const whole = join(written, stretch)
    const at = this.#finder.place(text, from, from + whole.length)
    return { name: { ...printed, at, written: whole, printed: join(printed.printed, respelt) }, start: from }
  }
}
