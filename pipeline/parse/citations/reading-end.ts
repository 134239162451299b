/**
 * How far a citation must be read ahead. Most ends can be told from the characters alone, without planning: where brackets
 * are balanced, and no key stands in them or no link follows. Escapes, code and addresses may hide a bracket: after one of them nothing is certain.
 */
export interface ReadingEnd {
  /** Whether what has been read is enough, before this character. */
  isBefore(char: string): boolean
}

const HIDES = /[\\`<]/
const SPACE = /\s/

/** Of what begins with `[`, `![` or `@key`. */
export function readingEnd(): ReadingEnd {
  let depth = 0
  let keyed = false
  let state: 'start' | 'key' | 'braced' | 'gap' | 'bracket' | 'closed' | 'uncertain' = 'start'
  const bracket = (char: string): boolean => {
    if (char === '[') depth++
    if (char === ']' && --depth === 0) state = 'closed'
    return false
  }
  return {
    isBefore(char) {
      if (state === 'closed') {
        if (!keyed || (char !== '(' && char !== '[')) return true
        state = 'uncertain'
      }
      if (char === '@') keyed = true
      if (state === 'uncertain') return false
      if (HIDES.test(char)) state = 'uncertain'
      else if (state === 'start') state = char === '@' ? 'key' : char === '[' ? 'bracket' : 'start'
      else if (state === 'key' && char === '{') state = 'braced'
      else if (state === 'braced') state = char === '{' ? 'uncertain' : char === '}' ? 'key' : 'braced'
      else if (state === 'key' && SPACE.test(char)) state = 'gap'
      else if (state === 'gap' && !SPACE.test(char) && char !== '[') return true
      else if ((state === 'key' || state === 'gap') && char === '[') state = 'bracket'
      return state === 'bracket' ? bracket(char) : false
    },
  }
}
