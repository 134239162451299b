/** An index → a division whose entries point at the places in the text: pages are another format's. */
import type { BookIndex, IndexHeading, IndexLocator, IndexReference } from '../../edition.js'
import { blockElement, type Content, element, text } from '../../xml.js'
import { pageBefore, type TeiContext } from './inlines.js'

type Context = Pick<TeiContext, 'opening'>

export function indexDivision({ id, title, headings }: BookIndex, context: Context): Content {
  return blockElement('div', { type: 'index', 'xml:id': id }, [
    pageBefore(id, context),
    element('head', {}, [text(title)]),
    blockElement(
      'list',
      { type: 'index' },
      headings.map((heading) => itemElement(heading, context)),
    ),
  ])
}

function itemElement(heading: IndexHeading, context: Context): Content {
  const { id, locators, subheadings, see, seeAlso } = heading
  const spaced = [
    ...locators.map(pointer),
    ...see.map((each) => reference('see', each)),
    ...seeAlso.map((each) => reference('see-also', each)),
  ].flatMap((part) => [text(' '), part])
  const subs =
    subheadings.length > 0
      ? [
          blockElement(
            'list',
            {},
            subheadings.map((sub) => itemElement(sub, context)),
          ),
        ]
      : []
  return element('item', { 'xml:id': id }, [pageBefore(id, context), headingElement(heading), ...spaced, ...subs])
}

function headingElement({ words, lang, personId }: IndexHeading): Content {
  const attributes = { 'xml:lang': lang }
  return personId === undefined
    ? element('term', attributes, [text(words)])
    : element('persName', { ref: `#person-${personId}`, ...attributes }, [text(words)])
}

/** A passage has two ends (TEI P5, att.pointing: @target). */
const pointer = ({ id, endId }: IndexLocator): Content =>
  endId === undefined
    ? element('ptr', { target: `#${id}` }, [])
    : element('ptr', { type: 'range', target: `#${id} #${endId}` }, [])

const reference = (type: string, { id, words }: IndexReference): Content =>
  element('ref', { type, target: `#${id}` }, [text(words)])
