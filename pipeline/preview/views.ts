/** The views of the preview: each a page of its own, made anew from the state whenever it is asked for. */
import type { Filed } from '../check/rule.js'
import type { Chapter } from '../edition.js'
import { block, type Child, type Html, tag } from '../html.js'
import { plainText } from '../plain-text.js'
import { overviewSections } from '../survey/page/index.js'
import { findingCard } from './finding.js'
import { page } from './shell.js'
import { sourceLines, sourceLink } from './sources.js'
import type { PreviewState } from './state.js'
import { chapterHref, chapterView } from './text.js'

const titleOf = (state: PreviewState) => state.edition?.metadata.title ?? 'The edition'

/** @returns undefined where there is no such chapter */
export function textPage(state: PreviewState, id: string | undefined): string | undefined {
  const { edition, look } = state
  if (!edition) return id === undefined ? withoutText(state) : undefined
  const chapter = id === undefined ? edition.chapters[0] : edition.chapters.find((each) => each.id === id)
  if (!chapter) return undefined
  const body = [
    block('nav', { 'aria-label': 'Chapters', class: 'chapters' }, [
      tag(
        'ol',
        {},
        edition.chapters.map((each) => chapterLink(each, each === chapter, look.findings)),
      ),
    ]),
    ...findingsElsewhere(look.findings, edition.chapters),
    chapterView(edition, chapter, look.findings),
  ]
  return page({ title: `${nameOf(chapter)} – ${titleOf(state)}`, current: '/', state, body })
}

const nameOf = ({ title, file }: Chapter<'cited'>) => plainText(title) || file

function chapterLink(chapter: Chapter<'cited'>, isCurrent: boolean, findings: readonly Filed[]): Html {
  const count = findings.filter(({ at }) => at.file === chapter.file).length
  return tag('li', {}, [
    tag('a', { href: chapterHref(chapter.id), 'aria-current': isCurrent ? 'page' : undefined }, [nameOf(chapter)]),
    count === 0 ? undefined : tag('span', { class: 'count' }, [` ${count} ${count === 1 ? 'finding' : 'findings'}`]),
  ])
}

/** Of the bibliography, the names and edition.yaml. */
function findingsElsewhere(findings: readonly Filed[], chapters: readonly Chapter<'cited'>[]): Child[] {
  const files = new Set(chapters.map(({ file }) => file))
  const cards = findings.filter(({ at }) => !files.has(at.file)).map(findingCard)
  if (cards.length === 0) return []
  return [block('section', { 'aria-label': 'Findings in the sources and settings', class: 'elsewhere' }, cards)]
}

function withoutText(state: PreviewState): string {
  const body = [
    tag('h1', {}, ['There is no text to show yet']),
    tag('p', {}, ['Mend what is found here; the page follows by itself.']),
    ...state.look.findings.map(findingCard),
  ]
  return page({ title: titleOf(state), current: '/', state, body })
}

/** The report of the edition, with the way from each place to its line. */
export function overviewPage(state: PreviewState): string {
  const body = state.survey
    ? [tag('h1', {}, [titleOf(state)]), ...overviewSections(state.survey, sourceLink)]
    : [tag('h1', {}, ['Overview']), ...state.look.findings.map(findingCard)]
  return page({ title: `Overview – ${titleOf(state)}`, current: '/overview', state, body })
}

export function pagesPage(state: PreviewState): string {
  const body = state.pdf
    ? [
        tag('h1', { class: 'unseen' }, ['Printed pages']),
        tag('iframe', { src: `/edition.pdf?${state.version}`, title: 'The printed pages, as a PDF', class: 'pages' }, [
          '',
        ]),
        tag('p', {}, [tag('a', { href: '/edition.pdf' }, ['The PDF by itself'])]),
      ]
    : [tag('h1', {}, ['Printed pages']), tag('p', {}, ['They are being set. The page follows by itself.'])]
  return page({ title: `Printed pages – ${titleOf(state)}`, current: '/pages', state, body })
}

/** @returns undefined where the edition has no such file, or it is no text */
export function sourcePage(state: PreviewState, file: string): string | undefined {
  const bytes = state.look.sources.files.get(file)
  if (!bytes || !/\.(md|ya?ml|json|bib|ris)$/.test(file)) return undefined
  const found = state.look.findings.filter(({ at }) => at.file === file)
  const body = [
    tag('h1', {}, [tag('code', {}, [file])]),
    ...found.map(findingCard),
    sourceLines(file, new TextDecoder().decode(bytes)),
  ]
  return page({ title: file, current: '/source', state, body })
}
