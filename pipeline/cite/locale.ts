import { Fault } from '../fault.js'

/** CSL locales as XML by their language tag, e.g. `ru-RU`. */
export type Locales = ReadonlyMap<string, string>

/** No CSL locale is at hand for the edition's language. */
export class LocaleFault extends Fault {
  constructor(
    readonly locale: string,
    known: Iterable<string>,
  ) {
    const file = `locales-${locale.includes('-') ? locale : `${locale}-…`}.xml`
    super(
      `No CSL locale for the language "${locale}": Ibidem has ${[...known].sort().join(', ')}. ` +
        `Download ${file} from github.com/citation-style-language/locales, and name it in edition.yaml.`,
    )
  }
}

/** The first dialect of a language, where a tag names no dialect or one without a locale (CSL 1.0.2, "Locale Fallback"). */
const firstDialect: Readonly<Record<string, string>> = {
  en: 'en-US',
  de: 'de-DE',
  fr: 'fr-FR',
  es: 'es-ES',
  nl: 'nl-NL',
  ru: 'ru-RU',
}

/**
 * The locale of a language: its own, or another dialect's of the same language; never another language's.
 * @throws LocaleFault when there is none
 */
export function findLocale(tag: string, locales: Locales): string {
  const language = tag.split('-')[0] ?? tag
  const dialects = [...locales.keys()].filter((known) => known.split('-')[0] === language).sort()
  const found = locales.get(tag) ?? locales.get(firstDialect[language] ?? '') ?? locales.get(dialects[0] ?? '')
  if (found === undefined) throw new LocaleFault(tag, locales.keys())
  return found
}
