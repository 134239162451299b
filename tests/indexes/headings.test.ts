/** What goes into an index, under which heading, in which order: by pipeline/TEXT.md, written by hand. */
import { describe, expect, it } from 'vitest'
import { inlinesOfEdition } from '../../pipeline/walk.js'
import { indexed, type Settings, shown } from './made.js'

async function headings(text: string, settings?: Settings, nth = 0): Promise<string[]> {
  const { edition } = await indexed(text, settings)
  const index = edition.indexes[nth]
  return index ? shown(index) : []
}

describe('an index of persons', () => {
  it('is made where it is asked for', async () => {
    expect(await headings('Trotsky.\n', { index: '' })).toEqual([])
    expect(await headings('Trotsky.\n')).toEqual(['Trotsky, Leon 1', 'Trotzki → Trotsky, Leon'])
  })
  it('has names in the text, headings, quotations and notes', async () => {
    const text = '# Of Stalin\n\nStalin’s plan.[^1]\n\n> Stalin said.\n\n[^1]: Stalin.\n'
    expect(await headings(text)).toEqual(['Koba → Stalin, Joseph', 'Stalin, Joseph 4'])
    expect(await headings(text, { index: 'persons: true, notes: false' })).toContain('Stalin, Joseph 3')
  })
  it('leaves out words made of a name, places, and who may be another', async () => {
    expect(await headings('Stalinism, the Stalins, Perm, Smirnov, Bukharin.\n')).toEqual([])
  })
  it('has passing mentions only where they are asked for', async () => {
    const text = ':name[Stalin]{ref=stalin passing}.\n'
    expect(await headings(text)).toEqual([])
    expect(await headings(text, { index: 'persons: true, passing: true' })).toContain('Stalin, Joseph 1')
  })
  it('tells persons of one surname apart, in the order of their given names', async () => {
    const text = ':name[Smirnov]{ref=smirnov-vl} and :name[Smirnov]{ref=smirnov-iv}.\n'
    expect(await headings(text)).toEqual(['Smirnov, Ivan 1', 'Smirnov, Vladimir 1'])
  })
  it('spells as its zone says, and leads there from what the text prints', async () => {
    const settings = { names: 'text: keep, index: bgn-pcgn-plain' }
    expect(await headings('Trotskii.\n', settings)).toEqual([
      'Trotskii → Trotskiy, Lev Davidovich',
      'Trotskiy, Lev Davidovich 1',
      'Trotsky → Trotskiy, Lev Davidovich',
      'Trotzki → Trotskiy, Lev Davidovich',
    ])
    const printed = { ...settings, index: 'persons: true, spellings: printed' }
    expect(await headings('Trotskii.\n', printed)).toHaveLength(2)
    expect(await headings('Trotskii.\n', { ...settings, index: 'persons: true, spellings: none' })).toHaveLength(1)
  })
  it('has years of life, and surnames of nobody listed, on request', async () => {
    expect(await headings('Trotsky.\n', { index: 'persons: true, dates: true' })).toContain(
      'Trotsky, Leon (1879–1940) 1',
    )
    expect(await headings('Bukharin.\n', { index: 'persons: true, surnames: true' })).toEqual(['Bukharin 1'])
  })
  it('puts the words of a mark under its subentry alone', async () => {
    const text = 'To :index[Stalin and others]{person=stalin sub="as a speaker"} and Stalin.\n'
    expect(await headings(text)).toEqual(['Koba → Stalin, Joseph', 'Stalin, Joseph 1', '– as a speaker 1'])
  })
})

describe('an index of subjects', () => {
  it('files word by word, punctuation aside, and by what a mark says', async () => {
    const terms = ['Newark', 'New York', '“New” style', 'new', 'Éire', 'eight', 'Zoo', 'élan', 'farm, collective']
    const text = `${terms.map((term) => `A:index{term='${term}'} b.`).join(' ')} A:index{term="farms"} b:index{term="The Hague" sort="Hague"}\n`
    expect(await headings(text)).toEqual([
      'eight 1',
      'Éire 1',
      'élan 1',
      'farm, collective 1',
      'farms 1',
      'The Hague 1',
      'new 1',
      '“New” style 1',
      'New York 1',
      'Newark 1',
      'Zoo 1',
    ])
  })
  it('takes the printed words for the term, and has no place for “see”', async () => {
    const text =
      'Of :index[grain]{} and :index[rye]{term=grain sub=rye}.:index{term=corn see=grain} :index{term=grain see-also=bread}\n\nBread.:index{term=bread}\n'
    expect(await headings(text)).toEqual(['bread 1', 'corn → grain', 'grain 1 ⇒ bread', '– rye 1'])
  })
  it('stands in one index with the persons, or beside others', async () => {
    const text = 'Stalin on grain:index{term=grain} in Perm.:index{term=Perm index=places}\n'
    const settings = { index: 'together: Everything, spellings: none, others: {places: Places}' }
    expect(await headings(text, settings)).toEqual(['grain 1', 'Koba → Stalin, Joseph', 'Stalin, Joseph 1'])
    expect(await headings(text, settings, 1)).toEqual(['Perm 1'])
  })
})

describe('a mark', () => {
  it('leaves one space, wherever it stands', async () => {
    const text = ':index{term=a} One :index{term=b}\n*two* :index{term=c} three:index{term=d}.\n'
    const { edition } = await indexed(text)
    const words = inlinesOfEdition(edition).map((inline) => (inline.type === 'text' ? inline.value : ''))
    expect(words.join('')).toBe('One two three.')
  })
  it('may stand in a heading, a line of verse and a cell', async () => {
    const text =
      '# Grain:index{term=grain} {#grain}\n\n:::verse\nA line:index{term=verse}\n  another\n:::\n\n| a |\n|---|\n| b:index{term=cell} |\n'
    expect(await headings(text, { index: '' })).toEqual(['cell 1', 'grain 1', 'verse 1'])
  })
  it.each([
    ['no term', ':index{sub="a"}'],
    ['a term and a person', 'x:index{term=a person=stalin}'],
    ['an attribute that is unknown', 'x:index{term=a page=4}'],
    ['a place and a “see”', 'x:index{term=a from=b see=c}'],
    ['words and a “see”', ':index[x]{term=a see=c}'],
    ['an end with a term', 'x:index{to=b term=a}'],
    ['an empty term', 'x:index{term=""}'],
    ['a paragraph of its own', ':index{term=a}'],
  ])('is refused with %s', async (_what, mark) => {
    const { findings } = await indexed(`${mark}\n`)
    expect(findings.map(({ rule }) => rule)).toEqual(['construct-known'])
  })
})
