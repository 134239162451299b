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
  // biome-ignore lint/suspicious/noControlCharactersInRegex: showing them is the point
  return text.replace(/[\0-\x08\x0B-\x1F]/g, (control) => String.fromCharCode(0x2400 + control.charCodeAt(0)))
}
