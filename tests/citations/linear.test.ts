/** The linear renderer against citeproc's own way, over every note style at hand. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CiteprocCitation } from '../../pipeline/cite/citeproc.js'
import { type LinearProcessor, renderAll } from '../../pipeline/cite/linear.js'
import { ownStyle } from './notes.js'
import { works } from './works.js'

const require = createRequire(createRequire(import.meta.url).resolve('@citation-js/plugin-csl'))
const { Engine, ASSUME_ALL_ITEMS_REGISTERED } = require('citeproc')
const { plugins } = await import('@citation-js/core')
await import('@citation-js/plugin-csl')
const { locales } = plugins.config.get('@csl') as { locales: { data: Record<string, string> } }

const keys = works.map(({ id }) => id)
const items = new Map(works.map((item) => [item.id, item]))
type Processor = LinearProcessor & {
  rebuildProcessorState(citations: CiteprocCitation[], format: string): [string, number, string][]
}
function processorOf(style: string): Processor {
  const system = {
    retrieveLocale: () => locales.data['en-US'],
    retrieveItem: (id: string) => structuredClone(items.get(id)),
    variableWrapper: (_: unknown, before: string, words: string, after: string) => before + words + after,
  }
  return new Engine(system, style, 'en-US', true)
}

const item = fc.record(
  {
    id: fc.constantFrom(...keys.slice(0, 9)),
    locator: fc.constantFrom('3', '45–47', '112'),
    prefix: fc.constant('see '),
  },
  { requiredKeys: ['id'] },
)
/** Notes that cite one or several works, some of them twice running, with notes between that cite none. */
const notes = fc.array(fc.record({ items: fc.array(item, { minLength: 1, maxLength: 3 }), gap: fc.nat(2) }), {
  minLength: 1,
  maxLength: 40,
})

function citationsOf(drawn: readonly { items: readonly object[]; gap: number }[]): CiteprocCitation[] {
  let noteIndex = 0
  return drawn.map(({ items: cited, gap }, nth) => {
    noteIndex += Math.max(nth === 0 ? 1 : 0, gap)
    const citationItems = cited.map((each) => ({ ...each })) as CiteprocCitation['citationItems']
    return { citationID: `c${nth}`, citationItems, properties: { noteIndex } }
  })
}

const shared = join(process.env.SHARED ?? '../shared', 'data/csl')
const others = existsSync(shared) ? readdirSync(shared).filter((name) => name.endsWith('.csl')) : []
const styles = new Map([
  ['ibidem-notes', ownStyle],
  ...others.map((name): [string, string] => [name, readFileSync(join(shared, name), 'utf8')]),
])

describe('the words of every note are those of rebuildProcessorState', () => {
  it.each([...styles.keys()])('%s', (name) => {
    const style = styles.get(name) ?? ''
    const [slow, fast] = [processorOf(style), processorOf(style)]
    fc.assert(
      fc.property(notes, (drawn) => {
        const expected = slow.rebuildProcessorState(citationsOf(drawn), 'text').map(([, , words]) => words)
        expect(renderAll(fast, citationsOf(drawn), 'text', ASSUME_ALL_ITEMS_REGISTERED)).toEqual(expected)
      }),
      { numRuns: name === 'ibidem-notes' ? 30 : 3, seed: 20260, endOnFailure: true },
    )
  })
})
