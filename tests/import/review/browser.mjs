/** The review in a real browser: node tests/import/review/browser.mjs CHROMIUM [FOLDER]; pictures are left in FOLDER. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parse } from 'yaml'
import { loadReviewAssets } from '../../../dist/road/assets.js'
import { reviewReport } from '../../../dist/road/review.js'
import { openBrowser } from '../../browser.mjs'
import { trials } from './trials.mjs'
import { looks } from './trials-looks.mjs'

const [executablePath, pictures] = process.argv.slice(2)
const work = mkdtempSync(join(tmpdir(), 'ibidem-review-'))
const assets = await loadReviewAssets()
const file = (name, review) => {
  const path = join(work, `${name}.html`)
  writeFileSync(path, reviewReport(review, assets))
  return pathToFileURL(path).href
}
const browser = await openBrowser(executablePath, pictures)
const open = async (url, options) => {
  const opened = await browser.open(url, options)
  return { ...opened, yaml: async () => parse(await opened.page.inputValue('#yaml')).decisions }
}
await browser.run({ ...trials, ...looks }, { file, open })
rmSync(work, { recursive: true })
