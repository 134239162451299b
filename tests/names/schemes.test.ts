/**
 * Romanisation against spellings that others attest: headings of the Library of Congress, gazetteers, standards' examples,
 * dictionaries and title pages. No expectation is derived from our tables.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { schemes } from '../../pipeline/names/schemes/index.js'
import { transliterate } from '../../pipeline/names/transliterate.js'

const romanised = (id: string, russian: string) => {
  const scheme = schemes.get(id)
  if (!scheme) throw new Error(`no scheme ${id}`)
  return transliterate(russian, scheme)
}

/** By scheme: Russian, and how it is attested. */
const attested: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  // Headings of the Library of Congress name authority file, and the notes of its table.
  'ala-lc': [
    ['Достоевский', 'Dostoevski\u012d'],
    ['Цветаева', 'T\u0361Svetaeva'],
    ['Чайковский, Петр Ильич', 'Cha\u012dkovski\u012d, Petr Il\u02b9ich'],
    ['Юрий', 'I\u0361Uri\u012d'],
    ['Щедрин', 'Shchedrin'],
    ['Эренбург', '\u0116renburg'],
    ['ЦК', 'T\u0361SK'],
    ['съезд', 's\u02baezd'],
    ['Ленинъ', 'Lenin\u02ba'],
  ],
  'ala-lc-nodia': [
    ['Троцкий', 'Trotskii'],
    ['Полное собрание сочинений', 'Polnoe sobranie sochinenii'],
    ['Зиновьев', 'Zinov\u02b9ev'],
  ],
  // PCGN, the table's own examples and note 1; the interpunct by note 3.
  'bgn-pcgn-plain': [
    ['Енисей', 'Yenisey'],
    ['Кубань', 'Kuban\u2019'],
    ['подъезд', 'pod\u201dyezd'],
    ['Щёлково', 'Shch\u00eblkovo'],
    ['Ельцин', 'Yel\u2019tsin'],
    ['Ёлкино', 'Y\u00eblkino'],
  ],
  'bgn-pcgn': [['Советск', 'Sovet\u00b7sk']],
  'bgn-simplified': [
    ['Ежов', 'Yezhov'],
    ['Дзержинский', 'Dzerzhinsky'],
    ['Чёрный', 'Chyorny'],
  ],
  'iso9-1995': [
    ['Чайковский', '\u010cajkovskij'],
    ['щука', '\u015duka'],
    ['Яна Юрьевна', '\u00c2na \u00dbr\u02b9evna'],
  ],
  'gost-7.79-b': [
    ['цирк', 'cirk'],
    ['цапля', 'czaplya'],
    ['щука', 'shhuka'],
  ],
  scholarly: [
    ['Хрущёв', 'Xru\u0161\u010d\u00ebv'],
    ['Яблоко', 'Jabloko'],
  ],
  'iso-r9-1968': [['Эйхенбаум', '\u0116jhenbaum']],
  'din-1460': [['Хрущев', 'Chru\u0161\u010dev']],
  'un-1987': [['Энгельс', '\u00c8ngel\u2019s']],
  'icao-9303': [
    ['ЮЛИЯ', 'IULIIA'],
    ['ДМИТРИЙ', 'DMITRII'],
    ['Соболь', 'Sobol'],
  ],
  'gost-52535': [['Цой', 'Tcoi']],
  'bs-2979': [['Советский', 'Sovet-ski\u012d']],
  'popular-english': [
    ['Чехов', 'Chekhov'],
    ['Троцкий', 'Trotsky'],
    ['Горбачёв', 'Gorbachev'],
  ],
  wikipedia: [
    ['Ельцин', 'Yeltsin'],
    ['Достоевский', 'Dostoyevsky'],
  ],
  sda: [
    ['Ежов', 'Yezhov'],
    ['Молотов', 'Molotov'],
    ['Ягода', 'Yagoda'],
  ],
  'german-duden': [
    ['Ельцин', 'Jelzin'],
    ['Достоевский', 'Dostojewski'],
    ['Горбачёв', 'Gorbatschow'],
    ['Хрущёв', 'Chruschtschow'],
    ['Чайковский', 'Tschaikowski'],
  ],
  french: [
    ['Пушкин', 'Pouchkine'],
    ['Солженицын', 'Soljenitsyne'],
    ['Чайковский', 'Tcha\u00efkovski'],
    ['Енисей', 'Ienisse\u00ef'],
  ],
  'odni-2015': [['Ельцин', 'Yeltsin']],
  economist: [
    ['Ельцин', 'Yeltsin'],
    ['Зюганов', 'Zyuganov'],
  ],
  maik: [['Ильин', 'Il\u2019in']],
  'gost-16876-71-1': [['Щусев', '\u0160\u010dusev']],
  'gost-16876-71-2': [['Эйзенштейн', 'Ehjjzenshtejjn']],
}

