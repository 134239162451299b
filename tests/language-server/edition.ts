/** An edition made up for the language server, and a client that has its first chapter open. */
import { newFolder, writeEdition } from '../edition-on-disk.js'
import { Client, cursorIn } from './client.js'

export const ONE = `# One {#one}

A claim of Trotskii.[^1] Another.[^2] See :ref{note=2}.

[^1]: [@nobody1901, 3]; [see @{other work}, 4].

[^2]: [@nobody1901, 5]. A remark.
`
export const TWO = '# Two\n\nA third claim.[^1]\n\n[^1]: [@Nobody1901, 7].\n'
export const WORKS = `[
  { "id": "nobody1901", "type": "book", "title": "A Work Made Up for a Test",
    "author": [{ "family": "Nobody", "given": "Nora" }], "publisher": "No House", "issued": { "date-parts": [[1901]] } },
  { "id": "other work", "type": "book", "title": "Another Work",
    "author": [{ "family": "Someone", "given": "Sam" }], "publisher": "No House", "issued": { "date-parts": [[1902]] } }
]
`
const NAMES = `names:
  - { cyrillic: Троцкий, kind: surname, customary: Trotsky, spellings: [Trotskii] }
persons:
  - { id: trotsky, surname: Троцкий, given: Лев, customary: Leon Trotsky, birth: 1879, death: 1940 }
`
export const FREE = 'links:\n  - { file: source/2.md, note: 1, words: "x", cites: [nobody1901] }\n'

const RULES = 'rules: { id-usable: off, key-case: off, pin-current: off }\n'

export async function openEdition() {
  const workspace = newFolder()
  writeEdition(workspace.path, {
    'source/edition.yaml': `title: T\nnames: { text: customary }\n${RULES}`,
    'source/1.md': ONE,
    'source/2.md': TWO,
    'bibliography/works.json': WORKS,
    'bibliography/names.yaml': NAMES,
    'bibliography/links.yaml': FREE,
  })
  const client = new Client(workspace.path)
  const capabilities = await client.start()
  await client.open('source/1.md')
  return {
    client,
    capabilities,
    /** The position of the first character of words in a file. */
    at: (words: string, file = 'source/1.md', text = ONE) => {
      const { position } = cursorIn(text.replace(words, `|${words}`))
      return { textDocument: client.document(file), position }
    },
    /** @returns the exit code of the server */
    close: async () => {
      const code = await client.stop()
      workspace.remove()
      return code
    },
  }
}
