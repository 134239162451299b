import type { Connection } from 'vscode-languageserver/node.js'
import { Fault } from '../fault.js'
import { diagnosticsOf } from './diagnostics.js'
import { type Editions, uriOf } from './editions.js'

/** So long, in milliseconds, nothing more must have been typed before the edition is looked at. */
const PAUSE = 60

/** Sends the findings of an edition whenever a document of it has changed, and takes back those that are mended. */
export class Publisher {
  /** The files of each edition that findings were sent for. */
  readonly #told = new Map<string, ReadonlySet<string>>()
  readonly #waiting = new Map<string, NodeJS.Timeout>()

  constructor(
    private readonly connection: Connection,
    private readonly editions: Editions,
  ) {}

  async changed(uri: string): Promise<void> {
    const belonging = await this.editions.of(uri)
    if (!belonging) return
    const { root } = belonging
    clearTimeout(this.#waiting.get(root))
    this.#waiting.set(
      root,
      setTimeout(() => void this.#publish(root), PAUSE),
    )
  }

  async #publish(root: string): Promise<void> {
    try {
      const { findings } = await this.editions.look(root)
      const byFile = diagnosticsOf(root, findings)
      for (const file of new Set([...(this.#told.get(root) ?? []), ...byFile.keys()]))
        await this.connection.sendDiagnostics({ uri: uriOf(root, file), diagnostics: byFile.get(file) ?? [] })
      this.#told.set(root, new Set(byFile.keys()))
    } catch (cause) {
      if (!(cause instanceof Fault)) throw cause
      this.connection.window.showWarningMessage(cause.message)
    }
  }
}
