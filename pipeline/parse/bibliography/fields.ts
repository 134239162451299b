/** The fields of BibLaTeX and the tags of RIS that become variables of CSL; and those that are no part of a reference. */

import type { Place } from '../../edition.js'
import { nearestMatch } from '../../nearest-match.js'
import type { BibliographyFinding } from './record.js'

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

const bibtexFields = words(`
  abstract addendum address annotation annote archiveprefix author bookauthor bookpagination booksubtitle booktitle
  booktitleaddon chapter date day doi edition editor eid entrysubtype eprint eprinttype eventdate eventtitle
  eventtitleaddon howpublished institution isan isbn ismn isrn issn issue issuesubtitle issuetitle issuetitleaddon iswc
  journal journalsubtitle journaltitle journaltitleaddon keywords langid language library location mainsubtitle maintitle
  maintitleaddon month note number numpages organization origdate origlocation origpublisher origtitle pages pagetotal
  part pmcid pmid pubstate publisher s2id school series shortjournal shortseries shorttitle subtitle title titleaddon
  translator type url urldate venue version volume volumes year`)

/** What programs write for themselves, and what only sorts or indexes. */
const bibtexAsides =
  /^(?:added-at|bdsk-.*|biburl|bibsource|copyright|creationdate|date-(?:added|modified)|file|groups?|gender|hyphenation|ids|indextitle|interhash|intrahash|jabref.*|key|label|local-url|lock|mendeley-.*|modificationdate|options|owner|pagination|pdf|presort|priority|qualityassured|rating|read(?:status)?|related.*|sort(?:key|name|shorthand|title|year)|timestamp|username|verba|xref|zotero.*|.*\+an(?::.*)?)$/

const risTags = words(`
  A1 A2 A3 A4 AB AD AN AU AV BT C1 C2 C3 C4 C5 C6 C7 C8 CA CN CP CT CY DA DB DO DP ED EP ER ET ID IS J1 J2 JA JF JO KW L1
  L2 L3 L4 LA LB LK M1 M2 M3 N1 N2 NV OP PB PP PY RI RN RP SE SN SP ST SV T1 T2 T3 TA TI TT TY U1 U2 U3 U4 U5 UR VL VO
  Y1 Y2`)

const found = (at: Place, unexpected: string, expected: string, suggestion?: string): BibliographyFinding => ({
  rule: 'field-known',
  at,
  unexpected,
  expected,
  suggestion,
})

/** A field of BibTeX that is read into nothing, so that no reference can print it. */
export function unknownField(name: string, at: Place): BibliographyFinding[] {
  if (bibtexFields.has(name) || bibtexAsides.test(name)) return []
  if (['crossref', 'xdata'].includes(name))
    return [found(at, `field ${name}`, 'the fields of that entry written in this one')]
  return [
    found(at, `field ${name}`, 'a field of BibLaTeX that a reference can print', nearestMatch(name, bibtexFields)),
  ]
}

export function unknownTag(tag: string, at: Place): BibliographyFinding[] {
  return risTags.has(tag) ? [] : [found(at, `tag ${tag}`, 'a tag of RIS')]
}
