import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Fault } from '../../../pipeline/fault.js'
import { readHtml } from '../../../pipeline/import/html/index.js'

const MANY = 100_000

describe('what no chapter is like', () => {
  it.each([
    ['elements without end', '<div>'.repeat(MANY)],
    ['inline elements without end', '<b><i>'.repeat(MANY)],
    ['lists without end', '<ul><li>'.repeat(MANY)],
    [
      'marks that every paragraph opens anew',
      `<p>${Array.from({ length: 400 }, (_, index) => `<b id="${index}">`).join('')}${'<p>a'.repeat(MANY)}`,
    ],
    ['entities of its own', '<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><html><body>&b;</body></html>'],
  ])('is refused in plain words: %s', (_, html) => {
    expect(() => readHtml('a.html', html)).toThrow(Fault)
  })

  it.each([
    ['nothing', ''],
    ['plain words', 'just words & < more'],
    ['tags that are not closed', '<p>a<b>c<p>d</i></b>'],
    ['attributes without end', `<p ${Array.from({ length: MANY }, (_, index) => `a${index}`).join(' ')}>words</p>`],
    ['opening brackets', '<'.repeat(MANY)],
    ['quotation marks', `<a "'`.repeat(MANY / 10)],
    ['CDATA that is not closed', `<?xml version="1.0"?>${'<![CDATA['.repeat(MANY)}`],
    ['tags half closed', `<?xml version="1.0"?>${'<a/'.repeat(MANY)}`],
    ['words in a table outside its cells', `<table>${'<br>a'.repeat(MANY / 5)}</table>`],
    ['an element inside too many', `<b><p>${'<br>'.repeat(MANY)}</b>`],
    ['links to themselves', '<a id="x" href="#x">1</a>'.repeat(MANY / 10)],
    ['calls of one note', `${'<sup><a href="#x">1</a></sup>'.repeat(MANY / 10)}<p id="x">Note</p>`],
    ['links to one paragraph and back', `<p id="x">${'<a id="y" href="#x">1</a> '.repeat(MANY / 10)}</p>`],
    ['empty anchors', `<p>${'<a id="y"></a>'.repeat(MANY / 10)}${'<a href="#y">1</a>'.repeat(MANY / 10)}</p>`],
    ['wide cells', `<table>${'<tr><td colspan="1000" rowspan="1000">a</td></tr>'.repeat(100)}</table>`],
    ['a mark over many lines', `${'<i>'.repeat(400)}${'<div>a</div>'.repeat(MANY / 10)}`],
    ['elements as deep as browsers go', `${'<div><q>'.repeat(254)}words`],
    ['spaces', `<p>a${' '.repeat(MANY * 10)}b</p>`],
  ])('is read where it can be: %s', (_, html) => {
    expect(typeof readHtml('a.html', html).manuscript.text).toBe('string')
  })
})

/** HTML with `@` where a word of its own is to stand. */
const { flow } = fc.letrec<{ flow: string; inline: string }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 4 },
    fc.constant(' @ '),
    fc
      .tuple(
        fc.constantFrom(
          'i',
          'b',
          'sup',
          'span class="smallcaps"',
          'span lang="fr"',
          'a href="https://e.org/"',
          'cite',
          'q',
          'del',
          'a href="#n"',
        ),
        fc.array(tie('inline'), { maxLength: 3 }),
      )
      .map(([tag, inner]) => `<${tag}>${inner.join('')}</${tag.split(' ')[0]}>`),
    fc.constant('<br/>'),
  ),
  flow: fc.oneof(
    { maxDepth: 4 },
    fc
      .tuple(
        fc.constantFrom('p', 'h2', 'p class="verse"', 'p class="epigraph"', 'pre'),
        fc.array(tie('inline'), { maxLength: 4 }),
      )
      .map(([tag, inner]) => `<${tag}>${inner.join('')}</${tag.split(' ')[0]}>`),
    fc
      .tuple(
        fc.constantFrom('div', 'blockquote', 'section', 'div class="poem"', 'nav', 'figure'),
        fc.array(tie('flow'), { maxLength: 3 }),
      )
      .map(([tag, inner]) => `<${tag}>${inner.join('')}</${tag.split(' ')[0]}>`),
    fc
      .tuple(fc.constantFrom('ul', 'ol'), fc.array(tie('flow'), { maxLength: 3 }))
      .map(([tag, items]) => `<${tag}>${items.map((item) => `<li>${item}</li>`).join('')}</${tag}>`),
    fc
      .array(fc.array(tie('flow'), { maxLength: 2 }), { maxLength: 3 })
      .map(
        (rows) =>
          `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`,
      ),
  ),
}))

describe('any chapter', () => {
  it('keeps every word, once and in order', () => {
    fc.assert(
      fc.property(fc.array(flow, { maxLength: 5 }), (blocks) => {
        const words: string[] = []
        const html = blocks.join('').replace(/@/g, () => {
          words.push(`word${words.length}x`)
          return words.at(-1) ?? ''
        })
        const { text, known } = readHtml('a.html', html).manuscript
        expect(text.match(/word\d+x/g) ?? []).toEqual(words)
        for (const { from, to } of known) expect(from >= 0 && from <= to && to <= text.length).toBe(true)
        const order = known.map(({ from, to }) => [from, -to] as const)
        expect(order).toEqual([...order].sort((a, b) => a[0] - b[0] || a[1] - b[1]))
      }),
      { numRuns: 500 },
    )
  })
})
