/** The formats of a report: adding one is adding its file and its line here. Each is loaded when it is asked for. */
import type { ReportFormat } from './checking.js'

export const reports: ReadonlyMap<string, () => Promise<ReportFormat>> = new Map(
  Object.entries({
    text: async () => (await import('./text.js')).textReport,
    json: async () => (await import('./json.js')).json,
    sarif: async () => (await import('./sarif.js')).sarif,
    github: async () => (await import('./github.js')).github,
    junit: async () => (await import('./junit.js')).junit,
    gitlab: async () => (await import('./gitlab.js')).gitlab,
  }),
)
