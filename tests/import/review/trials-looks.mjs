/** What the review looks like, and how quick it is, tried in a browser. */
import assert from 'node:assert/strict'
import { poorContrast } from './contrast.mjs'
import { decisionOf, HOSTILE, hostileReview, smallReview } from './made-up.mjs'
import { press } from './press.mjs'

const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)

const small = smallReview()

/** Each is given `file` (a review → its address), `open` (an address → a page that must not complain) and `picture`. */
export const looks = {
  async 'texts stand side by side when they are opened, on a phone one above the other'({ file, open, picture }) {
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

  async 'hostile words do nothing'({ file, open }) {
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

  async 'a phone shows everything within its width'({ file, open, picture }) {
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

  async 'words are legible by day and in the dark'({ file, open, picture }) {
    for (const colorScheme of ['light', 'dark']) {
      const { page } = await open(file(colorScheme, small), { colorScheme })
      await press(page, 'j j j')
      await picture(page, colorScheme)
      const poor = await page.evaluate(poorContrast)
      assert.deepEqual(poor, [], colorScheme)
    }
  },

  async 'it can be read without JavaScript'({ file, open, picture }) {
    const { page } = await open(file('plain', small), { javaScriptEnabled: false })
    assert.equal(await page.locator('.card:visible').count(), 7)
    assert.equal(await page.locator('#decision-2 button:visible:disabled').count(), 4)
    assert.ok(await page.getByText('Without JavaScript this page can be read').isVisible())
    assert.equal(await page.locator('#toolbar:visible').count(), 0)
    await picture(page, 'plain')
  },

  async 'two thousand decisions and a long chapter are quick'({ file, open }) {
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
}
