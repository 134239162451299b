/** The titles that a work goes by: whole, without its subtitle, without what follows a comma; its short title; what it is part of. */
import type { CslItem } from '../../edition.js'
import { isTelling, plainWords } from './telling-words.js'
import type { Title, Work } from './works.js'

const TITLES = ['title', 'original-title', 'title-main', 'translated-title']
const SHORT = ['title-short', 'shortTitle']
const CONTAINERS = ['container-title', 'container-title-short', 'journalAbbreviation']
/** Every variable that a title may come from. */
export const titleVariables: readonly string[] = [...TITLES, ...SHORT, ...CONTAINERS]

/** The text of a variable, without the marks of HTML that some programs leave in it. */
export function textOf(csl: CslItem, name: string): string | undefined {
  const value = csl[name]
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value.replace(/<[^<>]{0,40}>/g, '') : undefined
}

/** Conversations and letters are known by who spoke and when: what Zotero calls them is no title. */
export const isPersonal = ({ type }: CslItem) => type === 'interview' || type === 'personal_communication'
const UNTITLED =
  /^(?:(?:author['’]s |oral |personal )*(?:interview|conversation|e-?mail|letter|communication|message)|gespräch|mitteilung|brief|entretien|lettre|интервью|беседа|письмо)(?![\p{L}])/iu

export function titlesOf(work: Work): Title[] {
  if (isPersonal(work.csl) && UNTITLED.test(textOf(work.csl, 'title') ?? '')) return []
  const made = (kind: Title['kind'], names: readonly string[]) =>
    names.flatMap((name) => {
      const whole = textOf(work.csl, name)
      return whole === undefined ? [] : partsOf(whole).map((written) => ({ kind, written }))
    })
  const forms = [...made('short', SHORT), ...made('title', TITLES), ...made('container', CONTAINERS)]
  const seen = new Set<string>()
  return forms.flatMap(({ kind, written }): Title[] => {
    const title = titleOf(work, kind, written)
    const mark = title.all.join(' ')
    if (title.words.length === 0 || seen.has(mark)) return []
    seen.add(mark)
    return [title]
  })
}

export function titleOf(work: Work, kind: Title['kind'], written: string): Title {
  const all = plainWords(written)
  const telling = all.flatMap((word, nth) => (isTelling(word) ? [nth] : []))
  const places = telling.length > 0 ? telling : all.map((_, nth) => nth)
  return { work, kind, all, places, words: places.map((nth) => all[nth] ?? '') }
}

/** The whole title, what stands before its subtitle, and what stands before its first comma or bracket. */
function partsOf(whole: string): string[] {
  const main = whole.split(/\s*[:?!]\s|\s*:|(?<=\p{L}{3})\.\s|\s[—–]\s|;\s/u)[0] ?? whole
  const stem = main.split(/,\s|\s\(/u)[0] ?? main
  return [whole, main, stem]
}
