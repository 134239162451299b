/** The languages that Word checks words in. The language of most words is the document's; only others are worth a mark. */
import type { Known } from '../manuscript.js'

const primary = (language: string) => language.split('-')[0]?.toLowerCase() ?? ''

/** Without the marks of the language that most of the text is in: authors rarely set what Word calls the default. */
export function withoutMainLanguage(known: readonly Known[], length: number): Known[] {
  const sizes = new Map<string, number>()
  let marked = 0
  for (const range of known) {
    if (range.kind !== 'language') continue
    const size = range.to - range.from
    sizes.set(primary(range.language), (sizes.get(primary(range.language)) ?? 0) + size)
    marked += size
  }
  const [main, size] = [...sizes].sort((a, b) => b[1] - a[1])[0] ?? ['', 0]
  const isMain = size >= length - marked
  return known.filter((range) => range.kind !== 'language' || !isMain || primary(range.language) !== main)
}
