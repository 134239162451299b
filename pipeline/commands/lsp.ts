import { createConnection, ProposedFeatures } from 'vscode-languageserver/node.js'
import { EXIT } from '../fault.js'
import { serve } from '../language-server/index.js'
import type { Run } from './run.js'

/** `ibidem lsp`: speaks the Language Server Protocol on standard input and output, until the editor goes. */
export const lsp: Run = () => {
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout)
  serve(connection)
  return new Promise((ended) => process.stdin.once('end', () => ended(EXIT.clean)))
}
