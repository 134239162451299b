/** The source of the edition, line by line, and the ways to it. */
import type { Place } from '../edition.js'
import { block, type Html, tag } from '../html.js'
import { lineReader } from '../report/fingerprint.js'

const sourceHref = ({ file, start }: Place) =>
  `/source/${file.split('/').map(encodeURIComponent).join('/')}#L${start.line}`

export const sourceLink = (at: Place): Html =>
  tag('a', { class: 'place', href: sourceHref(at) }, [`${at.file}:${at.start.line}`])

/** Every line with its number, which an address can name. */
export function sourceLines(file: string, text: string): Html {
  const lines = lineReader(() => text)(file)
  return block(
    'ol',
    { class: 'source', lang: '', dir: 'ltr' },
    lines.map((line, nth) => tag('li', { id: `L${nth + 1}` }, [tag('code', {}, [line === '' ? ' ' : line])])),
  )
}
