/** The preview's server: on this machine alone, for pages that load nothing from elsewhere. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answerTo, type PreviewAssets } from './routes.js'
import type { PreviewState } from './state.js'

export interface PreviewServer {
  readonly url: string
  /** Shows another state, and tells every open page of it. */
  readonly show: (state: PreviewState) => void
  readonly close: () => Promise<void>
}

const LOOPBACK = '127.0.0.1'

/** Nothing from elsewhere, nothing inline. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "frame-ancestors 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

/** A browser's own viewer shows the PDF, and a policy for pages would forbid it to. */
const POLICY_OF_PDF = "frame-ancestors 'self'"

const HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-store',
} as const

/** @param port 0: any that is free */
export async function startPreview(first: PreviewState, assets: PreviewAssets, port: number): Promise<PreviewServer> {
  let state = first
  const listeners = new Set<ServerResponse>()
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value)
    response.setHeader('Content-Security-Policy', POLICY)
    const refusal = refused(request, (server.address() as AddressInfo).port)
    if (refusal !== undefined) return end(response, refusal, `${refusal}\n`)
    const { pathname } = new URL(request.url ?? '/', `http://${LOOPBACK}`)
    if (pathname === '/events') return listen(response)
    const answer = answerTo(pathname, state, assets)
    if (!answer) return end(response, 404, 'There is no such page.\n')
    response.setHeader('Content-Type', answer.type)
    if (answer.type === 'application/pdf') response.setHeader('Content-Security-Policy', POLICY_OF_PDF)
    end(response, 200, request.method === 'HEAD' ? '' : answer.body)
  })
  await new Promise<void>((listening, failed) => {
    server.once('error', failed)
    server.listen(port, LOOPBACK, listening)
  })
  return {
    url: `http://${LOOPBACK}:${(server.address() as AddressInfo).port}/`,
    show: (next) => {
      state = next
      for (const listener of listeners) tell(listener)
    },
    close: () => {
      server.closeAllConnections()
      return new Promise((closed) => server.close(() => closed()))
    },
  }

  /** A stream of events (WHATWG HTML, 9.2): which state there is, now and whenever another is shown. */
  function listen(response: ServerResponse): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' })
    listeners.add(response)
    response.once('close', () => listeners.delete(response))
    tell(response)
  }

  function tell(listener: ServerResponse): void {
    const { version, pdf } = state
    listener.write(`data: ${JSON.stringify({ version, printed: pdf !== undefined })}\n\n`)
  }
}

/**
 * A page from elsewhere may send requests here, under a name of its own that it has led to this machine: such a request
 * names another host. The preview changes nothing, so that reading is all it answers.
 */
function refused({ method, headers }: IncomingMessage, port: number): number | undefined {
  if (headers.host !== `${LOOPBACK}:${port}` && headers.host !== `localhost:${port}`) return 403
  return method === 'GET' || method === 'HEAD' ? undefined : 405
}

function end(response: ServerResponse, status: number, body: string | Uint8Array): void {
  response.statusCode = status
  response.end(body)
}
