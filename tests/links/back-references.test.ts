/** Words that point at notes before them, and what they need there. */
import { describe, expect, it } from 'vitest'
import { checked } from '../small-edition.js'
import { link, told } from './made-up.js'

const last = async (...texts: readonly string[]) => {
  const note = (await link(texts)).at(-1)
  return note && { works: told(note), reasons: note.doubts.map((doubt) => doubt.reason) }
}
const works = async (...texts: readonly string[]) => (await last(...texts))?.works

const VETROV = 'Vetrov, Karelin, p. 4.'
const ARMED = 'Halloran, The Senate Armed, p. 4.'

describe('ibid.', () => {
  it.each([
    'Ibid., p. 5.',
    'Ibidem.',
    'Ebd., S. 5.',
    'Ebenda.',
    'Там же. С. 5.',
    'Tam zhe, s. 5.',
    'lbid., p. 5.',
    'Ihid., p. 5.',
    'Id. at 5.',
    'Loc. cit.',
    'Cf. ibid., p. 5.',
  ])('%s', async (text) => expect(await works(VETROV, text)).toBe('vetrov-life'))
  it('means the citation before it in its own note', async () =>
    expect(await works(VETROV, 'Delorme, La Vie des bateliers, p. 3; ibid., p. 5.')).toBe('delorme-vie delorme-vie'))
  it('passes over remarks', async () =>
    expect(await works(VETROV, 'Nobody else says so.', 'Ibid.')).toBe('vetrov-life'))
  it.each(['Interview with the ferryman, Volkhov.', 'Files seen at the *Rechnoi muzei*.', 'ABC 17/3.'])(
    'takes no older work after “%s”, which may be a source',
    async (unlinked) => expect(await works(VETROV, unlinked, 'Ibid., p. 5.')).toBe('?'),
  )
  it('passes over what is said to be a remark', async () =>
    expect(await works(VETROV, ':note{discursive} Files seen in Volkhov.', 'Ibid., p. 5.')).toBe('vetrov-life'))
  it('follows a citation by key', async () =>
    expect(await works('[@delorme-vie, p. 3]', 'Ibid., p. 5.')).toBe('delorme-vie'))
  it('follows the author’s own mark', async () =>
    expect(await works(':note{cites="delorme-vie"} So she says.', 'Ibid., p. 5.')).toBe('delorme-vie'))
  it('has nothing before it', async () =>
    expect(await last('Ibid., p. 5.')).toEqual({ works: '?', reasons: ['no-antecedent'] }))
  it('has several works before it', async () =>
    expect(await last('Vetrov, Karelin, p. 4; Delorme, La Vie des bateliers, p. 3.', 'Ibid., p. 5.')).toEqual({
      works: '?',
      reasons: ['several-antecedents'],
    }))
  it('has a doubt before it', async () =>
    expect(await last('Smith, The Drowned Province, p. 3.', 'Ibid., p. 5.')).toEqual({
      works: '?',
      reasons: ['unknown-antecedent'],
    }))
})

describe('op. cit.', () => {
  it.each([
    'Vetrov, op. cit., p. 5.',
    'Vetrov, a.a.O., S. 5.',
    'Vetrov, a. a. O., S. 5.',
    'Ветров, указ. соч., с. 5.',
    'Ветров И. Указ. соч. С. 5.',
    'Vetrov, op. clt., p. 5.',
    'Vetrov, loc. cit.',
    'Vetrov (n. 1), p. 5.',
    'Vetrov (wie Anm. 1), S. 5.',
  ])('%s', async (text) => expect(await works(VETROV, ARMED, text)).toBe('vetrov-life'))
  it('needs a work before it', async () =>
    expect(await last(ARMED, 'Vetrov, op. cit., p. 5.')).toEqual({ works: '?', reasons: ['no-antecedent'] }))
  it('needs one work, not two', async () =>
    expect(await last(ARMED, 'Halloran, The Senate Unarmed, p. 4.', 'Halloran, op. cit., p. 5.')).toEqual({
      works: '?',
      reasons: ['several-antecedents'],
    }))
  it('needs no name after a note with one work', async () =>
    expect(await last(VETROV, 'Op. cit., p. 5.')).toEqual({ works: 'vetrov-life', reasons: [] }))
  it('needs a name where nothing is cited before, or more than one work', async () => {
    expect(await last('Op. cit., p. 5.')).toEqual({ works: '?', reasons: ['no-antecedent'] })
    expect(await last('Vetrov, Karelin, p. 4; Delorme, La Vie des bateliers, p. 3.', 'Op. cit., p. 5.')).toEqual({
      works: '?',
      reasons: ['several-antecedents'],
    })
  })
})

