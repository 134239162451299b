import type { Filed } from '../check/rule.js'
import type { Chapter, Note, Place } from '../edition.js'
import { plainText } from '../plain-text.js'
import { blockElement, element, text, xmlDocument } from '../xml.js'
import type { Checking, ReportFormat } from './checking.js'
import { sentence } from './sentence.js'

interface Case {
  readonly name: string
  readonly findings: readonly Filed[]
}

/** A suite a chapter, a case a note; what lies in no note is the case "text", what lies in no chapter the suite "edition". */
export const junit: ReportFormat = {
  file: 'findings.junit.xml',
  write(checking) {
    const suites = suitesOf(checking).map(([name, cases]) => {
      const failures = cases.filter((each) => each.findings.length > 0).length
      return blockElement(
        'testsuite',
        { name, tests: cases.length, failures },
        cases.map((each) => caseElement(name, each)),
      )
    })
    return new TextDecoder().decode(xmlDocument(blockElement('testsuites', { name: 'ibidem' }, suites)))
  },
}

function suitesOf({ edition, findings }: Checking): [string, Case[]][] {
  const rest = new Set(findings)
  const take = (within: (at: Place) => boolean) => {
    const taken = [...rest].filter((finding) => within(finding.at))
    for (const finding of taken) rest.delete(finding)
    return taken
  }
  const suites = (edition?.chapters ?? []).map((chapter): [string, Case[]] => {
    const notes = chapter.notes.map((note) => ({ name: `note ${note.number}`, findings: take(inside(note)) }))
    return [
      `${chapter.file} ${plainText(chapter.title)}`.trim(),
      [...notes, { name: 'text', findings: take(inside(chapter)) }],
    ]
  })
  return [...suites, ['edition', [{ name: 'everything else', findings: [...rest] }]]]
}

const inside =
  ({ at: whole }: Note | Chapter) =>
  (at: Place) =>
    at.file === whole.file && at.start.offset >= whole.start.offset && at.start.offset <= whole.end.offset

function caseElement(classname: string, { name, findings }: Case) {
  const failures = findings.map((finding) => {
    const { file, start } = finding.at
    const message = `${file}:${start.line}:${start.column} ${sentence(finding)}`
    return element('failure', { type: finding.rule, message }, [text(message)])
  })
  return blockElement('testcase', { classname, name }, failures)
}
