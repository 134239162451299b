import type { Line } from '../lines.js'
import type { Wordlist } from '../misprints/index.js'
import type { Verdicts } from '../verdicts.js'
import { type Counts, countWords } from '../vocabulary.js'
import { type BrokenWord, readBrokenWord } from './broken-words.js'

/** Words broken at the end of a line, each read once. */
export class BrokenWords {
  readonly #found = new Map<Line, { line: Line; next: Line; word: BrokenWord }>()
  #counts: Counts | undefined
  constructor(
    private readonly text: string,
    private readonly words: Wordlist | undefined,
    private readonly verdicts: Verdicts,
  ) {}

  read(line: Line, next: Line): BrokenWord | undefined {
    const known = {
      timesInBook: (word: string) => this.#timesInBook(word.toLowerCase()),
      isWord: (word: string) => this.words?.words.has(word.toLowerCase()) ?? false,
    }
    const word = readBrokenWord(line, next, known)
    if (!word) return undefined
    const verdict = this.verdicts.of('broken-word', { from: line.to - 1, to: next.from + 1 })
    const judged = verdict && verdict.decision !== 'accept' ? turned(word) : word
    this.#found.set(line, { line, next, word: judged })
    return judged
  }

  #timesInBook(word: string): number {
    this.#counts ??= countWords(this.text)
    return this.#counts.get(word) ?? 0
  }

  get all() {
    return [...this.#found.values()]
  }
}

/** The other way to join it. */
const turned = ({ joined, hyphen }: BrokenWord): BrokenWord =>
  hyphen === '' ? { joined, hyphen: '-', score: 1 } : { joined, hyphen: '', score: 1 }