describe('idem', () => {
  it.each([
    'Idem, The Senate Unarmed, p. 5.',
    'Ead., The Senate Unarmed, p. 5.',
    'Eadem, Senate Unarmed, p. 5.',
    'Dies., The Senate Unarmed, S. 5.',
    'Она же. The Senate Unarmed. P. 5.',
  ])('%s', async (text) => expect(await works(ARMED, text)).toBe('halloran-unarmed'))
  it('tells one title from another', async () =>
    expect(await works(VETROV, 'Idem, Karelin, p. 5.')).toBe('vetrov-life'))
  it('has a possessive', async () =>
    expect(await works('Halloran, The Senate Armed, p. 4, and her Karelin, p. 9.')).toBe(
      'halloran-armed halloran-life',
    ))
})

describe('other notes', () => {
  const BOTH = 'Vetrov, Karelin, p. 4; Delorme, La Vie des bateliers, p. 3.'
  it.each([
    'See n. 1 above.',
    'See above, note 1.',
    'Vgl. Anm. 1.',
    'Siehe oben, Anm. 1.',
    'См. прим. 1.',
    'Voir note 1 supra.',
    'Cf. fn. 1.',
  ])('%s', async (text) => expect(await works(BOTH, ARMED, text)).toBe('vetrov-life delorme-vie'))
  it('may come later', async () => {
    const [first] = await link(['See n. 2 below.', BOTH])
    expect(first && told(first)).toBe('vetrov-life delorme-vie')
  })
  it('may not be there', async () =>
    expect(await last('See n. 12 above.')).toEqual({ works: '?', reasons: ['no-antecedent'] }))
  it('may be those of the work cited', async () =>
    expect(await works('Vetrov, Karelin, p. 4, n. 12.')).toBe('vetrov-life'))
})

describe('hereafter', () => {
  it.each(['hereafter Office', 'hereafter cited as “Office”', 'im Folgenden: Office'])('%s', async (words) => {
    const [, second] = await link([
      `Ilya Vetrov, Karelin: A Life in Office (London, 1951) (${words}), p. 3.`,
      'Office, p. 4.',
    ])
    expect(second && told(second)).toBe('vetrov-life')
  })
})

describe('the scope', () => {
  const file = (notes: string) => `# A chapter\n\nOne.[^1]\n\n[^1]: ${notes}\n`
  const second = async (numbering: string) => {
    const notes = await link([VETROV], {
      'source/2.md': file('Vetrov, op. cit., p. 5.'),
      'source/edition.yaml': `title: T\nnotes: {numbering: ${numbering}}\n`,
    })
    return notes.at(-1) && told(notes.at(-1) ?? { label: '', mentions: [], doubts: [] })
  }
  it('is the file where numbering restarts', async () => expect(await second('chapter')).toBe('?'))
  it('is the book where it runs on', async () => expect(await second('book')).toBe('vetrov-life'))
})

describe('archives', () => {
  const GAVO = 'GAVO, f. 12, op. 1, d. 5, l. 3.'
  const VTSGA = 'VTsGA, f. 17, op. 3, d. 100, l. 5.'
  it.each([
    [GAVO, 'gavo'],
    ['ГАВО, ф. 12, оп. 1, д. 5, л. 3.', 'gavo'],
    [VTSGA, 'vtsga-17'],
    ['VTsGA, f. 558, op. 11, d. 1, ll. 5–6ob.', 'vtsga-558'],
    ['VTsGA, f. 559, op. 11, d. 1, l. 5.', '?'],
    ['Karelin to Vetrov, 3 May 1930, VTsGA, f. 558, op. 11, d. 1, l. 5.', 'vtsga-558'],
    ['Gosudarstvennyi arkhiv Volkhovskoi oblasti (hereafter GAVO), f. 1, op. 1, d. 1.', 'gavo'],
  ])('%s', async (text, expected) => expect(await works(text)).toBe(expected))
  it.each(['Ibid., l. 50.', 'Там же. Л. 50.', 'Ibid., d. 515, l. 1.', 'Ebd., Bl. 50.'])('then %s', async (text) =>
    expect(await works(VTSGA, text)).toBe('vtsga-17'),
  )
  it('then another fond', async () =>
    expect(await works(VTSGA, 'Ibid., f. 558, op. 11, d. 1, l. 7.')).toBe('vtsga-558'))
  it('goes on after a semicolon', async () =>
    expect(await works('VTsGA, f. 17, op. 3, d. 100, l. 5; f. 558, op. 11, d. 1, l. 7.')).toBe('vtsga-17 vtsga-558'))
})

describe('after a note with a key', () => {
  const third = async (second: string) => {
    const { edition } = await checked({
      'source/1.md': `A.[^1] B.[^2] C.[^3]\n\n[^1]: [@work, p. 1].\n[^2]: ${second}\n[^3]: Ibid., p. 3.\n`,
    })
    return edition.chapters[0]?.notes[2]?.mentions.map(({ key }) => key)
  }
  it('ibid. is its work', async () => expect(await third('[@work, p. 2].')).toEqual(['work']))
  it('ibid. is nothing where no entry has the key', async () => expect(await third('[@nobody, p. 2].')).toEqual([]))
  it('ibid. is nothing where one of two keys has no entry', async () =>
    expect(await third('[@work, p. 2; @nobody].')).toEqual([]))
})
