/** The report of an edition: one page for its author and its editor, which needs nothing else and runs nothing. */
import { block, type Child, type Html, tag } from '../../html.js'
import { selfContainedPage } from '../../html-page.js'
import type { Survey } from '../data.js'
import { chaptersSection } from './chapters.js'
import { findingsSection } from './findings.js'
import { placeWords, type ShowPlace } from './links.js'
import { namesSection } from './names.js'
import { proofSection } from './proof.js'
import { worksSection } from './works.js'

/** The same edition gives the same bytes. */
export function reportPage(survey: Survey, css: string): string {
  return selfContainedPage({
    title: `${survey.title} – report`,
    css,
    body: [
      tag('a', { class: 'skip', href: '#main' }, ['To the report']),
      headerOf(survey),
      block('main', { id: 'main' }, overviewSections(survey, placeWords)),
    ],
  })
}

/** The parts of the report, for other pages that show them. */
export function overviewSections(survey: Survey, showPlace: ShowPlace): Child[] {
  const manner = { language: survey.language, showPlace }
  const sections = [findingsSection, worksSection, namesSection, chaptersSection].map((section) =>
    section(survey, manner),
  )
  return [...sections, survey.proof && proofSection(survey.proof)]
}

const PARTS = [
  ['#findings', 'Findings'],
  ['#works', 'Works'],
  ['#names', 'Names'],
  ['#chapters', 'Chapters and notes'],
  ['#proof', 'Proof'],
]

function headerOf({ title, authors, language, draft, chapters, works, findings }: Survey): Html {
  const notes = chapters.reduce((sum, chapter) => sum + chapter.notes.length, 0)
  const words = chapters.reduce((sum, chapter) => sum + chapter.words, 0)
  const cited = works.filter(({ total }) => total > 0).length
  const errors = findings.filter(({ finding }) => finding.severity === 'error').length
  const warnings = findings.filter(({ finding }) => finding.severity === 'warning').length
  return block('header', {}, [
    tag('p', { class: 'eyebrow' }, [draft ? 'Report of a draft' : 'Report']),
    tag('h1', { lang: language, dir: 'auto' }, [title]),
    authors.length === 0 ? undefined : tag('p', { class: 'authors' }, [authors.join(', ')]),
    tag('p', { class: 'sum' }, [
      `${words.toLocaleString('en')} words in ${chapters.length} chapters, ${notes} notes, ${cited} works cited. ${errors} errors, ${warnings} warnings.`,
    ]),
    block('nav', { 'aria-label': 'Parts of this page' }, [
      tag(
        'ul',
        {},
        PARTS.map(([href, says]) => tag('li', {}, [tag('a', { href }, [says])])),
      ),
    ]),
  ])
}
