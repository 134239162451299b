/**
 * What an editor waits for at the desk: node tests/bench-desk.mjs EDITION CHAPTER. A word of source/CHAPTER is changed in a
 * copy of EDITION, again and again; the first view is that of the sample; fifty small editions are built side by side and one by one.
 */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import protocol from 'vscode-languageserver-protocol/node.js'

const RUNS = Number(process.env.RUNS ?? 7)
const [edition, chapter] = process.argv.slice(2)
const root = join(import.meta.dirname, '..')
const cli = join(root, 'dist/cli.js')
const work = mkdtempSync(join(tmpdir(), 'ibidem-desk-'))
const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1]
const say = (what, seconds) => console.log(`${what.padEnd(44)} ${seconds.toFixed(2)} s`)

const copy = (from, name) => {
  for (const part of ['source', 'bibliography'].filter((each) => existsSync(join(from, each))))
    cpSync(join(from, part), join(work, name, part), { recursive: true })
  return join(work, name)
}

/** Each change is made when the one before is built to its end. */
async function watched(folder) {
  const child = spawn(process.execPath, [cli, 'watch', folder])
  const file = join(folder, 'source', chapter)
  const text = readFileSync(file, 'utf8')
  let said = ''
  child.stdout.on('data', (chunk) => {
    said += chunk
  })
  const rounds = []
  for (let run = 0; run <= RUNS; run++) {
    while (!/\.pdf after/.test(said)) await once(child.stdout, 'data')
    const [, checked, quick, pages] =
      /Checked in ([\d.]+) s[\s\S]*?\.xml after ([\d.]+) s[\s\S]*?\.pdf after ([\d.]+) s/.exec(said) ?? []
    if (run > 0) rounds.push([checked, quick, pages].map(Number))
    said = ''
    await new Promise((over) => setTimeout(over, 1500))
    writeFileSync(file, `${text}\nChanged ${run} times.\n`)
  }
  child.kill()
  writeFileSync(file, text)
  for (const [nth, what] of ['findings', 'EPUB and TEI, proven and written', 'PDF, proven and written'].entries())
    say(`watch: ${what}`, median(rounds.map((round) => round[nth])))
}

async function served(folder) {
  const child = spawn(process.execPath, [cli, 'lsp'])
  const { StreamMessageReader, StreamMessageWriter, createProtocolConnection } = protocol
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  )
  let heard = () => {}
  connection.onNotification('textDocument/publishDiagnostics', ({ diagnostics }) => heard(diagnostics.length))
  connection.listen()
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} })
  const uri = pathToFileURL(join(folder, 'source', chapter)).href
  const text = readFileSync(join(folder, 'source', chapter), 'utf8')
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 1, text },
  })
  const times = []
  for (let run = 0; run <= RUNS * 2; run++) {
    const faulty = run % 2 === 0
    const answered = new Promise((resolve) => {
      heard = (count) => faulty === count > 0 && resolve()
    })
    const typed = performance.now()
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: run + 2 },
      contentChanges: [{ text: faulty ? `${text}\nA call.[^99999]\n` : text }],
    })
    await answered
    if (run > 0) times.push((performance.now() - typed) / 1000)
  }
  child.kill()
  say('language server: from a key to the findings', median(times))
}

async function viewed() {
  const folder = copy(root, 'sample')
  const times = []
  for (let run = 0; run < RUNS; run++) {
    const begun = performance.now()
    const child = spawn(process.execPath, [cli, 'preview', folder])
    const [line] = await once(child.stdout, 'data')
    await (await fetch(String(line).split(' ')[0])).text()
    times.push((performance.now() - begun) / 1000)
    child.kill('SIGKILL')
  }
  say('preview: from the command to the first view', median(times))
}

function fifty() {
  const folders = Array.from({ length: 50 }, (_, nth) => copy(root, `edition-${nth}`))
  for (const [what, jobs] of [
    ['side by side', []],
    ['one by one', ['--jobs', '1']],
  ]) {
    const begun = performance.now()
    const { status } = spawnSync(process.execPath, [cli, 'build', ...folders, '--again', '--quiet', ...jobs])
    if (status !== 0) throw new Error(`fifty editions ended with ${status}`)
    say(`fifty times the sample, ${what}`, (performance.now() - begun) / 1000)
  }
}

const folder = copy(edition, 'edition')
await watched(folder)
await served(folder)
await viewed()
fifty()
rmSync(work, { recursive: true })
