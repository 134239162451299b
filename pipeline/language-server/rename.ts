/** A key or a label by another name, wherever it stands. */
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver/node.js'
import { lineIndexOf } from '../check/line-index.js'
import type { CiteKey, Edition, Place, TextFile } from '../edition.js'
import { Fault } from '../fault.js'
import { groupBy } from '../group-by.js'
import { keyAt } from '../parse/citations/key.js'
import { LINKS, parsePins } from '../parse/links/pins.js'
import { nodesOf, ofType } from '../parse/nodes.js'
import { sameLabel, seriesOf } from '../parse/notes.js'
import { placeOf } from '../parse/place.js'
import { parseYaml } from '../parse/yaml.js'
import type { Sources } from '../read/sources.js'
import { uriOf } from './editions.js'
import { citationsOf, labelsOf, type Occurrence, placeOfId } from './occurrences.js'
import { rangeOf } from './ranges.js'

type Known = Edition<'checked'>

/** @throws Fault when the new name cannot be used, or is taken */
export function renamed(edition: Known, sources: Sources, occurrence: Occurrence, name: string): WorkspaceEdit {
  switch (occurrence.kind) {
    case 'work':
      return edits(sources.root, placesOfKey(edition, sources, occurrence.key, name), name)
    case 'note':
      return edits(sources.root, placesOfLabel(edition, occurrence.file, occurrence.label, name), name)
    case 'name':
      throw new Fault('A name is respelt by bibliography/names.yaml, not here.')
  }
}

function edits(root: string, places: readonly Place[], newText: string): WorkspaceEdit {
  const byFile = groupBy(places, ({ file }) => file)
  const changes = [...byFile].map(([file, those]): [string, TextEdit[]] => [
    uriOf(root, file),
    those.map((at) => ({ range: rangeOf(at), newText })),
  ])
  return { changes: Object.fromEntries(changes) }
}

function placesOfKey(edition: Known, sources: Sources, key: CiteKey, name: string): Place[] {
  const span = keyAt(`@${name}`, 0)
  if (span?.nameEnd !== name.length + 1 || name.startsWith('{'))
    throw new Fault(`${name} cannot be written after @: letters and digits, single marks inside.`)
  if (edition.entries.some((entry) => entry.key === name)) throw new Fault(`There is an entry ${name} already.`)
  const ids = edition.entries.filter((entry) => entry.key === key).map(placeOfId)
  for (const at of ids)
    if (writtenAt(sources, at) !== key)
      throw new Fault(`The key of ${key} cannot be changed in ${at.file}: change it there by hand.`)
  return [...ids, ...citationsOf(edition, key), ...placesInPins(edition, sources, key)]
}

const writtenAt = ({ files }: Sources, { file, start, end }: Place) =>
  new TextDecoder().decode(files.get(file)).slice(start.offset, end.offset)

/** bibliography/links.yaml says by keys what free-text notes cite. */
function placesInPins({ entries }: Known, { files }: Sources, key: CiteKey): Place[] {
  const bytes = files.get(LINKS)
  if (!bytes) return []
  const text = new TextDecoder().decode(bytes)
  const yaml = parseYaml(LINKS, text)
  return parsePins(text, entries).pins.flatMap(({ cites }, nth) =>
    cites.flatMap((cited, which) => (cited === key ? [yaml.placeOf(['links', nth, 'cites', which])] : [])),
  )
}

function placesOfLabel(edition: Known, file: string, label: string, name: string): Place[] {
  if (!/^[^\]\s^[\\]+$/.test(name)) throw new Fault(`${name} is no label: no spaces, brackets, carets or backslashes.`)
  if (seriesOf(name) !== seriesOf(label))
    throw new Fault('Digits are the label of a note with sources, anything else that of a comment: keep to its series.')
  if (sameLabel(name) !== sameLabel(label) && labelsOf(edition, file, name).length > 0)
    throw new Fault(`There is a note ${name} in ${file} already.`)
  const text = edition.texts.find(({ path }) => path === file)
  const references = text ? referencesTo(text, label) : []
  return [...labelsOf(edition, file, label).map(({ at }) => at), ...references]
}

/** `:ref{note=5}` in the same file. */
function referencesTo(text: TextFile, label: string): Place[] {
  return ofType(nodesOf(text.tree), 'textDirective').flatMap((node): Place[] => {
    const note = node.attributes?.['note']
    if (node.name !== 'ref' || note == null || sameLabel(note) !== sameLabel(label) || node.attributes?.['id'])
      return []
    const { start, end } = placeOf(text.path, node)
    const found = /\bnote\s*=\s*["']?/.exec(text.source.slice(start.offset, end.offset))
    if (!found) return []
    const from = start.offset + found.index + found[0].length
    return [lineIndexOf(text).place(from, from + note.length)]
  })
}
