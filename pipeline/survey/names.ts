import type { Chapter, Edition, PrintedName } from '../edition.js'
import { groupBy } from '../group-by.js'
import { inlinesOfChapter, inlinesOfEdition } from '../walk.js'
import type { SurveyedChange, SurveyedName } from './data.js'
import { tally } from './works.js'

const isName = (inline: { readonly type: string }): inline is PrintedName => inline.type === 'name'

const namesOf = (chapter: Chapter<'cited'>) => inlinesOfChapter(chapter).filter(isName)

/** Names of the list, by their Cyrillic; those that only the author's mark makes names are not among them. */
export function namesIn(edition: Edition<'cited'>): SurveyedName[] {
  const chapters = edition.chapters.map((chapter) => namesOf(chapter).filter(({ record }) => record !== undefined))
  const subject = ({ record, personId }: PrintedName) => JSON.stringify([record?.cyrillic, personId ?? null])
  const subjects = groupBy(chapters.flat(), subject)
  const mentions = chapters.map((names) => tally(names.map(subject)))
  return [...subjects]
    .map(([key, names]): SurveyedName => {
      const spellings = groupBy(names, ({ written, printed }) => `${written}\0${printed}`)
      return {
        cyrillic: names[0]?.record?.cyrillic ?? '',
        personId: names[0]?.personId,
        spellings: [...spellings.values()]
          .flatMap((same) => same.slice(0, 1).map(({ written, printed }) => ({ written, printed, count: same.length })))
          .sort((a, b) => b.count - a.count),
        mentions: mentions.map((chapter) => chapter.get(key) ?? 0),
        total: names.length,
      }
    })
    .sort((a, b) => (a.cyrillic < b.cyrillic ? -1 : a.cyrillic > b.cyrillic ? 1 : 0))
}

/** Every place where what is printed is not what was written. */
export function changesIn(edition: Edition<'cited'>): SurveyedChange[] {
  return inlinesOfEdition<'cited'>(edition)
    .filter(isName)
    .filter(({ written, printed }) => written !== printed)
    .map(({ written, printed, scheme, at }) => ({ written, printed, scheme, at }))
}
