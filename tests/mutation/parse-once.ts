/** What an injection leaves as it was is not parsed again. Trees are frozen, so that no step can change what another gets. */
import { vi } from 'vitest'

vi.mock('../../pipeline/parse/markdown.js', async (original) => {
  const { parseMarkdown, ...rest } = await original<typeof import('../../pipeline/parse/markdown.js')>()
  return { ...rest, parseMarkdown: once(parseMarkdown) }
})
vi.mock('../../pipeline/parse/yaml.js', async (original) => {
  const { parseYaml, ...rest } = await original<typeof import('../../pipeline/parse/yaml.js')>()
  return { ...rest, parseYaml: once(parseYaml) }
})
vi.mock('../../pipeline/parse/names.js', async (original) => {
  const { parseNames, ...rest } = await original<typeof import('../../pipeline/parse/names.js')>()
  return { ...rest, parseNames: once(parseNames) }
})

function once<Given extends readonly string[], Found>(read: (...given: Given) => Found): (...given: Given) => Found {
  const known = new Map<string, Found>()
  return (...given) => {
    const name = given.join('\n')
    const found = known.get(name) ?? frozen(read(...given))
    known.set(name, found)
    return found
  }
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  for (const part of Object.values(value)) frozen(part)
  return value
}
