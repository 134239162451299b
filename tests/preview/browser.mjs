/**
 * The preview and the report in a real browser: node tests/preview/browser.mjs CHROMIUM AXE [FOLDER]. AXE is axe-core's
 * script; pictures are left in FOLDER.
 */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { openBrowser } from '../browser.mjs'
import { trials } from './trials.mjs'

const [executablePath, axeFile, pictures] = process.argv.slice(2)
const root = join(import.meta.dirname, '../..')
const cli = join(root, 'dist/cli.js')
const axe = readFileSync(axeFile, 'utf8')
const work = mkdtempSync(join(tmpdir(), 'ibidem-preview-'))
const browser = await openBrowser(executablePath, pictures)

/** The sample in a folder of its own, shown by a preview of its own; the address, and the end of it. */
async function startPreview(name) {
  const folder = join(work, name)
  for (const part of ['source', 'bibliography']) cpSync(join(root, part), join(folder, part), { recursive: true })
  const child = spawn(process.execPath, [cli, 'preview', folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = await once(child.stdout, 'data')
  return { folder, url: String(line).split(' ')[0], stop: () => child.kill('SIGKILL') }
}

function report(name) {
  const folder = join(work, name)
  const { status } = spawnSync(process.execPath, [cli, 'report', root, '--out', folder])
  if (status !== 0) throw new Error(`the report ended with ${status}`)
  return pathToFileURL(join(folder, 'the-t-in-tchaikovsky.report.html')).href
}

/** A browser's own viewer of PDF is a part of the browser. */
const open = (url, options) => {
  const own = url.startsWith('file:') ? url.split('#')[0] : new URL(url).origin
  return browser.open(url, options, (asked) => asked.startsWith(own) || asked.startsWith('chrome-extension:'))
}

/** What axe-core finds on a page. Its script is put in by the browser's own tools, which no policy of the page forbids. */
async function faults(page) {
  const session = await page.context().newCDPSession(page)
  const run = `${axe}; axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
    JSON.stringify(violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html }) => html.slice(0, 120)).join(' | '))))`
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', { expression: run, awaitPromise: true })
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
  return JSON.parse(result.value)
}

await browser.run(trials, { startPreview, report, open, faults })
rmSync(work, { recursive: true })
