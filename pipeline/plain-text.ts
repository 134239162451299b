/** The words of a tree, for titles in navigation and for identifiers; a note's call leaves no trace there. */
import type { Inline } from './edition.js'

export function plainText(inlines: readonly Inline[]): string {
  return inlines.map(wordsOf).join('').replace(/\s+/g, ' ').trim()
}

function wordsOf(inline: Inline): string {
  switch (inline.type) {
    case 'text':
    case 'inlineCode':
      return inline.value
    case 'lineBreak':
      return ' '
    case 'markedName':
      return inline.written
    case 'name':
      return inline.printed
    case 'noteCall':
    case 'pageBreak':
    case 'printPage':
      return ''
    case 'citation':
      return inline.items.map((item) => `@${item.key}`).join('; ')
    default:
      return plainText(inline.children)
  }
}
