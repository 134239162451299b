/** What the page builder could not help. */

/** Where a rule could not be kept, for a page with nothing else on it had no room to keep it: `page` counts from 0. */
export interface Compromise {
  readonly page: number
  /**
   * A paragraph's first or last line alone, for its lines and their notes fit no page together; less than two lines of a
   * note; a note later than its call, for the notes called before it on the same line fill a page; a word divided where the
   * leaf is turned; a page that is short by more than a line, however the paragraphs before were set.
   */
  readonly kind: 'lone line' | 'short split' | 'late note' | 'divided overleaf' | 'short page'
}
