/** The road: read → parse → check → names → cite → index → compose → render → prove → write. */
import { type Checked, check } from './check/index.js'
import { ruleSettings } from './check/settings.js'
import type { Print } from './compose/index.js'
import type { Edition } from './edition.js'
import { parse } from './parse/index.js'
import type { TextReader } from './parse/text.js'
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
export async function checkEdition(
  sources: Sources,
  draft: boolean,
  onStep: OnStep,
  read?: TextReader,
): Promise<Checked> {
  onStep('parse')
  const { edition, faults } = await parse(sources, draft, ruleSettings, read)
  onStep('check')
  return check(edition, faults)
}

/** What comes after the check is loaded after it: citeproc takes as long to load as a chapter to check. */
async function loadSteps() {
  return {
    ...(await import('./names/index.js')),
    ...(await import('./cite/index.js')),
    ...(await import('./indexes/index.js')),
    ...(await import('./colophon.js')),
    ...(await import('./compose/index.js')),
    ...(await import('./press.js')),
  }
}

/**
 * @param to what will be made of it
 * @throws Fault
 */
export async function composeEdition(
  checked: Checked['edition'],
  sources: Sources,
  to: readonly Format[],
  onStep: OnStep,
): Promise<Pick<Built, 'edition' | 'print'>> {
  const { nameEdition, cite, indexEdition, withColophon, compose, pressFor } = await loadSteps()
  onStep('names')
  const named = nameEdition(checked)
  onStep('cite')
  const references = cite(named)
  onStep('index')
  const indexed = indexEdition(references)
  onStep('compose')
  const press = await pressFor(indexed, sources)
  const edition = withColophon(indexed, press.fonts)
  return { edition, print: compose(edition, press, to.includes('galley')) }
}

/** @throws Fault */
export async function renderEdition(
  { edition, print }: Pick<Built, 'edition' | 'print'>,
  sources: Sources,
  to: readonly Format[],
  onStep: OnStep,
): Promise<Artefact[]> {
  const artefacts: Artefact[] = []
  for (const format of formats.filter((each) => to.includes(each))) {
    onStep(`render ${format}`)
    const { extension, render } = await writers[format]()
    artefacts.push({ format, path: fileName(edition, extension), content: await render(edition, print, sources) })
  }
  return artefacts
}

/** Proves files of what was composed, all together or more of them at each call: what has been read is not read again. */
export async function proverFor(
  { edition, print }: Pick<Built, 'edition' | 'print'>,
  onStep: OnStep,
): Promise<(artefacts: readonly Artefact[]) => Pick<Built, 'differences' | 'proof'>> {
  const { proverOf } = await import('./prove/index.js')
  const { proofOf } = await import('./prove/proof.js')
  const prove = proverOf(edition, print.places)
  return (artefacts) => {
    onStep('prove')
    const differences = prove(artefacts)
    return { differences, proof: proofOf(edition, artefacts, differences) }
  }
}

/** @throws Fault */
export async function buildEdition(
  checked: Checked['edition'],
  sources: Sources,
  to: readonly Format[],
  onStep: OnStep,
): Promise<Built> {
  const composed = await composeEdition(checked, sources, to, onStep)
  const artefacts = await renderEdition(composed, sources, to, onStep)
  const prove = await proverFor(composed, onStep)
  return { ...composed, artefacts, ...prove(artefacts) }
}

/** A draft says so in its name too. */
export function fileName(
  { slug, draft }: { readonly slug: string; readonly draft: boolean },
  extension: string,
): string {
  return `${slug}${draft ? '-draft' : ''}${extension}`
}
