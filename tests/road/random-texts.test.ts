/** Texts nobody thought of: every fault of a note is found and nothing else, and every word arrives. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPdf } from '../../pipeline/prove/pdf.js'
import { withoutSpace } from '../../pipeline/prove/reading.js'
import { built, checked, documentsOf, treeOf } from '../small-edition.js'
import { elementsOf, type Tree, textOf } from '../xml-tree.js'

const label = fc.constantFrom('1', '2', '3', '4', 'a', 'b', 'note')
/** What stands in the file: calls in sentences, definitions between them, in any order. */
const piece = fc.oneof(
  fc.record({ kind: fc.constant('call' as const), label }),
  fc.record({ kind: fc.constant('definition' as const), label }),
)

describe('random notes', () => {
  it('every dangling call, uncalled note and second note is found where it stands, and no other', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 14 }), async (pieces) => {
        const lines = pieces.map(({ kind, label }) => (kind === 'call' ? `Word.[^${label}]` : `[^${label}]: [@work]`))
        const { findings } = await checked({ 'source/1.md': `Begin.\n\n${lines.join('\n\n')}\n` })
        const about = ['note-defined', 'note-called', 'note-once']
        const found = findings
          .filter(({ rule }) => about.includes(rule))
          .map(({ rule, at }) => `${at.start.line} ${rule}`)
        expect(found.sort()).toEqual(faultsIn(pieces).sort())
      }),
      { numRuns: 300, seed: 7 },
    )
  })
})

/** Worked out from the pieces alone: piece n stands on line 3 + 2n. */
function faultsIn(pieces: readonly { kind: 'call' | 'definition'; label: string }[]): string[] {
  const labelsOf = (kind: string) => new Set(pieces.filter((each) => each.kind === kind).map((each) => each.label))
  const [called, defined] = [labelsOf('call'), labelsOf('definition')]
  const seen = new Set<string>()
  return pieces.flatMap(({ kind, label: own }, nth) => {
    const line = 3 + 2 * nth
    if (kind === 'call') return defined.has(own) ? [] : [`${line} note-defined`]
    const second = seen.has(own) ? [`${line} note-once`] : []
    seen.add(own)
    return [...second, ...(called.has(own) ? [] : [`${line} note-called`])]
  })
}

/** Letters of the scripts that the shipped font has, with punctuation that Markdown might take for its own. */
const word = fc.stringMatching(/^[a-zA-Zа-яА-ЯёЁéüčž][a-zа-яё’'\-.,;:!?()"“”«»—/&%+=0-9]{0,9}$/)
const paragraph = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '))
const text = fc.array(paragraph, { minLength: 1, maxLength: 5 })

describe('random words', () => {
  it('every one of them arrives in every edition, in its place', async () => {
    await fc.assert(
      fc.asyncProperty(text, fc.array(paragraph, { minLength: 1, maxLength: 3 }), async (paragraphs, notes) => {
        const calls = notes.map((_, nth) => `End.[^n${nth}]`).join(' ')
        const definitions = notes.map((words, nth) => `[^n${nth}]: ${words}\n`).join('')
        const source = `# T\n\n${paragraphs.join('\n\n')}\n\n${calls}\n\n${definitions}`
        const { contentOf, findings, differences } = await built({ 'source/1.md': source }, ['epub', 'pdf', 'tei'])
        const errors = findings.filter((finding) => finding.severity === 'error')
        expect([errors, differences]).toEqual([[], []])
        const written = [...paragraphs, ...notes].map((words) => words.normalize('NFC'))
        const epub = Object.values(documentsOf(contentOf('epub'))).flatMap(linesOf)
        const tei = linesOf(treeOf(contentOf('tei')))
        expect(written.filter((words) => !epub.some((line) => line.endsWith(words)))).toEqual([])
        expect(written.filter((words) => !tei.includes(words))).toEqual([])
        const pdf = readPdf(contentOf('pdf')).text
        expect(written.filter((words) => !pdf.includes(withoutSpace(words)))).toEqual([])
      }),
      { numRuns: 40, seed: 11 },
    )
  })
})

const linesOf = (tree: Tree) => [...elementsOf(tree)].filter(({ name }) => name === 'p').map(textOf)
