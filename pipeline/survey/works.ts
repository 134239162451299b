import { compareWords } from '../cite/collation.js'
import { citedKeys } from '../cited-keys.js'
import type { Edition } from '../edition.js'
import { plainText } from '../plain-text.js'
import { inlinesOf } from '../walk.js'
import type { SurveyedChapter, SurveyedWork } from './data.js'

/** Every work of the bibliography, with how often each chapter cites it, in its text and its notes. */
export function worksIn(edition: Edition<'cited'>, chapters: readonly SurveyedChapter[]): SurveyedWork[] {
  const lines = new Map(
    edition.bibliography.flatMap(({ entries }) => entries.map(({ key, children }) => [key, plainText(children)])),
  )
  const counts = edition.chapters.map((chapter, index) => {
    const inText = [...inlinesOf(chapter.blocks)].flatMap((inline) =>
      inline.type === 'workReference' ? [inline.key] : [],
    )
    return tally([...inText, ...(chapters[index]?.notes ?? []).flatMap(({ cited }) => cited.map(({ key }) => key))])
  })
  const places = new Map(edition.entries.map(({ key, at }) => [key, at]))
  const keys = new Set([...places.keys(), ...citedKeys(edition)])
  return [...keys]
    .map((key): SurveyedWork => {
      const citations = counts.map((chapter) => chapter.get(key) ?? 0)
      const total = citations.reduce((sum, count) => sum + count, 0)
      return { key, at: places.get(key), text: lines.get(key) ?? key, citations, total }
    })
    .sort((a, b) => b.total - a.total || compareWords(a.text, b.text))
}

export function tally<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
