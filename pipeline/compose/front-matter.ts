/** The title pages and the imprint. */
import type { Edition } from '../edition.js'
import { displayName } from '../people.js'
import { wordsFor } from '../words.js'
import { paragraph } from './blocks.js'
import type { Paragraph, Printed, Setting } from './printed.js'
import type { StyleName } from './styles.js'

/** The half-title where the edition has one, the title page on the right, and behind it the imprint. */
export function titlePages(edition: Edition<'cited'>, setting: Setting): Printed[] {
  const { title, page } = edition.metadata
  const half = {
    ...paragraph({ ...setting, style: 'halfTitle' }, [{ text: title }]),
    ...QUIET,
    opens: 'recto',
  } as const
  return [...(page['half-title'] ? [half] : []), ...titlePage(edition, setting), ...imprint(edition, setting)]
}

const QUIET = { quiet: true, head: '' } as const

function lines(style: StyleName, texts: readonly (string | undefined)[], setting: Setting): Paragraph[] {
  return texts.flatMap((text) => (text ? [paragraph({ ...setting, style }, [{ text }])] : []))
}

function titlePage({ metadata }: Edition<'cited'>, setting: Setting): Printed[] {
  const { title, subtitle, authors, editors, publisher, language } = metadata
  const names = editors.map(displayName).join(', ')
  const below = [
    authors.map(displayName).join(', '),
    names && `${wordsFor(language).editedBy} ${names}`,
    typeof publisher === 'string' ? publisher : publisher?.name,
  ]
  return [
    { ...paragraph({ ...setting, style: 'title' }, [{ text: title }]), ...QUIET, opens: 'recto' },
    ...lines('subtitle', [subtitle], setting),
    ...lines('titleLine', below, setting),
  ]
}

function imprint({ metadata }: Edition<'cited'>, setting: Setting): Printed[] {
  const { edition, identifiers, licence } = metadata
  const [first, ...rest] = lines(
    'imprint',
    [
      edition,
      identifiers.isbn?.pdf && `ISBN ${identifiers.isbn.pdf}`,
      identifiers.doi && `https://doi.org/${identifiers.doi}`,
      typeof licence === 'string' ? licence : licence?.name,
    ],
    setting,
  )
  return first ? [{ ...first, ...QUIET, opens: 'page', before: IMPRINT_AT }, ...rest] : []
}

/** The imprint stands low on its page: from the top of the text, in points. */
const IMPRINT_AT = 340
