/** The road: read → parse → check → names → cite → index → compose → render → prove → write. */
import { type Checked, check } from './check/index.js'
import { ruleSettings } from './check/settings.js'
import type { Print } from './compose/index.js'
import type { Edition } from './edition.js'
import { parse } from './parse/index.js'
import type { Difference } from './prove/index.js'
import type { Proof } from './prove/proof.js'
import type { Sources } from './read/sources.js'
import { formats, writers } from './render/index.js'
import type { Artefact, Format } from './render/writer.js'

export interface Built {
  readonly edition: Edition<'cited'>
  /** The composed pages, for measures. */
  readonly print: Print
  readonly artefacts: readonly Artefact[]
  /** Where a finished file says something else than the edition: a build with one is not written. */
  readonly differences: readonly Difference[]
  readonly proof: Proof
}

/** Called when a step begins, for progress and for measuring. */
export type OnStep = (step: string) => void

/** @throws MetadataFault, Fault */
export async function checkEdition(sources: Sources, draft: boolean, onStep: OnStep): Promise<Checked> {
  onStep('parse')
  const { edition, faults } = await parse(sources, draft, ruleSettings)
  onStep('check')
  return check(edition, faults)
}

/** What comes after the check is loaded after it: citeproc takes as long to load as a chapter to check. */
async function loadSteps() {
  return {
    ...(await import('./names/index.js')),
    ...(await import('./cite/index.js')),
    ...(await import('./indexes/index.js')),
    ...(await import('./compose/index.js')),
    ...(await import('./press.js')),
    ...(await import('./prove/index.js')),
    ...(await import('./prove/proof.js')),
  }
}

/** @throws Fault */
export async function buildEdition(
  checked: Checked['edition'],
  sources: Sources,
  to: readonly Format[],
  onStep: OnStep,
): Promise<Built> {
  const { nameEdition, cite, indexEdition, compose, pressFor, prove, proofOf } = await loadSteps()
  onStep('names')
  const named = nameEdition(checked)
  onStep('cite')
  const references = cite(named)
  onStep('index')
  const cited = indexEdition(references)
  onStep('compose')
  const print = compose(cited, await pressFor(cited, sources))
  const artefacts: Artefact[] = []
  for (const format of formats.filter((each) => to.includes(each))) {
    onStep(`render ${format}`)
    const { extension, render } = await writers[format]()
    artefacts.push({ format, path: fileName(cited, extension), content: await render(cited, print, sources) })
  }
  onStep('prove')
  const differences = prove(cited, artefacts, print.places)
  return { edition: cited, print, artefacts, differences, proof: proofOf(cited, artefacts, differences) }
}

/** A draft says so in its name too. */
export function fileName(
  { slug, draft }: { readonly slug: string; readonly draft: boolean },
  extension: string,
): string {
  return `${slug}${draft ? '-draft' : ''}${extension}`
}
