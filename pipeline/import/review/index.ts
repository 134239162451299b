/** The review of an import: one page that needs nothing else, in which an editor decides what is doubtful. */
import { createHash } from 'node:crypto'
import { block, type Child, type Html, tag } from '../../html.js'
import { selfContainedPage } from '../../html-page.js'
import { type Arranged, arrange, type Section } from './arrange.js'
import { decisionCard, findingCard } from './cards.js'
import { quoted, UNKNOWN_LANGUAGE } from './context.js'
import type { Review } from './data.js'
import { bookMap, chapterMap } from './map.js'
import { keysDialog, toolbar, yoursSection } from './panels.js'
import { countsTable, totals } from './summary.js'
import { bothTexts } from './texts.js'
import { counted } from './words.js'

/** What ships with Ibidem for the page: read elsewhere, put into it as it is. */
export interface ReviewAssets {
  readonly css: string
  readonly script: string
}

/** The whole page. The same review gives the same bytes. */
export function reviewReport(review: Review, assets: ReviewAssets): string {
  const arranged = arrange(review)
  return selfContainedPage({
    title: `${review.title} – review of the import`,
    ...assets,
    attributes: { 'data-edition': editionKey(review) },
    body: [
      tag('a', { class: 'skip', href: '#main' }, ['To the findings and decisions']),
      headerOf(arranged),
      mainOf(arranged),
      keysDialog(),
      tag('p', { id: 'said', class: 'unseen', role: 'status' }, ['']),
      tag('template', { id: 'earlier' }, [JSON.stringify(earlier(review))]),
    ],
  })
}

/** What the browser remembers is of this edition and of this text. */
const editionKey = ({ title, manuscript }: Review) =>
  createHash('sha256')
    .update(JSON.stringify([title, manuscript]))
    .digest('hex')
    .slice(0, 16)

const earlier = ({ decisions }: Review) =>
  decisions.flatMap(({ id, verdict }) => (verdict === undefined ? [] : [{ id, ...verdict }]))

function headerOf(arranged: Arranged): Html {
  const { review, sections } = arranged
  const { notes, calls, doubtful, suggestions, findings } = totals(sections)
  const sum = `${counted(notes, 'note')}, ${calls} of them called in the text. To decide: ${counted(doubtful, 'doubtful reading')} and ${counted(suggestions, 'suggestion')}; to look into: ${counted(findings, 'finding')}.`
  const links = [
    ['#findings', 'Findings'],
    ['#chapters', 'Decisions'],
    ['#yours', 'Your decisions'],
  ].map(([href, says]) => tag('li', {}, [tag('a', { href }, [says])]))
  return block('header', {}, [
    tag('p', { class: 'eyebrow' }, ['Review of the import']),
    quoted(review.title, 'h1'),
    tag('p', { class: 'sum' }, [sum]),
    block('nav', { 'aria-label': 'Parts of this page' }, [tag('ul', {}, links)]),
    block('div', { class: 'overview' }, [countsTable(sections), bookMap(arranged)]),
  ])
}

function mainOf(arranged: Arranged): Html {
  const { review, sections, cut } = arranged
  const found = sections.flatMap(({ name, findings }) =>
    findings.map((finding) => findingCard(finding, name, review.manuscript)),
  )
  const starts = review.chapters.flatMap(({ notes }) => notes.map(({ at }) => at)).sort((one, other) => one - other)
  return block('main', { id: 'main' }, [
    toolbar(sections),
    block('section', { id: 'findings', 'aria-labelledby': 'findings-title' }, [
      tag('h2', { id: 'findings-title' }, ['Findings']),
      found.length === 0 ? tag('p', {}, ['None: every note has its call, and every call its note.']) : undefined,
      ...found,
    ]),
    block('section', { id: 'chapters', 'aria-labelledby': 'chapters-title' }, [
      tag('h2', { id: 'chapters-title' }, ['Decisions, chapter by chapter']),
      cut > 0 ? tag('p', { class: 'cut' }, [cutNote(cut)]) : undefined,
      ...sections.map((section) => sectionOf(section, arranged, starts)),
    ]),
    yoursSection(review.decisionsFile),
  ])
}

const cutNote = (cut: number) =>
  `${counted(cut, 'more open decision')} ${cut === 1 ? 'is' : 'are'} not shown: decide these first, then import again.`

function sectionOf(section: Section, { review, places }: Arranged, starts: readonly number[]): Html {
  const { name, title, chapter, decisions } = section
  const cards: Child[] = decisions.map((decision) => decisionCard(decision, name, review.manuscript))
  return block('section', { class: 'chapter', id: name, 'aria-labelledby': `${name}-title` }, [
    chapter ? quotedTitle(name, title) : tag('h3', { id: `${name}-title` }, [title]),
    chapter && chapter.path !== title ? tag('p', { class: 'path' }, [tag('bdi', {}, [chapter.path])]) : undefined,
    chapterMap(section, places),
    bothTexts(section, review, starts),
    cards.length === 0 ? tag('p', { class: 'quiet' }, ['Nothing is doubtful here.']) : undefined,
    ...cards,
  ])
}

const quotedTitle = (name: string, title: string) => tag('h3', { id: `${name}-title`, ...UNKNOWN_LANGUAGE }, [title])
