import path from 'node:path'
import { buildEdition, checkEdition, fileName } from '../build.js'
import { type Checked, fails } from '../check/index.js'
import type { Filed } from '../check/rule.js'
import { Unprintable } from '../cite/unprintable.js'
import { EXIT, Fault } from '../fault.js'
import { proofJson, proofText } from '../prove/proof.js'
import { readSources } from '../read/sources.js'
import { formats, isFormat, usualFormats } from '../render/index.js'
import type { Format } from '../render/writer.js'
import { defaultOutput, writeOutputs } from '../write.js'
import { startProgress } from './progress.js'
import { failOn, type Reporting, report, say, withMetadataFaults } from './reporting.js'
import type { Invocation, Run } from './run.js'

const EXTENSIONS: Readonly<Record<Format, string>> = {
  epub: '.epub',
  pdf: '.pdf',
  print: '.print.pdf',
  tei: '.tei.xml',
}
const PROOFS = [
  ['.proof.txt', proofText],
  ['.proof.json', proofJson],
] as const

/** `ibidem build [DIR]`: nothing is written when the check has errors (but a draft) or the proof finds a difference. */
export const build: Run = async ({ positionals, options }) => {
  const threshold = failOn(options['fail-on'])
  const to = formatsOf(options['to'])
  const draft = options['draft'] === true
  const progress = startProgress()
  progress.step('read')
  const sources = await readSources(positionals[0] ?? '.', process.env).finally(() => progress.pause())
  const folder = typeof options['out'] === 'string' ? path.resolve(options['out']) : await defaultOutput(sources.root)
  const reporting: Reporting = { sources, formats: ['text'], out: undefined }
  return withMetadataFaults(reporting, async () => {
    const checked = await checkEdition(sources, draft, progress.step).finally(() => progress.pause())
    await report({ ...checked, known: 0 }, reporting)
    const stopping = losses(checked)
    if (stopping.length > 0 && !draft) await report({ ...checked, findings: stopping, known: 0 }, reporting)
    if ((stopping.length > 0 || fails(checked.findings, 'error')) && !draft) {
      say('Nothing was built. Mend the errors, or build a draft with --draft.')
      return EXIT.findings
    }
    const built = await buildEdition(checked.edition, sources, to, progress.step)
      .catch(unprintableFinding)
      .finally(() => progress.pause())
    if ('rule' in built) {
      await report({ ...checked, findings: [built], known: 0 }, reporting)
      return EXIT.findings
    }
    const { artefacts, differences, proof } = built
    if (differences.length > 0) {
      for (const line of proofText(proof).trimEnd().split('\n')) say(line)
      throw new Error(`the finished files differ from the edition in ${differences.length} places; nothing was written`)
    }
    const proofs = PROOFS.map(([extension, write]) => ({
      path: fileName(checked.edition, extension),
      content: new TextEncoder().encode(write(proof)),
    }))
    const written = [...artefacts, ...proofs].map((artefact) => artefact.path)
    const retired = retiredFiles(checked.edition.slug, written)
    await writeOutputs(folder, [...artefacts, ...proofs], retired)
    for (const { path: name, content } of artefacts)
      say(`${path.join(path.relative('.', folder) || '.', name)}  ${Math.ceil(content.length / 1024)} kB`)
    return fails(checked.findings, threshold) ? EXIT.findings : EXIT.clean
  })
}

/** What no severity and no allowance lets pass into an edition, unless it has been reported as an error already. */
function losses({ losses: all, findings }: Checked): Filed[] {
  const reported = new Set(findings.filter(({ severity }) => severity === 'error').map(placeAndRule))
  return all.filter((finding) => !reported.has(placeAndRule(finding)))
}
const placeAndRule = ({ rule, at }: Filed) => `${rule} ${at.file}:${at.start.offset}`

/** What the style itself found while it printed is a finding like another. */
function unprintableFinding(cause: unknown): Filed {
  if (!(cause instanceof Unprintable)) throw cause
  return { ...cause.finding, rule: 'style-renders', severity: 'error' }
}

function formatsOf(option: Invocation['options'][string]): Format[] {
  if (typeof option !== 'string') return [...usualFormats]
  const names = option.split(',').map((name) => name.trim())
  const strange = names.find((name) => !isFormat(name))
  if (strange !== undefined) throw new Fault(`There is no format ${strange || '""'}. Formats: ${formats.join(', ')}.`)
  return names.filter(isFormat)
}

/** Editions of an earlier build that this one does not make: beside new ones they would no longer say the same. */
function retiredFiles(slug: string, written: readonly string[]): string[] {
  const all = [true, false].flatMap((draft) =>
    [...Object.values(EXTENSIONS), ...PROOFS.map(([extension]) => extension)].map((extension) =>
      fileName({ slug, draft }, extension),
    ),
  )
  return all.filter((name) => !written.includes(name))
}
