/** The sentences of a note on transliteration, by the language of the edition. */
import type { Zone } from './zones.js'

export type NotedZone = Exclude<Zone, 'quotation' | 'bibliography'>

export interface NoteWords {
  readonly title: string
  readonly where: Readonly<Record<NotedZone, string>>
  readonly and: string
  readonly byScheme: (where: string, scheme: string) => string
  readonly customary: (where: string) => string
  /** After the sentence before. */
  readonly othersAsWritten: string
  readonly asWritten: (where: string) => string
  readonly exceptions: (names: string) => string
  readonly quoted: string
  readonly signed: string
}

const ENGLISH: NoteWords = {
  title: 'Note on Transliteration',
  where: { text: 'in the text', title: 'in headings', note: 'in the notes' },
  and: ' and ',
  byScheme: (where, scheme) => `Russian names ${where} are romanised by ${scheme}.`,
  customary: (where) => `Russian names ${where} have the form that is customary in English.`,
  othersAsWritten: 'Names without such a form are spelt as the author spelt them.',
  asWritten: (where) => `Russian names ${where} are spelt as the author spelt them.`,
  exceptions: (names) => `Exceptions, with the form by that system in brackets, are ${names}.`,
  quoted: 'In quotations and in titles of works names stay as they were printed.',
  signed: 'Authors are named as they signed their works.',
}
const LANGUAGES: Readonly<Record<string, NoteWords>> = {
  en: ENGLISH,
  de: {
    title: 'Zur Umschrift',
    where: { text: 'im Text', title: 'in den Überschriften', note: 'in den Anmerkungen' },
    and: ' und ',
    byScheme: (where, scheme) => `Russische Namen ${where} sind nach ${scheme} umschrieben.`,
    customary: (where) => `Russische Namen ${where} haben die eingebürgerte Form.`,
    othersAsWritten: 'Namen ohne eine solche Form stehen, wie der Autor sie schrieb.',
    asWritten: (where) => `Russische Namen ${where} stehen, wie der Autor sie schrieb.`,
    exceptions: (names) => `Ausnahmen, in Klammern die Form nach diesem System, sind ${names}.`,
    quoted: 'In Zitaten und in Titeln von Werken stehen Namen, wie sie gedruckt wurden.',
    signed: 'Autoren sind genannt, wie sie ihre Werke zeichneten.',
  },
  fr: {
    title: 'Note sur la translittération',
    where: { text: 'dans le texte', title: 'dans les intertitres', note: 'dans les notes' },
    and: ' et ',
    byScheme: (where, scheme) => `Les noms russes ${where} sont translittérés selon ${scheme}.`,
    customary: (where) => `Les noms russes ${where} ont leur forme usuelle.`,
    othersAsWritten: 'Ceux qui n’en ont pas sont écrits comme l’auteur les a écrits.',
    asWritten: (where) => `Les noms russes ${where} sont écrits comme l’auteur les a écrits.`,
    exceptions: (names) => `Font exception, avec entre parenthèses la forme selon ce système : ${names}.`,
    quoted: 'Dans les citations et les titres d’ouvrages, les noms restent tels qu’ils ont été imprimés.',
    signed: 'Les auteurs sont nommés comme ils ont signé leurs ouvrages.',
  },
  ru: {
    title: 'О передаче имён',
    where: { text: 'в тексте', title: 'в заголовках', note: 'в примечаниях' },
    and: ' и ',
    byScheme: (where, scheme) => `Русские имена ${where} переданы латиницей по системе ${scheme}.`,
    customary: (where) => `Русские имена ${where} даны латиницей в принятой форме.`,
    othersAsWritten: 'Имена без такой формы даны в написании автора.',
    asWritten: (where) => `Русские имена латиницей ${where} даны в написании автора.`,
    exceptions: (names) => `Исключения (в скобках — форма по этой системе): ${names}.`,
    quoted: 'В цитатах и заглавиях имена даны так, как были напечатаны.',
    signed: 'Авторы названы так, как подписаны их сочинения.',
  },
}

/** For a BCP 47 tag, by its language; English where there are none. */
export const noteWordsFor = (tag: string): NoteWords => LANGUAGES[tag.split('-')[0]?.toLowerCase() ?? ''] ?? ENGLISH
