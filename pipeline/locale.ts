/** The first dialect of a language, where a tag names no dialect or one without a locale (CSL 1.0.2, "Locale Fallback"). */
const FIRST_DIALECT: Readonly<Record<string, string>> = {
  en: 'en-US',
  de: 'de-DE',
  fr: 'fr-FR',
  es: 'es-ES',
  nl: 'nl-NL',
  ru: 'ru-RU',
}

/** The CSL locale of a language: its own, or another dialect's of the same language; never another language's. */
export function findLocale(tag: string, known: readonly string[]): string | undefined {
  const language = tag.split('-')[0] ?? tag
  const dialects = known.filter((other) => other.split('-')[0] === language).sort()
  return [tag, FIRST_DIALECT[language], dialects[0]].find((other) => other !== undefined && known.includes(other))
}
