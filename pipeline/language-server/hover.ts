import type { Hover } from 'vscode-languageserver/node.js'
import type { Checked } from '../check/index.js'
import type { Edition, PrintedName } from '../edition.js'
import { sameLabel } from '../parse/notes.js'
import { plainText } from '../plain-text.js'
import { citedEdition } from '../printed.js'
import { wordsOf } from '../survey/words.js'
import { describeEntry } from './describe-entry.js'
import { citationsOf, type Occurrence } from './occurrences.js'
import { rangeOf } from './ranges.js'

/** The note as it will be printed; the work as the bibliography has it; who is meant by a name. Plain text, no markup. */
export async function hoverOn(checked: Checked, occurrence: Occurrence): Promise<Hover | undefined> {
  const lines = await linesOn(checked, occurrence)
  if (lines.length === 0) return undefined
  return { range: rangeOf(occurrence.at), contents: { kind: 'plaintext', value: lines.join('\n') } }
}

async function linesOn(checked: Checked, occurrence: Occurrence): Promise<string[]> {
  switch (occurrence.kind) {
    case 'note':
      return noteLines(await citedEdition(checked), occurrence.file, occurrence.label)
    case 'work':
      return workLines(checked.edition, await citedEdition(checked), occurrence.key)
    case 'name':
      return nameLines(occurrence.name, checked.edition)
  }
}

function noteLines(cited: Edition<'cited'> | undefined, file: string, label: string): string[] {
  const note = cited?.chapters
    .filter((chapter) => chapter.file === file)
    .flatMap((chapter) => chapter.notes)
    .find((each) => sameLabel(each.label) === sameLabel(label))
  return note ? [`${note.number}  ${wordsOf(note.blocks)}`] : []
}

function workLines(edition: Edition<'checked'>, cited: Edition<'cited'> | undefined, key: string): string[] {
  const entry = edition.entries.find((each) => each.key === key)
  if (!entry) return [`${key} is in no file of bibliography/.`]
  const line = cited?.bibliography.flatMap(({ entries }) => entries).find((each) => each.key === key)
  const count = citationsOf(edition, key).length
  return [
    line ? plainText(line.children) : describeEntry(entry),
    `Cited ${count === 1 ? 'once' : `${count} times`} · ${entry.at.file}:${entry.at.start.line}`,
  ]
}

function nameLines({ written, printed, record, personId, scheme }: PrintedName, { persons }: Edition): string[] {
  const person = persons.find(({ id }) => id === personId)
  const names = person && [person.surname, person.given, person.patronymic].filter((part) => part !== undefined)
  const years = person && [person.birth, person.death].some((year) => year !== undefined)
  return [
    `${names?.join(' ') ?? record?.cyrillic ?? written}${years ? ` (${person.birth ?? ''}–${person.death ?? ''})` : ''}`,
    written === printed ? 'printed as written' : `printed as ${printed}${scheme === undefined ? '' : `, by ${scheme}`}`,
  ]
}
