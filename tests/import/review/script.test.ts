import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { HOSTILE, smallReview } from './made-up.mjs'

const asset = (name: string) => readFileSync(new URL(`../../../pipeline/assets/${name}`, import.meta.url), 'utf8')

interface Row {
  readonly before: string
  readonly after: string
}
const texts = runInNewContext(`${asset('review-texts.js')}; ({ rows })`) as {
  rows: (before: string, after: string) => Row[]
}
const rows = (before: string, after: string): Row[] => texts.rows(before, after).map((row) => ({ ...row }))

/** The part of the script that knows nothing of the page, on a page of nothing. */
function decisions(earlier: unknown[], stored: string | undefined) {
  class HTMLTemplateElement {
    content = { textContent: JSON.stringify(earlier) }
  }
  const document = {
    body: { dataset: { edition: 'made-up' } },
    querySelector: () => new HTMLTemplateElement(),
  }
  const kept = new Map(stored === undefined ? [] : [['ibidem-review made-up', stored]])
  const localStorage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }
  const api = runInNewContext(`${asset('review.js')}; ({ say, undo, yaml, Map })`, {
    document,
    HTMLTemplateElement,
    ...(stored === 'none' ? {} : { localStorage }),
  })
  return { ...api, kept, read: (about = new Map()) => parse(api.yaml(about)).decisions }
}

describe('what has been decided', () => {
  it('is YAML that says the same, whatever the words', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.constant(HOSTILE)), (words) => {
        const { say, read } = decisions([{ id: 'call-00', decision: 'reject' }], undefined)
        say('misprint-0a', { decision: 'change', change: words })
        say(`odd: ${words}`, { decision: 'accept' })
        const about = new Map([['misprint-0a', `${words}\n- id: forged`]])
        expect(read(about)).toEqual([
          { id: 'call-00', decision: 'reject' },
          { id: 'misprint-0a', decision: 'change', change: words },
          { id: `odd: ${words}`, decision: 'accept' },
        ])
      }),
    )
  })

  it('is taken back step by step', () => {
    const { say, undo, read } = decisions([{ id: 'call-00', decision: 'reject' }], undefined)
    say('call-00', { decision: 'accept' })
    say('call-01', { decision: 'accept' })
    expect([undo(), undo(), undo()]).toEqual(['call-01', 'call-00', undefined])
    expect(read()).toEqual([{ id: 'call-00', decision: 'reject' }])
  })

  it('is remembered where there is a memory', () => {
    const { say, kept } = decisions([], undefined)
    say('call-01', { decision: 'accept' })
    const again = decisions([], kept.get('ibidem-review made-up'))
    expect(again.read()).toEqual([{ id: 'call-01', decision: 'accept' }])
  })

  it.each(['none', '{', '{}', '[[1,2]]', '[["a",{"decision":"burn"}]]', '[["a",null]]', 'null'])(
    'begins anew where what is remembered is %s',
    (stored) => {
      const { say, read } = decisions([], stored)
      expect(read()).toEqual([])
      say('call-01', { decision: 'accept' })
      expect(read()).toEqual([{ id: 'call-01', decision: 'accept' }])
    },
  )
})

describe('the texts side by side', () => {
  it('has each paragraph beside its own', () => {
    const { manuscript, chapters } = smallReview()
    const [first] = chapters
    const found = rows(
      `${manuscript.slice(0, first?.to)}\n\n${manuscript.slice(manuscript.indexOf('1. The'))}`,
      first?.text ?? '',
    )
    expect(found.map(({ before, after }) => [before.slice(0, 14), after.slice(0, 14)])).toEqual([
      ['THE MILLER', '# The Miller'],
      ['Oblonin came d', 'Oblonin came d'],
      ['He came back i', 'He came back i'],
      ['1. The chronic', '[^1]: The chro'],
      ['2. The barn wa', '[^2]: The barn'],
      ['3. A note that', '[^3]: A note t'],
    ])
  })

  it('loses nothing of either', () => {
    const words = fc.array(fc.constantFrom('the', 'miller', '[^1]', '1', '—', '\n', '\n\n', 'ספר', '𝒜', 'É'), {
      maxLength: 60,
    })
    const letters = (text: string) => text.replace(/\s+/g, '')
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [before, after] = [one.join(' '), other.join(' ')]
        const found = rows(before, after)
        expect(letters(found.map((row) => row.before).join(''))).toBe(letters(before))
        expect(letters(found.map((row) => row.after).join(''))).toBe(letters(after))
      }),
    )
  })
})
