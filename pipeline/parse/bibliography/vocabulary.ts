/** Item types and variables of CSL 1.0.2, appendices III and IV of the specification. */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

export const itemTypes = words(`
  article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset
  document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation
  manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical
  personal_communication post post-weblog regulation report review review-book software song speech standard thesis
  treaty webpage`)

export const dateVariables = words('accessed available-date event-date issued original-date submitted')

export const nameVariables = words(`
  author chair collection-editor compiler composer container-author contributor curator director editor
  editorial-director editor-translator executive-producer guest host illustrator interviewer narrator organizer
  original-author performer producer recipient reviewed-author script-writer series-creator translator`)

export const numberVariables = words(`
  chapter-number citation-number collection-number edition first-reference-note-number issue locator number
  number-of-pages number-of-volumes page page-first part-number printing-number section supplement-number version volume`)

export const textVariables = words(`
  abstract annote archive archive_collection archive_location archive-place authority call-number citation-key
  citation-label collection-title container-title container-title-short dimensions division DOI event event-title
  event-place genre ISBN ISSN jurisdiction keyword language license medium note original-publisher
  original-publisher-place original-title part-title PMCID PMID publisher publisher-place references reviewed-genre
  reviewed-title scale source status title title-short URL volume-title year-suffix`)

/** Members of an entry that are no variables: CSL-JSON's own, and names other programs write. */
export const otherMembers = words('id type categories custom journalAbbreviation shortTitle title-main title-sub')

export const variables: readonly string[] = [...dateVariables, ...nameVariables, ...numberVariables, ...textVariables]
