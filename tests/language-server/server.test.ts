/** The language server, as an editor meets it. */
import { afterAll, describe, expect, it } from 'vitest'
import { CodeActionRequest, CompletionRequest, HoverRequest } from 'vscode-languageserver-protocol/node.js'
import { cursorIn, edited } from './client.js'
import { ONE, openEdition } from './edition.js'

const { client, at, close, capabilities } = await openEdition()
afterAll(async () => expect(await close()).toBe(0))

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

it('says nothing of a file that is part of no edition', async () => {
  const elsewhere = { textDocument: { uri: 'file:///nowhere/at/all.md' }, position: { line: 0, character: 0 } }
  expect(await client.connection.sendRequest(HoverRequest.type, elsewhere)).toBeNull()
  expect(
    await client.connection.sendRequest(HoverRequest.type, { ...elsewhere, textDocument: { uri: 'untitled:1' } }),
  ).toBeNull()
})