describe.each([...schemes.keys()])('%s', (id) => {
  it('has examples from outside', () => expect(attested[id]?.length).toBeGreaterThan(0))
  it.each(attested[id] ?? [])('%s is %s', (russian, latin) => expect(romanised(id, russian)).toBe(latin))
})

describe('every scheme', () => {
  const letters = [...'абвгдеёжзийклмнопрстуфхцчшщъыьэюяіѣѳѵ']
  const word = fc.string({
    unit: fc.constantFrom(...letters, ...letters.map((l) => l.toUpperCase())),
    minLength: 1,
    maxLength: 12,
  })
  it.each([...schemes.keys()])('%s writes Latin letters, composed, whatever the word', (id) => {
    fc.assert(
      fc.property(word, (russian) => {
        const latin = romanised(id, russian)
        expect(latin).not.toMatch(/\p{Script=Cyrillic}/u)
        expect(latin).toBe(latin.normalize('NFC'))
      }),
      { numRuns: 300, seed: 1918 },
    )
  })
  it.each([...schemes.keys()])('%s leaves what is not Russian as it is', (id) => {
    const text = 'Karl Marx, p. 45–47 (“Das Kapital”), ὕβρις'
    expect(romanised(id, text)).toBe(text)
  })
  it('takes a decomposed letter for the composed one, and a mark of stress for none', () => {
    expect(romanised('iso9-1995', 'и\u0306')).toBe('j')
    expect(romanised('wikipedia', 'Молото\u0301в')).toBe('Molotov')
  })
  it('spells old words as they are spelt today where it has no old letters', () => {
    expect(romanised('wikipedia', 'Ѳедоръ Рѣпинъ')).toBe('Fedor Repin')
    expect(romanised('wikipedia', 'Россія')).toBe('Rossiya')
  })
})

describe('ISO 9', () => {
  /** The table of the standard turned about, written out by hand. */
  const back: Readonly<Record<string, string>> = {
    a: 'а',
    b: 'б',
    v: 'в',
    g: 'г',
    d: 'д',
    e: 'е',
    ë: 'ё',
    ž: 'ж',
    z: 'з',
    i: 'и',
    j: 'й',
    k: 'к',
    l: 'л',
    m: 'м',
    n: 'н',
    o: 'о',
    p: 'п',
    r: 'р',
    s: 'с',
    t: 'т',
    u: 'у',
    f: 'ф',
    h: 'х',
    c: 'ц',
    č: 'ч',
    š: 'ш',
    ŝ: 'щ',
    ʺ: 'ъ',
    y: 'ы',
    ʹ: 'ь',
    è: 'э',
    û: 'ю',
    â: 'я',
  }
  it('can be read back, whatever the word', () => {
    const modern = [...'абвгдеёжзийклмнопрстуфхцчшщъыьэюя']
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...modern), minLength: 1, maxLength: 20 }), (russian) => {
        const latin = romanised('iso9-1995', russian)
        expect([...latin].map((letter) => back[letter] ?? `?${letter}`).join('')).toBe(russian)
      }),
      { numRuns: 2000, seed: 9 },
    )
  })
})
