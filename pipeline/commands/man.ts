import { EXIT } from '../fault.js'
import { version } from '../version.js'
import type { Run } from './run.js'
import { type Command, optionHead } from './table/command.js'
import { commands } from './table/index.js'

/** `ibidem man`: the manual page, from the same table as the help. */
export const man: Run = async () => {
  process.stdout.write(manualPage(commands))
  return EXIT.clean
}

/** Roff with the macros of man(7). */
export function manualPage(all: Readonly<Record<string, Command>>): string {
  return `${[
    `.TH IBIDEM 1 "" "Ibidem ${roff(version)}" "Ibidem"`,
    '.SH NAME',
    'ibidem \\- build system for scholarly editions',
    '.SH SYNOPSIS',
    '.B ibidem',
    '.I COMMAND',
    '[\\fIDIR\\fR] [\\fIOPTIONS\\fR]',
    '.SH DESCRIPTION',
    roff(
      'Ibidem checks every note and citation of an edition against its bibliography, brings Russian names to one spelling, builds EPUB, PDF and TEI that say the same, and proves it by reading each of them back.',
    ),
    '.SH COMMANDS',
    ...Object.entries(all).flatMap(([name, command]) => commandPart(name, command)),
    '.SH EXIT STATUS',
    ...[
      ['0', 'Nothing was found.'],
      ['1', 'There are findings in the text or its bibliography.'],
      ['2', 'The command line, edition.yaml, or the machine stands in the way.'],
      ['3', 'A fault of Ibidem itself.'],
    ].flatMap(([code, means]) => ['.TP', `.B ${code}`, roff(means ?? '')]),
    '.SH ENVIRONMENT',
    ...[
      ['NO_COLOR', 'Set: messages have no colours.'],
      ['CI', 'Set: no progress is shown, and everything is built, whether it has changed or not.'],
      [
        'SOURCE_DATE_EPOCH',
        'The date of the build, in seconds since 1970; without it the edition’s own date is taken.',
      ],
    ].flatMap(([name, means]) => ['.TP', `.B ${name}`, roff(means ?? '')]),
  ].join('\n')}\n`
}

function commandPart(name: string, { summary, usage, options, notes = [] }: Command): string[] {
  return [
    `.SS ${roff(name)}`,
    roff(`${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`),
    '.PP',
    roff(usage),
    ...Object.entries(options).flatMap(([option, of]) => [
      '.TP',
      `.B ${roff(optionHead(option, of))}`,
      roff(`${of.says.charAt(0).toUpperCase()}${of.says.slice(1)}.`),
    ]),
    ...notes.flatMap((note) => ['.PP', roff(note)]),
  ]
}

/** Words as roff sets them: its own marks escaped, no line that begins with one (groff(7), “Escapes”). */
function roff(words: string): string {
  const escaped = words.replaceAll('\\', '\\e').replaceAll('-', '\\-').replaceAll('’', '\\(cq').replaceAll('…', '...')
  return /^[.']/.test(escaped) ? `\\&${escaped}` : escaped
}
