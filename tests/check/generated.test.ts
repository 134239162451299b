/** Files made from the code say what the code says: otherwise run `make rules`. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { documentRule } from '../../pipeline/check/document-rule.js'
import { rules } from '../../pipeline/check/rules.js'
import { ruleSettings } from '../../pipeline/check/settings.js'
import { metadataSchema } from '../../pipeline/parse/metadata/schema.js'
import { odd, relaxNg } from '../../pipeline/render/tei/schema/index.js'
import { generatedFiles } from '../generate.mjs'

const root = join(import.meta.dirname, '../..')
const files: Record<string, string> = generatedFiles({
  rules,
  documentRule,
  toJSONSchema: z.toJSONSchema,
  metadataSchema,
  ruleSettings,
  relaxNg,
  odd,
})

describe('generated files', () => {
  it.each(Object.entries(files))('%s is up to date', (name, text) => {
    expect(readFileSync(join(root, name), 'utf8')).toBe(text)
  })
  it('the schema asks for a title and refuses fields it does not know', () => {
    const schema: unknown = JSON.parse(files['pipeline/assets/edition.schema.json'] ?? '')
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'edition.yaml',
      type: 'object',
      required: ['title'],
      additionalProperties: false,
      properties: { language: { default: 'en' }, notes: { properties: { numbering: { enum: ['chapter', 'book'] } } } },
    })
  })
})
