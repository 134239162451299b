// A chapter before and after, paragraph by paragraph: made when it is opened.

/** Letters and figures alone, for they are what an import keeps; `at` tells where each stood. @param {string} text */
function essence(text) {
  /** @type {string[]} */
  const parts = []
  const at = new Uint32Array(text.length)
  let length = 0
  for (const { 0: run, index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const small = run.toLowerCase()
    // A few capitals are longer when they are small: their places would no longer be told.
    parts.push(small.length === run.length ? small : run)
    for (let nth = 0; nth < run.length; nth++) at[length++] = index + nth
  }
  return { letters: parts.join(''), at }
}

/** So many letters tell a paragraph from its neighbours. */
const TELLING = 28
/** Nothing lies further off than this. */
const FURTHEST = 60_000

/** Each paragraph of the Markdown with its words in the manuscript; one that is not found stays with that before it. @param {string} before @param {string} after */
function rows(before, after) {
  const whole = essence(before)
  /** @type {{ from: number, markdown: string[] }[]} */
  const found = []
  let cursor = 0
  for (const paragraph of after.split(/\n{2,}/)) {
    const opening = essence(paragraph.slice(0, 400).replace(/\[\^[^\]]*\]:?/g, '')).letters.slice(0, TELLING)
    const at = opening === '' ? -1 : search(whole.letters, opening, cursor)
    const last = found.at(-1)
    if (at < 0 && last) last.markdown.push(paragraph)
    else found.push({ from: at < 0 ? 0 : lineStart(before, whole.at[at] ?? 0, last?.from ?? 0), markdown: [paragraph] })
    if (at >= 0) cursor = at + 1
  }
  return found.map(({ from, markdown }, nth) => ({
    before: before.slice(nth === 0 ? 0 : from, found[nth + 1]?.from ?? before.length).trim(),
    after: markdown.join('\n\n').trim(),
  }))
}

/** A misprint in its first words must not lose a paragraph: the shorter opening is tried as well. @param {string} letters @param {string} opening @param {number} from */
function search(letters, opening, from) {
  const near = letters.slice(from, from + FURTHEST)
  const at = near.indexOf(opening)
  const nearer = at < 0 && opening.length > 12 ? near.indexOf(opening.slice(0, 12)) : at
  return nearer < 0 ? -1 : from + nearer
}

/** What stands before the first letter on its line belongs to it: a quotation mark, a note's number. @param {string} text @param {number} at @param {number} least */
function lineStart(text, at, least) {
  const start = text.lastIndexOf('\n', at) + 1
  return Math.max(least, /^[^\p{L}]*$/u.test(text.slice(start, at)) ? start : at)
}

/** @param {string} name @param {string} label @param {(string | Node)[]} content */
function cell(name, label, content) {
  const made = document.createElement('div')
  made.className = name
  made.lang = ''
  made.dir = 'auto'
  made.dataset['label'] = label
  made.append(...content)
  return made
}

/** The marks that the import has made stand out. @param {string} text */
function marked(text) {
  return text.split(/(\[\^[^\]\s]+\]:?|^#{1,6} |^> ?|^:{2,}.*)/m).map((part, nth) => {
    if (nth % 2 === 0) return part
    const mark = document.createElement('b')
    mark.textContent = part
    return mark
  })
}

/** What an import has left alone may be passed over. @param {{ before: string, after: string }} row */
const isSame = ({ before, after }) => before.replace(/\s+/g, ' ') === after.replace(/\s+/g, ' ')

/** So many rows at once do not keep a browser from answering. */
const AT_ONCE = 200

/** @param {HTMLElement} panel */
function openTexts(panel) {
  const [before, after] = ['before', 'after'].map(
    (name) => the(`template.${name}`, HTMLTemplateElement, panel).content.textContent ?? '',
  )
  const pairs = rows(before ?? '', after ?? '')
  const grid = document.createElement('div')
  grid.className = 'pairs'
  const heads = ['Manuscript', 'Markdown'].map((title) => {
    const head = document.createElement('p')
    head.className = 'head'
    head.textContent = title
    return head
  })
  const titles = document.createElement('div')
  titles.className = 'pair heads'
  titles.append(...heads)
  grid.append(titles)
  panel.append(grid)
  const more = (/** @type {number} */ from) => {
    for (const each of pairs.slice(from, from + AT_ONCE)) {
      const pair = document.createElement('div')
      pair.className = isSame(each) ? 'pair same' : 'pair'
      pair.append(cell('was', 'Manuscript', [each.before]), cell('is', 'Markdown', marked(each.after)))
      grid.append(pair)
    }
    if (from + AT_ONCE < pairs.length) setTimeout(() => more(from + AT_ONCE))
  }
  more(0)
}
