/** Builds in the order in which it is wanted at the desk: what is quickly made comes first. */
import { composeEdition, type OnStep, proverFor, renderEdition } from '../build.js'
import type { Checked } from '../check/index.js'
import { outputsOf, retiredFiles } from '../outputs.js'
import type { Difference } from '../prove/index.js'
import type { Proof } from '../prove/proof.js'
import type { Sources } from '../read/sources.js'
import type { Artefact, Format } from '../render/writer.js'
import type { Output } from '../write.js'

const ROUNDS: readonly (readonly Format[])[] = [
  ['epub', 'tei'],
  ['pdf', 'galley', 'print'],
]

export interface Round {
  /** Made in this round. */
  readonly artefacts: readonly Artefact[]
  /** All that is to be written now, with the proof of what has been made so far. */
  readonly outputs: readonly Output[]
  readonly retired: readonly string[]
  readonly proof: Proof
  readonly differences: readonly Difference[]
}

/** @throws Fault, Unprintable */
export async function* buildInRounds(
  edition: Checked['edition'],
  sources: Sources,
  to: readonly Format[],
  onStep: OnStep,
): AsyncGenerator<Round, void> {
  const rounds = ROUNDS.map((round) => round.filter((format) => to.includes(format))).filter(({ length }) => length > 0)
  if (rounds.length === 0) return
  const composed = await composeEdition(edition, sources, to, onStep)
  const prove = await proverFor(composed, onStep)
  const made: Artefact[] = []
  for (const round of rounds) {
    const artefacts = await renderEdition(composed, sources, round, onStep)
    made.push(...artefacts)
    const { proof, differences } = prove(made)
    const outputs = outputsOf(composed.edition, made, proof)
    const retired = made.length === to.length ? retiredFiles(composed.edition, outputs) : []
    yield { artefacts, outputs, retired, proof, differences }
  }
}
