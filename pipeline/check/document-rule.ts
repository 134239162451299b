import type { Example, Rule } from './rule.js'

/** A rule as Markdown: the same words in RULES.md and from `ibidem rules ID`. */
export function documentRule(rule: Rule): string {
  return `## ${rule.id}

${rule.what} (${rule.severity})

**Why.** ${rule.why}

**How to mend.** ${rule.mend}

Passes:

${fenced(rule.passes)}
Fails, at ${rule.fails.found?.join(', ') ?? ''}:

${fenced(rule.fails)}`
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
