import path from 'node:path'
import { buildEdition, fileName } from '../build.js'
import { forbidsBuilding } from '../check/forbids-building.js'
import { lookAt } from '../desk/look.js'
import { EXIT } from '../fault.js'
import { loadReportStyle } from '../read/assets.js'
import { readSources } from '../read/sources.js'
import { usualFormats } from '../render/index.js'
import { surveyOf } from '../survey/index.js'
import { reportPage } from '../survey/page/index.js'
import { defaultOutput, writeOutputs } from '../write.js'
import { report as reportFindings, textOf } from './reporting.js'
import type { Run } from './run.js'
import { tell, voiceOf } from './voice.js'

/** `ibidem report [DIR]`: the whole edition on one page; one with errors is looked at as a draft. */
export const report: Run = async ({ positionals, options }) => {
  const voice = voiceOf(options)
  const { step, pause } = voice.progress
  step('read')
  const sources = await readSources(positionals[0] ?? '.', process.env).finally(pause)
  const folder = typeof options['out'] === 'string' ? path.resolve(options['out']) : await defaultOutput(sources.root)
  const look = await lookAt(sources, false, step).finally(pause)
  if (!look.checked) {
    await reportFindings(
      { ...look, known: 0, edition: undefined },
      { sources, formats: ['text'], out: undefined, voice },
    )
    return EXIT.environment
  }
  const edition = { ...look.checked.edition, draft: forbidsBuilding(look.checked) !== undefined }
  const built = await buildEdition(edition, sources, usualFormats, step).finally(pause)
  const survey = surveyOf({
    checked: edition,
    findings: look.findings,
    sourceOf: (file) => textOf(sources, file),
    built,
  })
  const name = fileName({ slug: edition.slug, draft: false }, '.report.html')
  const content = new TextEncoder().encode(reportPage(survey, await loadReportStyle()))
  await writeOutputs(folder, [{ path: name, content }], [])
  tell(voice, `${path.join(path.relative('.', folder) || '.', name)}  ${Math.ceil(content.length / 1024)} kB`)
  return EXIT.clean
}
