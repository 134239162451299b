/** Forms of dense books: archives, journals, editors, conversations, days; on the made-up bibliography and some more works. */
import { describe, expect, it } from 'vitest'
import { link, places, told } from './made-up.js'

const day = (...parts: readonly number[]) => ({ issued: { 'date-parts': [parts] } })
const name = (family: string, given: string) => [{ family, given }]
const MORE = [
  {
    id: 'orlova-interview',
    type: 'interview',
    title: 'Interview with the author, Volkhov',
    author: name('Orlova', 'A. P.'),
    ...day(1997, 5, 3),
  },
  {
    id: 'orlova-diary',
    type: 'manuscript',
    title: 'Dnevnik',
    author: name('Orlova', 'T. S.'),
    archive: 'GAVO',
    archive_location: 'f. 3, op. 1, d. 2',
  },
  {
    id: 'penn-mail',
    type: 'personal_communication',
    title: 'E-mail to the author',
    author: name('Penn-Darby', 'Joan'),
    ...day(2018, 4, 9),
  },
  { id: 'orlov-papers', type: 'manuscript', title: 'Orlov Family Papers', archive: 'Private collection' },
  {
    id: 'bstarch',
    type: 'manuscript',
    title: 'Bundesstromarchiv',
    'title-short': 'BStArch',
    archive: 'BStArch',
    language: 'de',
  },
  {
    id: 'bstarch-r77',
    type: 'manuscript',
    title: 'Reichsstromamt',
    archive: 'BStArch',
    archive_location: 'R 77',
    language: 'de',
  },
  {
    id: 'lock',
    type: 'chapter',
    title: 'The Lock-Keeper’s Wife',
    author: name('Halloran', 'Maeve'),
    editor: name('Ostrander-Blom', 'Piet'),
    'container-title': 'Water and Work: Essays',
    page: '61-89',
    ...day(1988),
  },
  {
    id: 'sluices',
    type: 'article-journal',
    title: 'Counting Sluices',
    author: name('Wexcombe', 'Ida'),
    'container-title': 'Journal of River History',
    volume: '4',
    issue: '2',
    page: '101-129',
    ...day(1969),
  },
  {
    id: 'sluice-book',
    type: 'book',
    title: 'The Sluice and the Senate',
    author: name('Wexcombe', 'Ida'),
    ...day(1975),
  },
  {
    id: 'sluice-review',
    type: 'review',
    title: 'Review of The Sluice and the Senate',
    author: name('Tarrant', 'Owen'),
    'container-title': 'Volhovian Review',
    volume: '30',
    issue: '1',
    ...day(1977),
  },
  {
    id: 'bell',
    type: 'article-journal',
    title: 'La « cloche » des bateliers',
    author: name('Marchetti', 'Luc'),
    'container-title': 'Revue du fleuve',
    ...day(1980),
  },
  {
    id: 'town',
    type: 'entry-encyclopedia',
    title: 'Volkhov',
    'container-title': 'Rechnaia entsiklopediia',
    ...day(1985),
  },
  { id: 'rivernews', type: 'periodical', title: 'Rechnik Volkhova' },
  {
    id: 'thesis',
    type: 'thesis',
    title: 'Plotiny Volkhovii, 1921–1931',
    author: name('Sazonov', 'G. N.'),
    ...day(1973),
  },
]
const extra = { 'bibliography/more.json': JSON.stringify(MORE) }
const of = async (...texts: readonly string[]) => {
  const note = (await link(texts, extra)).at(-1)
  return note && [told(note), ...places(note)].join(' | ')
}
const GAVO = 'GAVO, f. R-12, op. 43a, d. 5, l. 3.'

