/** Whether a note names another publisher than the entry: firms shorten and add to their names. */
import { tellingWords } from './telling-words.js'
import type { Work } from './works.js'

const COMMON = new Set(
  'press presses verlag publishers publisher publishing publication publications books book house company co ltd limited sons son inc incorporated university universitat editions edition editeur presse izdatelstvo izd izdat und gmbh ag'.split(
    ' ',
  ),
)

export function publisherDiffers(written: string, { publisher, csl }: Work): boolean {
  if (publisher.size === 0) return false
  const own = tellingWords(written).map((word) => word.plain)
  const telling = own.filter((word) => !COMMON.has(word))
  const known = [...publisher].filter((word) => !COMMON.has(word))
  const compared = telling.length > 0 && known.length > 0 ? [telling, known] : [own, [...publisher]]
  const [these = [], those = []] = compared
  if (these.some((word) => those.some((other) => other === word || other.startsWith(word) || word.startsWith(other))))
    return false
  return !isAcronym(written, String(csl['publisher'] ?? ''))
}

/** `OUP` for Oxford University Press. */
function isAcronym(written: string, publisher: string): boolean {
  const initials = publisher
    .split(/[\s-]+/u)
    .map((word) => word.charAt(0))
    .join('')
  const letters = written.replace(/[^\p{Lu}]/gu, '')
  return (
    letters.length >= 2 &&
    letters.length === written.replace(/[.\s]/g, '').length &&
    initials.toUpperCase().includes(letters)
  )
}
