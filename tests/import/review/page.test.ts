import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { MOST } from '../../../pipeline/import/review/arrange.js'
import { assets, attribute, named, readPage, reportOf, textOf, within } from './html.js'
import { decisionOf, hostileReview, smallReview } from './made-up.mjs'

const html = reportOf(smallReview())
const { elements, errors } = readPage(html)
const cards = named(elements, 'article', 'card')
const decisions = cards.filter((card) => attribute(card, 'data-id') !== undefined)

describe('the page', () => {
  it('is HTML without a fault', () => expect(errors).toEqual([]))

  it('is the same for the same review', () => expect(reportOf(smallReview())).toBe(html))

  it('needs nothing from outside', () => {
    const [policy] = named(elements, 'meta').filter((meta) => attribute(meta, 'http-equiv') !== undefined)
    expect(attribute(policy, 'content')).toContain("default-src 'none'")
    for (const element of elements)
      for (const name of ['src', 'href', 'action', 'srcset']) expect(attribute(element, name) ?? '#').toMatch(/^#/)
  })

  it('runs its own script and style alone, by their hashes', () => {
    const [policy] = named(elements, 'meta').filter((meta) => attribute(meta, 'http-equiv') !== undefined)
    for (const name of ['style', 'script']) {
      const [only, ...others] = named(elements, name)
      const hash = createHash('sha256').update(textOf(only)).digest('base64')
      expect(attribute(policy, 'content')).toContain(`${name}-src 'sha256-${hash}'`)
      expect(others).toEqual([])
    }
    expect(Object.values(assets).join('')).not.toMatch(/<\/(script|style)|<!--|innerHTML/)
  })

  it('names everything once', () => {
    const ids = elements.flatMap((element) => attribute(element, 'id') ?? [])
    expect(ids).toEqual([...new Set(ids)])
    const refers = elements.flatMap((element) => [
      ...(attribute(element, 'aria-labelledby') ?? '').split(' '),
      ...(attribute(element, 'href')?.slice(1) ?? '').split(' '),
    ])
    expect(refers.filter((id) => id !== '' && !ids.includes(id))).toEqual([])
  })

  it('has its headings in order', () => {
    const levels = elements.flatMap(({ tagName }) => (/^h[1-6]$/.test(tagName) ? [Number(tagName[1])] : []))
    expect(levels[0]).toBe(1)
    levels.forEach((level, nth) => expect(level).toBeLessThanOrEqual((levels[nth - 1] ?? 0) + 1))
  })
})

it('counts by chapter and in all, with the way to each', () => {
  const [table] = named(elements, 'table', 'counts')
  const rows = table ? named(within(table), 'tr').map((row) => named(within(row), 'td').map(textOf)) : []
  expect(rows).toEqual([[], ['3', '2', '2', '1', '2'], ['1', '1', '0', '1', '0'], ['4', '3', '2', '2', '2']])
  const links = table ? named(within(table), 'a').map((link) => attribute(link, 'href')) : []
  expect(links).toEqual(['#chapter-1', '#chapter-2'])
})

it('shows every open decision and those decided before, and no other', () => {
  expect(decisions.map((card) => attribute(card, 'data-says'))).toEqual([
    'heading, line 1: THE MILLER → # The Miller',
    'misprint, line 4: lauched → launched',
    'page-number, line 7: 17',
    'misprint, line 9: freinds → friends',
    'misprint, line 13: tne → the',
  ])
})

it('gives every decision its choices', () => {
  for (const card of decisions) {
    const inner = within(card)
    const buttons = named(inner, 'button')
    const actions = buttons.map((button) => attribute(button, 'data-do'))
    for (const action of ['accept', 'reject', 'own', 'undo']) expect(actions).toContain(action)
    expect(buttons.every((button) => attribute(button, 'type') === 'button')).toBe(true)
    expect(named(inner, 'mark')).toHaveLength(1)
    expect(named(inner, 'fieldset').map((each) => attribute(each, 'disabled'))).toEqual(['disabled'])
  }
  const others = named(elements, 'button').filter((button) => attribute(button, 'data-do') === 'change')
  expect(others.map((button) => [attribute(button, 'data-key'), attribute(button, 'value')])).toEqual([
    ['1', '## The Miller'],
    ['1', 'laughed'],
    ['2', 'latched'],
  ])
})

it('shows findings before decisions, in context and with what they may be', () => {
  expect(cards.map((card) => attribute(card, 'class'))).toEqual([
    ...['card finding', 'card finding'],
    ...decisions.map(() => 'card'),
  ])
  expect(textOf(cards[0])).toContain('3. A note that nobody calls.')
  expect(textOf(cards[0])).toContain('4 in “he went.4”, line 5')
})

it('says a score in words and in figures, and what a decision becomes', () => {
  expect(textOf(decisions[2])).toContain('doubtful, 0.45')
  expect(textOf(decisions[2])).toContain('17 → nothing')
  expect(textOf(decisions[1])).toContain('likely, 0.75')
  expect(textOf(decisions[3])).toContain('changed')
})

it('holds both texts of a chapter once, unseen', () => {
  const [before, after] = named(elements, 'template').filter((each) => attribute(each, 'class') !== undefined)
  const { manuscript, chapters } = smallReview()
  expect(textOf(before)).toContain(manuscript.slice(0, chapters[0]?.to))
  expect(textOf(before)).toMatch(
    /\n\n1\. The chronicle of the parish, leaf 3\.\n\n2\. The barn was burnt in that year\.\n\n3\. A note that nobody calls\.$/,
  )
  expect(textOf(after)).toBe(chapters[0]?.text)
})

it('hands on what was decided before', () => {
  const [earlier] = named(elements, 'template').filter((each) => attribute(each, 'id') === 'earlier')
  const { id, verdict } = smallReview().decisions[3] ?? {}
  expect(JSON.parse(textOf(earlier))).toEqual([{ id, ...verdict }])
})

it('cuts what nobody can face, and says how much', () => {
  const review = smallReview()
  const many = Array.from({ length: MOST + 3 }, (_, nth) =>
    decisionOf(review.manuscript, 'lauched', { id: `misprint-${nth}`, becomes: 'launched' }),
  )
  const page = readPage(reportOf({ ...review, decisions: many }))
  expect(named(page.elements, 'article').filter((card) => attribute(card, 'data-id'))).toHaveLength(MOST)
  expect(textOf(named(page.elements, 'p', 'cut')[0])).toContain('3 more open decisions are not shown')
})

it('bears a book in which nothing was found', () => {
  const empty = { ...smallReview(), title: '', manuscript: '', chapters: [], decisions: [], findings: [] }
  expect(readPage(reportOf(empty)).errors).toEqual([])
})

describe('hostile words', () => {
  const page = readPage(reportOf(hostileReview()))

  it('become neither markup nor script', () => {
    expect(page.errors).toEqual([])
    expect(named(page.elements, 'script')).toHaveLength(1)
    expect(named(page.elements, 'img')).toEqual([])
    const allowed = new Set(elements.flatMap(({ tagName }) => tagName))
    expect(page.elements.map(({ tagName }) => tagName).filter((name) => !allowed.has(name))).toEqual([])
    const handlers = page.elements
      .flatMap(({ attrs }) => attrs.map(({ name }) => name))
      .filter((name) => /^on|^style$/.test(name))
    expect(handlers).toEqual([])
  })

  it('are shown as they were written', () => {
    const [title] = named(page.elements, 'h1')
    expect(textOf(title)).toContain('</script><script>alert(1)</script> <img src=x onerror=alert(2)>')
    expect(textOf(title)).toContain('&lt;b&gt;&#60;i&#62;')
    expect(textOf(title)).toContain('ספר א')
  })

  it('are in no language of ours, and turn nothing about', () => {
    for (const name of ['h1', 'mark', 'blockquote', 'del', 'ins', 'bdi'])
      for (const element of named(page.elements, name).filter((each) => textOf(each).includes('\u202E')))
        expect([name, attribute(element, 'dir') ?? (name === 'bdi' || name === 'mark' ? 'auto' : '')]).toEqual([
          name,
          'auto',
        ])
  })
})
