import path from 'node:path'
import { EXIT, Fault } from '../../fault.js'
import { openIn } from '../../import/decisions/file.js'
import { printable } from '../../report/printable.js'
import { say } from '../reporting.js'
import { DECISIONS, REVIEW, readBefore } from './before.js'

/** `ibidem import --review DIR`: what is open, and where it can be seen. Exit code 1 while anything is. */
export async function review(folder: string): Promise<number> {
  const { decisions } = await readBefore(folder)
  if (decisions === undefined) throw new Fault(`${folder} has no ${DECISIONS}: nothing was imported into it.`)
  const open = openIn(DECISIONS, decisions)
  for (const { place, rule, written, becomes } of open) say(printable(`${place}  ${rule}  ${written} → ${becomes}`))
  const here = path.relative('.', folder) || '.'
  say(open.length === 0 ? 'No decision is open.' : `${open.length} open. In context: ${path.join(here, REVIEW)}`)
  return open.length === 0 ? EXIT.clean : EXIT.findings
}
