import type { Inline } from '../edition.js'
import type { Held } from './held.js'
import { marked, withoutMarks } from './marks.js'

type Run = readonly Inline<'cited'>[]

/** A prefix for citeproc: a mark for the author's words, and the space that parts them from the reference. */
export function prefixFor(prefix: Run, held: Held): string | undefined {
  if (prefix.length === 0) return undefined
  const words = plainWords(prefix)
  const joined = /[([{“„«‘'’\u00a0\s-]$/u.test(words)
  return `${marked(held.affix(prefix))}${joined ? '' : ' '}`
}

/** A suffix for citeproc, which sees its first and last punctuation, so as to double none, and nothing else of it. */
export function suffixFor(suffix: Run, held: Held): string | undefined {
  if (suffix.length === 0) return undefined
  const first = suffix[0]
  const leading = first?.type === 'text' ? (/^[\s.,;:!?]+/u.exec(first.value)?.[0] ?? '') : ''
  const rest = cut(suffix, leading.length, 0)
  const last = rest.at(-1)
  const trailing = last?.type === 'text' ? (/[.,;:!?]+$/u.exec(last.value)?.[0] ?? '') : ''
  const core = cut(rest, 0, trailing.length)
  const before = leading === '' ? ' ' : withoutMarks(leading)
  return `${before}${core.length > 0 ? marked(held.affix(core)) : ''}${trailing}`
}

/** A run without some characters of its first and of its last text. */
function cut(run: Run, fromStart: number, fromEnd: number): Run {
  return run
    .map((inline, index) => {
      if (inline.type !== 'text') return inline
      const start = index === 0 ? fromStart : 0
      const end = index === run.length - 1 ? inline.value.length - fromEnd : inline.value.length
      return { ...inline, value: inline.value.slice(start, end) }
    })
    .filter((inline) => inline.type !== 'text' || inline.value !== '')
}

function plainWords(run: Run): string {
  return run
    .map((inline): string => {
      if ('children' in inline) return plainWords(inline.children)
      if ('value' in inline) return inline.value
      return 'printed' in inline ? inline.printed : ''
    })
    .join('')
}
