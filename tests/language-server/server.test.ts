/** The language server, as an editor meets it. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  CodeActionRequest,
  CompletionRequest,
  DefinitionRequest,
  HoverRequest,
  type Location,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
} from 'vscode-languageserver-protocol/node.js'
import { newFolder, writeEdition } from '../edition-on-disk.js'
import { Client, cursorIn, edited } from './client.js'

const ONE = `# One {#one}

A claim of Trotskii.[^1] Another.[^2] See :ref{note=2}.

[^1]: [@nobody1901, 3]; [see @{other work}, 4].

[^2]: [@nobody1901, 5]. A remark.
`
const TWO = '# Two\n\nA third claim.[^1]\n\n[^1]: [@Nobody1901, 7].\n'
const WORKS = `[
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
const FREE = 'links:\n  - { file: source/2.md, note: 1, words: "x", cites: [nobody1901] }\n'

const workspace = newFolder()
const client = new Client(workspace.path)
const rules = 'rules: { id-usable: off, key-case: off, pin-current: off }\n'
let capabilities: Awaited<ReturnType<Client['start']>>

beforeAll(async () => {
  writeEdition(workspace.path, {
    'source/edition.yaml': `title: T\nnames: { text: customary }\n${rules}`,
    'source/1.md': ONE,
    'source/2.md': TWO,
    'bibliography/works.json': WORKS,
    'bibliography/names.yaml': NAMES,
    'bibliography/links.yaml': FREE,
  })
  capabilities = await client.start()
  await client.open('source/1.md')
})
afterAll(async () => {
  expect(await client.stop()).toBe(0)
  workspace.remove()
})

const read = (uri: string) => readFileSync(fileURLToPath(uri), 'utf8')
/** The position of the first character of words in the first chapter. */
function at(words: string, file = 'source/1.md', text = ONE) {
  const { position } = cursorIn(text.replace(words, `|${words}`))
  return { textDocument: client.document(file), position }
}
const placeOf = (location: Location | undefined) => {
  if (!location) return undefined
  const lines = read(location.uri).split('\n')
  const { start, end } = location.range
  return `${location.uri.split('/').at(-1)}: ${lines[start.line]?.slice(start.character, end.line === start.line ? end.character : undefined)}`
}

it('says what it can do', () => {
  expect(capabilities.serverInfo?.name).toBe('ibidem')
  expect(capabilities.capabilities).toMatchObject({ hoverProvider: true, renameProvider: { prepareProvider: true } })
})

describe('findings', () => {
  it('are there while one types, and go when the text is mended', async () => {
    await client.hears('source/1.md', [])
    await client.type('source/1.md', ONE.replace('[^2] See', '[^3] See'))
    const [, , finding] = await client.hears('source/1.md', ['cross-reference-resolves', 'note-called', 'note-defined'])
    expect(finding).toMatchObject({ source: 'ibidem', severity: 1 })
    await client.type('source/1.md', ONE)
    await client.hears('source/1.md', [])
  })
  it('stand in the files that they are of, saved or not', async () => {
    await client.type('source/1.md', ONE.replaceAll('@{other work}', '@nobody1901'))
    await client.hears('bibliography/works.json', ['entry-cited'])
    await client.type('source/1.md', ONE)
    await client.hears('bibliography/works.json', [])
  })
  it('can be mended where they carry a mend', async () => {
    const spaced = ONE.replace('Trotskii.[^1]', 'Trotskii. [^1]')
    await client.type('source/1.md', spaced)
    const [finding] = await client.hears('source/1.md', ['call-without-space'])
    const range = finding?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }
    const [action] =
      (await client.connection.sendRequest(CodeActionRequest.type, {
        textDocument: client.document('source/1.md'),
        range,
        context: { diagnostics: [] },
      })) ?? []
    const edit = action && 'edit' in action ? (action.edit ?? null) : null
    expect(edited(edit, () => spaced)[client.uri('source/1.md')]).toBe(ONE)
    await client.type('source/1.md', ONE)
    await client.hears('source/1.md', [])
  })
})

describe('completion', () => {
  async function completed(marked: string): Promise<string[]> {
    const { text, position } = cursorIn(marked)
    await client.type('source/1.md', text)
    const found = await client.connection.sendRequest(CompletionRequest.type, {
      textDocument: client.document('source/1.md'),
      position,
    })
    await client.type('source/1.md', ONE)
    return (Array.isArray(found) ? found : []).map(({ label }) => label)
  }
  it.each([
    [`${ONE}[^3]: [@no|`, ['nobody1901', 'other work']],
    [`${ONE}[^3]: [-@|`, ['nobody1901', 'other work']],
    [ONE.replace('Another.[^2]', 'Another.[^|'), ['3']],
    [`${ONE}\nSee :ref{#o|`, ['one', 'ch-2']],
    [`${ONE}\n:name[Bronstein]{ref=t|`, ['trotsky']],
    [`${ONE}\nThen Tro|`, ['Trotsky']],
    [`${ONE}\nwrite to nora@no|`, []],
    [`${ONE}\nthen tro|`, []],
  ])('%# offers what may stand there', async (marked, offered) => {
    expect(await completed(marked)).toEqual(offered)
  })
})

