import { z } from 'zod'
import type { Example, Rule } from './rule.js'

/** A rule as Markdown: the same words in RULES.md and from `ibidem rules ID`. */
export function documentRule(rule: Rule): string {
  return `## ${rule.id}

${rule.what} (${rule.severity})

**Why.** ${rule.why}

**How to mend.** ${rule.mend}
${options(rule)}
Passes:

${fenced(rule.passes)}
Fails, at ${rule.fails.found?.join(', ') ?? ''}:

${fenced(rule.fails)}`
}

/** What edition.yaml may say under the rule's id beside its severity. */
function options({ id, options: described }: Rule): string {
  if (!described) return ''
  const { properties = {} } = z.toJSONSchema(described, { io: 'input' })
  const rows = Object.entries(properties).flatMap(([name, schema]) =>
    typeof schema === 'object'
      ? [
          `- \`${name}\`: ${schema.description ?? ''} (${JSON.stringify(schema.default)}). \`rules: {${id}: {${name}: …}}\``,
        ]
      : [],
  )
  return `\n**Options.**\n\n${rows.join('\n')}\n`
}

function fenced({ files }: Example): string {
  return Object.entries(files)
    .map(([name, text]) => `\`\`\`\`\n${name}\n${'-'.repeat(name.length)}\n${visible(text.trimEnd())}\n\`\`\`\`\n`)
    .join('\n')
}

/** A control character in an example is shown by its picture (U+2400 and what follows). */
function visible(text: string): string {
  return text.replace(/(?![\t\n\u0080-\u009F])\p{Cc}/gu, (control) =>
    control === '\x7F' ? '\u2421' : String.fromCharCode(0x2400 + control.charCodeAt(0)),
  )
}
