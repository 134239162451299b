/** Quotation marks in the words of a paragraph: which passages they enclose, and which of them have no partner. */
import type { Inline, TextFile } from '../edition.js'
import { deep } from '../walk.js'

export interface Mark {
  readonly mark: string
  /** Where it stands in the source. */
  readonly offset: number
}

export interface Passage {
  readonly mark: string
  readonly start: number
  readonly end: number
}

export interface Marked {
  /** From after the opening mark to before the closing one. */
  readonly passages: readonly Passage[]
  readonly unclosed: readonly Mark[]
  readonly unopened: readonly Mark[]
  /** The opening marks that the paragraph begins with: it goes on with a quotation of the paragraph before. */
  readonly beginsWith: string
}

/** What closes each opening mark. A mark that can close the passage it stands in does so. */
type Marks = Readonly<Record<string, string>>
const ENGLISH: Marks = { '“': '”', '„': '“”', '"': '"', '‘': '’' }
const ANGLED: Marks = { '«': '»', '“': '”', '„': '“”', '"': '"' }
/** By language; a language that is not here has customs that are not told from a slip (”…”, »…«). */
const LANGUAGES: Readonly<Record<string, Marks>> = {
  en: ENGLISH,
  de: { '„': '“', '‚': '‘' },
  fr: ANGLED,
  it: ANGLED,
  es: ANGLED,
  pt: ANGLED,
  ru: ANGLED,
  uk: ANGLED,
}

const languageOf = (tag: string) => tag.split('-')[0]?.toLowerCase() ?? ''
export const marksOf = (tag: string): Marks | undefined => LANGUAGES[languageOf(tag)]

export function readMarks(children: readonly Inline<'parsed'>[], { source }: TextFile, marks: Marks): Marked {
  const open: Mark[] = []
  const unopened: Mark[] = []
  const passages: Passage[] = []
  const closers = new Set(Object.values(marks).join(''))
  for (const { mark, offset } of marksIn(children, source)) {
    if (isApostrophe(mark, marks, source, offset) || !(mark in marks || closers.has(mark))) continue
    const partner = partnerOf(mark, open, marks, source, offset)
    if (partner !== undefined) {
      const [opening] = open.splice(partner)
      if (opening) passages.push({ mark: opening.mark, start: opening.offset + 1, end: offset })
    } else if (mark in marks && opens(mark, source, offset)) open.push({ mark, offset })
    // A lone ’ may be the apostrophe of a plural or of a word cut short.
    else if (mark !== '’') unopened.push({ mark, offset })
  }
  return { passages, unclosed: open, unopened, beginsWith: beginningOf(children, source) }
}

function beginningOf(children: readonly Inline<'parsed'>[], source: string): string {
  for (const { type, at } of deep<'parsed'>(children)) {
    const { offset } = at.start
    if (type === 'text') return /^[“„"‘«\s—–…[(*_]*/.exec(source.slice(offset, offset + 12))?.[0] ?? ''
  }
  return ''
}

function* marksIn(children: readonly Inline<'parsed'>[], source: string): Generator<Mark> {
  for (const inline of withoutForeign(children)) {
    if (inline.type !== 'text') continue
    const { start, end } = inline.at
    for (const match of withoutAttributes(source.slice(start.offset, end.offset)).matchAll(/[“”„«»‘’‚"]/g))
      yield { mark: match[0], offset: start.offset + match.index }
  }
}

/** The straight marks of `name="value"`, in a tag or a directive that was refused, quote nothing. */
const withoutAttributes = (text: string) => text.replace(/(?<=\w=)"[^"\n]*"/g, (value) => ' '.repeat(value.length))

/** Words in another language keep its marks. */
function* withoutForeign(inlines: readonly Inline<'parsed'>[]): Generator<Inline<'parsed'>> {
  for (const inline of inlines) {
    if (inline.type === 'foreign') continue
    if ('children' in inline) yield* withoutForeign(inline.children)
    else if (inline.type === 'citation')
      for (const item of inline.items) yield* withoutForeign([...item.prefix, ...item.suffix])
    else yield inline
  }
}

/** The place in the stack of the opening mark that this one closes: the innermost; a ’ may leave a “ open inside it. */
function partnerOf(
  mark: string,
  open: readonly Mark[],
  marks: Marks,
  source: string,
  offset: number,
): number | undefined {
  if (mark === '"' && opensForCertain(source, offset)) return undefined
  const last = open.length - 1
  for (let nth = last; nth >= 0 && nth > last - DEEPEST; nth--) {
    const opening = open[nth]?.mark ?? ''
    if (marks[opening]?.includes(mark)) return nth
    // A single one is passed over: it may be an apostrophe turned the wrong way, or a comma.
    if (!'‘‚'.includes(opening)) return undefined
  }
  return undefined
}

/** Quotations in quotations, deeper than people write. */
const DEEPEST = 8
const WORD = /[\p{L}\p{N}]/u

/** Inside a word, before figures, or of a word without its beginning. */
function isApostrophe(mark: string, marks: Marks, source: string, offset: number): boolean {
  const [before = ' ', after = ' '] = [source[offset - 1], source[offset + 1]]
  if (mark === '’') return WORD.test(before) && WORD.test(after)
  if (mark === '‘' && mark in marks)
    return (
      WORD.test(before) ||
      /^(?:\d|(?:tis|twas|twere|twill|em|til|cause|tween|neath|gainst|bout|round|n)\b)/i.test(
        source.slice(offset + 1, offset + 9),
      )
    )
  return mark === '"' && /\d/.test(before) && !/[\p{L}\p{N}]/u.test(after)
}

function opens(mark: string, source: string, offset: number): boolean {
  if (mark !== '"') return true
  const before = source.slice(Math.max(0, offset - 3), offset).replace(/[*_[(]+$/, '')
  return before === '' || /[\s—–-]$/.test(before) || opensForCertain(source, offset)
}

/** A straight mark after a space and before a word. */
const opensForCertain = (source: string, offset: number) =>
  /^[\s(]$/.test(source[offset - 1] ?? ' ') && WORD.test(source[offset + 1] ?? ' ')
