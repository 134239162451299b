import { checkEdition, type OnStep } from '../build.js'
import type { Checked } from '../check/index.js'
import { metadataFindings } from '../check/metadata-findings.js'
import type { Allowed, Filed } from '../check/rule.js'
import { MetadataFault } from '../parse/index.js'
import type { TextReader } from '../parse/text.js'
import type { Sources } from '../read/sources.js'

/** What one look at an edition found. */
export interface Look {
  readonly sources: Sources
  readonly findings: readonly Filed[]
  readonly allowed: readonly Allowed[]
  /** undefined where edition.yaml cannot be used: nothing is known of the text then. */
  readonly checked: Checked | undefined
}

/** Checks an edition; what is wrong in its edition.yaml is a finding like others. */
export async function lookAt(sources: Sources, draft: boolean, onStep: OnStep, read?: TextReader): Promise<Look> {
  try {
    const checked = await checkEdition(sources, draft, onStep, read)
    return { sources, checked, findings: checked.findings, allowed: checked.allowed }
  } catch (cause) {
    if (!(cause instanceof MetadataFault)) throw cause
    return { sources, checked: undefined, findings: metadataFindings(cause), allowed: [] }
  }
}
