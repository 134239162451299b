import path from 'node:path'
import { buildEdition, fileName } from '../build.js'
import { forbidsBuilding } from '../check/forbids-building.js'
import { EXIT } from '../fault.js'
import { loadReportStyle } from '../read/assets.js'
import { usualFormats } from '../render/index.js'
import { surveyOf } from '../survey/index.js'
import { reportPage } from '../survey/page/index.js'
import { writeOutputs } from '../write.js'
import { begin } from './building/begin.js'
import { reportLook, textOf } from './reporting.js'
import type { Run } from './run.js'
import { tell, voiceOf } from './voice.js'

/** `ibidem report [DIR]`: the whole edition on one page; one with errors is looked at as a draft. */
export const report: Run = async ({ positionals, options }) => {
  const voice = voiceOf(options)
  const out = typeof options['out'] === 'string' ? path.resolve(options['out']) : undefined
  const { look, output } = await begin(positionals[0] ?? '.', out, false, voice)
  if (!look.checked) {
    await reportLook(look, voice)
    return EXIT.environment
  }
  const edition = { ...look.checked.edition, draft: forbidsBuilding(look.checked) !== undefined }
  const built = await buildEdition(edition, look.sources, usualFormats, voice.progress.step).finally(
    voice.progress.pause,
  )
  const survey = surveyOf({
    checked: edition,
    findings: look.findings,
    sourceOf: (file) => textOf(look.sources, file),
    built,
  })
  const name = fileName({ slug: edition.slug, draft: false }, '.report.html')
  const content = new TextEncoder().encode(reportPage(survey, await loadReportStyle()))
  await writeOutputs(output, [{ path: name, content }], [])
  tell(voice, `${path.join(path.relative('.', output) || '.', name)}  ${Math.ceil(content.length / 1024)} kB`)
  return EXIT.clean
}
