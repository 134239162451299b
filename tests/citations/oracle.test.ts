import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { citationsOf, type Plain } from './mdast-text.js'
import { pandocCitations } from './pandoc-json.js'

const folder = new URL('../fixtures/citations/', import.meta.url)
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8')

/** Where we differ from pandoc 2.17 on purpose: the paragraph's text, and what we read. */
const otherwise: Readonly<Record<string, readonly Plain[]>> = {
  // pandoc 2.17 refuses spaces in braces; any character but a brace or a line end is a key here.
  '@{key with spaces} in braces.': [[{ key: 'key with spaces', mode: 'AuthorInText', prefix: '', suffix: '' }]],
}

for (const name of readdirSync(folder).filter((file) => file.endsWith('.md'))) {
  describe(`pandoc's reading of ${name}`, () => {
    const source = read(name)
    const theirs = pandocCitations(read(name.replace('.md', '.pandoc.json')))
    const paragraphs = source.trim().split(/\n\n+/)
    it('has one block for each paragraph', () => expect(theirs).toHaveLength(paragraphs.length))
    for (const [index, paragraph] of paragraphs.entries()) {
      it(paragraph, () => expect(citationsOf(paragraph)).toEqual(otherwise[paragraph] ?? theirs[index]))
    }
  })
}
