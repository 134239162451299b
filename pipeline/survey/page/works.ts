import { printedWords } from '../../check/printed-words.js'
import { block, type Html, tag } from '../../html.js'
import type { Survey, SurveyedWork } from '../data.js'
import { heatMap } from './heat-map.js'
import { fragment, type Manner, noteId } from './links.js'

/** Works by how often they are cited, and where: over the chapters, and note by note. */
export function worksSection({ works, chapters }: Survey, manner: Manner): Html {
  const cited = works.filter(({ total }) => total > 0)
  const uncited = works.filter(({ total }) => total === 0)
  return block('section', { id: 'works', 'aria-labelledby': 'works-title' }, [
    tag('h2', { id: 'works-title' }, ['Works']),
    cited.length === 0
      ? tag('p', {}, ['No work is cited.'])
      : heatMap({
          caption: 'Citations by work and chapter',
          rowHead: 'Work',
          chapters,
          rows: cited.map(({ key, text, citations, total }) => ({
            head: [tag('a', { href: `#${fragment('work', key)}`, title: key }, [printedWords(text)])],
            counts: citations,
            total,
          })),
        }),
    block('details', {}, [
      tag('summary', {}, ['Every work with the notes that cite it']),
      block(
        'dl',
        { class: 'works' },
        cited.flatMap((work) => workItem(work, chapters, manner)),
      ),
    ]),
    uncited.length === 0
      ? undefined
      : block('details', { open: '' }, [
          tag('summary', {}, [`Cited nowhere: ${uncited.length}`]),
          block(
            'ul',
            {},
            uncited.map((work) => tag('li', { id: fragment('work', work.key) }, lineOf(work, manner))),
          ),
        ]),
  ])
}

const lineOf = ({ key, text, at }: SurveyedWork, { language, showPlace }: Manner) => [
  tag('code', {}, [key]),
  ' ',
  text === key ? '' : tag('span', { lang: language, dir: 'auto' }, [text]),
  ' ',
  at === undefined ? 'not in the bibliography' : showPlace(at),
]

function workItem(work: SurveyedWork, chapters: Survey['chapters'], manner: Manner): Html[] {
  const notes = chapters.flatMap((chapter) =>
    chapter.notes
      .filter(({ cited }) => cited.some(({ key }) => key === work.key))
      .map(({ id, number }) => ({ id, number, title: chapter.title })),
  )
  const links = notes.flatMap(({ id, number, title }, nth) => [
    nth === 0 ? '' : ', ',
    tag('a', { href: `#${noteId(id)}`, title }, [number]),
  ])
  return [
    tag('dt', { id: fragment('work', work.key) }, lineOf(work, manner)),
    tag('dd', {}, [`cited ${work.total} times`, notes.length === 0 ? '' : ', in notes ', ...links]),
  ]
}
