/** BCP 47 (RFC 5646 §2.1), as far as its shape goes; no language has a registered subtag of more than three letters. */
export function isLanguageTag(tag: string): boolean {
  if (/^x(-[a-z0-9]{1,8})+$/i.test(tag)) return true
  try {
    return new Intl.Locale(tag).language.length <= 3
  } catch {
    return false
  }
}
