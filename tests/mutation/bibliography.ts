/** The entries of the sample’s bibliography as they stand in its three files, and changes to them in the notation of each. */
import { type Edition, textOf } from './edition.js'
import type { Span } from './scan.js'

export type Notation = 'json' | 'yaml' | 'bib'

export interface FoundEntry extends Span {
  readonly key: string
  readonly file: string
  readonly notation: Notation
  readonly text: string
}

/** Where an entry begins, its key in the first group: to the next one, or to the end of the file. */
const ENTRY: Readonly<Record<Notation, RegExp>> = {
  json: /^ {2}\{\n {4}"id": "([^"]+)"[\s\S]*?^ {2}\}/gm,
  yaml: /^- id: (\S+)\n(?: .*\n)*/gm,
  bib: /^@\w+\{([^,]+),\n(?: .*\n)*\}\n/gm,
}
/** In YAML and JSON a finding of a whole entry stands where its value begins. */
const HEAD: Readonly<Record<Notation, number>> = { json: 2, yaml: 2, bib: 0 }

export function entriesIn(edition: Edition): FoundEntry[] {
  return Object.keys(edition).flatMap((file): FoundEntry[] => {
    const notation = /^bibliography\/(?!names|links).*\.(json|yaml|bib)$/.exec(file)?.[1] as Notation | undefined
    if (!notation) return []
    return [...textOf(edition, file).matchAll(ENTRY[notation])].map(({ 0: text, 1: key = '', index }) => ({
      key,
      file,
      notation,
      start: index + HEAD[notation],
      end: index + text.length,
      text: text.slice(HEAD[notation]),
    }))
  })
}

/** The edition with these entries alone; files that hold none of them are left out. */
export function onlyEntries(edition: Edition, keys: ReadonlySet<string>): Edition {
  const plain = withoutAnchors(edition)
  const kept = entriesIn(plain).filter(({ key }) => keys.has(key))
  const files = new Map<string, FoundEntry[]>()
  for (const entry of kept) files.set(entry.file, [...(files.get(entry.file) ?? []), entry])
  const others = Object.entries(plain).filter(([file]) => !entriesIn({ [file]: plain[file] ?? '' }).length)
  return Object.fromEntries([...others, ...[...files].map(([file, entries]) => [file, fileOf(entries)])])
}

function fileOf(entries: readonly FoundEntry[]): string {
  const texts = entries.map(({ text }) => text)
  switch (entries[0]?.notation) {
    case 'json':
      return `[\n${texts.map((text) => `  ${text}`).join(',\n')}\n]\n`
    case 'yaml':
      return `references:\n${texts.map((text) => `- ${text}`).join('')}`
    default:
      return texts.join('\n')
  }
}

/** The date of access is written once in the YAML file, and named from then on. */
function withoutAnchors(edition: Edition): Edition {
  const file = 'bibliography/standards.yaml'
  const text = textOf(edition, file)
  const [, date = ''] = /&id001\n((?: {4}.*\n)+)/.exec(text) ?? []
  return { ...edition, [file]: text.replace(/ &id001$/gm, '').replace(/ \*id001$/gm, `\n${date.trimEnd()}`) }
}
