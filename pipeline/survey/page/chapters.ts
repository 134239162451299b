import { block, type Child, type Html, tag } from '../../html.js'
import type { Survey, SurveyedChapter, SurveyedNote } from '../data.js'
import { chapterId, chapterLink, chapterMark, fragment, type Manner, noteId } from './links.js'

/** How long the chapters are and how thick their notes stand, seen at a glance; then every note. */
export function chaptersSection({ chapters, findings }: Survey, manner: Manner): Html {
  const longest = Math.max(1, ...chapters.map(({ words }) => words))
  const most = Math.max(1, ...chapters.map(({ notes }) => notes.length))
  const row = (chapter: SurveyedChapter, index: number) =>
    tag('tr', {}, [
      tag('th', { scope: 'row' }, [`${chapterMark(index)} `, chapterLink(chapter, chapter.title)]),
      barCell(chapter.words, longest),
      barCell(chapter.notes.length, most),
      tag('td', {}, [String(findings.filter((found) => found.chapter === index).length || '')]),
    ])
  return block('section', { id: 'chapters', 'aria-labelledby': 'chapters-title' }, [
    tag('h2', { id: 'chapters-title' }, ['Chapters']),
    block('div', { class: 'wide', role: 'region', 'aria-label': 'Length of the chapters', tabindex: 0 }, [
      block('table', { class: 'chapters' }, [
        block('thead', {}, [tag('tr', {}, ['Chapter', 'Words', 'Notes', 'Findings'].map(columnHead))]),
        block('tbody', {}, chapters.map(row)),
      ]),
    ]),
    ...chapters.map((chapter, index) => notesOf(chapter, index, manner)),
  ])
}

const columnHead = (says: string) => tag('th', { scope: 'col' }, [says])

const BAR = 120

function barCell(value: number, most: number): Html {
  const width = Math.round((value / most) * BAR)
  return tag('td', { class: 'bar' }, [
    tag('svg', { viewBox: `0 0 ${BAR} 8`, width: BAR, height: 8, 'aria-hidden': 'true' }, [
      tag('rect', { width, height: 8 }, []),
    ]),
    ` ${value.toLocaleString('en')}`,
  ])
}

function notesOf(chapter: SurveyedChapter, index: number, manner: Manner): Html {
  const { notes, title, file, words } = chapter
  return block('section', { id: chapterId(chapter), class: 'chapter' }, [
    tag('h3', {}, [`${chapterMark(index)} `, tag('bdi', { lang: manner.language }, [title])]),
    tag('p', { class: 'path' }, [`${file} · ${words.toLocaleString('en')} words · ${notes.length} notes`]),
    notes.length === 0
      ? undefined
      : block(
          'ol',
          { class: 'notes' },
          notes.map((note) => noteItem(note, manner)),
        ),
  ])
}

function noteItem({ id, number, text, cited, at, page }: SurveyedNote, { language, showPlace }: Manner): Html {
  const works = cited.flatMap(({ key, locators }, nth): Child[] => [
    nth === 0 ? '' : ', ',
    tag('a', { href: `#${fragment('work', key)}` }, [key]),
    locators.length === 0 ? '' : ` (${locators.map(({ label, value }) => `${label} ${value}`).join('; ')})`,
  ])
  return tag('li', { id: noteId(id) }, [
    tag('b', { class: 'number' }, [number]),
    ' ',
    tag('span', { lang: language, dir: 'auto' }, [text]),
    ' ',
    tag('span', { class: 'where' }, [
      ...(works.length === 0 ? ['cites nothing'] : ['→ ', ...works]),
      page === undefined ? '' : ` · page ${page}`,
      ' · ',
      showPlace(at),
    ]),
  ])
}
