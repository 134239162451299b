/** Words in random structures: each stands in the text once, in the order of the document. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../pipeline/import/docx/index.js'
import { docx, field, p, run } from './document.js'

/** XML with `@` where a word of its own is to stand. */
type Shape = string

const SPACE = run(' ')
const wrappers: readonly ((inner: Shape) => Shape)[] = [
  (inner) => `<w:ins w:id="1" w:author="A">${inner}</w:ins>`,
  (inner) => `<w:moveTo w:id="2" w:author="A">${inner}</w:moveTo>`,
  (inner) =>
    `<w:del w:id="3" w:author="B">${inner.replaceAll('w:t>', 'w:delText>').replaceAll('<w:t ', '<w:delText ')}</w:del>`,
  (inner) => `<w:hyperlink w:anchor="x">${inner}</w:hyperlink>`,
  (inner) => `<w:sdt><w:sdtPr/><w:sdtContent>${inner}</w:sdtContent></w:sdt>`,
  (inner) => `<w:smartTag>${inner}</w:smartTag>`,
  (inner) => `<w:fldSimple w:instr="REF x">${inner}</w:fldSimple>`,
  (inner) => field('REF x', inner),
  (inner) => `<w:commentRangeStart w:id="0"/>${inner}<w:commentRangeEnd w:id="0"/>`,
  (inner) =>
    `<mc:AlternateContent><mc:Choice Requires="w14">${inner}</mc:Choice><mc:Fallback>${inner}</mc:Fallback></mc:AlternateContent>`,
]
const properties = fc.constantFrom(
  '',
  '<w:i/>',
  '<w:b/>',
  '<w:vanish/>',
  '<w:lang w:val="fr-FR"/>',
  '<w:vertAlign w:val="superscript"/>',
)
const word = properties.map((look) => run('@', look) + SPACE)

const { block } = fc.letrec<{ inline: Shape; block: Shape }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 4 },
    word,
    fc.constant('<w:r><w:footnoteReference w:id="1"/></w:r>').map((call) => call + SPACE),
    fc
      .tuple(fc.constantFrom(...wrappers), fc.array(tie('inline'), { maxLength: 3 }))
      .map(([wrap, inner]) => wrap(inner.join(''))),
    fc.constantFrom('<w:r><w:br/></w:r>', '<w:r><w:tab/></w:r>'),
  ),
  block: fc.oneof(
    { maxDepth: 3 },
    fc
      .tuple(
        fc.array(tie('inline'), { maxLength: 5 }),
        fc.constantFrom('', '<w:pStyle w:val="Q"/>', '<w:rPr><w:ins w:author="A"/></w:rPr>'),
      )
      .map(([inner, look]) => p(`<w:r/>${inner.join('')}`, look)),
    fc
      .array(fc.array(tie('block'), { maxLength: 2 }), { minLength: 1, maxLength: 3 })
      .map(
        (cells) =>
          `<w:tbl><w:tr>${cells.map((cell) => `<w:tc>${cell.join('')}${p('<w:r/>')}</w:tc>`).join('')}</w:tr></w:tbl>`,
      ),
    fc
      .array(tie('block'), { maxLength: 3 })
      .map((inner) => `<w:sdt><w:sdtContent>${inner.join('')}</w:sdtContent></w:sdt>`),
  ),
}))

/** Each `@` a word of its own; both alternatives of one content have the same words. */
function numbered(xml: string, from = 0): { readonly xml: string; readonly words: readonly string[] } {
  const words: string[] = []
  const written = xml.replace(/@/g, () => {
    words.push(`word${from + words.length}x`)
    return words.at(-1) ?? ''
  })
  return { xml: written, words }
}

const withoutFallbacks = (xml: string) => {
  let kept = xml
  for (let before = ''; before !== kept; ) {
    before = kept
    kept = kept.replace(/<mc:Fallback>(?:(?!<mc:Fallback>)[\s\S])*?<\/mc:Fallback>/, '')
  }
  return kept
}

describe('any document', () => {
  it('keeps every word, once and in order', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (blocks) => {
        const body = numbered(withoutFallbacks(blocks.join('')))
        const note = numbered('@', 1000)
        const footnotes = `<w:footnote w:id="1">${p(run(note.words[0] ?? ''))}</w:footnote>`
        const { manuscript } = readDocx('a', docx({ body: body.xml, footnotes }))
        const found = manuscript.text.match(/word\d+x/g) ?? []
        expect(found).toEqual([...body.words, ...note.words])
        for (const { from, to } of manuscript.known)
          expect(from >= 0 && from <= to && to <= manuscript.text.length).toBe(true)
        const order = manuscript.known.map(({ from, to }) => [from, -to] as const)
        expect(order).toEqual([...order].sort((a, b) => a[0] - b[0] || a[1] - b[1]))
      }),
      { numRuns: 300 },
    )
  })
})
