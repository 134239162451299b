/** The notes in words from which defects are made are themselves without a fault. */
import { expect, it } from 'vitest'
import { checked } from '../small-edition.js'
import { chapters, cutTo } from './sample.js'
import { books, inFull, inShort, inWords, labelsIn } from './works.js'

const longChapters = chapters.filter((chapter) => labelsIn(cutTo(chapter)).length > 2)

it.each(longChapters)('%s: a full form and then a short one agree with their entry', async (chapter) => {
  for (const book of books) {
    const cut = cutTo(chapter)
    const [first = '', second = ''] = labelsIn(cut).slice(-2)
    const words = [[first, inFull(book, 45)] as const, [second, inShort(book, 46)] as const]
    const { findings } = await checked(inWords(cut, words, [book]).edition)
    expect(findings.map(({ rule, at }) => `${book.key} ${rule} ${at.start.line}`)).toEqual([])
  }
})
