/** The one unified processor: Markdown as an edition understands it (pipeline/TEXT.md) → mdast. */
import type { Root } from 'mdast'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTable } from 'micromark-extension-gfm-table'
import remarkDirective from 'remark-directive'
import remarkFrontmatter from 'remark-frontmatter'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { citationFromMarkdown } from './citations/from-markdown.js'
import { citationSyntax } from './citations/syntax.js'

/** Indented code is off: spaces that Word left before a line must not turn a paragraph into code. */
const withoutIndentedCode = { disable: { null: ['codeIndented'] } }

function notesTablesCitations(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [
    ...(data.micromarkExtensions ?? []),
    gfmFootnote(),
    gfmTable(),
    citationSyntax(),
    withoutIndentedCode,
  ]
  data.fromMarkdownExtensions = [
    ...(data.fromMarkdownExtensions ?? []),
    gfmFootnoteFromMarkdown(),
    gfmTableFromMarkdown(),
    citationFromMarkdown(),
  ]
}

const processor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkDirective)
  .use(notesTablesCitations)
  .freeze()

export function parseMarkdown(text: string): Root {
  return processor.parse(text)
}
