/** The same as a customisation of TEI P5 (§22, §23.3): modules, elements, attributes, closed lists of values. */
import { version } from '../../../version.js'
import { blockElement, type Content, element, text, xmlDocument } from '../../../xml.js'
import type { Attribute, Datum, ElementRule, Model } from './content.js'
import { elements } from './elements.js'

/** The bytes of ibidem-tei.odd. */
export function odd(): Uint8Array {
  const modules = [...new Set(Object.values(elements).map(({ module }) => module))].sort()
  const specification = blockElement('schemaSpec', { ident: 'ibidem-tei', start: 'TEI' }, [
    element('moduleRef', { key: 'tei' }, []),
    ...modules.map(moduleReference),
    ...Object.keys(elements)
      .sort()
      .flatMap((name) => elementSpecification(name, elements[name])),
  ])
  return xmlDocument(
    blockElement('TEI', { xmlns: 'http://www.tei-c.org/ns/1.0', 'xml:lang': 'en' }, [
      header(),
      blockElement('text', {}, [blockElement('body', {}, [p(ABOUT), specification])]),
    ]),
  )
}

const ABOUT =
  'The part of TEI P5 that Ibidem writes: an edition is valid against it where every element, attribute and value is one of these.'

const p = (words: string) => element('p', {}, [text(words)])

const header = () =>
  blockElement('teiHeader', {}, [
    blockElement('fileDesc', {}, [
      blockElement('titleStmt', {}, [element('title', {}, [text(`The TEI of Ibidem ${version}`)])]),
      blockElement('publicationStmt', {}, [p('Part of Ibidem, under its licence (MIT).')]),
      blockElement('sourceDesc', {}, [p('Made from the table of elements that the program is tested by.')]),
    ]),
  ])

const moduleReference = (key: string) =>
  element(
    'moduleRef',
    {
      key,
      include: Object.keys(elements)
        .filter((name) => elements[name]?.module === key)
        .sort()
        .join(' '),
    },
    [],
  )

/** Attributes of classes are given up for those listed here. */
function elementSpecification(ident: string, rule: ElementRule | undefined): Content[] {
  if (!rule) return []
  const attributes = Object.entries(rule.attributes ?? {})
  const list = blockElement(
    'attList',
    {},
    attributes.map(([name, attribute]) => attributeDefinition(name, attribute)),
  )
  return [
    blockElement('elementSpec', { ident, module: rule.module, mode: 'change' }, [
      element('classes', { mode: 'replace' }, []),
      blockElement('content', {}, [modelElement(rule.content)]),
      attributes.length > 0 ? list : undefined,
    ]),
  ]
}

/** TEI’s names for what an attribute’s value is (P5 §1.4.2). */
const DATA: Readonly<Record<Datum, string>> = {
  id: 'teidata.xmlName',
  pointer: 'teidata.pointer',
  language: 'teidata.language',
  count: 'teidata.count',
  date: 'teidata.temporal.w3c',
  word: 'teidata.word',
  words: 'teidata.text',
}

function attributeDefinition(ident: string, { value, required }: Attribute): Content {
  const attributes = { ident, mode: 'add', usage: required ? 'req' : 'opt' }
  if (typeof value === 'string') {
    const several = value === 'pointer' ? { maxOccurs: 'unbounded' } : {}
    return element('attDef', attributes, [element('datatype', several, [element('dataRef', { key: DATA[value] }, [])])])
  }
  const items = value.map((each) => element('valItem', { ident: each }, []))
  return blockElement('attDef', attributes, [blockElement('valList', { type: 'closed', mode: 'add' }, items)])
}

const OCCURRENCES = {
  optional: { minOccurs: 0 },
  any: { minOccurs: 0, maxOccurs: 'unbounded' },
  some: { maxOccurs: 'unbounded' },
} as const

type Occurrences = Readonly<Record<string, string | number>>

function modelElement(model: Model, occurs: Occurrences = {}): Content {
  switch (model.kind) {
    case 'empty':
      return element('empty', {}, [])
    case 'text':
      return element('textNode', {}, [])
    case 'element':
      return element('elementRef', { key: model.name, ...occurs }, [])
    case 'sequence':
      return element(
        'sequence',
        occurs,
        model.of.map((each) => modelElement(each)),
      )
    case 'choice':
      return element(
        'alternate',
        occurs,
        model.of.map((each) => modelElement(each)),
      )
    default: {
      const within = model.of.kind === 'text' ? ({ kind: 'sequence', of: [model.of] } as const) : model.of
      return modelElement(within, OCCURRENCES[model.kind])
    }
  }
}
