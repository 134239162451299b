import type { Note } from './edition.js'
import type { Metadata } from './parse/metadata/schema.js'

/** What leads to the section of endnotes: no identifier of XML begins with a stop, so no author has given it. */
export const ENDNOTES = '.notes'

/** Whether the printed book has a note after its text: comments stand at the foot of their page in any case. */
export const isEndnote = ({ series }: Pick<Note, 'series'>, { page }: Pick<Metadata, 'page'>) =>
  page.notes === 'end' && series === 'source'

/** Whether the endnotes of each chapter need its title over them: their numbers begin anew. */
export const isDivided = (chapters: number, { notes }: Pick<Metadata, 'notes'>) =>
  notes.numbering === 'chapter' && chapters > 1
