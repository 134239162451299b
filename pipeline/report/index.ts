/** The formats of a report: adding one is adding its file and its line here. */
import type { ReportFormat } from './checking.js'
import { github } from './github.js'
import { gitlab } from './gitlab.js'
import { json } from './json.js'
import { junit } from './junit.js'
import { sarif } from './sarif.js'
import { textReport } from './text.js'

export const reports: ReadonlyMap<string, ReportFormat> = new Map(
  Object.entries({ text: textReport, json, sarif, github, junit, gitlab }),
)
