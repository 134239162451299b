/** The editions that the open documents belong to, each on a desk of its own, with the words that are not saved yet. */
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { type Desk, type Look, openDesk } from '../desk/index.js'
import { findEdition } from '../read/find-edition.js'

/** A document and the edition it is a file of. */
export interface Belonging {
  readonly root: string
  /** Its path inside the edition. */
  readonly file: string
}

interface OpenEdition {
  readonly desk: Desk
  /** Looks follow each other: a desk looks at one state of its files at a time. */
  latest: Promise<Look>
}

export class Editions {
  readonly #open = new Map<string, OpenEdition>()

  /** @param documents those that are open in the editor */
  constructor(private readonly documents: () => readonly TextDocument[]) {}

  /** undefined for a document that is no file of an edition. */
  async of(uri: string): Promise<Belonging | undefined> {
    if (!uri.startsWith('file:')) return undefined
    const onDisk = fileURLToPath(uri)
    const root = await findEdition(path.dirname(onDisk))
    if (root === undefined) return undefined
    return { root, file: path.relative(root, onDisk).split(path.sep).join('/').normalize('NFC') }
  }

  /** The edition as it is now. @throws Fault */
  async look(root: string): Promise<Look> {
    const known = this.#open.get(root)
    const desk = known?.desk ?? openDesk(root, process.env, false)
    const unsaved = await this.#unsaved(root)
    const look = (known?.latest ?? Promise.resolve()).then(ignore, ignore).then(() => desk.look(ignore, unsaved))
    this.#open.set(root, { desk, latest: look })
    return look
  }

  /** The edition as it was looked at last, for answers that must not wait; at first as it is. */
  latest(root: string): Promise<Look> {
    return this.#open.get(root)?.latest ?? this.look(root)
  }

  async #unsaved(root: string): Promise<Map<string, Uint8Array>> {
    const unsaved = new Map<string, Uint8Array>()
    for (const document of this.documents()) {
      const belonging = await this.of(document.uri)
      if (belonging?.root === root) unsaved.set(belonging.file, bytesOf(document))
    }
    return unsaved
  }
}

const ignore = () => {}

/** The same bytes for the same version of a document: what has not changed is then not read again. */
const encoded = new WeakMap<TextDocument, { readonly version: number; readonly bytes: Uint8Array }>()

function bytesOf(document: TextDocument): Uint8Array {
  const known = encoded.get(document)
  if (known?.version === document.version) return known.bytes
  const bytes = new TextEncoder().encode(document.getText())
  encoded.set(document, { version: document.version, bytes })
  return bytes
}

export const uriOf = (root: string, file: string) => pathToFileURL(path.join(root, ...file.split('/'))).href
