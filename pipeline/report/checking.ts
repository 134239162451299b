import type pc from 'picocolors'
import type { Allowed, Filed } from '../check/rule.js'
import type { Edition } from '../edition.js'

/** What a report is made from. */
export interface Checking {
  readonly findings: readonly Filed[]
  /** What the editor has allowed: in no report but the one whose format has a place for it. */
  readonly allowed: readonly Allowed[]
  /** How many findings more are known from the baseline. */
  readonly known: number
  /** undefined where edition.yaml could not be used. */
  readonly edition: Edition<'checked'> | undefined
  /** Source text by path inside the edition. */
  readonly sourceOf: (file: string) => string | undefined
  /** From where the command was called to the edition: what a file's path begins with for a reader outside it. */
  readonly folder: string
  readonly colours: ReturnType<typeof pc.createColors>
}

export interface ReportFormat {
  /** The name of the file that `--out` gets. */
  readonly file: string
  readonly write: (checking: Checking) => string
}

/** A path as a service outside the edition knows it, with forward slashes. */
export function outsidePath(file: string, { folder }: Checking): string {
  return folder === '' || folder === '.' ? file : `${folder.replaceAll('\\', '/').replace(/\/$/, '')}/${file}`
}
