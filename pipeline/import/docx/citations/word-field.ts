/** Word's own citations: `CITATION Carr50 \p 3 \m Deu54`, and what its switches say of the source before them. */
import type { CitedWork } from './cited.js'
import type { Sources } from './word-sources.js'
import type { Works } from './works.js'

/** What a field cites; undefined where the document does not hold one of its sources. */
export function readWordField(code: string, sources: Sources, works: Works): CitedWork[] | undefined {
  const cited: { tag: string; switches: Map<string, string> }[] = []
  const words = wordsOfCode(code)
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? ''
    const next = words[index + 1]
    if (/^CITATION$/i.test(word) || word === '\\m') cited.push({ tag: words[++index] ?? '', switches: new Map() })
    else if (word.startsWith('\\')) {
      const takesNext = next !== undefined && !next.startsWith('\\')
      cited.at(-1)?.switches.set(word.slice(1), takesNext ? next : '')
      if (takesNext) index++
    }
  }
  const found = cited.map(({ tag, switches }): CitedWork | undefined => {
    const source = sources.get(tag.toLowerCase())
    return source && { ...said(switches), key: works.keyOf(`tag:${tag.toLowerCase()}`, source) }
  })
  const all = found.filter((one) => one !== undefined)
  return all.length === found.length && all.length > 0 ? all : undefined
}

const said = (switches: ReadonlyMap<string, string>): Omit<CitedWork, 'key'> => ({
  prefix: switches.get('f') ?? '',
  suffix: switches.get('s') ?? '',
  suppressAuthor: switches.has('n'),
  locators: [
    { label: 'volume', value: switches.get('v')?.trim() ?? '' },
    { label: 'page', value: switches.get('p')?.trim() ?? '' },
  ].filter(({ value }) => value !== ''),
})

/** The words of a field's code; quotation marks hold several together, and straight or not is all one to Word. */
export function wordsOfCode(code: string): string[] {
  return [...code.matchAll(/["“”]([^"“”]*)["“”]|[^\s"“”]+/g)].map(([word, quoted]) => quoted ?? word)
}
