/** The review in a real browser: node tests/import/review/browser.mjs CHROMIUM [FOLDER]; pictures are left in FOLDER. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { parse } from 'yaml'
import { loadReviewAssets } from '../../../dist/road/assets.js'
import { reviewReport } from '../../../dist/road/review.js'
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
const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })

/** A page that must not complain, and must ask for nothing but itself. */
async function open(url, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  const page = await context.newPage()
  const complaints = []
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => complaints.push(String(error)))
  page.on('request', (request) => request.url().split('#')[0] !== url && complaints.push(`asks for ${request.url()}`))
  page.on('dialog', (dialog) => complaints.push(`dialog: ${dialog.message()}`) && dialog.dismiss())
  await page.goto(url)
  return { page, context, complaints, yaml: async () => parse(await page.inputValue('#yaml')).decisions }
}

const picture = async (page, name) => {
  if (pictures) await page.screenshot({ path: join(pictures, `${name}.png`) })
}
let failed = 0
for (const [name, trial] of Object.entries({ ...trials, ...looks })) {
  try {
    await trial({ file, open, picture })
    console.log(`  pass  ${name}`)
  } catch (fault) {
    failed++
    console.log(`  FAIL  ${name}\n${fault.stack}`)
  }
}
await browser.close()
rmSync(work, { recursive: true })
process.exitCode = failed === 0 ? 0 : 1
