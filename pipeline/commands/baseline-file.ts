/** The baseline on the disk. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Filed } from '../check/rule.js'
import { Fault } from '../fault.js'
import { type Baseline, parseBaseline, writeBaseline } from '../report/baseline.js'
import { writeOutputs } from '../write.js'
import { say } from './reporting.js'

/** @throws Fault when there is no such file or it is no baseline */
export async function readBaseline(file: string): Promise<Baseline> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Fault(`There is no baseline ${file}. Write one with --update-baseline.`)
  })
  return parseBaseline(file, text)
}

export async function updateBaseline(
  file: string,
  findings: readonly Filed[],
  sourceOf: (file: string) => string | undefined,
): Promise<void> {
  const content = new TextEncoder().encode(writeBaseline(findings, sourceOf))
  await writeOutputs(path.dirname(file), [{ path: path.basename(file), content }], [])
  say(`${findings.length} finding${findings.length === 1 ? '' : 's'} written to ${file}.`)
}
