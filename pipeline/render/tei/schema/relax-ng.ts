/** The schema as RELAX NG (ISO/IEC 19757-2), in its XML form. */
import { blockElement, type Content, element, text, xmlDocument } from '../../../xml.js'
import type { Attribute, Datum, ElementRule, Model } from './content.js'
import { elements } from './elements.js'

const TYPES = 'http://www.w3.org/2001/XMLSchema-datatypes'

/** The bytes of ibidem-tei.rng. */
export function relaxNg(): Uint8Array {
  const names = Object.keys(elements).sort()
  const grammar = {
    xmlns: 'http://relaxng.org/ns/structure/1.0',
    ns: 'http://www.tei-c.org/ns/1.0',
    datatypeLibrary: TYPES,
  }
  const start = blockElement('start', {}, [element('ref', { name: 'TEI' }, [])])
  return xmlDocument(
    blockElement('grammar', grammar, [start, ...names.flatMap((name) => definition(name, elements[name]))]),
  )
}

function definition(name: string, rule: ElementRule | undefined): Content[] {
  if (!rule) return []
  const attributes = Object.entries(rule.attributes ?? {}).map(([key, attribute]) => attributeOf(key, attribute))
  return [blockElement('define', { name }, [blockElement('element', { name }, [...attributes, pattern(rule.content)])])]
}

function attributeOf(name: string, { value, required }: Attribute): Content {
  const made = element('attribute', { name, ns: '' }, [typeof value === 'string' ? datum(value) : closedList(value)])
  return required ? made : element('optional', {}, [made])
}

const closedList = (values: readonly string[]) =>
  element(
    'choice',
    {},
    values.map((value) => element('value', { type: 'string' }, [text(value)])),
  )

/** Names of data in terms of XML Schema’s types, as the TEI has them (P5 §1.4.2). */
const DATA: Readonly<Record<Datum, readonly [type: string, pattern?: string]>> = {
  id: ['ID'],
  pointer: ['string', String.raw`\S+( \S+)*`],
  language: ['string', '[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*'],
  count: ['nonNegativeInteger'],
  date: ['string', String.raw`\d{4}(-\d\d(-\d\d)?)?`],
  word: ['string', String.raw`\S+`],
  words: ['string', String.raw`\S(.*\S)?`],
}

function datum(kind: Datum): Content {
  const [type, pattern] = DATA[kind]
  return element(
    'data',
    { type },
    pattern === undefined ? [] : [element('param', { name: 'pattern' }, [text(pattern)])],
  )
}

const NAMES = {
  sequence: 'group',
  choice: 'choice',
  optional: 'optional',
  any: 'zeroOrMore',
  some: 'oneOrMore',
} as const

function pattern(model: Model): Content {
  switch (model.kind) {
    case 'empty':
    case 'text':
      return element(model.kind, {}, [])
    case 'element':
      return element('ref', { name: model.name }, [])
    case 'sequence':
    case 'choice':
      return element(NAMES[model.kind], {}, model.of.map(pattern))
    default:
      return element(NAMES[model.kind], {}, [pattern(model.of)])
  }
}
