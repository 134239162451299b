import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../pipeline/import/docx/index.js'
import { shown } from '../show.js'
import { docx, type Parts, p, run } from './document.js'

const read = (parts: Parts) => readDocx('a.docx', docx(parts))
const by = (name: string) => `w:author="${name}" w:date="2020-01-02T03:04:05Z"`
const ins = (content: string) => `<w:ins w:id="1" ${by('Ann')}>${content}</w:ins>`
const del = (words: string) =>
  `<w:del w:id="2" ${by('Ben')}><w:r><w:delText xml:space="preserve">${words}</w:delText></w:r></w:del>`
const when = '2020-01-02T03:04:05Z'

describe('changes that nobody has accepted', () => {
  it('leave both words in the text', () => {
    const { manuscript } = read({ body: p(run('A ') + del('bad') + ins(run('good')) + run(' word')) })
    expect(manuscript.text).toBe('A badgood word')
    expect(shown(manuscript)).toEqual([`deletion Ben ${when}: bad`, `insertion Ann ${when}: good`])
  })

  it('of one person stand inside those of another, and in links', () => {
    const body = p(`${ins(`${run('in')}${del('out')}`)}<w:hyperlink r:id="l">${ins(run('linked'))}</w:hyperlink>`)
    const { manuscript } = read({ body, links: { l: 'https://example.org/' } })
    expect(shown(manuscript)).toEqual([
      `insertion Ann ${when}: inoutlinked`,
      `deletion Ben ${when}: out`,
      'link https://example.org/: linked',
    ])
  })

  it('of the end of a paragraph are changes of the line end', () => {
    const mark = `<w:rPr><w:del w:id="3" ${by('Ben')}/></w:rPr>`
    const { manuscript } = read({ body: p(run('a'), mark) + p('b') })
    expect(manuscript).toMatchObject({ text: 'a\nb', known: [{ kind: 'deletion', from: 1, to: 2 }] })
  })

  it('that moved words show them in both places', () => {
    const moved = (name: string) => `<w:${name} w:id="4" ${by('Ann')}>${run('moved')}</w:${name}>`
    const { manuscript } = read({ body: p(moved('moveFrom')) + p(moved('moveTo')) })
    expect(shown(manuscript)).toEqual([`deletion Ann ${when}: moved`, `insertion Ann ${when}: moved`])
  })

  it('of the rows of tables are known too', () => {
    const row = `<w:tr><w:trPr><w:ins w:id="5" ${by('Ann')}/></w:trPr><w:tc>${p('cell')}</w:tc></w:tr>`
    expect(shown(read({ body: `<w:tbl>${row}</w:tbl>` }).manuscript)).toEqual([
      'row 0 false: cell',
      `insertion Ann ${when}: cell`,
    ])
  })

  it('of formatting are said to be taken as accepted, once', () => {
    const changed = run('a', `<w:b/><w:rPrChange w:id="6" ${by('Ann')}><w:rPr/></w:rPrChange>`)
    const { faults } = read({ body: p(changed) + p(changed) })
    expect(faults).toMatchObject([{ what: expect.stringContaining('2 times') }])
  })
})

describe('comments', () => {
  const comment = (id: number, ...says: string[]) =>
    `<w:comment w:id="${id}" ${by('Eve')}>${says.map((one) => p(one)).join('')}</w:comment>`
  const start = (id: number) => `<w:commentRangeStart w:id="${id}"/>`
  const end = (id: number) => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`

  it('stand over the words they are about, even across others', () => {
    const body = p(start(0) + run('a') + start(1) + run('b') + end(0) + run('c') + end(1))
    const { manuscript } = read({ body, comments: comment(0, 'Why?', 'Really?') + comment(1, 'Second.') })
    expect(manuscript.text).toBe('abc')
    expect(shown(manuscript)).toEqual([`comment Eve ${when} Why?\nReally?: ab`, `comment Eve ${when} Second.: bc`])
  })

  it('on a point have an empty range; those that stand nowhere are reported', () => {
    const body = p(`${run('a')}<w:r><w:commentReference w:id="0"/></w:r>`)
    const { manuscript, faults } = read({ body, comments: comment(0, 'Here.') + comment(1, 'Nowhere.') })
    expect(manuscript.known).toMatchObject([{ kind: 'comment', from: 1, to: 1, says: 'Here.' }])
    expect(faults).toMatchObject([{ what: expect.stringContaining('Nowhere.') }])
  })
})
