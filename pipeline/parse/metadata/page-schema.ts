/** `page:` in edition.yaml: the printed page, and what its two files are: the one that is read and the one a press prints from. */
import { z } from 'zod'

const text = z.string().trim().min(1)
const fontFiles = z.strictObject({ normal: text, italics: text, bold: text, bolditalics: text })

/** Points a unit. */
const UNITS: Readonly<Record<string, number>> = { mm: 72 / 25.4, in: 72, pt: 1 }

/** A length such as 3mm, in points. */
const length = text
  .regex(/^\d+(\.\d+)?(mm|in|pt)$/, 'a length such as 3mm, 0.125in or 9pt')
  .transform((written) => Number.parseFloat(written) * (UNITS[written.slice(-2)] ?? 1))

const MOST_BLEED = 50
const bleed = length.refine((points) => points <= MOST_BLEED, 'no more than 50pt')

const conformance = z.enum(['PDF/UA-1', 'PDF/A-2a', 'PDF/A-1b'])
export type Conformance = z.infer<typeof conformance>

export const pageSchema = z
  .strictObject({
    size: z.enum(['A4', 'A5', '6x9in', 'Royal']).default('6x9in').describe('The trimmed page'),
    openings: z
      .enum(['page', 'recto'])
      .default('page')
      .describe('Where chapters and parts begin: on the next page, or on the next right-hand one'),
    notes: z
      .enum(['foot', 'end'])
      .default('foot')
      .describe('Source notes at the foot of the page that calls them, or after the text; comments stand at the foot'),
    protrusion: z
      .boolean()
      .default(true)
      .describe('Hyphens, stops and quotation marks hang over the margins a little, so that they look straight'),
    'french-spacing': z
      .enum(['leave', 'add'])
      .default('leave')
      .describe('Whether words in French are set off from ; : ! ? and « » also where no space was typed'),
    'verse-turnovers': z
      .enum(['indent', 'right'])
      .default('indent')
      .describe('Where the end of a line of verse stands that is too long for the page'),
    'half-title': z.boolean().default(false).describe('A page with the title alone before the title page'),
    lists: z
      .array(z.enum(['figures', 'tables']))
      .default([])
      .describe('Lists after the contents, of what has a number'),
    fonts: fontFiles.optional().describe('TrueType or OpenType files for the text, paths from source/'),
    conformance: z
      .union([conformance.transform((one) => [one]), z.array(conformance)])
      .default([])
      .refine(
        (claims) => !(claims.includes('PDF/A-1b') && claims.includes('PDF/A-2a')),
        'one part of PDF/A: PDF/A-1b or PDF/A-2a',
      )
      .describe('What the PDF that is read claims to be, one or several; it is tagged as PDF/UA-1 asks in any case'),
    signature: z
      .number()
      .int()
      .min(1)
      .max(128)
      .default(16)
      .describe('The print file is filled with blank pages to a multiple of this'),
    bleed: bleed.default(0).describe('How far the print file reaches over the trimmed page, such as 3mm'),
    'crop-marks': z.boolean().default(false).describe('Crop marks in the print file, outside the bleed'),
    'output-intent': z
      .strictObject({
        profile: text.describe('The ICC profile of the press, grey or CMYK, a path from source/'),
        condition: text.describe('Its name in the registry of the ICC, such as FOGRA52'),
      })
      .optional()
      .describe('What the print file is printed with; by default one black ink'),
  })
  .prefault({})
