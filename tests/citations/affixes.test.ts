import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LocaleFault } from '../../pipeline/cite/format.js'
import type { Inline } from '../../pipeline/edition.js'
import { at, format, item, ownStyle, scopeOf, text, words } from './notes.js'
import { book, other } from './works.js'

const emphasis = (value: string): Inline<'cited'> => ({ type: 'emphasis', children: [text(value)], at })
const call: Inline<'cited'> = { type: 'noteCall', label: 'a', noteId: 'n', number: '*', nth: 1, at }
const run = (items: readonly ReturnType<typeof item>[], works = [book, other]) =>
  format(works, { scopes: [scopeOf([items])] }).clusters.get('1.1') ?? []

describe('prefix and suffix', () => {
  it('keep what they hold', () => {
    const prefix = [text('see '), emphasis('especially')]
    const suffix = [text(', emphasis '), emphasis('added'), call]
    const printed = run([item('s35 page 3', { prefix, suffix })])
    expect(words(printed)).toBe(
      'see *especially* Boris Souvarine, *Staline* (Paris: Plon, 1935), p. 3, emphasis *added*',
    )
    expect(printed).toContain(call)
  })
  it('stand outside the reference', () => {
    const printed = run([item('s35', { prefix: [text('see')], suffix: [text(', passim')] }), item('d54')])
    const references = printed.flatMap((node) =>
      node.type === 'workReference' ? [[node.key, words(node.children)]] : [],
    )
    expect(references).toEqual([
      ['s35', 'Boris Souvarine, *Staline* (Paris: Plon, 1935)'],
      ['d54', 'Isaac Deutscher, *The Prophet Armed: Trotsky, 1879–1921* (London: Oxford University Press, 1954)'],
    ])
  })
  it('give ibid no capital', () => {
    const notes = scopeOf([[item('s35')]], [[item('s35 page 3', { prefix: [text('cf.')] })]])
    expect(words(format([other], { scopes: [notes] }).clusters.get('2.1') ?? [])).toBe('cf. ibid., p. 3')
  })
})

describe('locators', () => {
  const ranges = (nodes: readonly Inline<'cited'>[]): string[] =>
    nodes.flatMap((node) => {
      if (node.type === 'citedRange') return [`${node.locator.label} ${words(node.children)}`]
      return 'children' in node ? ranges(node.children) : []
    })
  it('print in order, each marked', () => {
    const printed = run([item('s35 volume 43 page 39–41')])
    expect(words(printed)).toBe('Boris Souvarine, *Staline* (Paris: Plon, 1935), vol. 43, pp.\u00a039–41')
    expect(ranges(printed)).toEqual(['volume 43', 'page 39–41'])
  })
  it('print words as they are written', () => {
    expect(words(run([item('s35 as-written preface')]))).toBe('Boris Souvarine, *Staline* (Paris: Plon, 1935), preface')
  })
  it('print articles with their label', () => {
    expect(words(run([item('s35 article-locator 5')]))).toBe('Boris Souvarine, *Staline* (Paris: Plon, 1935), art. 5')
  })
  it('print the shelf marks of archives', () => {
    const printed = run([item('s35 fond 5446 opis 2 delo 514 leaf 45–45ob.')])
    expect(words(printed)).toContain('), f.\u00a05446, op.\u00a02, d.\u00a0514, ll.\u00a045–45ob.')
    expect(ranges(printed)).toHaveLength(4)
  })
})

it('keeps characters that markup is made of', () => {
  const title = 'Class & <State> "in" 1 < 2 > 0'
  const printed = run([item('x')], [{ ...book, id: 'x', title, 'title-short': title }])
  expect(words(printed)).toContain('*Class & <State> “in” 1 < 2 > 0*')
})

it('takes italics in italics upright', () => {
  const printed = run([item('x')], [{ ...book, id: 'x', title: 'The <i>Iskra</i> Years' }])
  expect(words(printed)).toContain('*The *Iskra* Years*')
})

it('names the author of a narrative citation apart', () => {
  const [place] = scopeOf([[item('s35 page 3')]]).places
  const clusters = place?.clusters.map((cluster) => ({ ...cluster, mode: 'narrative' as const })) ?? []
  const made = format([other], { scopes: [{ places: [{ number: undefined, clusters }] }] })
  expect(words(made.leads.get('1.1') ?? [])).toBe('Souvarine')
  expect(words(made.clusters.get('1.1') ?? [])).toBe('*Staline* (Paris: Plon, 1935), p. 3')
})

it('says how to supply a locale', () => {
  expect(() => format([book], { locale: 'ka', scopes: [] })).toThrow(LocaleFault)
  expect(() => format([book], { locale: 'ka', scopes: [] })).toThrow(/locales-ka-….xml/)
})

it('formats every one of 300 notes of 100 works', () => {
  const works = Array.from({ length: 100 }, (_, index) => ({ ...book, id: `k${index}`, title: `Title ${index}` }))
  const notes = Array.from({ length: 300 }, (_, index) => [[item(`k${(index * 7) % 100} page ${index}`)]])
  const { clusters } = format(works, { scopes: [scopeOf(...notes)] })
  const pages = Array.from({ length: 300 }, (_, index) => words(clusters.get(`${index + 1}.1`) ?? []))
  expect(pages.every((printed, index) => printed.endsWith(`p.\u00a0${index}`) || printed.endsWith(`p. ${index}`))).toBe(
    true,
  )
})

const shared = join(process.env.SHARED ?? '../shared', 'data/csl')
if (existsSync(shared)) {
  describe('other styles', () => {
    it.each(['chicago-notes-bibliography-16th-edition', 'oscola', 'mhra-notes'])('%s prints a note', (name) => {
      const style = readFileSync(join(shared, `${name}.csl`), 'utf8')
      const made = format([book, other], { style, scopes: [scopeOf([[item('s35 page 3'), item('d54')]])] })
      expect(words((made.clusters.get('1.1') ?? '') ? (made.clusters.get('1.1') ?? []) : [])).toMatch(
        /Souvarine.*3.*Deutscher/,
      )
    })
    it('takes a locale it is given', () => {
      const locales = new Map([['ru-RU', readFileSync(join(shared, 'locales-ru-RU.xml'), 'utf8')]])
      const made = format([other], {
        locale: 'ru',
        locales,
        style: ownStyle,
        scopes: [scopeOf([[item('s35')]], [[item('s35 page 3')]])],
      })
      expect(words(made.clusters.get('2.1') ?? [])).toBe('Там же, с. 3')
    })
  })
}
