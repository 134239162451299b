/** Words written as HTML lays them out: white space collapsed, lines where blocks begin and end. */
import { type KnownText, LINE_BREAK, type Trait } from '../known-text.js'

/** What divides the next words from those before; of two that meet, the later one in this list is meant. */
const GAPS = ['none', 'space', 'break', 'paragraph', 'line', 'stanza'] as const
type Gap = (typeof GAPS)[number]

/** Where a new paragraph begins: on a line of its own, or inside the line of the item or the cell that holds it. */
type Setting = 'lines' | 'item' | 'cell'

const SPACES = ' \t\n\r\f'

export class Prose {
  readonly text: KnownText
  /** What every line begun from here on is: an item of a list. */
  lineTrait: Trait | undefined
  #closeLine: (() => void) | undefined
  #gap: Gap = 'line'
  #setting: Setting = 'lines'
  #cellIsEmpty = false
  #verse: 'none' | 'begins' | 'going on' = 'none'

  constructor(text: KnownText) {
    this.text = text
  }

  /** In verse a break is a line. */
  get verse(): boolean {
    return this.#verse !== 'none'
  }

  /** What is written in here is one poem. */
  asVerse(write: () => void): void {
    const outer = this.#verse
    this.#verse = 'begins'
    write()
    this.#verse = outer
  }

  /** Words of a text node. */
  words(raw: string): void {
    for (const { 0: piece } of raw.matchAll(/[ \t\n\r\f]+|[^ \t\n\r\f]+/g)) {
      if (SPACES.includes(piece.charAt(0))) this.gap('space')
      else this.#put(piece)
    }
  }

  /** Words of a text node in `pre`: its line ends are breaks. */
  verbatim(raw: string): void {
    raw.split(/\r\n?|\n/).forEach((line, index) => {
      if (index > 0) this.lineBreak()
      if (line !== '') this.#put(this.#setting === 'cell' ? line.replaceAll('\t', ' ') : line)
    })
  }

  /** The next words are divided from those before by this at least. */
  gap(gap: Gap): void {
    if (GAPS.indexOf(gap) > GAPS.indexOf(this.#gap)) this.#gap = gap
  }

  /** Two breaks together are how the web divides paragraphs. */
  lineBreak(): void {
    if (this.#gap !== 'break') this.gap('break')
    else this.gap(this.verse ? 'stanza' : 'paragraph')
  }

  within<T>(setting: Setting, write: () => T): T {
    const outer = this.#setting
    if (outer !== 'cell') this.#setting = setting
    const result = write()
    this.#setting = outer
    return result
  }

  /** A line of cells, which is there though they may be empty; inside another cell no line is begun. */
  row(write: (nextCell: () => void) => void): void {
    const nested = this.#setting === 'cell'
    this.gap('line')
    if (!nested) this.#beginCells()
    this.within('cell', () =>
      write(() => {
        if (nested) return this.gap('space')
        this.text.write('\t')
        this.#gap = 'none'
        this.#cellIsEmpty = true
      }),
    )
    this.#cellIsEmpty = false
    this.#gap = 'line'
  }

  #beginCells(): void {
    this.#startLine()
    this.#gap = 'none'
    this.#cellIsEmpty = true
  }

  /** Ends what is known of the line, before something that is no part of it. */
  endLine(): void {
    this.#closeLine?.()
    this.#closeLine = undefined
    this.gap('line')
  }

  #put(words: string): void {
    if (!this.#cellIsEmpty) this.#divide()
    this.#cellIsEmpty = false
    if (this.#verse === 'begins') this.#verse = 'going on'
    this.#gap = 'none'
    this.text.write(words)
  }

  #divide(): void {
    const gap = this.#gap
    if (gap === 'space') this.text.write(' ')
    else if (gap !== 'none') {
      const stays = this.#setting === 'cell' || (gap === 'paragraph' && this.#setting === 'item')
      if (stays || (gap === 'break' && !this.verse)) this.text.write(LINE_BREAK)
      else {
        if (gap === 'stanza' && this.#verse === 'going on') this.text.startLine()
        this.#startLine()
      }
    }
  }

  #startLine(): void {
    this.#closeLine?.()
    this.text.startLine()
    this.#closeLine = this.lineTrait && this.text.open(this.lineTrait)
  }
}
