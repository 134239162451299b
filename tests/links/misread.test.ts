/** What scanners make of clean notes: the right work or a doubt, never another work. The noise is seeded. */
import { describe, expect, it } from 'vitest'
import { link } from './made-up.js'

const CLEAN: readonly (readonly [note: string, work: string])[] = [
  ['Halloran, The Senate Armed, p. 45.', 'halloran-armed'],
  ['Halloran, The Senate Unarmed, pp. 3–5.', 'halloran-unarmed'],
  ['Vetrov, Karelin, p. 299.', 'vetrov-life'],
  ['Halloran, Karelin, p. 17.', 'halloran-life'],
  ['Karelin, Speeches, vol. 3, p. 12.', 'karelin-speeches'],
  ['Karelin, Polnoe sobranie rechei, vol. 3, p. 12.', 'karelin-pss'],
  ['Pennington, Rivers and Revenue in Old Volhovia, p. 8.', 'pennington-rivers'],
  ['Pennington and Halloran, The Toll Houses, p. 8.', 'pennington-halloran'],
  ['Zhemchugov, Kanaly i poshliny Volkhovii, p. 5.', 'zhemchugov-kanaly'],
  ['Krummacher, Zollwesen und Herrschaft an der Wolchow, S. 12.', 'krummacher-zoll'],
  ['Delorme, La Vie des bateliers de Volhovie, p. 12.', 'delorme-vie'],
  ['Chernyshev, Zapiski starogo chinovnika, p. 41.', 'chernyshev-zapiski'],
  ['Chetyrnadtsatyi s”ezd Rechnoi partii, p. 187.', 'congress-14'],
  ['GAVO, f. 12, op. 1, d. 5, l. 3.', 'gavo'],
  ['VTsGA, f. 17, op. 3, d. 100, l. 5.', 'vtsga-17'],
]

/** A fault of a scanner at a place, or undefined where it cannot happen. */
type Fault = (text: string, at: number) => string | undefined
const swap =
  (from: string, to: string): Fault =>
  (text, at) =>
    text.startsWith(from, at) ? text.slice(0, at) + to + text.slice(at + from.length) : undefined
const inWord = (text: string, at: number) =>
  /\p{L}\p{L}$/u.test(text.slice(0, at)) && /^\p{L}\p{L}/u.test(text.slice(at))
const faults: readonly Fault[] = [
  swap('l', '1'),
  swap('l', 'I'),
  swap('i', 'l'),
  swap('o', '0'),
  swap('m', 'rn'),
  swap('rn', 'm'),
  swap('d', 'cl'),
  swap('e', 'c'),
  swap('h', 'li'),
  swap('u', 'n'),
  swap('s', '5'),
  swap(',', '.'),
  (text, at) => (inWord(text, at) ? `${text.slice(0, at)} ${text.slice(at)}` : undefined),
  (text, at) => (inWord(text, at) ? `${text.slice(0, at)}- ${text.slice(at)}` : undefined),
  (text, at) => (inWord(text, at) ? text.slice(0, at) + text.slice(at + 1) : undefined),
]

function generator(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return Math.floor((state / 0x80000000) * below)
  }
}

function misread(text: string, times: number, pick: (below: number) => number): string {
  let read = text
  for (let done = 0, tried = 0; done < times && tried < 400; tried++) {
    const next = faults[pick(faults.length)]?.(read, pick(read.length))
    if (next === undefined) continue
    read = next
    done++
  }
  return read
}

describe.each([1, 2, 3, 5])('notes with %i misread places', (times) => {
  it('cite the right work or none', async () => {
    const pick = generator(times * 7919)
    const notes = Array.from({ length: 20 }, () => CLEAN).flat()
    const texts = notes.map(([text]) => misread(text, times, pick))
    const linked = await link(texts)
    let right = 0
    linked.forEach((note, nth) => {
      const [, work] = notes[nth] ?? []
      for (const mention of note.mentions) expect(`${texts[nth]}: ${mention.key}`).toBe(`${texts[nth]}: ${work}`)
      right += note.mentions.length > 0 ? 1 : 0
    })
    console.log(`${times} misread places: ${right} of ${notes.length} notes linked, none wrongly`)
    expect(right / notes.length).toBeGreaterThan({ 1: 0.85, 2: 0.75, 3: 0.55, 5: 0.25 }[times] ?? 1)
  })
})

describe('single misreadings', () => {
  it.each([
    ['Ha1loran, The Senate Arrned, p. 45.', 'halloran-armed'],
    ['Hal loran, The Senate Unarmed, p. 45.', 'halloran-unarmed'],
    ['Hal- loran, The Sen- ate Unarmed, p. 45.', 'halloran-unarmed'],
    ['Zhemchu gov, Kana1y i poshliny, p. 5.', 'zhemchugov-kanaly'],
    ['Krummachcr, Zollwesen und Herrschaft, S. 12.', 'krummacher-zoll'],
    ['Vetrov l951, 45.', 'vetrov-life'],
  ])('%s', async (text, work) => {
    const [note] = await link([text])
    expect(note?.mentions.map((mention) => mention.key)).toEqual([work])
  })
})
