import path from 'node:path'
import { type Built, buildEdition } from '../../build.js'
import { forbidsBuilding } from '../../check/forbids-building.js'
import { type FailOn, fails } from '../../check/index.js'
import type { Filed } from '../../check/rule.js'
import { Unprintable } from '../../cite/unprintable.js'
import { EXIT } from '../../fault.js'
import { outputsOf, retiredFiles } from '../../outputs.js'
import { proofText } from '../../prove/proof.js'
import type { Format } from '../../render/writer.js'
import { writeOutputs } from '../../write.js'
import { reportLook } from '../reporting.js'
import { tell, type Voice } from '../voice.js'
import { begin } from './begin.js'
import { digestOf, recordOf, unchangedFiles } from './unchanged.js'

/** What is to be built of each edition that a command names. */
export interface Plan {
  readonly to: readonly Format[]
  readonly draft: boolean
  readonly failOn: FailOn
  /** Where to, as an absolute path; undefined: output/ in the edition. */
  readonly out: string | undefined
  /** Build also what has not changed. */
  readonly again: boolean
}

export interface Outcome {
  readonly verdict: 'built' | 'unchanged' | 'refused'
  readonly code: number
  /** The editions and their proof, as absolute paths. */
  readonly files: readonly string[]
  readonly findings: readonly Filed[]
}

/**
 * Checks one edition and builds it: nothing is written when the check has errors (but a draft) or the proof finds a
 * difference.
 * @throws Fault
 */
export async function buildOne(folder: string, plan: Plan, voice: Voice): Promise<Outcome> {
  const { look, output } = await begin(folder, plan.out, plan.draft, voice)
  const { checked, findings, sources } = look
  const refused = (code: number): Outcome => ({ verdict: 'refused', code, files: [], findings })

  await reportLook(look, voice)
  if (!checked) return refused(EXIT.environment)
  const forbidding = plan.draft ? undefined : forbidsBuilding(checked)
  if (forbidding) {
    if (forbidding.losses.length > 0) await reportLook(look, voice, forbidding.losses)
    voice.write('Nothing was built. Mend the errors, or build a draft with --draft.\n')
    return refused(EXIT.findings)
  }

  const code = fails(findings, plan.failOn) ? EXIT.findings : EXIT.clean
  const paths = (names: readonly string[]) => names.map((name) => path.join(output, name))
  const { slug } = checked.edition
  const madeFrom = await digestOf(sources, checked.edition, plan.to)
  const standing = plan.again ? undefined : await unchangedFiles(output, slug, madeFrom)
  if (standing) {
    tell(voice, `Nothing has changed: ${shown(output)} is up to date. Build all the same with --again.`)
    return { verdict: 'unchanged', code, files: paths(standing), findings }
  }

  const built = await buildEdition(checked.edition, sources, plan.to, voice.progress.step)
    .catch(unprintableFinding)
    .finally(voice.progress.pause)
  if ('rule' in built) {
    await reportLook(look, voice, [built])
    return refused(EXIT.findings)
  }
  refuseDifferences(built, voice)
  const outputs = outputsOf(built.edition, built.artefacts, built.proof)
  await writeOutputs(output, [...outputs, recordOf(slug, madeFrom, outputs)], retiredFiles(built.edition, outputs))
  for (const { path: name, content } of built.artefacts)
    tell(voice, `${path.join(shown(output), name)}  ${Math.ceil(content.length / 1024)} kB`)
  return { verdict: 'built', code, files: paths(outputs.map((each) => each.path)), findings }
}

const shown = (folder: string) => path.relative('.', folder) || '.'

/** @throws Error with every difference said before */
export function refuseDifferences({ differences, proof }: Pick<Built, 'differences' | 'proof'>, voice: Voice): void {
  if (differences.length === 0) return
  voice.write(proofText(proof))
  throw new Error(`the finished files differ from the edition in ${differences.length} places; nothing was written`)
}

/** What the style itself found while it printed is a finding like another. */
export function unprintableFinding(cause: unknown): Filed {
  if (!(cause instanceof Unprintable)) throw cause
  return { ...cause.finding, rule: 'style-renders', severity: 'error' }
}
