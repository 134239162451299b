/**
 * What authors write before a locator, by language, and the CSL 1.0.2 locator term it stands for (appendix IV of the
 * specification). `fond`, `opis`, `delo`, `leaf` and `box` are ours: CSL has no terms for the parts of an archive's shelf mark.
 */
type Forms = Readonly<Record<string, string>>

const en: Forms = {
  act: 'act',
  appendix: 'appendix appendices app. apps.',
  'article-locator': 'article articles art. arts.',
  book: 'book books bk. bks.',
  canon: 'canon canons can.',
  chapter: 'chapter chapters chap. chaps. ch. chs.',
  column: 'column columns col. cols.',
  equation: 'equation equations eq. eqs.',
  figure: 'figure figures fig. figs.',
  folio: 'folio folios fol. fols. ff. fo.',
  issue: 'number numbers no. nos. issue issues',
  line: 'line lines l. ll.',
  note: 'note notes n. nn.',
  opus: 'opus opera op. opp.',
  page: 'page pages p. pp. p pp',
  paragraph: 'paragraph paragraphs para. paras. par. ¶ ¶¶',
  part: 'part parts pt. pts.',
  rule: 'rule rules r. rr.',
  scene: 'scene scenes sc. scs.',
  section: 'section sections sec. secs. § §§',
  'sub-verbo': 's.v. s.vv. s.v s.vv',
  table: 'table tables tbl. tbls.',
  verse: 'verse verses v. vv.',
  volume: 'volume volumes vol. vols.',
  fond: 'fond f.',
  opis: 'opis',
  delo: 'delo d. dd.',
  leaf: 'leaf leaves',
  box: 'box boxes',
}

const de: Forms = {
  page: 'Seite Seiten S.',
  volume: 'Band Bände Bd. Bde.',
  chapter: 'Kapitel Kap.',
  column: 'Spalte Spalten Sp.',
  folio: 'Blatt Bl. Blätter',
  figure: 'Abbildung Abbildungen Abb.',
  issue: 'Nummer Nummern Nr. Nrn. Heft H.',
  line: 'Zeile Zeilen Z.',
  note: 'Anmerkung Anmerkungen Anm. Fn.',
  paragraph: 'Absatz Abs.',
  part: 'Teil Teile',
  section: 'Abschnitt Abschn.',
}

const fr: Forms = {
  volume: 'tome tomes t.',
  chapter: 'chapitre chapitres',
  folio: 'f° ff° feuillet feuillets',
  issue: 'numéro numéros n° nᵒ',
  line: 'ligne lignes',
  paragraph: 'paragraphe paragraphes §',
  part: 'partie parties',
  column: 'colonne colonnes',
}

const ru: Forms = {
  page: 'страница страницы с. сс. стр.',
  volume: 'том тома т. тт.',
  chapter: 'глава главы гл.',
  part: 'часть части ч.',
  book: 'книга книги кн.',
  issue: 'номер № №№ вып.',
  column: 'столбец стб. стлб.',
  folio: 'лист листы л. лл.',
  note: 'примечание прим. примеч.',
  line: 'строка строки стк.',
  figure: 'рисунок рис.',
  table: 'таблица табл.',
  fond: 'фонд ф.',
  opis: 'опись оп.',
  delo: 'дело д. дд. ед.хр.',
  box: 'коробка картон к. карт.',
}

export const languages = { en, de, fr, ru } as const
export type LabelLanguage = keyof typeof languages

/** Shelf-mark labels of Russian archives, outside CSL. */
export const shelfLabels: ReadonlySet<string> = new Set(['fond', 'opis', 'delo', 'leaf', 'box'])

/** The label of a locator in words, `{preface}`: printed as the author wrote it, without a term. */
export const asWritten = 'as-written'

/** Every written form, folded to lower case, with its term; the first language that has a form decides. */
export function labelForms(given: readonly LabelLanguage[]): ReadonlyMap<string, string> {
  const forms = new Map<string, string>()
  for (const language of given) {
    for (const [term, written] of Object.entries(languages[language])) {
      for (const form of written.toLowerCase().split(' ')) if (!forms.has(form)) forms.set(form, term)
    }
  }
  return forms
}

/** Every written form of every language, for "did you mean". */
export const knownLabels: ReadonlySet<string> = new Set(labelForms(['en', 'de', 'fr', 'ru']).keys())
