import { type CompletionItem, CompletionItemKind, type Position, type Range } from 'vscode-languageserver/node.js'
import { referenceTargets } from '../cross-references.js'
import type { Edition } from '../edition.js'
import { policiesOf } from '../names/policies.js'
import { printedForm } from '../names/printed-form.js'
import { sameLabel } from '../parse/notes.js'
import { describeEntry } from './describe-entry.js'

type Known = Edition<'checked'>

/** What can be completed: how the words before the cursor end, and what may stand there. */
interface Completion {
  /** Its only group is what has been typed of it. */
  readonly after: RegExp
  readonly items: (edition: Known, file: string) => CompletionItem[]
}

const COMPLETIONS: readonly Completion[] = [
  { after: /(?<![\p{L}\p{M}\p{N}._+-])-?@\{?([\p{L}\p{N}_:.#$%&\-+?<>~/]*)$/u, items: keys },
  { after: /\[\^([^\]\s]*)$/, items: labels },
  { after: /:ref(?:\[[^\]]*\])?\{#([\w-]*)$/, items: targets },
  { after: /:name\[[^\]]*\]\{ref=([\w-]*)$/, items: persons },
  { after: /(?<![\p{L}\p{M}])(\p{Lu}[\p{L}\p{M}’'ʹʺ-]+)$/u, items: names },
]

/** @param before the line of the document up to the cursor */
export function completionsAfter(edition: Known, file: string, before: string, cursor: Position): CompletionItem[] {
  for (const { after, items } of COMPLETIONS) {
    const typed = after.exec(before)?.[1]
    if (typed === undefined) continue
    const start = { line: cursor.line, character: cursor.character - typed.length }
    return items(edition, file).map((item) => inPlace(item, { start, end: cursor }))
  }
  return []
}

const inPlace = (item: CompletionItem, range: Range): CompletionItem => ({
  ...item,
  textEdit: { range, newText: item.label },
})

function keys({ entries }: Known): CompletionItem[] {
  return entries.map((entry) => ({
    label: entry.key,
    kind: CompletionItemKind.Reference,
    detail: describeEntry(entry),
    // Who remembers the author or a word of the title finds the key by it.
    filterText: `${entry.key} ${describeEntry(entry)}`,
  }))
}

/** Notes of the file that nothing calls yet, and the next number. */
function labels({ texts }: Known, file: string): CompletionItem[] {
  const text = texts.find(({ path }) => path === file)
  if (!text) return []
  const called = new Set(text.calls.map(({ label }) => sameLabel(label)))
  const uncalled = text.definitions.filter(({ label }) => !called.has(sameLabel(label)))
  const numbers = [...text.calls, ...text.definitions].map(({ label }) => Number(label)).filter(Number.isInteger)
  const next = String(Math.max(0, ...numbers) + 1)
  return [
    ...uncalled.map(({ label, at }) => ({
      label,
      kind: CompletionItemKind.Text,
      detail: text.source.slice(at.start.offset, Math.min(at.end.offset, at.start.offset + 80)),
    })),
    { label: next, kind: CompletionItemKind.Value, detail: 'the next number' },
  ]
}

function targets(edition: Known): CompletionItem[] {
  return [...referenceTargets(edition).ids()].map((label) => ({ label, kind: CompletionItemKind.Reference }))
}

function persons({ persons: listed }: Known): CompletionItem[] {
  return listed.map(({ id, surname, given, patronymic }) => ({
    label: id,
    kind: CompletionItemKind.Value,
    detail: [surname, given, patronymic].filter((part) => part !== undefined).join(' '),
  }))
}

/** As the edition prints them in its text; where it prints names as written, in their customary form. */
function names({ names: listed, metadata }: Known): CompletionItem[] {
  const policy = policiesOf(metadata).text
  const forms = new Map(
    listed.flatMap((name): [string, string][] => {
      const form = policy === 'keep' ? (name.customary ?? name.spellings[0] ?? '') : printedForm('', name, policy)
      return form === '' ? [] : [[form, name.cyrillic]]
    }),
  )
  return [...forms].map(([label, cyrillic]) => ({ label, kind: CompletionItemKind.Constant, detail: cyrillic }))
}
