/** The commands: what each takes, how it is explained, and where it is. Only the one that is asked for is loaded. */
import type { ParseArgsConfig } from 'node:util'
import type { Run } from './run.js'
import { voiceHelp, voiceOptions } from './voice-options.js'

export interface Command {
  readonly summary: string
  readonly usage: string
  readonly options: NonNullable<ParseArgsConfig['options']>
  readonly help: string
  readonly most: number
  readonly load: () => Promise<Run>
}

const FAIL_ON = `  --fail-on error|warning|never   the severity that makes the exit code 1 (default: error)`

export const commands: Readonly<Record<string, Command>> = {
  archive: {
    summary: 'pack the editions, their source and their metadata for an archive',
    usage: 'ibidem archive [DIR] [--without-foreign-images] [--out DIR]',
    options: { 'without-foreign-images': { type: 'boolean' }, out: { type: 'string' }, ...voiceOptions },
    help: `  --without-foreign-images   leave images under another licence than the edition’s out of source/
  --out DIR                  where to (default: output/ in the edition)
${voiceHelp}
  The package is a zip with a BagIt bag: EPUB, PDF, TEI, their proof, the source, CITATION.cff, .zenodo.json, and deposits for
  DataCite, Crossref and ONIX where edition.yaml has what they need.`,
    most: 1,
    load: async () => (await import('./archive.js')).archive,
  },
  build: {
    summary: 'check an edition and build its EPUB, PDF and TEI',
    usage: 'ibidem build [DIR…] [--to epub,pdf,galley,print,tei] [--proof] [--out DIR] [--draft] [--fail-on SEVERITY]',
    options: {
      to: { type: 'string' },
      proof: { type: 'boolean' },
      out: { type: 'string' },
      draft: { type: 'boolean' },
      again: { type: 'boolean' },
      jobs: { type: 'string' },
      json: { type: 'boolean' },
      'fail-on': { type: 'string' },
      ...voiceOptions,
    },
    help: `  --to FORMAT,…       the formats to build (default: epub,pdf,tei); print is the PDF/X-4 file for a press
  --proof             a galley too, SLUG-proofs.pdf: its lines numbered, loose ones and divided words marked
  --out DIR           where to (default: output/ in the edition)
  --draft             build even with errors; every page and file says that it is a draft
  --again             build also what has not changed since it was built (in CI always)
  --jobs NUMBER       of several editions, how many at once (default: one a core)
  --json              what became of each edition, for other programs
${voiceHelp}
${FAIL_ON}
  Several editions are built side by side; DIR may also be a series file, a YAML file with \`editions:\`, a list of folders.`,
    most: Number.POSITIVE_INFINITY,
    load: async () => (await import('./build.js')).build,
  },
  check: {
    summary: 'check every note, citation and name',
    usage: 'ibidem check [DIR] [--fix] [--format FORMAT,…] [--out DIR] [--baseline FILE] [--fail-on SEVERITY]',
    options: {
      fix: { type: 'boolean' },
      format: { type: 'string' },
      out: { type: 'string' },
      baseline: { type: 'string' },
      'update-baseline': { type: 'boolean' },
      'fail-on': { type: 'string' },
    },
    help: `  --fix               mend in the files what can be mended for certain, then check
  --format FORMAT,…   text, json, sarif, github, junit, gitlab (default: text); several at once
  --out DIR           a file a format in DIR, instead of standard output
  --baseline FILE     do not report the findings in FILE; --update-baseline writes it from those there are now
${FAIL_ON}`,
    most: 1,
    load: async () => (await import('./check.js')).check,
  },
  import: {
    summary: 'turn a manuscript into an edition',
    usage: 'ibidem import TEXT… --into DIR [--notes FILE] [--bibliography FILE…]',
    options: {
      into: { type: 'string' },
      notes: { type: 'string', multiple: true },
      bibliography: { type: 'string', multiple: true },
      language: { type: 'string' },
      force: { type: 'boolean' },
      review: { type: 'boolean' },
      undo: { type: 'boolean' },
      out: { type: 'string' },
      format: { type: 'string' },
      'fail-on': { type: 'string' },
    },
    help: `  TEXT…                plain text, in the order of the chapters
  --into DIR           the edition: source/, bibliography/, and import/ with the decisions and their review
  --notes FILE         the notes, where they stand in a file of their own
  --bibliography FILE  CSL JSON, BibTeX or RIS, copied into the edition
  --language TAG       the language of the text, where it is not the one that its words tell
  --force              write over chapters that were changed by hand since they were imported
  --format FORMAT,…    how findings are reported: text, json, sarif, github, junit, gitlab (default: text)
  ibidem import --review DIR            list the decisions that are open
  ibidem import --undo DIR --out FOLDER put the manuscripts together again, byte for byte
${FAIL_ON}`,
    most: Number.POSITIVE_INFINITY,
    load: async () => (await import('./importing/index.js')).importText,
  },
  init: {
    summary: 'start a small edition that builds',
    usage: 'ibidem init DIR',
    options: {},
    help: '  DIR must not hold an edition yet; nothing in it is overwritten.',
    most: 1,
    load: async () => (await import('./init.js')).init,
  },
  ledger: {
    summary: 'list every note with the works it cites, for other programs',
    usage: 'ibidem ledger [DIR] [--format csv,json] [--out DIR]',
    options: { format: { type: 'string' }, out: { type: 'string' } },
    help: `  --format csv,json   a table with a row a work, or JSON with a record a note (default: csv)
  --out DIR           citations.csv, citations.json in DIR, instead of standard output`,
    most: 1,
    load: async () => (await import('./ledger.js')).ledger,
  },
  link: {
    summary: 'show which works the words of notes cite, or pin them for review',
    usage: 'ibidem link [DIR] [--write]',
    options: { write: { type: 'boolean' } },
    help: `  --write   add what was found to bibliography/links.yaml; what stands there is not changed`,
    most: 1,
    load: async () => (await import('./link.js')).link,
  },
  lsp: {
    summary: 'serve an editor with findings, completion and more (Language Server Protocol)',
    usage: 'ibidem lsp [--stdio]',
    options: { stdio: { type: 'boolean' } },
    help: `  Editors start it themselves: the README has their settings. It speaks on standard input and output; --stdio, which some
  editors add, says the same.`,
    most: 0,
    load: async () => (await import('./lsp.js')).lsp,
  },
  names: {
    summary: 'show every name with its spellings, propose records for the list, rewrite the source',
    usage: 'ibidem names [DIR] [--starter] [--suggest | --ledger FORMAT,… | --write | --undo LEDGER] [--out DIR]',
    options: {
      starter: { type: 'boolean' },
      suggest: { type: 'boolean' },
      ledger: { type: 'string' },
      write: { type: 'boolean' },
      undo: { type: 'string' },
      out: { type: 'string' },
    },
    help: `  --starter           know the names of Ibidem’s own list beside those of bibliography/names.yaml
  --suggest           print records for bibliography/names.yaml: names of Ibidem’s own list, and words that read as Russian
  --ledger csv,json   every name that a build respells: where, from, to, whose, by which scheme
  --write             respell them in the source, not a byte more, and leave the ledger as output/names.csv and names.json
  --undo LEDGER       take back what that names.json says was changed
  --out DIR           where the ledger goes`,
    most: 1,
    load: async () => (await import('./names.js')).names,
  },
  preview: {
    summary: 'show an edition in the browser, as it is now',
    usage: 'ibidem preview [DIR] [--port NUMBER]',
    options: { port: { type: 'string' }, ...voiceOptions },
    help: `  --port NUMBER       instead of any that is free
${voiceHelp}
  The text with its notes and findings beside it, the printed pages, names, works. Only this machine can see it.`,
    most: 1,
    load: async () => (await import('./preview.js')).preview,
  },
  report: {
    summary: 'write one page about an edition, for its author and its editor',
    usage: 'ibidem report [DIR] [--out DIR]',
    options: { out: { type: 'string' }, ...voiceOptions },
    help: `  --out DIR           where to (default: output/ in the edition)
${voiceHelp}
  SLUG.report.html: findings, notes, works and names over the chapters, the changes made and the proof. It needs nothing else.`,
    most: 1,
    load: async () => (await import('./report.js')).report,
  },
  romanize: {
    summary: 'write lines of Russian in Latin letters',
    usage: 'ibidem romanize --scheme ID < RUSSIAN',
    options: { scheme: { type: 'string' }, list: { type: 'boolean' } },
    help: `  --scheme ID   how: ala-lc, bgn-pcgn, iso9-1995 …
  --list        all schemes, with their sources`,
    most: 0,
    load: async () => (await import('./romanize.js')).romanize,
  },
  rules: {
    summary: 'list the rules, or explain one',
    usage: 'ibidem rules [ID]',
    options: {},
    help: '  ID is the name at the end of a message, such as note-defined.',
    most: 1,
    load: async () => (await import('./rules.js')).rules,
  },
  watch: {
    summary: 'check and build again whenever a file is saved',
    usage: 'ibidem watch [DIR] [--check | --to epub,pdf,print,tei] [--draft]',
    options: { check: { type: 'boolean' }, to: { type: 'string' }, draft: { type: 'boolean' }, ...voiceOptions },
    help: `  --check             check only, build nothing
  --to FORMAT,…       the formats to build (default: epub,pdf,tei)
  --draft             build even with errors
${voiceHelp}
  Findings come first, then EPUB and TEI, then PDF. Ctrl-C ends it.`,
    most: 1,
    load: async () => (await import('./watch.js')).watch,
  },
}
