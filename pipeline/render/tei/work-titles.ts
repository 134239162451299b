import { translationOf } from '../../cite/titles.js'
import type { CslItem } from '../../edition.js'
import { type Content, element, text } from '../../xml.js'

/** The title as entered, its original in Cyrillic, a translation; each with its language. */
export function titlesOf(csl: CslItem, level: string, language: string): Content[] {
  const title = csl['title'] ?? csl['title-short'] ?? csl['genre'] ?? csl.type
  const original = csl['original-title']
  const translation = translationOf(csl)
  return [
    titled(String(title), { level, 'xml:lang': languageOf(String(title), csl['language']) }),
    ...(typeof original === 'string'
      ? [titled(original, { level, type: 'original', 'xml:lang': languageOf(original, csl['language']) })]
      : []),
    ...(translation === undefined ? [] : [titled(translation, { level, type: 'translated', 'xml:lang': language })]),
  ]
}

const titled = (title: string, attributes: Readonly<Record<string, string | undefined>>) =>
  element('title', attributes, [text(withoutMarkup(title))])

/** CSL’s inline markup (CSL-JSON: i, b, sup, sub, sc, span) is for print. */
export const withoutMarkup = (value: string) => value.replace(/<\/?(?:i|b|sup|sub|sc|span)(?: [^<>]*)?>/gu, '')

/** Russian is told by its letters; Russian in Latin letters is said to be so (BCP 47). */
function languageOf(title: string, entered: unknown): string | undefined {
  const language = typeof entered === 'string' && /^[a-z]{2,3}(-[A-Za-z\d]{2,8})*$/u.test(entered) ? entered : undefined
  if (/\p{Script=Cyrillic}/u.test(title)) return language ?? 'ru'
  return language?.startsWith('ru') ? 'ru-Latn' : language
}
