/** What an editor does with the review, tried in a browser. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { smallReview } from './made-up.mjs'
import { press } from './press.mjs'

const current = (page) => page.locator('.card.current').getAttribute('id')

const small = smallReview()
const [heading, lauched, folio, freinds, , tne] = small.decisions.map(({ id }) => id)
const before = { id: freinds, decision: 'change', change: 'kinsmen: "his"' }

/** Each is given `file` (a review → its address), `open` (an address → a page that must not complain) and `picture`. */
export const trials = {
  async 'keys decide, go on and undo'({ file, open, picture }) {
    const { page, complaints, yaml } = await open(file('keys', small))
    await press(page, 'j')
    assert.equal(await current(page), 'finding-1')
    await press(page, 'a j j j k')
    assert.equal(await current(page), 'decision-1')
    assert.deepEqual(await yaml(), [before])
    await press(page, 'a 2 r')
    assert.equal(await current(page), 'decision-6', 'what is decided already is passed over')
    const decided = [
      before,
      { id: heading, decision: 'accept' },
      { id: lauched, decision: 'change', change: 'latched' },
      { id: folio, decision: 'reject' },
    ]
    assert.deepEqual(await yaml(), decided)
    assert.equal(await page.textContent('#progress'), '4 of 5 decided')
    await picture(page, 'keys')
    await press(page, 'u u')
    assert.equal(await current(page), 'decision-2')
    assert.deepEqual(await yaml(), decided.slice(0, 2))
    await press(page, 'c')
    await page.keyboard.type('launch: #1')
    await press(page, 'Enter')
    assert.deepEqual((await yaml())[2], { id: lauched, decision: 'change', change: 'launch: #1' })
    assert.equal(await current(page), 'decision-3')
    await press(page, 'Shift+?')
    assert.equal(await page.evaluate(() => document.querySelector('dialog').open), true)
    await page.uncheck('#keys-on')
    await press(page, 'Escape a')
    assert.equal((await yaml()).length, 3, 'keys that are off do nothing')
    assert.deepEqual(complaints, [])
  },

  async 'buttons decide and take back'({ file, open }) {
    const { page, complaints, yaml } = await open(file('buttons', small))
    const card = page.locator('#decision-6')
    await card.getByRole('button', { name: /^Accept/ }).click()
    assert.deepEqual((await yaml())[1], { id: tne, decision: 'accept' })
    assert.equal(await card.locator('[data-do=accept]').getAttribute('aria-pressed'), 'true')
    assert.equal(await card.getByRole('button', { name: /^Reject/ }).count(), 0, 'what is decided is short')
    await card.getByRole('button', { name: 'Undo' }).click()
    assert.deepEqual(await yaml(), [before])
    await card.getByLabel('Another reading').fill('thee')
    await card.getByRole('button', { name: 'Change' }).click()
    assert.deepEqual((await yaml())[1], { id: tne, decision: 'change', change: 'thee' })
    assert.deepEqual(complaints, [])
  },

  async 'the page remembers, and forgets another text'({ file, open }) {
    const { page, context, yaml } = await open(file('memory', small))
    await press(page, 'j j j r')
    await page.reload()
    assert.deepEqual((await yaml())[1], { id: heading, decision: 'reject' })
    await page.goto(file('other', { ...small, manuscript: `${small.manuscript}.` }))
    assert.deepEqual(await yaml(), [before])
    await context.close()
    const without = await open(file('memory', small), { javaScriptEnabled: true })
    await without.page.addInitScript(() =>
      Object.defineProperty(globalThis, 'localStorage', { get: () => undefined.x }),
    )
    await without.page.reload()
    await press(without.page, 'j j j r')
    assert.equal((await without.yaml()).length, 2)
    assert.deepEqual(without.complaints, [])
  },

  async 'the lines can be downloaded and copied'({ file, open }) {
    const { page, yaml } = await open(file('download', small))
    await press(page, 'j j j a')
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#download')])
    assert.equal(download.suggestedFilename(), 'decisions.yaml')
    assert.deepEqual(parse(readFileSync(await download.path(), 'utf8')).decisions, await yaml())
    await page.click('#copy')
    await page.waitForFunction(() => document.querySelector('#said').textContent.includes('op'))
  },

  async 'filters show what is asked for'({ file, open }) {
    const { page } = await open(file('filters', small))
    const shown = () => page.locator('.card:visible').evaluateAll((cards) => cards.map(({ id }) => id))
    const all = await shown()
    assert.equal(all.length, 7)
    await page.selectOption('#by-rule', 'misprint')
    assert.deepEqual(await shown(), ['decision-2', 'decision-4', 'decision-6'])
    await page.selectOption('#by-section', 'chapter-2')
    assert.deepEqual(await shown(), ['decision-6'])
    await page.selectOption('#by-rule', '')
    await page.selectOption('#by-section', '')
    await page.selectOption('#by-state', 'decided')
    assert.deepEqual(await shown(), ['decision-4'])
    await page.selectOption('#by-state', 'open')
    assert.deepEqual(
      await shown(),
      all.filter((id) => id !== 'decision-4'),
    )
    await page.locator('#decision-1 [data-do=accept]').click()
    assert.ok((await shown()).includes('decision-1'), 'nothing jumps away under the hand')
  },
}
