/** Every rule, in the order of the report: adding one is adding its file and its line here. */
import type { Rule } from './rule.js'
import { abbreviationIntroduced } from './rules/abbreviation-introduced.js'
import { abbreviationUsed } from './rules/abbreviation-used.js'
import { bibliographyReadable } from './rules/bibliography-readable.js'
import { blockQuotationHasNote } from './rules/block-quotation-has-note.js'
import { callAfterPunctuation } from './rules/call-after-punctuation.js'
import { callNotInHeading } from './rules/call-not-in-heading.js'
import { callNotStacked } from './rules/call-not-stacked.js'
import { callWithoutSpace } from './rules/call-without-space.js'
import { citationKnown } from './rules/citation-known.js'
import { citationSyntax } from './rules/citation-syntax.js'
import { citedOncePerNote } from './rules/cited-once-per-note.js'
import { constructKnown } from './rules/construct-known.js'
import { crossReferenceResolves } from './rules/cross-reference-resolves.js'
import { dateValid } from './rules/date-valid.js'
import { decisionsReadable } from './rules/decisions-readable.js'
import { definitionInOrder } from './rules/definition-in-order.js'
import { detailsAgreeWithEntry } from './rules/details-agree-with-entry.js'
import { doiValid } from './rules/doi-valid.js'
import { entryCited } from './rules/entry-cited.js'
import { entryComplete } from './rules/entry-complete.js'
import { entryNotTwin } from './rules/entry-not-twin.js'
import { entryOnce } from './rules/entry-once.js'
import { entrySchema } from './rules/entry-schema.js'
import { fieldKnown } from './rules/field-known.js'
import { fullFormFirst } from './rules/full-form-first.js'
import { givenNameConsistent } from './rules/given-name-consistent.js'
import { ibidHasAntecedent } from './rules/ibid-has-antecedent.js'
import { ibidNotTyped } from './rules/ibid-not-typed.js'
import { ibidSingleAntecedent } from './rules/ibid-single-antecedent.js'
import { idUsable } from './rules/id-usable.js'
import { imageUsable } from './rules/image-usable.js'
import { indexLocatorsFew } from './rules/index-locators-few.js'
import { indexMade } from './rules/index-made.js'
import { indexPersonKnown } from './rules/index-person-known.js'
import { indexRangeClosed } from './rules/index-range-closed.js'
import { indexSeeAlone } from './rules/index-see-alone.js'
import { indexSeeDefined } from './rules/index-see-defined.js'
import { isbnValid } from './rules/isbn-valid.js'
import { issnValid } from './rules/issn-valid.js'
import { keyCase } from './rules/key-case.js'
import { labelCase } from './rules/label-case.js'
import { languageTagged } from './rules/language-tagged.js'
import { linkUnambiguous } from './rules/link-unambiguous.js'
import { linksReadable } from './rules/links-readable.js'
import { locatorAscending } from './rules/locator-ascending.js'
import { locatorInRange } from './rules/locator-in-range.js'
import { locatorInWork } from './rules/locator-in-work.js'
import { locatorLabel } from './rules/locator-label.js'
import { longQuotationHasLocator } from './rules/long-quotation-has-locator.js'
import { nameAmbiguous } from './rules/name-ambiguous.js'
import { nameConsistent } from './rules/name-consistent.js'
import { nameDecisionUsed } from './rules/name-decision-used.js'
import { nameHomoglyph } from './rules/name-homoglyph.js'
import { nameKnown } from './rules/name-known.js'
import { nameScheme } from './rules/name-scheme.js'
import { nameShaped } from './rules/name-shaped.js'
import { namesReadable } from './rules/names-readable.js'
import { nestingShallow } from './rules/nesting-shallow.js'
import { noLostMarker } from './rules/no-lost-marker.js'
import { noResidue } from './rules/no-residue.js'
import { noteAgreesWithEntry } from './rules/note-agrees-with-entry.js'
import { noteCalled } from './rules/note-called.js'
import { noteCount } from './rules/note-count.js'
import { noteDefined } from './rules/note-defined.js'
import { noteHasSource } from './rules/note-has-source.js'
import { noteInOrder } from './rules/note-in-order.js'
import { noteLinked } from './rules/note-linked.js'
import { noteNotEmpty } from './rules/note-not-empty.js'
import { noteNotNested } from './rules/note-not-nested.js'
import { noteOnce } from './rules/note-once.js'
import { noteWithoutGap } from './rules/note-without-gap.js'
import { nothingSwallowed } from './rules/nothing-swallowed.js'
import { numberingPolicy } from './rules/numbering-policy.js'
import { opcitResolves } from './rules/opcit-resolves.js'
import { orcidValid } from './rules/orcid-valid.js'
import { pagesAscend } from './rules/pages-ascend.js'
import { pagesInFull } from './rules/pages-in-full.js'
import { personDecided } from './rules/person-decided.js'
import { pictureFine } from './rules/picture-fine.js'
import { pictureGrey } from './rules/picture-grey.js'
import { pictureInks } from './rules/picture-inks.js'
import { pinCurrent } from './rules/pin-current.js'
import { quotationClosed } from './rules/quotation-closed.js'
import { quotationHasLocator } from './rules/quotation-has-locator.js'
import { shortTitleMatches } from './rules/short-title-matches.js'
import { styleRenders } from './rules/style-renders.js'
import { suppressionHasReason } from './rules/suppression-has-reason.js'
import { suppressionKnown } from './rules/suppression-known.js'
import { suppressionUsed } from './rules/suppression-used.js'
import { textReadable } from './rules/text-readable.js'
import { titleClean } from './rules/title-clean.js'
import { transliterationNoteTrue } from './rules/transliteration-note-true.js'
import { urlHasAccessDate } from './rules/url-has-access-date.js'

