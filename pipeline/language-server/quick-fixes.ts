import { type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver/node.js'
import type { Filed } from '../check/rule.js'
import { groupBy } from '../group-by.js'
import { uriOf } from './editions.js'
import { rangeOf } from './ranges.js'

/** The mends of the findings within a range of a file, each for itself. */
export function quickFixes(root: string, file: string, range: Range, findings: readonly Filed[]): CodeAction[] {
  return findings
    .filter(({ at, fix }) => at.file === file && fix !== undefined && fix.length > 0 && meets(rangeOf(at), range))
    .map(
      ({ rule, expected, fix = [] }): CodeAction => ({
        title: `${rule}: ${expected}`,
        kind: CodeActionKind.QuickFix,
        isPreferred: true,
        edit: {
          changes: Object.fromEntries(
            [...groupBy(fix, ({ at }) => at.file)].map(([where, edits]) => [
              uriOf(root, where),
              edits.map(({ at, text }) => ({ range: rangeOf(at), newText: text })),
            ]),
          ),
        },
      }),
    )
}

const before = (a: Range['start'], b: Range['start']) =>
  a.line < b.line || (a.line === b.line && a.character < b.character)
const meets = (a: Range, b: Range) => !before(a.end, b.start) && !before(b.end, a.start)
