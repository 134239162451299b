/** edition.yaml, `index`: which indexes an edition has, and what goes into them. */
import { z } from 'zod'

const title = z.string().trim().min(1)
const made = z.union([z.boolean(), title])

export const indexSchema = z
  .strictObject({
    persons: made.default(false).describe('Whether there is an index of persons; or its title'),
    subjects: made.default(true).describe('Whether marks in the text make an index of subjects; or its title'),
    together: made.default(false).describe('Whether persons and subjects stand in one index; or its title'),
    others: z
      .record(z.string().regex(/^[a-z][a-z0-9-]*$/, 'lower-case letters a–z, digits and hyphens'), title)
      .default({})
      .describe('Further indexes, their titles by the names that marks call them by, `:index{term=… index=places}`'),
    notes: z.boolean().default(true).describe('Whether names in notes are indexed'),
    passing: z.boolean().default(false).describe('Whether passing mentions are indexed'),
    dates: z.boolean().default(false).describe('Print years of birth and death after each person'),
    surnames: z.boolean().default(false).describe('Index listed surnames of nobody in the list of persons'),
    spellings: z
      .enum(['all', 'printed', 'none'])
      .default('all')
      .describe(
        'Which other spellings of a name have a “see”: all that are listed or met with, those in print, or none',
      ),
  })
  .prefault({})
  .describe('Indexes at the end of the book')
