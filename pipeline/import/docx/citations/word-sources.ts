/** The sources that Word keeps in the document → CSL-JSON. */
import { elementsIn, wordsIn } from '../elements.js'
import type { XmlElement } from '../xml.js'
import type { CslItem } from './works.js'

/** By their tags in lower case. */
export type Sources = ReadonlyMap<string, CslItem>

const TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    Book: 'book',
    BookSection: 'chapter',
    JournalArticle: 'article-journal',
    ArticleInAPeriodical: 'article-magazine',
    ConferenceProceedings: 'paper-conference',
    Report: 'report',
    InternetSite: 'webpage',
    DocumentFromInternetSite: 'webpage',
    ElectronicSource: 'document',
    Art: 'graphic',
    SoundRecording: 'song',
    Performance: 'performance',
    Film: 'motion_picture',
    Interview: 'interview',
    Patent: 'patent',
    Case: 'legal_case',
  }),
)

const FIELDS: Readonly<Record<string, string>> = {
  Title: 'title',
  ShortTitle: 'title-short',
  BookTitle: 'container-title',
  JournalName: 'container-title',
  PeriodicalTitle: 'container-title',
  ConferenceName: 'container-title',
  InternetSiteTitle: 'container-title',
  Publisher: 'publisher',
  Institution: 'publisher',
  City: 'publisher-place',
  Edition: 'edition',
  Volume: 'volume',
  Issue: 'issue',
  Pages: 'page',
  URL: 'URL',
  DOI: 'DOI',
  StandardNumber: 'ISBN',
  Medium: 'medium',
  Comments: 'note',
}

const MAKERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    Author: 'author',
    BookAuthor: 'container-author',
    Editor: 'editor',
    Translator: 'translator',
    Compiler: 'editor',
    Interviewer: 'interviewer',
    Interviewee: 'author',
    Artist: 'author',
    Director: 'director',
    Composer: 'composer',
  }),
)

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

export function readSources(roots: readonly XmlElement[]): Sources {
  const sources = roots.flatMap((root) => [...elementsIn(root)].filter((one) => one.name === 'b:Source'))
  return new Map(sources.map((source) => [text(source, 'Tag').toLowerCase(), record(source)]))
}

function record(source: XmlElement): CslItem {
  const fields = Object.entries(FIELDS).flatMap(([name, field]) =>
    text(source, name) ? [[field, text(source, name)]] : [],
  )
  const makers = [...elementsIn(source)].filter((one) => one.name === 'b:Author').flatMap((all) => [...elementsIn(all)])
  const named = makers.flatMap((role) => {
    const field = MAKERS.get(role.name.slice(2))
    return field === undefined ? [] : [[field, [...elementsIn(role)].flatMap(namesOf)]]
  })
  return {
    type: TYPES.get(text(source, 'SourceType')) ?? 'document',
    ...Object.fromEntries([...fields, ...named]),
    ...dated('issued', text(source, 'Year'), text(source, 'Month'), text(source, 'Day')),
    ...dated('accessed', text(source, 'YearAccessed'), text(source, 'MonthAccessed'), text(source, 'DayAccessed')),
  }
}

/** `b:NameList` with its persons, or a corporate maker. */
function namesOf(element: XmlElement): CslItem[] {
  if (element.name === 'b:Corporate') return [{ literal: wordsIn(element).trim() }]
  return [...elementsIn(element)].map((person) => {
    const given = [text(person, 'First'), text(person, 'Middle')].filter((part) => part !== '').join(' ')
    return { family: text(person, 'Last'), ...(given === '' ? {} : { given }) }
  })
}

function dated(field: string, year: string, month: string, day: string): CslItem {
  if (year === '') return {}
  if (!/^\d{1,4}$/.test(year)) return { [field]: { literal: year } }
  const named = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1
  const parts = [Number(year), named || Number(month), Number(day)]
  const until = parts.findIndex((part) => !(part > 0))
  return { [field]: { 'date-parts': [until < 0 ? parts : parts.slice(0, until)] } }
}

function text(element: XmlElement, name: string): string {
  const found = [...elementsIn(element)].find((child) => child.name === `b:${name}`)
  return found ? wordsIn(found).trim() : ''
}