describe.each<readonly [string, readonly (readonly [readonly string[], string])[]]>([
  [
    'archives',
    [
      [[GAVO], 'gavo | fond R-12, opis 43a, delo 5, leaf 3'],
      [[GAVO, 'Ibid., l. 50.'], 'gavo | leaf 50'],
      [[GAVO, 'Там же, л. 13об.'], 'gavo | leaf 13об.'],
      [[GAVO, 'Ibid., d. 1, ll. 2–4, and d. 6, l. 1.'], 'gavo | delo 1, leaf 2–4, delo 6, leaf 1'],
      [['GAVO, f. 12, op. 1, d. 5, ll. 1–9, at l. 3ob.'], 'gavo | fond 12, opis 1, delo 5, leaf 3ob.'],
      [['GAVO, f. 12, op. 1, d. 5, l. 3 (scale 1:50).'], 'gavo | fond 12, opis 1, delo 5, leaf 3'],
      [
        ['Compare GAVO, f. 12, op. 1, d. 5, with the list in GAVO, f. 14, op. 2, d. 6.'],
        'gavo gavo | fond 12, opis 1, delo 5 | fond 14, opis 2, delo 6',
      ],
      [
        ['Gosudarstvennyi arkhiv Volkhovskoi oblasti (hereafter GAVO), f. 12, op. 1, d. 5.'],
        'gavo | fond 12, opis 1, delo 5',
      ],
      [['Orlova, ‘Dnevnik’, l. 40ob.', 'Ibid., l. 41.'], 'orlova-diary | leaf 41'],
      [['BStArch R 12/321, Bl. 5.'], 'bstarch | fond R 12, delo 321, folio 5'],
      [['BStArch, R 77/321, Bl. 5.', 'Ebd., Bl. 6–7.'], 'bstarch-r77 | folio 6–7'],
      [['Halloran, The Senate Armed, p. 4.', 'XYZ R 12/321, Bl. 5.', 'Ebd., Bl. 6.'], '?'],
      [['Vetrov, Karelin, p. 5.', 'Ibid., l. 5.'], 'vetrov-life | line 5'],
      [['Photograph in the Orlov Family Papers.'], 'orlov-papers | '],
      [['The papers of another family, private collection, Volkhov.'], ''],
    ],
  ],
  [
    'journals and collections',
    [
      [
        ['Ida Wexcombe, ‘Counting Sluices’, *Journal of River History* 4, no. 2 (1969), pp. 101–129.'],
        'sluices | page 101–129',
      ],
      [
        ['Wexcombe, ‘Counting Sluices’, *Journal of River History* 4:2 (1969), pp. 101–129, at p. 110.'],
        'sluices | page 110',
      ],
      [
        ['Wexcombe, ‘Counting Sluices’, *Journal of River History* 4 (2) (1969): 101–129, esp. 110.'],
        'sluices | page 110',
      ],
      [
        ['Wexcombe, ‘Counting Sluices’, *Journal of River History* 5, no. 2 (1969), p. 110.'],
        'sluices | volume 5, page 110',
      ],
      [
        [
          'Maeve Halloran, ‘The Lock-Keeper’s Wife’, in Piet Ostrander-Blom (ed.), *Water and Work: Essays* (London: Weir, 1988), pp. 61–89, at pp. 70–72.',
        ],
        'lock | page 70–72',
      ],
      [['Halloran, ‘The Lock-Keeper’s Wife’, in P. Ostrander-Blom, *Water and Work*, pp. 61–63.'], 'lock | page 61–63'],
      [['Halloran, The Senate Armed, pp. 10–20, esp. p. 12.'], 'halloran-armed | page 10–20, page 12'],
      [
        ['G. N. Sazonov, ‘Plotiny Volkhovii, 1921–1931’ (kand. diss., Rechnoi institut, 1973), pp. 20–61.'],
        'thesis | page 20–61',
      ],
      [['Luc Marchetti, ‘La « cloche » des bateliers’, *Revue du fleuve* (1980), p. 3.'], 'bell | page 3'],
      [['See ‘Volkhov’, in *Rechnaia entsiklopediia* (Moscow: Reka, 1985), p. 65.'], 'town | page 65'],
      [['Rechnaia entsiklopediia, s.v. ‘Volkhov’, p. 65.'], 'town | page 65'],
      [
        ['Owen Tarrant, review of *The Sluice and the Senate*, *Volhovian Review* 30, no. 1 (1977), p. 44.'],
        'sluice-review | page 44',
      ],
      [['Somebody Else, review of *The Sluice and the Senate*, *Another Journal* 3 (1978), p. 2.'], '?'],
    ],
  ],
  [
    'conversations',
    [
      [['Interview with A. P. Orlova, Volkhov, 3 May 1997.'], 'orlova-interview | '],
      [['A. P. Orlova (interview, 3 May 1997) remembers it.'], 'orlova-interview | '],
      [['Orlova interview.'], 'orlova-interview | '],
      [['Interview with B. Orlova, Volkhov, 3 May 1997.'], ''],
      [['Interview with A. P. Orlova, Volkhov, 4 May 1999.'], '?'],
      [['As Dr Joan Penn-Darby tells me (e-mail to the author, 9 April 2018).'], 'penn-mail | '],
      [['Mayor Orlova gave an interview to the newspapers.'], ''],
    ],
  ],
  [
    'places',
    [
      [['Vetrov, Karelin, p. 117 and table 6.'], 'vetrov-life | page 117, table 6'],
      [['Vetrov, Karelin, p. 117 and n. 5 above.', ''], ''],
      [['Krummacher, *Zollwesen*, S. 190 f.'], 'krummacher-zoll | page 190 f.'],
      [['*Rechnik Volkhova*, 6, 9 and 13 February 1926.'], 'rivernews | '],
      [['*Rechnik Volkhova*, 5. Mai 1926, S. 4.'], 'rivernews | page 4'],
      [['almost any number of the *Rechnik Volkhova*, e.g. 3 March 1926, p. 4.'], 'rivernews | page 4'],
    ],
  ],
  [
    'names',
    [
      [
        ['Halloran, *The Senate Armed*, p. 5; *idem*, *The Senate Unarmed*, p. 6.'],
        'halloran-armed halloran-unarmed | page 5 | page 6',
      ],
      [['Wexcombe, *The Senate Unarmed: Volhovia, 1911–1921*, p. 6.'], 'halloran-unarmed | page 6'],
      [['Vetrov, *The Senate Unarmed*, p. 6.'], 'halloran-unarmed | page 6'],
      [['Smith, *The Senate Unarmed*, p. 6.'], '?'],
      [['Wexcombe’s account of it (*Sluice*, p. 17) is unjust.'], 'sluice-book | page 17'],
    ],
  ],
])('%s', (_, cases) => {
  it.each(cases)('%s', async (texts, expected) => expect(await of(...texts)).toBe(expected))
})
