import type { Nodes } from 'mdast'
import type { TextDirective } from 'mdast-util-directive'
import type { Place, TextFile } from '../../edition.js'
import { nearestMatch } from '../../nearest-match.js'
import { visitWithAffixes } from '../../parse/citations/index.js'
import { LineIndex, placeOf } from '../../parse/place.js'
import type { Rule } from '../rule.js'

const works = JSON.stringify([{ id: 'deutscher1954', type: 'book', title: 'The Prophet Armed', publisher: 'OUP' }])

export const citationKnown: Rule = {
  id: 'citation-known',
  severity: 'error',
  losing: true,
  what: 'Every work cited has an entry in the bibliography.',
  why: 'A citation of an unknown work cannot be printed, and the note loses its source.',
  mend: 'Correct the key after `@`, or add the work to a file in `bibliography/`. For a plain @ write `\\@`.',
  passes: { files: { 'source/1.md': 'A claim.[^1]\n\n[^1]: [@deutscher1954, p. 3]\n', 'bibliography/a.json': works } },
  fails: {
    files: { 'source/1.md': 'A claim.[^1]\n\n[^1]: [see @deutscher1945, p. 3]\n', 'bibliography/a.json': works },
    found: ['source/1.md:3:12'],
  },
  *check(edition) {
    const known = new Set(edition.entries.map((entry) => entry.key))
    for (const text of edition.texts) {
      for (const { key, at } of keysIn(text)) {
        if (known.has(key)) continue
        const expected = 'the key of an entry in bibliography/'
        yield { at, unexpected: `citation of ${key}`, expected, suggestion: nearestMatch(key, known) }
      }
    }
  },
}

function keysIn(text: TextFile): { key: string; at: Place }[] {
  const found: { key: string; at: Place }[] = []
  visitWithAffixes(text.tree, (node) => {
    if (node.type === 'citation') {
      for (const item of node.items)
        found.push({ key: item.key, at: placeOf(text.path, { position: item.keyPosition }) })
    } else if (node.type === 'textDirective' && node.name === 'note') found.push(...keysOfNote(node, text))
  })
  return found
}

/** The keys of `:note{cites="a b"}`, each at its place between the quotation marks. */
function keysOfNote(node: TextDirective & Nodes, text: TextFile): { key: string; at: Place }[] {
  const cites = node.attributes?.cites ?? ''
  const { start, end } = placeOf(text.path, node)
  const written = text.source.slice(start.offset, end.offset)
  const index = new LineIndex(text.path, text.source)
  let from = Math.max(0, written.indexOf('cites') + 'cites'.length)
  return cites.split(/\s+/).flatMap((key) => {
    if (key === '') return []
    const at = written.indexOf(key, from)
    if (at < 0) return [{ key, at: placeOf(text.path, node) }]
    from = at + key.length
    return [{ key, at: index.place(start.offset + at, start.offset + from) }]
  })
}