export const rules: readonly Rule[] = [
  textReadable,
  nestingShallow,
  constructKnown,
  nothingSwallowed,
  imageUsable,
  noteDefined,
  noteCalled,
  noteOnce,
  noteInOrder,
  noteWithoutGap,
  numberingPolicy,
  noteNotEmpty,
  noteNotNested,
  noteCount,
  definitionInOrder,
  callAfterPunctuation,
  callWithoutSpace,
  callNotStacked,
  callNotInHeading,
  labelCase,
  noLostMarker,
  quotationClosed,
  blockQuotationHasNote,
  crossReferenceResolves,
  citationSyntax,
  citationKnown,
  keyCase,
  locatorLabel,
  locatorInRange,
  locatorInWork,
  locatorAscending,
  citedOncePerNote,
  longQuotationHasLocator,
  quotationHasLocator,
  ibidNotTyped,
  styleRenders,
  noteLinked,
  linkUnambiguous,
  ibidHasAntecedent,
  ibidSingleAntecedent,
  opcitResolves,
  noteHasSource,
  shortTitleMatches,
  noteAgreesWithEntry,
  detailsAgreeWithEntry,
  fullFormFirst,
  linksReadable,
  pictureFine,
  pictureInks,
  pictureGrey,
  pinCurrent,
  bibliographyReadable,
  entryOnce,
  idUsable,
  entrySchema,
  fieldKnown,
  entryComplete,
  dateValid,
  entryCited,
  entryNotTwin,
  isbnValid,
  issnValid,
  doiValid,
  orcidValid,
  pagesAscend,
  pagesInFull,
  urlHasAccessDate,
  nameShaped,
  givenNameConsistent,
  titleClean,
  languageTagged,
  noResidue,
  namesReadable,
  nameKnown,
  nameAmbiguous,
  nameConsistent,
  nameHomoglyph,
  nameScheme,
  transliterationNoteTrue,
  nameDecisionUsed,
  personDecided,
  indexRangeClosed,
  indexPersonKnown,
  indexMade,
  indexSeeDefined,
  indexSeeAlone,
  indexLocatorsFew,
  abbreviationIntroduced,
  abbreviationUsed,
  decisionsReadable,
  suppressionKnown,
  suppressionHasReason,
  suppressionUsed,
]
