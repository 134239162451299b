import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../pipeline/import/docx/index.js'
import { shown } from '../show.js'
import { docx, field, type Parts, p, run } from './document.js'

const read = (parts: Parts) => readDocx('a.docx', docx(parts))

const call = (id: number, kind = 'footnote') => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`
const custom = (id: number, mark: string) =>
  `<w:r><w:footnoteReference w:customMarkFollows="1" w:id="${id}"/><w:t>${mark}</w:t></w:r>`
const note = (id: number, words: string, kind = 'footnote') =>
  `<w:${kind} w:id="${id}"><w:p><w:r><w:${kind}Ref/></w:r>${run(` ${words}`)}</w:p></w:${kind}>`
const separator = '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'

describe('footnotes', () => {
  it('are called by their number and stand after the text', () => {
    const footnotes =
      separator + note(7, 'Seven.') + note(5, 'Five.').replace('</w:footnote>', `${p('More.')}</w:footnote>`)
    const { manuscript, faults } = read({ body: p(run('One') + call(5) + run(' two') + call(7) + run('.')), footnotes })
    expect(manuscript.text).toBe('One1 two2.\nFive.\nMore.\nSeven.')
    expect(shown(manuscript)).toEqual([
      'call footnote-5: 1',
      'call footnote-7: 2',
      'note footnote-5 1 source: Five.\nMore.',
      'note footnote-7 2 source: Seven.',
    ])
    expect(faults).toEqual([])
  })

  it('with marks that the author typed are comments; the mark before the note is debris', () => {
    const footnotes = `${note(1, 'One.')}<w:footnote w:id="2">${p('* Star.')}</w:footnote>`
    const { manuscript } = read({ body: p(run('a') + call(1) + run(' b') + custom(2, '*')), footnotes })
    expect(shown(manuscript)).toEqual([
      'call footnote-1: 1',
      'call footnote-2: *',
      'note footnote-1 1 source: One.',
      'note footnote-2 * comment: * Star.',
      'debris: * ',
    ])
  })

  it('are raised by Word, which says nothing more', () => {
    const raised = (id: number) => call(id).replace('<w:r>', '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>')
    const { manuscript } = read({
      body: p(run('a') + raised(1) + raised(2)),
      footnotes: note(1, 'One.') + note(2, 'Two.'),
    })
    expect(shown(manuscript).slice(0, 2)).toEqual(['call footnote-1: 1', 'call footnote-2: 2'])
  })

  it('that begin with their own number keep it', () => {
    const { manuscript } = read({ body: p(run('a') + call(1)), footnotes: note(1, '1 May 1917.') })
    expect(shown(manuscript).at(-1)).toBe('note footnote-1 1 source: 1 May 1917.')
  })

  it('are counted as the document says, anew in each section', () => {
    const section =
      '<w:sectPr><w:footnotePr><w:numFmt w:val="lowerLetter"/><w:numRestart w:val="eachSect"/></w:footnotePr></w:sectPr>'
    const body = p(run('a') + call(1) + run(' b') + call(2), section) + p(run('c') + call(3)) + section
    const { manuscript } = read({ body, footnotes: note(1, 'A.') + note(2, 'B.') + note(3, 'C.') })
    expect(manuscript.text.split('\n').slice(0, 2)).toEqual(['aa bb', 'ca'])
  })

  it('are called again by a cross-reference that looks like a call', () => {
    const marked = `<w:bookmarkStart w:id="0" w:name="_Ref1"/>${call(1)}<w:bookmarkEnd w:id="0"/>`
    const body = p(
      run('a') +
        marked +
        run(' b') +
        field(' NOTEREF _Ref1 \\f \\h ', run('1')) +
        run(', see ') +
        field(' NOTEREF _Ref1 \\h ', run('1')),
    )
    expect(shown(read({ body, footnotes: note(1, 'N.') }).manuscript).slice(0, -1)).toEqual([
      'call footnote-1: 1',
      'call footnote-1: 1',
    ])
  })

  it('that nothing calls, and calls without a note, are reported; no words are lost', () => {
    const { manuscript, faults } = read({ body: p(run('a') + call(9)), footnotes: note(1, 'Lost.') })
    expect(manuscript.text).toBe('a1\nLost.')
    expect(faults).toHaveLength(2)
    expect(faults[1]?.at).toEqual({ from: 2, to: 8 })
  })
})

describe('endnotes', () => {
  const both = { footnotes: note(1, 'Foot.'), endnotes: note(1, 'End.', 'endnote') }
  const body = p(run('a') + call(1) + run(' b') + call(1, 'endnote'))
  const series = (parts: Parts) =>
    read(parts).manuscript.known.flatMap((range) => (range.kind === 'note' ? [`${range.label} ${range.series}`] : []))

  it('alone give the sources, though Word counts them i, ii, iii', () => {
    expect(series({ body: p(run('b') + call(1, 'endnote')), endnotes: both.endnotes })).toEqual(['i source'])
  })

  it('beside footnotes are comments', () => {
    expect(series({ body, ...both })).toEqual(['1 source', 'i comment'])
  })

  it('in digits beside footnotes in stars give the sources', () => {
    const settings =
      '<w:footnotePr><w:numFmt w:val="chicago"/></w:footnotePr><w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr>'
    expect(series({ body, ...both, settings })).toEqual(['* comment', '1 source'])
  })
})
