import { expect, it } from 'vitest'
import { format, notesOf, words } from './notes.js'
import { works } from './works.js'

const one = (id: string) => works.filter((work) => work.id === id)

it.each([
  ['d54', 'Isaac Deutscher, *The Prophet Armed: Trotsky, 1879–1921* (London: Oxford University Press, 1954)'],
  [
    'book-parts',
    'Isaac Deutscher, *The Prophet Armed: Trotsky, 1879–1921*, trans. Ann Marsh, 2nd ed., vol. 1 (London: Oxford University Press, 1928; repr. 1992)',
  ],
  ['edited', 'Ralph Miliband and John Saville (eds.), *The Socialist Register* (Merlin, 1964)'],
  [
    'chapter',
    'Isaac Deutscher, “The Failure of Khrushchevism”, in *The Socialist Register*, ed. Ralph Miliband (London: Merlin, 1965), pp. 11–29',
  ],
  [
    'article-journal',
    'E. H. Carr, “Pilnyak and the Death of Frunze”, *Soviet Studies* 10, no. 2 (October 1958), pp. 162–164, https://doi.org/10.1000/182',
  ],
  ['article-newspaper', '“On the New Course”, *Pravda*, 11 December 1923'],
  ['article-magazine', 'Isaac Deutscher, “The Ex-Communist’s Conscience”, *The Reporter*, 25 April 1950, p. 22'],
  ['thesis', 'Ann Lih, “The Left Opposition”, PhD thesis (University of Glasgow, 1999)'],
  ['report', 'Comintern, *Minutes of the Second Congress*, report 12 (London: New Park, 1977)'],
  ['standard', 'ISO, Transliteration of Cyrillic, ISO 9:1995 (Geneva: ISO, 1995)'],
  ['legislation', 'Decree on Land, decree no. 3, 26 October 1917, *Sobranie uzakonenii*'],
  [
    'dataset',
    'Memorial, *Victims of Political Terror*, version 5 (Memorial, 2017), https://example.org/a?b=1&c=2 (accessed 5 March 2024)',
  ],
  ['software', 'Frank Bennett, *citeproc-js*, version 2.4 (2020), https://example.org/a?b=1&c=2'],
  ['webpage', '“Russian Archives Today”, *Example*, https://example.org/a?b=1&c=2 (accessed 5 March 2024)'],
  ['manuscript', 'Christian Rakovsky, “Na s″ezde”, typescript, 2 August 1928, GARF, Moscow, f. 5446'],
  ['personal_communication', 'Leon Trotsky, letter to V. I. Lenin, 18 January 1922, RGASPI'],
  [
    'entry-encyclopedia',
    'Isaac Deutscher, “Trotsky, Leon”, in *Encyclopaedia Britannica*, 14th ed. (Britannica, 1929)',
  ],
  ['interview', 'Isaac Deutscher, “On Stalin”, interview by Jo Hampson, 1966'],
  ['no-date', 'Isaac Deutscher, *Undated* (P, n.d.)'],
])('a full note for %s', (id, expected) => expect(notesOf(one(id), [id])).toEqual([expected]))

it('a short form of a work without a title names who wrote to whom, and when', () => {
  const id = 'personal_communication'
  expect(notesOf(one(id), [id], [], [id])[2]).toBe('Trotsky, letter to V. I. Lenin, 18 January 1922')
})

it('sorts the bibliography by author or, without one, title, then by year', () => {
  const { bibliography } = format(works, { scopes: [] })
  expect(bibliography.map(({ key }) => key)).toEqual([
    ...[
      'software',
      'article-journal',
      'report',
      // Decree on Land
      'legislation',
      'entry-encyclopedia',
      'article-magazine',
      'd54',
      'chapter',
      'interview',
    ],
    ...['book-parts', 'no-date', 'standard', 'thesis', 'dataset', 'edited'],
    // On the New Course; Rakovsky; Russian Archives Today; Trotsky
    ...['article-newspaper', 'manuscript', 'webpage', 'personal_communication'],
  ])
  const printed = new Map(bibliography.map(({ key, children }) => [key, words(children)]))
  expect(printed.get('d54')).toBe(
    'Deutscher, Isaac. *The Prophet Armed: Trotsky, 1879–1921*. London: Oxford University Press, 1954.',
  )
  expect(printed.get('personal_communication')).toBe('Trotsky, Leon. Letter to V. I. Lenin, 18 January 1922, RGASPI.')
})

it('links the DOI and the URL', () => {
  const { bibliography } = format(works, { scopes: [] })
  const urls = bibliography.flatMap(({ children }) =>
    children.flatMap((node) => (node.type === 'link' ? [node.url] : [])),
  )
  expect(urls).toContain('https://doi.org/10.1000/182')
  expect(urls).toContain('https://example.org/a?b=1&c=2')
})