describe('hover', () => {
  const hover = async (words: string) => {
    const found = await client.connection.sendRequest(HoverRequest.type, at(words))
    return found && 'value' in (found.contents as object) ? (found.contents as { value: string }).value : found
  }
  it('shows a note as it will be printed', async () => {
    expect(await hover('1] Another')).toMatch(
      /^1 {2}Nora Nobody, A Work Made Up for a Test .*, p\. 3; see .*Another Work/,
    )
  })
  it('shows a work as the bibliography has it, and how often it is cited', async () => {
    expect(await hover('nobody1901, 3')).toMatch(
      /^Nobody, Nora\..*1901.*\nCited 3 times · bibliography\/works\.json:2$/,
    )
  })
  it('shows who is meant by a name, and how it is printed', async () => {
    expect(await hover('Trotskii')).toBe('Троцкий Лев (1879–1940)\nprinted as Trotsky')
  })
  it('shows nothing of other words', async () => {
    expect(await hover('claim of')).toBeNull()
  })
})

describe('the way', () => {
  const definition = async (words: string) => {
    const found = await client.connection.sendRequest(DefinitionRequest.type, at(words))
    return (Array.isArray(found) ? found : []).map((location) => placeOf(location as Location))
  }
  it.each([
    ['1] Another', ['1.md: 1']],
    ['1]: [@', ['1.md: 1']],
    ['nobody1901, 3', ['works.json: nobody1901']],
    ['Trotskii', [expect.stringContaining('names.yaml: { id: trotsky')]],
    ['claim of', []],
  ])('from “%s” leads to %j', async (words, places) => {
    expect(await definition(words)).toEqual(places)
  })
  it('leads from an entry to everything that cites it', async () => {
    const found = await client.connection.sendRequest(ReferencesRequest.type, {
      ...at('nobody1901', 'bibliography/works.json', WORKS),
      context: { includeDeclaration: false },
    })
    expect(found?.map((location) => placeOf(location))).toEqual([
      '1.md: nobody1901',
      '1.md: nobody1901',
      '2.md: Nobody1901',
    ])
  })
})

describe('renaming', () => {
  const rename = (place: ReturnType<typeof at>, newName: string) =>
    client.connection.sendRequest(RenameRequest.type, { ...place, newName })
  it('changes a key in every file that has it', async () => {
    const files = edited(await rename(at('nobody1901, 3'), 'nobody1901a'), read)
    expect(files).toEqual({
      [client.uri('source/1.md')]: ONE.replaceAll('nobody1901', 'nobody1901a'),
      [client.uri('source/2.md')]: TWO.replaceAll('Nobody1901', 'nobody1901a'),
      [client.uri('bibliography/works.json')]: WORKS.replaceAll('nobody1901', 'nobody1901a'),
      [client.uri('bibliography/links.yaml')]: FREE.replaceAll('nobody1901', 'nobody1901a'),
    })
  })
  it('changes a label at its note, its calls and what refers to it, in its file alone', async () => {
    const files = edited(await rename(at('2] See'), '12'), read)
    expect(files).toEqual({
      [client.uri('source/1.md')]: ONE.replace('[^2] See', '[^12] See')
        .replace('note=2', 'note=12')
        .replace('[^2]:', '[^12]:'),
    })
  })
  it.each([
    ['nobody1901, 3', 'two words', 'cannot be written after @'],
    ['nobody1901, 3', 'other work', 'cannot be written after @'],
    ['1] Another', '2', 'There is a note 2'],
    ['1] Another', 'a', 'keep to its series'],
    ['1] Another', 'a]b', 'is no label'],
  ])('of “%s” to “%s” is refused: %s', async (words, name, reason) => {
    await expect(rename(at(words), name)).rejects.toThrow(reason)
  })
  it('is not offered for a name', async () => {
    expect(await client.connection.sendRequest(PrepareRenameRequest.type, at('Trotskii'))).toBeNull()
  })
})

it('says nothing of a file that is part of no edition', async () => {
  const elsewhere = { textDocument: { uri: 'file:///nowhere/at/all.md' }, position: { line: 0, character: 0 } }
  expect(await client.connection.sendRequest(HoverRequest.type, elsewhere)).toBeNull()
  expect(
    await client.connection.sendRequest(HoverRequest.type, { ...elsewhere, textDocument: { uri: 'untitled:1' } }),
  ).toBeNull()
})
