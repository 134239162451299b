/** A real browser for trials: pages that must not complain and must ask for nothing but their own, and a line a trial. */
import { join } from 'node:path'
import { chromium } from 'playwright-core'

/** @param pictures the folder in which pictures are left; undefined: none are taken */
export async function openBrowser(executablePath, pictures) {
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })

  /** @param isOwn whether a page may ask for an address */
  async function open(url, options = {}, isOwn = (asked) => asked.split('#')[0] === url.split('#')[0]) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
    const page = await context.newPage()
    const complaints = []
    page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`))
    page.on('pageerror', (error) => complaints.push(String(error)))
    page.on('request', (request) => isOwn(request.url()) || complaints.push(`asks for ${request.url()}`))
    page.on('dialog', (dialog) => complaints.push(`dialog: ${dialog.message()}`) && dialog.dismiss())
    await page.goto(url)
    return { page, context, complaints }
  }

  const picture = async (page, name) => {
    if (pictures) await page.screenshot({ path: join(pictures, `${name}.png`) })
  }

  /** Each trial by itself; the exit code is 1 where one fails. */
  async function run(trials, given) {
    for (const [name, trial] of Object.entries(trials)) {
      try {
        await trial({ open, picture, ...given })
        console.log(`  pass  ${name}`)
      } catch (fault) {
        process.exitCode = 1
        console.log(`  FAIL  ${name}\n${fault.stack}`)
      }
    }
    await browser.close()
  }
  return { open, run }
}
