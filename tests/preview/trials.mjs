/** What an editor does with the preview and the report, tried in a browser. */
import assert from 'node:assert/strict'
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const chapterHref = (page) => page.locator('nav.chapters a').nth(1).getAttribute('href')
const upToDate = (page) => page.waitForFunction(() => document.getElementById('state').textContent === 'Up to date')

/** Each is given what browser.mjs makes. */
export const trials = {
  async 'a chapter stands with its notes beside it, and what is found leads to its line'({
    startPreview,
    open,
    picture,
  }) {
    const { folder, url, stop } = await startPreview('reads')
    try {
      const { page, complaints } = await open(url)
      await upToDate(page)
      await page.goto(new URL(await chapterHref(page), url).href)
      const call = page.locator('a.call').first()
      const note = page.locator('aside').first()
      const [above, beside] = [await call.boundingBox(), await note.boundingBox()]
      assert.ok(Math.abs(above.y - beside.y) < 400, 'the note is not where its call is')
      assert.ok(beside.x > above.x, 'the note is not beside the text')
      await picture(page, 'preview-text')

      const file = join(folder, 'source/01-the-t.md')
      const text = readFileSync(file, 'utf8')
      writeFileSync(file, `${text}\nA call without a note.[^99]\n`)
      const finding = page.locator('.row .finding.error')
      await finding.waitFor()
      assert.match(await finding.textContent(), /note-defined/)
      await picture(page, 'preview-finding')
      await finding.locator('a').click()
      await page.waitForURL(/source\/01-the-t\.md#L\d+$/)
      const line = page.locator('li:target')
      assert.match(await line.textContent(), /A call without a note\.\[\^99\]/)
      assert.deepEqual(complaints, [])
    } finally {
      stop()
    }
  },

  async 'the page follows what is saved and stays where it was'({ startPreview, open }) {
    const { folder, url, stop } = await startPreview('follows')
    try {
      const { page } = await open(url)
      await upToDate(page)
      await page.goto(new URL(await chapterHref(page), url).href)
      await upToDate(page)
      const row = page.locator('#b6')
      await row.evaluate((part) => scrollBy(0, part.getBoundingClientRect().top - 120))
      const before = await row.boundingBox()
      appendFileSync(join(folder, 'source/01-the-t.md'), '\nWords that were added.\n')
      await page.getByText('Words that were added.').waitFor()
      await upToDate(page)
      const after = await row.boundingBox()
      assert.ok(Math.abs(before.y - after.y) < 3, `the text moved from ${before.y} to ${after.y}`)
    } finally {
      stop()
    }
  },

  async 'all views are sound for everyone, by light and in the dark, wide and narrow'({
    startPreview,
    open,
    faults,
    picture,
  }) {
    const { folder, url, stop } = await startPreview('sound')
    appendFileSync(join(folder, 'source/01-the-t.md'), '\nA call without a note.[^99] A space. [^98]\n')
    try {
      for (const colorScheme of ['light', 'dark'])
        for (const width of [1280, 390])
          for (const path of ['', 'overview', 'source/source/edition.yaml']) {
            const { page, context } = await open(new URL(path, url).href, {
              colorScheme,
              viewport: { width, height: 900 },
            })
            await upToDate(page)
            await page.waitForLoadState()
            assert.deepEqual(await faults(page), [], `/${path} in ${colorScheme}, ${width} wide`)
            const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
            assert.ok(over <= 0, `/${path} is ${over} pixels too wide at ${width}`)
            await picture(page, `preview-${path.replaceAll('/', '-') || 'first'}-${colorScheme}-${width}`)
            await context.close()
          }
    } finally {
      stop()
    }
  },

  async 'the keyboard reaches the content, the views and the chapters'({ startPreview, open }) {
    const { url, stop } = await startPreview('keys')
    try {
      const { page } = await open(url)
      await page.keyboard.press('Tab')
      assert.equal(await page.evaluate(() => document.activeElement.textContent), 'To the content')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await page.waitForURL(/overview$/)
    } finally {
      stop()
    }
  },

  async 'the report is sound for everyone, and prints'({ report, open, faults, picture }) {
    const url = report('report')
    for (const colorScheme of ['light', 'dark'])
      for (const width of [1280, 390]) {
        const { page, context, complaints } = await open(url, { colorScheme, viewport: { width, height: 900 } })
        assert.deepEqual(await faults(page), [], `in ${colorScheme}, ${width} wide`)
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        assert.ok(over <= 0, `${over} pixels too wide at ${width}`)
        await picture(page, `report-${colorScheme}-${width}`)
        assert.deepEqual(complaints, [])
        await context.close()
      }
    const { page } = await open(url)
    const pdf = await page.pdf({ format: 'A4' })
    assert.ok(pdf.length > 20_000)
  },
}
