/** A client of the language server: the compiled program on its standard streams, as an editor runs it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import {
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node.js'

const cli = join(import.meta.dirname, '../../dist/cli.js')

export class Client {
  readonly #server: ChildProcess
  readonly connection: ProtocolConnection
  readonly #published = new Map<string, Diagnostic[]>()
  #heard = () => {}
  #version = 1

  constructor(private readonly root: string) {
    this.#server = spawn(process.execPath, [cli, 'lsp', '--stdio'])
    const { stdout, stdin } = this.#server
    if (!stdout || !stdin) throw new Error('the server has no streams')
    this.connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin))
    this.connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
      this.#published.set(uri, diagnostics)
      this.#heard()
    })
    this.connection.listen()
  }

  async start() {
    const result = await this.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: pathToFileURL(this.root).href,
      capabilities: {},
    })
    await this.connection.sendNotification(InitializedNotification.type, {})
    return result
  }

  /** Ends the server as editors do; its exit code. */
  async stop(): Promise<number> {
    await this.connection.sendRequest(ShutdownRequest.type)
    await this.connection.sendNotification(ExitNotification.type)
    const [code] = await once(this.#server, 'exit')
    return code
  }

  uri = (file: string) => pathToFileURL(join(this.root, file)).href
  document = (file: string) => ({ uri: this.uri(file) })

  async open(file: string): Promise<void> {
    const text = readFileSync(join(this.root, file), 'utf8')
    const textDocument = { uri: this.uri(file), languageId: 'markdown', version: this.#version, text }
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument })
  }

  async type(file: string, text: string): Promise<void> {
    const textDocument = { uri: this.uri(file), version: ++this.#version }
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument,
      contentChanges: [{ text }],
    })
  }

  /** The codes of a file's diagnostics, once they are these. */
  async hears(file: string, codes: readonly string[]): Promise<Diagnostic[]> {
    for (;;) {
      const now = this.#published.get(this.uri(file)) ?? []
      if (JSON.stringify(now.map(({ code }) => code).sort()) === JSON.stringify([...codes].sort())) return now
      await new Promise<void>((heard) => {
        this.#heard = heard
      })
    }
  }
}

/** The place of the only `|` in a text, and the text without it. */
export function cursorIn(marked: string): { text: string; position: Position } {
  const offset = marked.indexOf('|')
  const before = marked.slice(0, offset).split('\n')
  return {
    text: marked.slice(0, offset) + marked.slice(offset + 1),
    position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
  }
}

/** The files of an edition after an edit. */
export function edited(edit: WorkspaceEdit | null, read: (uri: string) => string): Record<string, string> {
  const changes = Object.entries(edit?.changes ?? {})
  return Object.fromEntries(changes.map(([uri, edits]) => [uri, applied(read(uri), edits)]))
}

function applied(text: string, edits: readonly TextEdit[]): string {
  const lines = text.split('\n')
  const offset = ({ line, character }: Position) =>
    lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + character
  const last = [...edits].sort((a, b) => offset(b.range.start) - offset(a.range.start))
  return last.reduce(
    (now, { range, newText }) => now.slice(0, offset(range.start)) + newText + now.slice(offset(range.end)),
    text,
  )
}
