import type { Block } from '../edition.js'
import { plainText } from '../plain-text.js'
import { mapBlocks } from '../walk.js'

/** The words of blocks as printed, those of one paragraph after those of another. */
export function wordsOf(blocks: readonly Block<'cited'>[]): string {
  const runs: string[] = []
  mapBlocks<'cited', 'cited'>(blocks, (run) => {
    runs.push(plainText(run))
    return []
  })
  return runs.filter((run) => run !== '').join(' ')
}
