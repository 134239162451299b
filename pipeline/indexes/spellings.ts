/** Under which other spellings a reader may look for a person: "Trotskii, see Trotsky, Leon". */
import { filingLetters } from '../cite/collation.js'
import type { Edition, PrintedName } from '../edition.js'
import { schemeOf } from '../names/policies.js'
import { inlinesOfEdition } from '../walk.js'
import { type Line, lineKeyOfPerson } from './lines.js'
import { personOf } from './names-indexed.js'

interface Spelling {
  readonly spelling: string
  /** A BCP 47 tag, where it is printed by a romanisation scheme. */
  readonly lang: string | undefined
}

export interface OtherSpelling extends Spelling {
  /** The headings it leads to: several, where several bear the name. */
  readonly lines: readonly Line[]
}

/** Of the persons and surnames in an index; a spelling that is filed where the heading is needs no entry of its own. */
export function otherSpellings(lines: ReadonlyMap<string, Line>, edition: Edition<'cited'>): OtherSpelling[] {
  const found = new Map<string, Spelling & { lines: Line[] }>()
  const met = spellingsMet(edition)
  for (const [key, line] of lines) {
    const own = filingLetters(line.heading.surname)
    for (const other of spellingsOf(key, line, edition, met)) {
      const letters = filingLetters(other.spelling)
      const entry = found.get(letters) ?? { ...other, lines: [] }
      if (letters === own || letters === '' || entry.lines.includes(line)) continue
      entry.lines.push(line)
      found.set(letters, entry)
    }
  }
  return [...found.values()]
}

function spellingsOf(key: string, line: Line, edition: Edition<'cited'>, met: Met): Spelling[] {
  const person = personOf(line.personId, edition)
  const cyrillic = person?.surname ?? (key.startsWith(SURNAME) ? key.slice(SURNAME.length) : undefined)
  const plain = (spellings: readonly string[]) => spellings.map((spelling) => ({ spelling, lang: undefined }))
  const which = edition.metadata.index.spellings
  const listed = edition.names
    .filter((name) => name.kind === 'surname' && name.cyrillic === cyrillic)
    .flatMap(({ customary, spellings }) => [...(customary === undefined ? [] : [customary]), ...spellings])
  return [
    ...plain(person?.aliases ?? []),
    ...(which === 'all' ? plain(listed) : []),
    ...(which === 'none' ? [] : (met.get(person ? lineKeyOfPerson(person.id) : key)?.values() ?? [])),
  ]
}

const SURNAME = 'surname '

/** By the key of a line, then by the spelling. */
type Met = ReadonlyMap<string, ReadonlyMap<string, Spelling>>

/** In print, and where all are asked for in the source too, by the key of their line. */
function spellingsMet(edition: Edition<'cited'>): Met {
  const met = new Map<string, Map<string, Spelling>>()
  const isAll = edition.metadata.index.spellings === 'all'
  for (const inline of inlinesOfEdition(edition)) {
    if (inline.type !== 'name') continue
    const { personId, record, printed, written, scheme } = inline
    const key = personId === undefined ? `${SURNAME}${record?.cyrillic}` : lineKeyOfPerson(personId)
    const forms = met.get(key) ?? new Map<string, Spelling>()
    const isKnown = forms.has(printed) && (!isAll || forms.has(written))
    if (isKnown || !isWholeSurname(inline)) continue
    met.set(key, forms)
    if (!forms.has(printed))
      forms.set(printed, { spelling: printed, lang: scheme && schemeOf(scheme, edition.metadata)?.tag })
    if (isAll && !forms.has(written)) forms.set(written, { spelling: written, lang: undefined })
  }
  return met
}

/** With no initials, not in capitals, and not of an author, who is in the bibliography. */
function isWholeSurname({ record, shape, zone, written, printed }: PrintedName): boolean {
  const words = (text: string) => text.split(/\s+/u).length
  const isSurname = record?.kind === 'surname' && shape === 'name' && zone !== 'bibliography'
  return isSurname && words(printed) === words(record.cyrillic) && written !== written.toUpperCase()
}
