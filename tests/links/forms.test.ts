/** How historians write: each note, alone or after others, and the works it cites. */
import { describe, expect, it } from 'vitest'
import { link, places, told } from './made-up.js'

type Case = readonly [note: string, works: string]

function alone(name: string, cases: readonly Case[]): void {
  describe(name, () => {
    it.each(cases)('%s', async (text, works) => {
      const [note] = await link([text])
      expect(note && told(note)).toBe(works)
    })
  })
}

alone('short forms', [
  ['Halloran, The Senate Armed, p. 45.', 'halloran-armed'],
  ['Halloran, Senate Unarmed, pp. 3–5.', 'halloran-unarmed'],
  ['Halloran, Senate, p. 3.', '?'],
  ['Vetrov, Karelin, p. 299.', 'vetrov-life'],
  ['Halloran, Karelin, p. 299.', 'halloran-life'],
  ['Karelin, Speeches, vol. 3, p. 12.', 'karelin-speeches'],
  ['Karelin, p. 12.', '?'],
  ['Vetrov, p. 12.', 'vetrov-life'],
  ['Pennington, Rivers, p. 8.', 'pennington-rivers'],
  ['Halloran, “What Did the Toll-Keepers Want?,” 210.', 'halloran-tolls'],
  ['Halloran, *Senate Armed*, 45; *Senate Unarmed*, 12.', 'halloran-armed halloran-unarmed'],
  ['Karelin, PSR, vol. 4, p. 8.', 'karelin-pss'],
])

alone('full forms', [
  [
    'Maeve Halloran, The Senate Armed: Volhovia, 1901–1911 (London: Ostrava Lane Press, 1970), p. 45.',
    'halloran-armed',
  ],
  [
    'Giles Pennington and Maeve Halloran, The Toll Houses (London: Ostrava Lane Press, 1981), ch. 2.',
    'pennington-halloran',
  ],
  ['Pennington, G. Rivers and Revenue in Old Volhovia. London, 1928. P. 33.', 'pennington-rivers'],
  [
    'Maeve Halloran, “What Did the Toll-Keepers Want?”, Volhovian Review 25, no. 3 (1966), pp. 201–229, at 205.',
    'halloran-tolls',
  ],
  ['P. S. Karelin, “Vpered, k rekam,” Rechnaia pravda, 2 March 1930.', 'karelin-leader'],
  ['Rechnaia pravda, 2 March 1930, p. 1.', 'karelin-leader'],
  ['Rechnaia pravda, 3 March 1930, p. 1.', '?'],
])

alone('without an author', [
  ['Chetyrnadtsatyi s”ezd Rechnoi partii, p. 187.', 'congress-14'],
  ['The Senate Armed, p. 4.', 'halloran-armed'],
  ['Quoted from The Toll Houses, by Pennington and Halloran, p. 9.', 'pennington-halloran'],
])

alone('author and date', [
  ['Vetrov 1951, 45.', 'vetrov-life'],
  ['(Halloran 1963: 33; Vetrov 1951: 12)', 'halloran-life vetrov-life'],
  ['Pennington and Halloran (1981), p. 9.', 'pennington-halloran'],
  ['Pennington 1928, 12, and Pennington 1992, 12.', 'pennington-rivers pennington-rivers'],
  ['Vetrov 1950, 45.', '?'],
  ['Vetrov (1902–1977) never returned.', ''],
])

alone('several works and sentences', [
  [
    'On the tolls see Pennington, Rivers and Revenue, pp. 12–15, Krummacher, Zollwesen und Herrschaft, p. 40, and, for another view, Delorme, La Vie des bateliers, p. 3.',
    'pennington-rivers krummacher-zoll delorme-vie',
  ],
  [
    'He was there in May (Vetrov, Karelin, p. 33). Halloran is less sure (The Senate Armed, p. 101), and GAVO, f. 12, op. 1, d. 5, l. 3, settles nothing.',
    'vetrov-life halloran-armed gavo',
  ],
  ['Karelin, Speeches, vol. 2, p. 9, quoted in Vetrov, Karelin, p. 14.', 'karelin-speeches vetrov-life'],
  ['As Krummacher observes (Zollwesen und Herrschaft, p. 4), the keepers had no choice.', 'krummacher-zoll'],
  [
    'Halloran, The Senate Armed, p. 45, The Senate Unarmed, p. 3, and Karelin, p. 299.',
    'halloran-armed halloran-unarmed halloran-life',
  ],
])

