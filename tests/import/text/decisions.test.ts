/** What an editor decides is done, for every kind of decision, and found again in the file that is written. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Wordlist } from '../../../pipeline/import/misprints/index.js'
import { readWordlist } from '../../../pipeline/read/wordlist.js'
import { allOf, decided, fixture } from './deciding.js'
import { importTexts } from './importing.js'

let english: Wordlist | undefined
beforeAll(async () => {
  english = await readWordlist('en', import.meta.dirname)
})

describe('furniture', () => {
  const text = fixture('signs-at-the-foot')
  const debris = fixture('screen-words')

  it('that is rejected is text: a page number, a running head, the words of a screen', () => {
    expect(allOf(decided(text, 'page-number', /^42$/, 'reject'))).toMatch(/^42$/m)
    expect(allOf(decided(debris, 'screen-words', /^Share/, 'reject'))).toMatch(/^Share this on:$/m)
    expect(allOf(decided(debris, 'screen-words', /^https/, 'reject'))).toContain('https://www.example.org/ferry/2')
  })

  it('that is accepted stays away, and nothing is open about it', () => {
    const done = decided(debris, 'screen-words', /^Advertisement$/, 'accept')
    expect(allOf(done)).not.toContain('Advertisement')
  })

  it('is found again where it is indented', () => {
    const indented = text.replace(/^(4\d)$/gm, '                    $1  ')
    expect(allOf(decided(indented, 'page-number', /^42$/, 'reject'))).toMatch(/^42$/m)
  })
})

describe('a heading', () => {
  const text = fixture('headings')
  const section = /^THE MEN FROM/

  it('that is rejected is a paragraph as it was typed', () => {
    expect(allOf(decided(text, 'heading', section, 'reject'))).toMatch(/^THE MEN FROM THE NKVD$/m)
  })

  it('gets another level, other words, or both', () => {
    expect(allOf(decided(text, 'heading', section, 'change', '###'))).toMatch(/^### The Men from the NKVD$/m)
    expect(allOf(decided(text, 'heading', section, 'change', 'Men of the NKVD'))).toMatch(/^## Men of the NKVD$/m)
    const own = decided(text, 'heading', section, 'change', '# Men *and* Files')
    expect(own.chapters['source/03-men-and-files.md']).toMatch(/^# Men \\\*and\\\* Files$/m)
  })
})

describe('the call of a note', () => {
  const text = fixture('damaged')

  it('that is rejected is a number, and its note is without a call', () => {
    const done = decided(text, 'call', /^island\.1$/, 'reject')
    expect(allOf(done)).toContain('before the island.1 On')
    expect(done.imported.findings.map(({ rule }) => rule)).toContain('note-called')
  })

  it('that was misread is certain once it is accepted', () => {
    const done = decided(text, 'call', /them\.”S$/, 'accept')
    expect(allOf(done)).toContain('all of them.”[^5] Then')
    expect(done.imported.findings.filter(({ rule }) => rule === 'call-legible')).toHaveLength(2)
  })

  it('is moved to the place that is named', () => {
    const column = (text.split('\n')[3] ?? '').indexOf('before the island') + 'before the island'.length + 1
    const done = decided(text, 'call', /^island\.1$/, 'change', `4:${column}`)
    expect(allOf(done)).toContain('before the island[^1].1 On')
  })

  it('is given to a note that has none, where the note’s decision names its place', () => {
    const column = (text.split('\n')[7] ?? '').indexOf('event itself.15') + 'event itself.'.length + 1
    const done = decided(text, 'note', /^16\. It was shown/, 'change', `8:${column}`)
    expect(allOf(done)).toContain('for the event itself.[^16] The film')
    const rules = done.imported.findings.map(({ rule }) => rule)
    expect(rules).not.toContain('note-called')
    expect(rules).not.toContain('call-once')
  })

  it('is put where no number stands', () => {
    const column = (text.split('\n')[7] ?? '').indexOf(' people take for') + 1
    const done = decided(text, 'note', /^16\. It was shown/, 'change', `8:${column}`)
    expect(allOf(done)).toContain('most[^16] people take for')
  })

  it('whose place is written so that nobody can find it is left as it was', () => {
    const done = decided(text, 'note', /^16\. It was shown/, 'change', 'on the last page')
    expect(allOf(done)).toContain('[^16]: It was shown in 1925.')
  })
})

describe('a misprint', () => {
  const text = `CHAPTER I

The commitee met in the afternoon of the fourth day and it was agreed that the matter should be settled by a vote.

CHAPTER II

The committee met again in the spring of the following year and settled what had been left open by the committee before it.
`
  it('is mended when it is accepted, otherwise it stands as it was typed', () => {
    expect(allOf(importTexts({ texts: { 'text.txt': text }, words: english }))).toContain('The commitee met')
    expect(allOf(decided(text, 'misprint', /^commitee$/, 'reject', undefined, english))).toContain('The commitee met')
    expect(allOf(decided(text, 'misprint', /^commitee$/, 'accept', undefined, english))).toContain(
      'The committee met in',
    )
    expect(allOf(decided(text, 'misprint', /^commitee$/, 'change', 'comity', english))).toContain('The comity met')
  })
})

describe('a broken word', () => {
  const text = fixture('wrapped-with-hyphens')

  it('is joined the other way when it is rejected', () => {
    expect(allOf(decided(text, 'broken-word', /^self-\/made$/, 'reject', undefined, english))).toContain(
      'a selfmade man',
    )
    expect(allOf(decided(text, 'broken-word', /^Novgo-\/rod$/, 'reject', undefined, english))).toContain('Novgo-rod')
    expect(allOf(decided(text, 'broken-word', /^Novgo-\/rod$/, 'accept', undefined, english))).toContain('Novgorod')
  })
})

describe('a quotation, an epigraph, verse, a break', () => {
  const text = fixture('quotations-and-epigraphs')

  it('is a paragraph when it is rejected', () => {
    expect(allOf(decided(text, 'quotation', /^We have had snow/, 'reject'))).toMatch(/^We have had snow/m)
    expect(allOf(decided(text, 'attribution', /^John 8:32/, 'reject'))).toMatch(/^John 8:32$/m)
    expect(allOf(decided(text, 'scene-break', /^\* \* \*$/, 'reject'))).toMatch(/^\\\* \\\* \\\*$/m)
  })

  it('becomes what the editor says it is', () => {
    expect(allOf(decided(text, 'quotation', /^We have had snow/, 'change', 'plain'))).toMatch(/^We have had snow/m)
    expect(allOf(decided(text, 'quotation', /^had never once/, 'change', 'epigraph'))).toContain(
      ':::epigraph\nhad never once',
    )
    expect(allOf(decided(text, 'verse', /^The rails go/, 'change', 'quotation'))).toContain('> The rails go out')
  })

  it('stays what it is when the change names nothing there is', () => {
    expect(allOf(decided(text, 'quotation', /^We have had snow/, 'change', 'poetry'))).toContain('> We have had snow')
  })
})
