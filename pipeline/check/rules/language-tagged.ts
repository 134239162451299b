import type { Edition, Entry } from '../../edition.js'
import { isLanguageTag } from '../../parse/metadata/language-tag.js'
import { eachEntry, entryExample, textOf } from '../entry-rule.js'
import type { Rule } from '../rule.js'

/** Scripts that are not those of English, with the code of ISO 15924. */
const SCRIPTS = [
  ['Cyrl', 'Cyrillic', /\p{Script=Cyrillic}/gu],
  ['Grek', 'Greek', /\p{Script=Greek}/gu],
  ['Hebr', 'Hebrew', /\p{Script=Hebrew}/gu],
  ['Arab', 'Arabic', /\p{Script=Arabic}/gu],
  ['Geor', 'Georgian', /\p{Script=Georgian}/gu],
  ['Armn', 'Armenian', /\p{Script=Armenian}/gu],
] as const

/** Names of languages as BibLaTeX and people write them. */
const TAGS: Readonly<Record<string, string>> = {
  american: 'en-US',
  armenian: 'hy',
  british: 'en-GB',
  english: 'en',
  french: 'fr',
  german: 'de',
  georgian: 'ka',
  greek: 'el',
  hebrew: 'he',
  italian: 'it',
  latin: 'la',
  ngerman: 'de',
  polish: 'pl',
  russian: 'ru',
  spanish: 'es',
  ukrainian: 'uk',
  русский: 'ru',
  français: 'fr',
  deutsch: 'de',
}

export const languageTagged: Rule = {
  id: 'language-tagged',
  severity: 'warning',
  what: 'An entry in another script says its language, and says it as a BCP 47 tag.',
  why: 'Without it a title is hyphenated, read aloud and capitalised by the rules of the wrong language.',
  mend: 'Add `language` to the entry, such as ru or el (`langid` in BibLaTeX).',
  passes: entryExample('"title-short": "Недоросль", "language": "ru"'),
  fails: { ...entryExample('"language": "Russian"'), found: ['bibliography/a.json:3:14'] },
  check: eachEntry((entry, edition) => {
    const language = textOf(entry, 'language')
    if (language === undefined) return untagged(entry, edition)
    if (language.split(/[,;]\s*/).every((tag) => isLanguageTag(tag))) return []
    const suggestion = TAGS[language.trim().toLowerCase()]
    return [
      { variable: 'language', unexpected: `language ${language}`, expected: 'a BCP 47 tag such as ru', suggestion },
    ]
  }),
}

function untagged(entry: Entry, { metadata }: Edition<'parsed'>) {
  const title = textOf(entry, 'title') ?? ''
  const letters = title.match(/\p{L}/gu)?.length ?? 0
  const found = SCRIPTS.find(([, , pattern]) => (title.match(pattern)?.length ?? 0) * 2 > letters)
  if (!found || new Intl.Locale(metadata.language).maximize().script === found[0]) return []
  return [
    {
      variable: 'title',
      unexpected: `title in ${found[1]} letters without a language`,
      expected: '`language` in the entry',
    },
  ]
}
