import type { PrintedName } from '../../edition.js'
import { type Content, element, text } from '../../xml.js'

interface NameContext {
  /** The BCP 47 tag of a romanisation scheme, by its id. */
  readonly tagOf: (scheme: string) => string | undefined
}

/** A name, its written form beside the printed where they differ, and in which scheme it is printed (TEI P5 §14.2.1). */
export function nameElement(name: PrintedName, { tagOf }: NameContext): Content {
  const { written, printed, shape, scheme, personId, anchor } = name
  // “Trotskyists” speak of the person and are no name (TEI P5 §14.2.1, rs).
  if (shape !== 'name')
    return personId ? element('rs', { type: 'person', ref: `#person-${personId}` }, [text(printed)]) : text(printed)
  const attributes = { ref: personId && `#person-${personId}`, 'xml:id': anchor }
  const lang = scheme === undefined ? undefined : tagOf(scheme)
  if (written === printed) return element(kindOf(name), { ...attributes, 'xml:lang': lang }, [text(printed)])
  const orig = element('orig', {}, [text(written)])
  const reg = element('reg', { 'xml:lang': lang }, [text(printed)])
  return element(kindOf(name), attributes, [element('choice', {}, [orig, reg])])
}

function kindOf({ record, personId }: PrintedName): 'persName' | 'placeName' | 'name' {
  if (personId !== undefined) return 'persName'
  if (record === undefined) return 'name'
  return record.kind === 'place' ? 'placeName' : 'persName'
}
