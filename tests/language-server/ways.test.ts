/** The ways of the language server: from what stands here to where else it stands, and its name changed everywhere. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import {
  DefinitionRequest,
  type Location,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
} from 'vscode-languageserver-protocol/node.js'
import { edited } from './client.js'
import { FREE, ONE, openEdition, TWO, WORKS } from './edition.js'

const { client, at, close } = await openEdition()
afterAll(async () => expect(await close()).toBe(0))

const read = (uri: string) => readFileSync(fileURLToPath(uri), 'utf8')
const placeOf = (location: Location | undefined) => {
  if (!location) return undefined
  const lines = read(location.uri).split('\n')
  const { start, end } = location.range
  return `${location.uri.split('/').at(-1)}: ${lines[start.line]?.slice(start.character, end.line === start.line ? end.character : undefined)}`
}

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
