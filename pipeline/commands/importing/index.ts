import path from 'node:path'
import { fails } from '../../check/index.js'
import { EXIT, Fault } from '../../fault.js'
import type { Finding } from '../../finding.js'
import { collect } from '../../import/collected.js'
import { readDecisions } from '../../import/decisions/file.js'
import { importManuscript } from '../../import/index.js'
import { languageOf } from '../../import/language.js'
import { readManuscripts } from '../../read/manuscripts.js'
import { readWordlist } from '../../read/wordlist.js'
import { startProgress } from '../progress.js'
import { failOn, reportFormats } from '../reporting.js'
import type { Invocation, Run } from '../run.js'
import { DECISIONS, readBefore, refuseChanged } from './before.js'
import { filesOf, writeFiles } from './files.js'
import { reportImport } from './report.js'
import { review } from './review.js'
import { undo } from './undo.js'

/** `ibidem import TEXT… --into DIR`: a manuscript → an edition, with the decisions taken on the way. */
export const importText: Run = async (invocation) => {
  const { positionals, options } = invocation
  if (options['review'] === true) return review(folderOf(options['into'] ?? positionals[0]))
  if (options['undo'] === true) return undo(folderOf(options['into'] ?? positionals[0]), options['out'])
  const request = readRequest(invocation)
  const progress = startProgress()
  try {
    progress.step('read')
    const before = await readBefore(request.into)
    const { decided, faults } = readDecisions(DECISIONS, before.decisions ?? '')
    if (faults[0]) throw new Fault(wordFault(request.into, faults[0]))
    const texts = await readManuscripts(request.texts)
    const notes = await readManuscripts(request.notes)
    const read = [...texts, ...notes]
    const collected = collect(texts, notes)
    const language = request.language ?? languageOf(collected.manuscript.text)
    const words = await readWordlist(language, request.into)
    progress.step('recognise')
    const imported = importManuscript({ collected, decided, language, words })
    const files = await filesOf(
      { collected, imported, read, decided, language, bibliographies: request.bibliographies },
      before,
    )
    if (!request.force)
      await refuseChanged(
        request.into,
        before,
        imported.chapters.map((chapter) => chapter.path),
      )
    progress.step('write')
    await writeFiles(request.into, files, before)
    progress.pause()
    await reportImport({ ...request, imported, collected, read })
    return fails(imported.findings, request.threshold) ? EXIT.findings : EXIT.clean
  } finally {
    progress.pause()
  }
}

/** Bibliographies are told from texts by the ends of their names: `--bibliography a.json b.bib` names two. */
const BIBLIOGRAPHY = /\.(?:json|bib|bibtex|ris)$/i

interface Request {
  readonly texts: readonly string[]
  readonly notes: readonly string[]
  readonly bibliographies: readonly string[]
  readonly into: string
  readonly language: string | undefined
  readonly force: boolean
  readonly formats: readonly string[]
  readonly threshold: ReturnType<typeof failOn>
}

function readRequest({ positionals, options }: Invocation): Request {
  const texts = positionals.filter((file) => !BIBLIOGRAPHY.test(file))
  if (texts.length === 0) throw new Fault('Name the manuscript: ibidem import TEXT… --into DIR')
  const notes = listOf(options['notes'])
  const bibliographies = [...listOf(options['bibliography']), ...positionals.filter((file) => BIBLIOGRAPHY.test(file))]
  refuseNamesakes([...texts, ...notes])
  refuseNamesakes(bibliographies)
  return {
    texts,
    notes,
    bibliographies,
    into: folderOf(options['into']),
    language: typeof options['language'] === 'string' ? options['language'] : undefined,
    force: options['force'] === true,
    formats: reportFormats(options['format']),
    threshold: failOn(options['fail-on']),
  }
}

/** Findings, the record and the edition know a file by its name alone. */
function refuseNamesakes(files: readonly string[]): void {
  const named = new Map<string, string>()
  for (const file of files) {
    const name = path.basename(file).normalize('NFC')
    const other = named.get(name)
    if (other !== undefined) throw new Fault(`${other} and ${file} have the same name. Rename one of them.`)
    named.set(name, file)
  }
}

function folderOf(option: Invocation['options'][string]): string {
  if (typeof option !== 'string') throw new Fault('Name the folder of the edition: ibidem import TEXT… --into DIR')
  return path.resolve(option)
}

const listOf = (option: Invocation['options'][string]): readonly string[] =>
  typeof option === 'object' ? option : typeof option === 'string' ? [option] : []

const wordFault = (into: string, { at, unexpected, expected }: Finding) =>
  `${path.join(into, DECISIONS)}:${at.start.line}:${at.start.column}: unexpected ${unexpected}, expected ${expected}. Nothing was written.`
