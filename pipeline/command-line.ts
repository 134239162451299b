/** argv → command → exit code. Only what the command needs is loaded. */
import { type ParseArgsConfig, parseArgs } from 'node:util'
import type { Invocation, Run } from './commands/run.js'
import { EXIT, Fault } from './fault.js'
import { printable } from './report/printable.js'

interface Command {
  readonly summary: string
  readonly usage: string
  readonly options: NonNullable<ParseArgsConfig['options']>
  readonly help: string
  readonly most: number
  readonly load: () => Promise<Run>
}

const FAIL_ON = `  --fail-on error|warning|never   the severity that makes the exit code 1 (default: error)`

const commands: Readonly<Record<string, Command>> = {
  build: {
    summary: 'check an edition and build its EPUB, PDF and TEI',
    usage: 'ibidem build [DIR] [--to epub,pdf,tei] [--out DIR] [--draft] [--fail-on SEVERITY]',
    options: {
      to: { type: 'string' },
      out: { type: 'string' },
      draft: { type: 'boolean' },
      'fail-on': { type: 'string' },
    },
    help: `  --to epub,pdf,tei   the formats to build (default: all three)
  --out DIR           where to (default: output/ in the edition)
  --draft             build even with errors; every page and file says that it is a draft
${FAIL_ON}`,
    most: 1,
    load: async () => (await import('./commands/build.js')).build,
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
    load: async () => (await import('./commands/check.js')).check,
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
    load: async () => (await import('./commands/importing/index.js')).importText,
  },
  init: {
    summary: 'start a small edition that builds',
    usage: 'ibidem init DIR',
    options: {},
    help: '  DIR must not hold an edition yet; nothing in it is overwritten.',
    most: 1,
    load: async () => (await import('./commands/init.js')).init,
  },
  ledger: {
    summary: 'list every note with the works it cites, for other programs',
    usage: 'ibidem ledger [DIR] [--format csv,json] [--out DIR]',
    options: { format: { type: 'string' }, out: { type: 'string' } },
    help: `  --format csv,json   a table with a row a work, or JSON with a record a note (default: csv)
  --out DIR           citations.csv, citations.json in DIR, instead of standard output`,
    most: 1,
    load: async () => (await import('./commands/ledger.js')).ledger,
  },
  link: {
    summary: 'show which works the words of notes cite, or pin them for review',
    usage: 'ibidem link [DIR] [--write]',
    options: { write: { type: 'boolean' } },
    help: `  --write   add what was found to bibliography/links.yaml; what stands there is not changed`,
    most: 1,
    load: async () => (await import('./commands/link.js')).link,
  },
  names: {
    summary: 'show every name with its spellings, or propose records for the list',
    usage: 'ibidem names [DIR] [--starter] [--suggest]',
    options: { starter: { type: 'boolean' }, suggest: { type: 'boolean' } },
    help: `  --starter   know the names of Ibidem’s own list beside those of bibliography/names.yaml
  --suggest   print records for bibliography/names.yaml: names of Ibidem’s own list, and words that read as Russian`,
    most: 1,
    load: async () => (await import('./commands/names.js')).names,
  },
  romanize: {
    summary: 'write lines of Russian in Latin letters',
    usage: 'ibidem romanize --scheme ID < RUSSIAN',
    options: { scheme: { type: 'string' }, list: { type: 'boolean' } },
    help: `  --scheme ID   how: ala-lc, bgn-pcgn, iso9-1995 …
  --list        all schemes, with their sources`,
    most: 0,
    load: async () => (await import('./commands/romanize.js')).romanize,
  },
  rules: {
    summary: 'list the rules, or explain one',
    usage: 'ibidem rules [ID]',
    options: {},
    help: '  ID is the name at the end of a message, such as note-defined.',
    most: 1,
    load: async () => (await import('./commands/rules.js')).rules,
  },
}

const EXIT_CODES = `Exit codes: 0 nothing found, 1 findings in the text or its bibliography,
2 the command line, edition.yaml or the machine, 3 a fault of Ibidem itself.`

function overview(): string {
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(8)} ${summary}`)
  return `Ibidem builds scholarly editions: notes and names checked, then EPUB, PDF and TEI that say the same.

Usage: ibidem COMMAND [DIR] [OPTIONS]

${lines.join('\n')}

ibidem COMMAND --help says more; ibidem --version names the version.
${EXIT_CODES}
`
}

async function main(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') return say(overview())
  if (name === '--version' || name === '-V') return say(await versionText())
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) throw new Fault(`There is no command ${name}${await didYouMean(name)}. See: ibidem --help`)
  if (rest.includes('--help') || rest.includes('-h')) {
    return say(`Usage: ${command.usage}\n\n${command.summary}\n\n${command.help}\n\n${EXIT_CODES}\n`)
  }
  const run = await command.load()
  return run(parseOptions(command, rest))
}

function parseOptions(command: Command, args: string[]): Invocation {
  try {
    const { values, positionals } = parseArgs({ args, options: command.options, allowPositionals: true })
    if (positionals.length > command.most) throw new Error(`Unexpected argument '${positionals[command.most]}'`)
    return { positionals, options: values as Invocation['options'] }
  } catch (cause) {
    const reason = cause instanceof Error ? (cause.message.split('. ')[0] ?? '') : String(cause)
    throw new Fault(`${reason}. Usage: ${command.usage}`)
  }
}

function say(text: string): number {
  process.stdout.write(text)
  return EXIT.clean
}

async function versionText(): Promise<string> {
  const { version } = await import('./version.js')
  return `ibidem ${version}
Citations are formatted by citeproc-js, Copyright (c) 2009–2019 Frank Bennett, offered under the
Common Public Attribution License 1.0 or the GNU Affero General Public License.
`
}

async function didYouMean(name: string): Promise<string> {
  const { nearestMatch } = await import('./nearest-match.js')
  const near = nearestMatch(name, Object.keys(commands))
  return near === undefined ? '' : `; did you mean ${near}?`
}

/** What `ibidem ARGUMENTS` does, and the exit code it ends with. */
export async function runCommandLine(argv: readonly string[]): Promise<number> {
  try {
    return await main(argv)
  } catch (cause) {
    const known = cause instanceof Fault
    const reason = cause instanceof Error ? cause.message : String(cause)
    const detail = process.env.IBIDEM_DEBUG && cause instanceof Error ? `\n${cause.stack}` : ''
    process.stderr.write(
      known
        ? `ibidem: ${printable(reason)}\n`
        : `ibidem: a fault of Ibidem itself, not of your text: ${reason}${detail}\nPlease report it with the file that brought it about.\n`,
    )
    return known ? EXIT.environment : EXIT.internal
  }
}
