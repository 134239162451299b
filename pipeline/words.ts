/** The words an edition generates, by its language. */
export interface Words {
  readonly chapter: string
  readonly note: string
  readonly figure: string
  readonly table: string
  readonly page: string
  readonly figures: string
  readonly tables: string
  readonly notes: string
  /** Before a number of a page, before several. */
  readonly notesToPage: string
  readonly notesToPages: string
  readonly contents: string
  readonly bibliography: string
  readonly abbreviations: string
  readonly abbreviation: string
  readonly fullForm: string
  readonly by: string
  readonly editedBy: string
  readonly draft: string
  /** On each page of a galley. */
  readonly proofs: string
  readonly backToText: string
  readonly open: string
  readonly close: string
  readonly index: string
  readonly persons: string
  readonly subjects: string
  readonly see: string
  readonly seeAlso: string
  /** After a heading that is said again overleaf. */
  readonly continued: string
  readonly colophon: string
  /** Before the name of a face. */
  readonly setIn: string
  readonly codeIn: string
  readonly version: string
  readonly madeWith: string
}

const ENGLISH: Words = {
  chapter: 'chapter',
  note: 'note',
  figure: 'figure',
  table: 'table',
  page: 'page',
  figures: 'Figures',
  tables: 'Tables',
  notes: 'Notes',
  notesToPage: 'Notes to page',
  notesToPages: 'Notes to pages',
  contents: 'Contents',
  bibliography: 'Bibliography',
  abbreviations: 'Abbreviations',
  abbreviation: 'Abbreviation',
  fullForm: 'Full form',
  by: 'by',
  editedBy: 'edited by',
  draft: 'Draft: not for publication',
  proofs: 'Proof, not for citation',
  backToText: 'Back to the text',
  open: '“',
  close: '”',
  index: 'Index',
  persons: 'Index of Persons',
  subjects: 'Index of Subjects',
  see: 'see',
  seeAlso: 'see also',
  continued: 'continued',
  colophon: 'Colophon',
  setIn: 'The printed book is set in',
  codeIn: 'code in',
  version: 'version',
  madeWith: 'Made with',
}
const LANGUAGES: Readonly<Record<string, Words>> = {
  en: ENGLISH,
  de: {
    chapter: 'Kapitel',
    note: 'Anmerkung',
    figure: 'Abbildung',
    table: 'Tabelle',
    page: 'Seite',
    figures: 'Abbildungen',
    tables: 'Tabellen',
    notes: 'Anmerkungen',
    notesToPage: 'Anmerkungen zu Seite',
    notesToPages: 'Anmerkungen zu den Seiten',
    contents: 'Inhalt',
    bibliography: 'Literatur',
    abbreviations: 'Abkürzungen',
    abbreviation: 'Abkürzung',
    fullForm: 'Bedeutung',
    by: 'von',
    editedBy: 'herausgegeben von',
    draft: 'Entwurf: nicht zur Veröffentlichung',
    proofs: 'Korrekturfahne, nicht zitierfähig',
    backToText: 'Zurück zum Text',
    open: '„',
    close: '“',
    index: 'Register',
    persons: 'Personenregister',
    subjects: 'Sachregister',
    see: 'siehe',
    seeAlso: 'siehe auch',
    continued: 'Fortsetzung',
    colophon: 'Kolophon',
    setIn: 'Das gedruckte Buch ist gesetzt aus der',
    codeIn: 'Programmtext aus der',
    version: 'Version',
    madeWith: 'Hergestellt mit',
  },
  fr: {
    chapter: 'chapitre',
    note: 'note',
    figure: 'figure',
    table: 'tableau',
    page: 'page',
    figures: 'Figures',
    tables: 'Tableaux',
    notes: 'Notes',
    notesToPage: 'Notes de la page',
    notesToPages: 'Notes des pages',
    contents: 'Table des matières',
    bibliography: 'Bibliographie',
    abbreviations: 'Abréviations',
    abbreviation: 'Abréviation',
    fullForm: 'Forme complète',
    by: 'par',
    editedBy: 'édité par',
    draft: 'Épreuve : ne pas publier',
    proofs: 'Épreuve, ne pas citer',
    backToText: 'Retour au texte',
    open: '« ',
    close: ' »',
    index: 'Index',
    persons: 'Index des noms de personnes',
    subjects: 'Index des sujets',
    see: 'voir',
    seeAlso: 'voir aussi',
    continued: 'suite',
    colophon: 'Colophon',
    setIn: 'Le livre imprimé est composé en',
    codeIn: 'le code en',
    version: 'version',
    madeWith: 'Fabriqué avec',
  },
  ru: {
    chapter: 'глава',
    note: 'примечание',
    figure: 'рисунок',
    table: 'таблица',
    page: 'страница',
    figures: 'Рисунки',
    tables: 'Таблицы',
    notes: 'Примечания',
    notesToPage: 'Примечания к странице',
    notesToPages: 'Примечания к страницам',
    contents: 'Содержание',
    bibliography: 'Литература',
    abbreviations: 'Список сокращений',
    abbreviation: 'Сокращение',
    fullForm: 'Полное название',
    by: '',
    editedBy: 'под редакцией',
    draft: 'Черновик: не для публикации',
    proofs: 'Корректура, не для цитирования',
    backToText: 'Назад к тексту',
    open: '«',
    close: '»',
    index: 'Указатель',
    persons: 'Указатель имён',
    subjects: 'Предметный указатель',
    see: 'см.',
    seeAlso: 'см. также',
    continued: 'продолжение',
    colophon: 'Колофон',
    setIn: 'Печатная книга набрана шрифтом',
    codeIn: 'программный текст — шрифтом',
    version: 'версия',
    madeWith: 'Сделано с помощью',
  },
}

/** The words for a BCP 47 tag, by its language; English where there are none. */
export function wordsFor(tag: string): Words {
  return LANGUAGES[tag.split('-')[0]?.toLowerCase() ?? ''] ?? ENGLISH
}

export const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
