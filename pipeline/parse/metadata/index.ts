/** edition.yaml → Metadata, or findings that say where it is wrong. */
import type { z } from 'zod'
import type { Finding } from '../../finding.js'
import { nearestMatch } from '../../nearest-match.js'
import { type Path, parseYaml, type YamlSource } from '../yaml.js'
import { type Metadata, metadataSchema, type RuleSettings } from './schema.js'

export type MetadataResult =
  | { readonly metadata: Metadata; readonly source: YamlSource }
  | { readonly faults: readonly Finding[] }

export function parseMetadata(file: string, text: string, rules: RuleSettings): MetadataResult {
  const source = parseYaml(file, text)
  const schema = metadataSchema(rules)
  if (source.faults.length > 0) return { faults: source.faults }
  const result = schema.safeParse(source.value ?? {}, { reportInput: true })
  if (result.success) return { metadata: result.data, source }
  return { faults: result.error.issues.flatMap((issue) => wordIssue(issue, source, [], schema)) }
}

/** zod's issue → what an editor reads. `base` is the path of what was validated inside the file; from the schema come the near matches. */
export function wordIssue(issue: z.core.$ZodIssue, source: YamlSource, base: Path = [], schema?: z.ZodType): Finding[] {
  const path: Path = [...base, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))]
  const field = path.length === 0 ? 'edition.yaml' : `\`${path.join('.')}\``
  const at = source.placeOf(path)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        at: source.placeOfKey(path, key),
        unexpected: `field \`${key}\``,
        expected: `a field that ${field} knows`,
        suggestion: nearestMatch(key, knownKeys(path, schema)),
      }))
    case 'invalid_type':
      return [{ at, unexpected: unexpectedType(field, issue.input), expected: expectedType(issue.expected) }]
    case 'invalid_value':
      return [{ at, unexpected: `value of ${field}`, expected: listOf(issue.values.map(String)) }]
    case 'invalid_union':
      return deepest(issue.errors).flatMap((inner) => wordIssue(inner, source, path, schema))
    default:
      return [{ at, unexpected: `value of ${field}`, expected: issue.message }]
  }
}

/** Of a union's failed branches, the one that got furthest in is the one the editor meant. */
function deepest(branches: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] {
  const depth = (issues: readonly z.core.$ZodIssue[]) => Math.max(0, ...issues.map((issue) => issue.path.length))
  const strangers = (issues: readonly z.core.$ZodIssue[]) => issues.some((issue) => issue.code === 'unrecognized_keys')
  return [...branches].sort((a, b) => depth(b) - depth(a) || Number(strangers(b)) - Number(strangers(a)))[0] ?? []
}

const unexpectedType = (field: string, input: unknown) =>
  input === undefined ? `absence of ${field}` : `value of ${field}`
const EXPECTED: Readonly<Record<string, string>> = {
  string: 'a text',
  array: 'a list',
  object: 'a map of fields',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
}
const expectedType = (type: string) => EXPECTED[type] ?? type
const listOf = (values: readonly string[]) => values.join(', ').replace(/, ([^,]+)$/, ' or $1')

function knownKeys(path: Path, whole: z.ZodType | undefined): string[] {
  let schema: unknown = whole
  for (const step of path) if (typeof step === 'string') schema = shapeOf(schema)?.[step]
  return Object.keys(shapeOf(schema) ?? {})
}

/** Looks through defaults and options for the fields of a map. */
function shapeOf(schema: unknown): Record<string, unknown> | undefined {
  if (typeof schema !== 'object' || schema === null) return undefined
  if ('shape' in schema && typeof schema.shape === 'object') return schema.shape as Record<string, unknown>
  if ('unwrap' in schema && typeof schema.unwrap === 'function') return shapeOf(schema.unwrap())
  if ('element' in schema) return shapeOf(schema.element)
  return undefined
}
