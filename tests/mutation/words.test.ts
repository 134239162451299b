import { expect, it } from 'vitest'
import { checked } from '../small-edition.js'
import { pinDefects, wordDefects } from './defects/words.js'
import { runDefects } from './run-defects.js'
import { chapters, cutTo } from './sample.js'
import { books, inFull, inShort, inWords, labelsIn } from './works.js'

it('a note in words that agrees with its entry has no finding', async () => {
  for (const chapter of chapters.slice(1, 7))
    for (const own of books) {
      const cut = cutTo(chapter)
      const [one = '', other = ''] = labelsIn(cut).slice(-2)
      const { edition } = inWords(
        cut,
        [
          [one, inFull(own, 45)],
          [other, inShort(own, 46)],
        ],
        [own],
      )
      const { findings } = await checked(edition)
      expect(findings.map(({ rule, at }) => `${chapter} ${own.key} ${rule} ${at.start.line}`)).toEqual([])
    }
})

runDefects([...wordDefects, ...pinDefects])
