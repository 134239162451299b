import path from 'node:path'
import { checkEdition } from '../build.js'
import { EXIT, Fault } from '../fault.js'
import { readSources } from '../read/sources.js'
import { ledgerCsv, ledgerJson, ledgerOf } from '../report/ledger.js'
import { writeOutputs } from '../write.js'
import { withMetadataFaults } from './reporting.js'
import type { Run } from './run.js'

const formats = new Map(Object.entries({ csv: ledgerCsv, json: ledgerJson }))

/** `ibidem ledger [DIR]`: every note with its works, whatever the check finds. */
export const ledger: Run = async ({ positionals, options }) => {
  const names =
    typeof options['format'] === 'string' ? options['format'].split(',').map((name) => name.trim()) : ['csv']
  const strange = names.find((name) => !formats.has(name))
  if (strange !== undefined)
    throw new Fault(`There is no ledger format ${strange || '""'}. Formats: ${[...formats.keys()].join(', ')}.`)
  const sources = await readSources(positionals[0] ?? '.', process.env)
  return withMetadataFaults({ sources, formats: ['text'], out: undefined }, async () => {
    const { edition } = await checkEdition(sources, false, () => {})
    const notes = ledgerOf(edition)
    const files = names.map((name) => ({ path: `citations.${name}`, text: formats.get(name)?.(notes) ?? '' }))
    if (typeof options['out'] === 'string') {
      const outputs = files.map((file) => ({ path: file.path, content: new TextEncoder().encode(file.text) }))
      await writeOutputs(path.resolve(options['out']), outputs, [])
    } else for (const { text } of files) process.stdout.write(text)
    return EXIT.clean
  })
}
