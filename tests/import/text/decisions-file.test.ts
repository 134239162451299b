import { describe, expect, it } from 'vitest'
import { readDecisions } from '../../../pipeline/import/decisions/file.js'
import { allOf, decided, fileOf, fixture } from './deciding.js'
import { importTexts } from './importing.js'

describe('the decisions file', () => {
  const text = fixture('damaged')
  const undecided = importTexts({ texts: { 'text.txt': text } })

  it('keeps what was decided of a place that is gone, and finds it again when the place is back', () => {
    const rejected = decided(text, 'call', /^island\.1$/, 'reject')
    const without = importTexts({ texts: { 'text.txt': 'Another text.' }, decisions: rejected.decisions })
    expect(fileOf(without)['no longer found']).toHaveLength(1)
    const back = importTexts({ texts: { 'text.txt': text }, decisions: without.decisions })
    expect(allOf(back)).toContain('before the island.1 On')
    expect(back.decisions).toBe(rejected.decisions)
  })

  it('holds though the text has changed elsewhere', () => {
    const rejected = decided(text, 'call', /^island\.1$/, 'reject')
    const longer = text.replace('They sailed to the port', 'And so, in the end, they sailed to the port')
    const done = importTexts({ texts: { 'text.txt': longer }, decisions: rejected.decisions })
    expect(allOf(done)).toContain('before the island.1 On')
  })

  it.each([
    ['no list', 'decisions: 3\n', 1],
    ['an entry without an id', 'decisions:\n  - decision: accept\n', 2],
    ['an answer that there is not', 'decisions:\n  - id: call-1\n    decision: perhaps\n', 3],
    ['a change that does not say to what', 'decisions:\n  - id: call-1\n    decision: change\n', 3],
    ['no YAML', 'decisions:\n  - id: "call-1\n    decision: accept\n', 2],
  ])('with %s is refused with its place', (_, source, line) => {
    const { faults, decided: none } = readDecisions('import/decisions.yaml', source)
    expect(none.size).toBe(0)
    expect(faults[0]?.at.file).toBe('import/decisions.yaml')
    expect(faults[0]?.at.start.line).toBeGreaterThanOrEqual(line)
    expect(faults[0]?.expected).not.toBe('')
  })

  it('may be empty, or have lost its list', () => {
    for (const decisions of ['', '\n', '# nothing\n', 'decisions:\n', 'decisions: []\n'])
      expect(importTexts({ texts: { 'text.txt': text }, decisions }).chapters).toEqual(undecided.chapters)
  })

  it('is written so that it can be read, whatever the manuscript holds', () => {
    const strange = [': - #1', '"quoted" \\ {a: [b', '%tag &anchor *alias', '| > !', '\u0007\u200b'].join(' ')
    const done = importTexts({ texts: { 'text.txt': `CHAPTER I\n\n${strange}.1\n\nNOTES\n\n1. ${strange}\n` } })
    expect(readDecisions('d', done.decisions).faults).toEqual([])
    expect(fileOf(done).decisions.length).toBeGreaterThan(1)
  })
})
