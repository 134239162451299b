/** Words written twice that never follow themselves. */
import type { Misprint } from './misprint.js'
import type { Token } from './tokens.js'

/**
 * By language, for what doubles lawfully in one does not in another: "had had", "that that", "is is", "appealed to to judge" and "her her" are
 * good English, "die die" good German, "vous vous" good French.
 */
const NEVER_TWICE: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set(
    (
      'the a an of and for with from but or as into onto upon than if my our your its their his this these those was were are ' +
      'be been has have not which they we i he she would could should between among through under without because although when where'
    ).split(' '),
  ),
  de: new Set(
    'und oder aber von mit auf aus bei nach über unter zwischen für durch ein eine einer eines einem einen nicht ist sind dass auch'.split(
      ' ',
    ),
  ),
  fr: new Set(
    'le la les un une des du de et ou dans par pour sur avec sans est sont qui que au aux ce cette ces'.split(' '),
  ),
}
const SCORE = 0.95

/** The doubled words of a paragraph, the second to be taken out. */
export function doubledWords(text: string, tokens: readonly Token[], language: string): readonly Misprint[] {
  const never = NEVER_TWICE[language]
  return tokens.flatMap((token, at) => {
    const before = tokens[at - 1]
    if (!before || before.key !== token.key || !never?.has(token.key) || !token.follows) return []
    // Three times is no slip.
    if (tokens[at - 2]?.key === token.key || tokens[at + 1]?.key === token.key) return []
    if (token.broken || before.broken || token.tied || before.tied || token.letters !== 'lower') return []
    const written = text.slice(before.from, token.to)
    const suggested = text.slice(before.from, before.to)
    return [
      {
        from: before.from,
        to: token.to,
        written,
        suggested,
        alternatives: [],
        score: SCORE,
        why: 'doubled-word' as const,
      },
    ]
  })
}
