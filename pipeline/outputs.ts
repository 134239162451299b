/** The files of a finished edition: what they are called, and which of an earlier build they replace. */
import { fileName } from './build.js'
import { type Proof, proofJson, proofText } from './prove/proof.js'
import type { Artefact, Format } from './render/writer.js'
import type { Output } from './write.js'

const EXTENSIONS: Readonly<Record<Format, string>> = {
  epub: '.epub',
  pdf: '.pdf',
  galley: '-proofs.pdf',
  print: '.print.pdf',
  tei: '.tei.xml',
}
const PROOFS = [
  ['.proof.txt', proofText],
  ['.proof.json', proofJson],
] as const

interface Named {
  readonly slug: string
  readonly draft: boolean
}

/** The files themselves, and the proof of them for readers and for programs. */
export function outputsOf(edition: Named, artefacts: readonly Artefact[], proof: Proof): Output[] {
  const proofs = PROOFS.map(([extension, write]) => ({
    path: fileName(edition, extension),
    content: new TextEncoder().encode(write(proof)),
  }))
  return [...artefacts, ...proofs]
}

/** Editions of an earlier build that this one does not make: beside new ones they would no longer say the same. */
export function retiredFiles({ slug }: Named, outputs: readonly Output[]): string[] {
  const extensions = [...Object.values(EXTENSIONS), ...PROOFS.map(([extension]) => extension)]
  const all = [true, false].flatMap((draft) => extensions.map((extension) => fileName({ slug, draft }, extension)))
  const written = new Set(outputs.map((output) => output.path))
  return all.filter((name) => !written.has(name))
}
