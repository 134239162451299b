/** What the names of paragraph styles mean in a book. */
export type StyleMeaning =
  | { readonly kind: 'heading'; readonly level: number }
  | { readonly kind: 'quotation' | 'epigraph' | 'verse' | 'attribution' | 'scene-break' | 'debris' }

/** The built-in names, which stay English whatever the language of Word (ISO/IEC 29500-1, 17.7.4.9), and LibreOffice's. */
const BUILT_IN: ReadonlyMap<string, StyleMeaning> = new Map(
  Object.entries<StyleMeaning>({
    title: { kind: 'heading', level: 1 },
    subtitle: { kind: 'heading', level: 2 },
    quote: { kind: 'quotation' },
    'intense quote': { kind: 'quotation' },
    'block text': { kind: 'quotation' },
    'footnote block text': { kind: 'quotation' },
    quotations: { kind: 'quotation' },
    'toc heading': { kind: 'debris' },
    'table of figures': { kind: 'debris' },
    'horizontal line': { kind: 'scene-break' },
    'scene break': { kind: 'scene-break' },
    'section break': { kind: 'scene-break' },
    'block quotation': { kind: 'quotation' },
    'block quote': { kind: 'quotation' },
  }),
)

/** Words of names that authors and publishers give; where several stand in a name the first here decides. */
const WORDS: readonly (readonly [words: string, meaning: StyleMeaning])[] = [
  ['attribution source author', { kind: 'attribution' }],
  ['epigraph', { kind: 'epigraph' }],
  ['verse poem poetry stanza', { kind: 'verse' }],
  ['quotation blockquote extract', { kind: 'quotation' }],
  ['ornament asterism dinkus', { kind: 'scene-break' }],
]

export function meaningOf(name: string): StyleMeaning | undefined {
  const folded = name.trim().toLowerCase()
  const level = /^heading ([1-9])$/.exec(folded)?.[1]
  if (level !== undefined) return { kind: 'heading', level: Math.min(Number(level), 6) }
  if (/^toc [1-9]$|^index [1-9]$/.test(folded)) return { kind: 'debris' }
  const words = new Set(folded.split(/[^\p{L}]+/u))
  const found = WORDS.find(([meant]) => meant.split(' ').some((word) => words.has(word)))
  return BUILT_IN.get(folded) ?? found?.[1]
}