alone('signals of other languages', [
  ['Vgl. Krummacher, Zollwesen und Herrschaft, S. 12 f.', 'krummacher-zoll'],
  [
    'Siehe dazu ausführlich Krummacher, Zollwesen, S. 12; zit. nach Delorme, La Vie des bateliers, S. 4.',
    'krummacher-zoll delorme-vie',
  ],
  ['Voir Delorme, La Vie des bateliers, p. 12 ; cité par Krummacher, Zollwesen, p. 7.', 'delorme-vie krummacher-zoll'],
  ['См.: Жемчугов А. П. Каналы и пошлины Волховии. М., 1977. С. 5.', 'zhemchugov-kanaly'],
  [
    'Цит. по: Чернышев Н. В. Записки старого чиновника. С. 41; ср. Ветров, Карелин, с. 7.',
    'chernyshev-zapiski vetrov-life',
  ],
])

alone('romanisations', [
  ['Žemčugov, Kanaly i pošliny Volchovii, p. 4.', 'zhemchugov-kanaly'],
  ['Schemtschugow, Kanaly i poschliny, S. 4.', 'zhemchugov-kanaly'],
  ['Tschernyschew, Sapiski starogo tschinownika, S. 9.', 'chernyshev-zapiski'],
  ['Chernyshyov, Zapiski, p. 9.', 'chernyshev-zapiski'],
  ['Černyšev, Zapiski starogo činovnika, p. 9.', 'chernyshev-zapiski'],
])

alone('what is not in the bibliography', [
  ['Smith, The Drowned Province, p. 3.', '?'],
  ['Halloran, The Senate Dissolved, p. 12.', '?'],
  ['Smith, The Toll Houses, p. 3.', '?'],
  ['Maeve Halloran, Bridges (London: Nobody, 1999), p. 3; Vetrov, Karelin, p. 4.', 'vetrov-life ?'],
])

alone('commentary', [
  ['Karelin said in 1923 that the tolls would go; Vetrov did not believe him.', ''],
  ['Vetrov, Karelin and Halloran were all in the room.', ''],
  ['Those who voted for it were Zhemchugov, Vetrov, Karelin.', ''],
  ['The members of the Rechnaia partiia were few, some 4,000 in all.', ''],
  ['He repeats this on p. 45.', ''],
  ['See above, p. 45, and chapter 3, pp. 12–20 below.', ''],
  ['GAVO holds the papers of the toll houses, VTsGA those of the party.', ''],
  ['About 5,000 roubles at the rate of the time.', ''],
  ['I owe this to Maeve Halloran.', ''],
])

describe('places', () => {
  it.each([
    ['Karelin, Speeches, vol. 3, p. 12.', ['volume 3, page 12']],
    ['Karelin, Speeches, III, 12.', ['volume III, page 12']],
    ['Karelin, Speeches, 3: 12.', ['volume 3, page 12']],
    ['Halloran, “What Did the Toll-Keepers Want?,” Volhovian Review 25 (1966): 210.', ['page 210']],
    ['Halloran, “What Did the Toll-Keepers Want?,” Volhovian Review 26 (1966): 210.', ['volume 26, page 210']],
    ['Vetrov 1951, 45–47.', ['page 45–47']],
    ['GAVO, f. 12, op. 1, d. 5, ll. 3–4ob.', ['fond 12, opis 1, delo 5, leaf 3–4ob.']],
    ['ГАВО. Ф. 12. Оп. 1. Д. 5. Л. 3.', ['fond 12, opis 1, delo 5, leaf 3']],
    ['VTsGA 17/3/100/5.', ['fond 17, opis 3, delo 100, leaf 5']],
  ])('%s', async (text, expected) => {
    const [note] = await link([text])
    expect(note && places(note)).toEqual(expected)
  })
})
