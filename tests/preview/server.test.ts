/** The preview's server, asked as a browser asks, and as none should. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { parse } from 'parse5'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newFolder, writeEdition } from '../edition-on-disk.js'

const cli = join(import.meta.dirname, '../../dist/cli.js')
const workspace = newFolder()
let child: ChildProcess
let url = new URL('http://127.0.0.1/')
let events: Events

const FIRST = '# One {#one}\n\nFirst words.[^1] :ref{#two}\n\n[^1]: [@work, 3] \\<b>bold.\n'
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9"/></svg>'

beforeAll(async () => {
  writeEdition(workspace.path, {
    'source/1.md': FIRST,
    'source/2.md':
      '# Two {#two}\n\nSecond words.\n\n:::figure\n![Made up](p.svg)\n\nA picture.\n:::\n\nTwo\\\nlines.\n',
    'source/p.svg': SVG,
    'source/secret.txt': 'not for the preview\n',
  })
  child = spawn(process.execPath, [cli, 'preview', workspace.path], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = await once(child.stdout ?? child, 'data')
  url = new URL(String(line).split(' ')[0] ?? '')
  events = new Events()
})
afterAll(() => {
  child.kill('SIGKILL')
  workspace.remove()
})

interface Answer {
  readonly status: number | undefined
  readonly type: string | undefined
  readonly policy: string | undefined
  readonly body: string
}

function ask(path: string, options: { method?: string; host?: string } = {}): Promise<Answer> {
  return new Promise((answered, failed) => {
    const headers = { Host: options.host ?? url.host }
    const asked = request(
      { host: url.hostname, port: url.port, path, method: options.method ?? 'GET', headers },
      (response) => {
        let body = ''
        response.setEncoding('utf8')
        response.on('data', (chunk) => {
          body += chunk
        })
        response.on('end', () =>
          answered({
            status: response.statusCode,
            type: response.headers['content-type'],
            policy: response.headers['content-security-policy'] as string | undefined,
            body,
          }),
        )
      },
    )
    asked.on('error', failed)
    asked.end()
  })
}

/** What the server has told of its states. */
class Events {
  #told: { version: number; printed: boolean }[] = []
  #wake = () => {}
  constructor() {
    request({ host: url.hostname, port: url.port, path: '/events' }, (response) => {
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        for (const [, data] of chunk.matchAll(/^data: (.*)$/gm)) this.#told.push(JSON.parse(data ?? ''))
        this.#wake()
      })
    }).end()
  }
  async until(holds: (now: { version: number; printed: boolean }) => boolean) {
    for (;;) {
      const found = this.#told.find(holds)
      if (found) return found
      await new Promise<void>((woken) => {
        this.#wake = woken
      })
    }
  }
}

describe('the preview', () => {
  it('shows a chapter with its notes, the way to their lines, and the way to other chapters', async () => {
    const { status, type, body } = await ask('/text/one')
    expect({ status, type }).toEqual({ status: 200, type: 'text/html; charset=utf-8' })
    expect(body).toContain('First words.')
    expect(body).toContain('A Work Made Up for a Test')
    expect(body).toContain('href="/source/source/1.md#L5"')
    expect(body).toContain('href="/text/two#two"')
    const errors: string[] = []
    parse(body, { onParseError: ({ code }) => errors.push(code) })
    expect(errors).toEqual([])
  })
  it('shows breaks, pictures and source as they are, and markup of a manuscript as words', async () => {
    expect((await ask('/text/two')).body).toMatch(/Two\s*<br ?\/?>\s*lines/)
    expect((await ask('/text/two')).body).toContain('src="/image/source/p.svg"')
    expect(await ask('/image/source/p.svg')).toMatchObject({ status: 200, type: 'image/svg+xml', body: SVG })
    expect((await ask('/source/source/1.md')).body).toContain('\\&#x3C;b>bold')
  })
  it('has the report and, when they are set, the pages', async () => {
    await events.until(({ printed }) => printed)
    expect((await ask('/overview')).body).toContain('Each file was built in memory')
    expect(await ask('/edition.pdf')).toMatchObject({ status: 200, type: 'application/pdf' })
    expect((await ask('/pages')).body).toContain('<iframe src="/edition.pdf?')
  })
  it('forbids whatever does not come from itself', async () => {
    for (const path of ['/', '/overview', '/pages', '/nowhere'])
      expect((await ask(path)).policy).toMatch(/^default-src 'none'; style-src 'self'; script-src 'self';/)
  })
  it.each([
    '/source/source/secret.txt',
    '/source/../../etc/passwd',
    '/source/%2e%2e/%2e%2e/etc/passwd',
    '/source//etc/passwd',
    '/image/source/1.md',
    '/image/../../etc/passwd',
    '/text/nowhere',
    '/%',
    '/output/t.epub',
  ])('has nothing at %s', async (path) => {
    expect((await ask(path)).status).toBe(404)
  })
  it('answers no other host and no other method', async () => {
    expect((await ask('/', { host: 'example.org' })).status).toBe(403)
    expect((await ask('/', { method: 'POST' })).status).toBe(405)
    expect(await ask('/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' })
  })
})

it('follows what is saved: findings in their place, then the mended text, and pages again', async () => {
  const { version } = await events.until(({ printed }) => printed)
  writeFileSync(join(workspace.path, 'source/1.md'), FIRST.replace('words.', 'words, changed.[^9]'))
  const found = await events.until((now) => now.version > version)
  const { body } = await ask('/text/one')
  expect(body).toContain('words, changed.')
  expect(body).toMatch(/class="finding error".*note 9.*note-defined.*href="\/source\/source\/1\.md#L3"/)
  writeFileSync(join(workspace.path, 'source/1.md'), FIRST)
  await events.until((now) => now.version > found.version && now.printed)
  expect((await ask('/text/one')).body).not.toContain('class="finding')
  writeFileSync(join(workspace.path, 'source/edition.yaml'), 'titel: T\n')
  await events.until((now) => now.version > found.version + 1)
  expect((await ask('/')).body).toContain('There is no text to show yet')
})

it('ends with 0 when it is interrupted', async () => {
  child.kill('SIGINT')
  const [code] = await once(child, 'exit')
  expect(code).toBe(0)
})
