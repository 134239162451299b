import { describe, expect, it } from 'vitest'
import { at, format, item, notesOf, scopeOf, words } from './notes.js'
import { book, other } from './works.js'

const both = [book, other]
const full = 'Isaac Deutscher, *The Prophet Armed: Trotsky, 1879–1921* (London: Oxford University Press, 1954)'
const short = 'Deutscher, *The Prophet Armed*'
const staline = 'Boris Souvarine, *Staline* (Paris: Plon, 1935)'

/** CSL 1.0.2, "Choose", position: first, subsequent, ibid, ibid-with-locator. */
describe('positions', () => {
  it('first, then ibid', () => expect(notesOf(both, ['d54'], ['d54'])).toEqual([full, 'Ibid.']))
  it.each([
    ['none, none', 'd54', 'd54', 'Ibid.'],
    ['none, some', 'd54', 'd54 page 4', 'Ibid., p. 4'],
    ['the same', 'd54 page 4', 'd54 page 4', 'Ibid.'],
    ['different', 'd54 page 4', 'd54 page 5', 'Ibid., p. 5'],
    ['different labels', 'd54 page 4', 'd54 chapter 4', 'Ibid., chap. 4'],
    ['some, none', 'd54 page 4', 'd54', short],
    ['several, the same', 'd54 volume 4 page 2', 'd54 volume 4 page 2', 'Ibid.'],
    ['several, different', 'd54 volume 4 page 2', 'd54 volume 4 page 3', 'Ibid., vol. 4, p.\u00a03'],
  ])('locators: %s', (_, before, after, expected) => expect(notesOf(both, [before], [after])[1]).toBe(expected))
  it('another work between', () => expect(notesOf(both, ['d54'], ['s35'], ['d54'])).toEqual([full, staline, short]))
  it('a note with two works allows no ibid', () =>
    expect(notesOf(both, ['d54', 's35'], ['s35'])).toEqual([`${full}; ${staline}`, 'Souvarine, *Staline*']))
  it('within one citation', () => expect(notesOf(both, ['d54', 'd54 page 3'])).toEqual([`${full}; ibid., p. 3`]))
  it('a note without a source lies between', () =>
    expect(notesOf(both, ['d54'], [], ['d54'])).toEqual([full, '', short]))
  it('a new scope begins with the full form', () => {
    const scopes = ['x', 'y'].map((id) => ({
      places: [{ number: '1', clusters: [{ id, at, mode: 'bracketed' as const, items: [item('d54')] }] }],
    }))
    const { clusters } = format(both, { scopes })
    expect([...clusters.values()].map(words)).toEqual([full, full])
  })
  it('two clusters in one note', () => {
    const { clusters } = format(both, { scopes: [scopeOf([[item('d54')], [item('s35')]], [[item('s35')]])] })
    expect([...clusters.values()].map(words)).toEqual([full, staline, 'Souvarine, *Staline*'])
  })
  it('without ibid every later citation is short', () => {
    const { clusters } = format(both, { ibid: false, scopes: [scopeOf([[item('d54')]], [[item('d54 page 4')]])] })
    expect([...clusters.values()].map(words)).toEqual([full, `${short}, p. 4`])
  })
  it('in the middle of a sentence ibid has no capital', () => {
    const [first, second] = scopeOf([[item('d54')]], [[item('d54')]]).places
    const lower = second?.clusters.map((cluster) => ({ ...cluster, midSentence: true })) ?? []
    const places = [...(first ? [first] : []), { number: '2', clusters: lower }]
    expect(words(format(both, { scopes: [{ places }] }).clusters.get('2.1') ?? [])).toBe('ibid.')
  })
})
