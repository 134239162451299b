/**
 * Files that are made from the code and shipped with it. `make rules` runs this on the compiled code; a test asks the
 * same functions whether the files on disk are still true.
 */
import { writeFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'

const RULES_HEAD = `# The rules

What \`ibidem check\` looks for, in the order of its report. The name of a rule stands at the end of each of its messages;
\`ibidem rules NAME\` shows the same words. An edition sets another severity in \`source/edition.yaml\`:
\`rules: {note-count: warning}\`, with \`error\`, \`warning\`, \`info\` or \`off\`; with options, \`rules: {long-quotation-has-locator: {severity: info, words: 60}}\`.

This page is generated from \`pipeline/check/rules/\` by \`make rules\`.

`

/** The text of each generated file, by its path from the package's root. */
export function generatedFiles({ rules, documentRule, toJSONSchema, metadataSchema, ruleSettings, relaxNg, odd }) {
  const { $schema, ...rest } = toJSONSchema(metadataSchema(ruleSettings), { io: 'input' })
  const schema = {
    $schema,
    title: 'edition.yaml',
    description: 'What a scholarly edition built by Ibidem says of itself.',
    ...rest,
  }
  return {
    'pipeline/RULES.md': RULES_HEAD + rules.map(documentRule).join('\n'),
    'pipeline/assets/edition.schema.json': `${JSON.stringify(schema, undefined, 2)}\n`,
    'pipeline/assets/ibidem-tei.rng': new TextDecoder().decode(relaxNg()),
    'pipeline/assets/ibidem-tei.odd': new TextDecoder().decode(odd()),
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [{ rules }, { documentRule }, { metadataSchema }, { ruleSettings }, { relaxNg, odd }, { z }] =
    await Promise.all([
      import('../dist/road/rules.js'),
      import('../dist/road/document-rule.js'),
      import('../dist/road/schema.js'),
      import('../dist/road/settings.js'),
      import('../dist/road/tei-schema.js'),
      import('zod'),
    ])
  const toJSONSchema = z.toJSONSchema
  const files = generatedFiles({ rules, documentRule, toJSONSchema, metadataSchema, ruleSettings, relaxNg, odd })
  for (const [name, text] of Object.entries(files)) await writeFile(new URL(`../${name}`, import.meta.url), text)
}
