/** A book in one Markdown file with front matter → an edition folder: node tests/corpus-edition.mjs BOOK.md[.gz] FOLDER */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { parse, stringify } from 'yaml'

const [book, folder] = process.argv.slice(2)
const bytes = readFileSync(book)
const text = (book.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
const [, front, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [undefined, '', text]
const { title = 'Untitled', creator, language = 'en' } = parse(front) ?? {}

mkdirSync(`${folder}/source`, { recursive: true })
writeFileSync(
  `${folder}/source/edition.yaml`,
  stringify({ title, authors: creator ? [{ literal: creator }] : [], language, notes: { sources: 'optional' } }),
)
writeFileSync(`${folder}/source/book.md`, body)
