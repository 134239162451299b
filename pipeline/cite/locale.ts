import { Fault } from '../fault.js'
import { findLocale } from '../locale.js'

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

/**
 * The locale of a language: its own, or another dialect's of the same language; never another language's.
 * @throws LocaleFault when there is none
 */
export function localeXml(tag: string, locales: Locales): string {
  const found = locales.get(findLocale(tag, [...locales.keys()]) ?? '')
  if (found === undefined) throw new LocaleFault(tag, locales.keys())
  return found
}
