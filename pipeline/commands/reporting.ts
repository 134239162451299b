/** What the commands that check have in common: the threshold, the reports, and an edition.yaml that cannot be used. */
import path from 'node:path'
import pc from 'picocolors'
import type { FailOn } from '../check/index.js'
import { metadataFindings } from '../check/metadata-findings.js'
import type { Filed } from '../check/rule.js'
import type { Look } from '../desk/look.js'
import { EXIT, Fault } from '../fault.js'
import { nearestMatch } from '../nearest-match.js'
import { MetadataFault } from '../parse/index.js'
import type { Sources } from '../read/sources.js'
import type { Checking } from '../report/checking.js'
import { reports } from '../report/index.js'
import { writeOutputs } from '../write.js'
import type { Invocation } from './run.js'
import type { Voice } from './voice.js'

export function failOn(option: Invocation['options'][string]): FailOn {
  if (option === undefined) return 'error'
  if (option === 'error' || option === 'warning' || option === 'never') return option
  throw new Fault(`--fail-on is ${option}; expected error, warning or never.`)
}

/** Where reports go, and in which formats. */
export interface Reporting {
  readonly sources: Sources
  readonly formats: readonly string[]
  /** The folder for a file a format; undefined: what the voice writes to. */
  readonly out: string | undefined
  /** Without one the usual, on standard output. */
  readonly voice?: Voice | undefined
}

/** @throws Fault when a format is not known. */
export function reportFormats(option: Invocation['options'][string]): string[] {
  const names = typeof option === 'string' ? option.split(',').map((name) => name.trim()) : ['text']
  for (const name of names) {
    if (reports.has(name)) continue
    const near = nearestMatch(name, reports.keys())
    throw new Fault(
      `There is no report format ${name || '""'}${near ? `; did you mean ${near}?` : '.'} Formats: ${[...reports.keys()].join(', ')}.`,
    )
  }
  return names
}

export const say = (line: string) => process.stdout.write(`${line}\n`)

export type Result = Pick<Checking, 'findings' | 'allowed' | 'known' | 'edition'>

export async function report(result: Result, { sources, formats, out, voice }: Reporting): Promise<void> {
  if (voice?.loudness === 'quiet' && result.findings.length === 0) return
  const write = voice?.write ?? ((text: string) => process.stdout.write(text))
  const checking = {
    ...result,
    sourceOf: (file: string) => textOf(sources, file),
    folder: path.relative('.', sources.root),
    colours: out === undefined ? pc : pc.createColors(false),
  }
  const written: { path: string; text: string }[] = []
  for (const name of formats) {
    const format = await reports.get(name)?.()
    if (format) written.push({ path: format.file, text: format.write(checking) })
  }
  if (out === undefined) for (const { text } of written) write(text)
  else
    await writeOutputs(
      path.resolve(out),
      written.map(({ path: name, text }) => ({ path: name, content: new TextEncoder().encode(text) })),
      [],
    )
}

/** What a look has found, as text in a voice. */
export function reportLook(look: Look, voice: Voice, findings: readonly Filed[] = look.findings): Promise<void> {
  const { sources, allowed, checked } = look
  const result = { findings, allowed, known: 0, edition: checked?.edition }
  return report(result, { sources, formats: ['text'], out: undefined, voice })
}

/** The text of a file of the edition, as it was read. */
export function textOf(sources: Sources, file: string): string | undefined {
  const bytes = sources.files.get(file)
  return bytes && new TextDecoder().decode(bytes)
}

/** An edition.yaml that is wrong ends the command: findings are shown, the exit code is that of the environment. */
export async function withMetadataFaults(reporting: Reporting, command: () => Promise<number>): Promise<number> {
  try {
    return await command()
  } catch (cause) {
    if (!(cause instanceof MetadataFault)) throw cause
    await report({ findings: metadataFindings(cause), allowed: [], known: 0, edition: undefined }, reporting)
    return EXIT.environment
  }
}
