/** argv → command → exit code. Only what the command needs is loaded. */
import { parseArgs } from 'node:util'
import type { Invocation } from './commands/run.js'
import { type Command, helpOf, parsedOptions } from './commands/table/command.js'
import { commands } from './commands/table/index.js'
import { EXIT, Fault } from './fault.js'
import { printable } from './report/printable.js'

const EXIT_CODES = `Exit codes: 0 nothing found, 1 findings in the text or its bibliography,
2 the command line, edition.yaml or the machine, 3 a fault of Ibidem itself.`

function overview(): string {
  const longest = Math.max(...Object.keys(commands).map((name) => name.length))
  const lines = Object.entries(commands).map(([name, { summary }]) => `  ${name.padEnd(longest)} ${summary}`)
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
    return say(`Usage: ${command.usage}\n\n${command.summary}\n\n${helpOf(command)}\n\n${EXIT_CODES}\n`)
  }
  const run = await command.load()
  return run(parseOptions(command, rest))
}

function parseOptions(command: Command, args: string[]): Invocation {
  try {
    const { values, positionals } = parseArgs({ args, options: parsedOptions(command), allowPositionals: true })
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
