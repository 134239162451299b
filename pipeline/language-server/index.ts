/** The language server: findings as one types, completion, what a note will print, the way between call, note and entry. */
import {
  type Connection,
  type InitializeResult,
  ResponseError,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node.js'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { Fault } from '../fault.js'
import { version } from '../version.js'
import { completionsAfter } from './completion.js'
import { definitionOf, referencesTo } from './definition.js'
import { Editions } from './editions.js'
import { hoverOn } from './hover.js'
import { Publisher } from './publisher.js'
import { quickFixes } from './quick-fixes.js'
import { rangeOf } from './ranges.js'
import { renamed } from './rename.js'
import { type Standing, standing } from './standing.js'

const CAPABILITIES: InitializeResult = {
  serverInfo: { name: 'ibidem', version },
  capabilities: {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    completionProvider: { triggerCharacters: ['@', '^', '#', '='] },
    hoverProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    renameProvider: { prepareProvider: true },
    codeActionProvider: { codeActionKinds: ['quickfix'] },
  },
}

/** The protocol's number for a request that was right and could not be done (LSP 3.17, RequestFailed). */
const REQUEST_FAILED = -32803

/** Answers a client until it goes. */
export function serve(connection: Connection): void {
  const documents = new TextDocuments(TextDocument)
  const editions = new Editions(() => documents.all())
  const publisher = new Publisher(connection, editions)

  connection.onInitialize(() => CAPABILITIES)
  documents.onDidChangeContent(({ document }) => publisher.changed(document.uri))
  documents.onDidSave(({ document }) => publisher.changed(document.uri))
  documents.onDidClose(({ document }) => publisher.changed(document.uri))
  connection.onDidChangeWatchedFiles(({ changes }) => changes.forEach(({ uri }) => publisher.changed(uri)))

  connection.onCompletion(async ({ textDocument, position }) => {
    const belonging = await editions.of(textDocument.uri)
    const checked = belonging && (await editions.latest(belonging.root)).checked
    const document = documents.get(textDocument.uri)
    if (!checked || !document) return []
    const before = document.getText({ start: { line: position.line, character: 0 }, end: position })
    return completionsAfter(checked.edition, belonging.file, before, position)
  })
  connection.onHover((params) => on(params, ({ checked, occurrence }) => hoverOn(checked, occurrence)))
  connection.onDefinition((params) =>
    on(params, ({ checked, root, occurrence }) => definitionOf(checked.edition, root, occurrence)),
  )
  connection.onReferences((params) =>
    on(params, ({ checked, root, occurrence }) =>
      referencesTo(checked.edition, root, occurrence, params.context.includeDeclaration),
    ),
  )
  connection.onPrepareRename((params) =>
    on(params, ({ occurrence }) => (occurrence.kind === 'name' ? undefined : rangeOf(occurrence.at))),
  )
  connection.onRenameRequest((params) =>
    on(params, ({ checked, sources, occurrence }) => renamed(checked.edition, sources, occurrence, params.newName)),
  )
  connection.onCodeAction(async ({ textDocument, range }) => {
    const belonging = await editions.of(textDocument.uri)
    if (!belonging) return []
    const { findings } = await editions.look(belonging.root)
    return quickFixes(belonging.root, belonging.file, range, findings)
  })
  documents.listen(connection)
  connection.listen()

  /** What stands at a position, handed on; null where nothing does. */
  async function on<T>(
    at: Parameters<typeof standing>[1],
    answer: (here: Standing) => T | Promise<T>,
  ): Promise<T | null> {
    try {
      const here = await standing(editions, at)
      return here ? ((await answer(here)) ?? null) : null
    } catch (cause) {
      if (cause instanceof Fault) throw new ResponseError(REQUEST_FAILED, cause.message)
      throw cause
    }
  }
}
