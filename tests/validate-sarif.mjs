/** A SARIF file against its published schema: node tests/validate-sarif.mjs SCHEMA.json FILE.sarif, with ajv-draft-04 beside the schema. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'

const [schema, file] = process.argv.slice(2).map((path) => resolve(path))
const Ajv = createRequire(schema)('ajv-draft-04').default
const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false, allErrors: true }).compile(
  JSON.parse(readFileSync(schema, 'utf8')),
)
const log = JSON.parse(readFileSync(file, 'utf8'))
if (log.runs[0].results.length === 0) throw new Error('no result to validate')
if (!validate(log)) {
  for (const { instancePath, message } of validate.errors) console.error(`${instancePath} ${message}`)
  process.exitCode = 1
}
