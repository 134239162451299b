/** What an editor does with the review, tried in a browser. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { poorContrast } from './contrast.mjs'
import { decisionOf, HOSTILE, hostileReview, smallReview } from './made-up.mjs'

const press = async (page, keys) => {
  for (const key of keys.split(' ')) await page.keyboard.press(key)
}
const current = (page) => page.locator('.card.current').getAttribute('id')
const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)

const small = smallReview()
const [heading, lauched, folio, freinds, , tne] = small.decisions.map(({ id }) => id)
const before = { id: freinds, decision: 'change', change: 'kinsmen: "his"' }

/** @param {{ file: Function, open: Function, picture: Function }} tools a review → its address, an address → a page that must not complain, and a picture of it */
export const trialsWith = ({ file, open, picture }) => ({
  async 'keys decide, go on and undo'() {
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

  async 'buttons decide and take back'() {
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

  async 'the page remembers, and forgets another text'() {
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

  async 'the lines can be downloaded and copied'() {
    const { page, yaml } = await open(file('download', small))
    await press(page, 'j j j a')
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#download')])
    assert.equal(download.suggestedFilename(), 'decisions.yaml')
    assert.deepEqual(parse(readFileSync(await download.path(), 'utf8')).decisions, await yaml())
    await page.click('#copy')
    await page.waitForFunction(() => document.querySelector('#said').textContent.includes('op'))
  },

  async 'filters show what is asked for'() {
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

  async 'texts stand side by side when they are opened, on a phone one above the other'() {
    const { page, complaints } = await open(file('texts', small))
    assert.equal(await page.locator('.pair').count(), 0)
    await page.locator('#chapter-1 details.texts summary').click()
    await page.waitForSelector('.pair .is')
    const place = (which) => page.locator(`.pair:not(.heads) .${which}`).nth(1).boundingBox()
    const [was, is] = [await place('was'), await place('is')]
    assert.ok(was.x < is.x && was.y === is.y)
    await picture(page, 'texts')
    await page.setViewportSize({ width: 390, height: 844 })
    assert.ok((await place('was')).y < (await place('is')).y)
    assert.equal(await overflow(page), 0)
    assert.deepEqual(complaints, [])
  },

  async 'hostile words do nothing'() {
    const { page, complaints, yaml } = await open(file('hostile', hostileReview()))
    const kept = HOSTILE.replace(/(?! )[\p{Cc}\p{Cs}\uFFFE]/gu, '\uFFFD')
    await press(page, 'j j 1')
    await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)))
    await page.waitForSelector('.pair .is')
    const changes = (await yaml()).map(({ change }) => change)
    assert.ok(changes.includes(kept), 'a reading comes back as it was')
    assert.equal(await page.evaluate(() => document.querySelectorAll('script, img').length), 1)
    assert.equal(await overflow(page), 0)
    assert.deepEqual(complaints, [])
  },

  async 'a phone shows everything within its width'() {
    const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true }
    const { page, complaints } = await open(file('phone', small), phone)
    assert.equal(await overflow(page), 0)
    await picture(page, 'phone')
    for (const button of await page.locator('#decision-2 button:visible').all())
      assert.ok((await button.boundingBox()).height >= 40, 'a thumb hits every button')
    await page.locator('#decision-2 [data-do=accept]').tap()
    assert.equal(await page.textContent('#decision-2 .state'), 'accepted')
    await picture(page, 'phone-card')
    const hostile = await open(file('phone-hostile', hostileReview()), phone)
    assert.equal(await overflow(hostile.page), 0)
    assert.deepEqual(complaints, [])
  },

  async 'words are legible by day and in the dark'() {
    for (const colorScheme of ['light', 'dark']) {
      const { page } = await open(file(colorScheme, small), { colorScheme })
      await press(page, 'j j j')
      await picture(page, colorScheme)
      const poor = await page.evaluate(poorContrast)
      assert.deepEqual(poor, [], colorScheme)
    }
  },

  async 'it can be read without JavaScript'() {
    const { page } = await open(file('plain', small), { javaScriptEnabled: false })
    assert.equal(await page.locator('.card:visible').count(), 7)
    assert.equal(await page.locator('#decision-2 button:visible:disabled').count(), 4)
    assert.ok(await page.getByText('Without JavaScript this page can be read').isVisible())
    assert.equal(await page.locator('#toolbar:visible').count(), 0)
    await picture(page, 'plain')
  },

  async 'two thousand decisions and a long chapter are quick'() {
    const text = 'The people of the village went down to the river to meet him.\n\n'.repeat(40_000)
    const manuscript = `${small.manuscript}\n\n${text}`
    const many = Array.from({ length: 2000 }, (_, nth) =>
      decisionOf(manuscript, 'lauched', { id: `misprint-${nth.toString(16)}`, becomes: 'launched' }),
    )
    const long = {
      path: 'source/03.md',
      title: 'Long',
      from: small.manuscript.length,
      to: manuscript.length,
      text,
      notes: [],
    }
    const review = { ...small, manuscript, decisions: many, chapters: [...small.chapters, long] }
    const { page } = await open(file('many', review))
    const took = async (task) => {
      const since = performance.now()
      await task()
      return Math.round(performance.now() - since)
    }
    const keys = await took(() => press(page, 'j j j a a a a a a a'))
    const texts = await took(async () => {
      await page.evaluate(() => (document.querySelector('#chapter-3 details.texts').open = true))
      await page.waitForSelector('#chapter-3 .pair .is')
    })
    console.log(`        ten keys ${keys} ms, a chapter of half a million words ${texts} ms`)
    assert.ok(keys < 4000 && texts < 6000)
  },
})
