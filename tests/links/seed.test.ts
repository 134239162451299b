/** The notes of the manuscript that the project is tried on, which stand beside it and not in it. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checked } from '../small-edition.js'

const folder = join(process.env.SHARED ?? join(import.meta.dirname, '../../../shared'), 'data/seed')
const here = existsSync(join(folder, 'notes.txt'))

/** Written down by hand from the notes: one key a note, more where the note cites more. */
const KEYS =
  `lenin-pss|lenin-pss lewin1968|lenin-pss|lenin-pss|schapiro1955|daniels1960|lenin-pss|lenin-pss|schapiro1955|barmine1945
daniels1960|deutscher1959|souvarine1939 carr1954|carr1954|barmine1945|ciliga1940|stalin-works|trotsky1930|trotsky1930|serge1963
deutscher1959|stalin-works|souvarine1939|daniels1960 schapiro1960|medvedev1971|deutscher1959|deutscher1959|fischer1948|kravchenko1946|kravchenko1946
khrushchev1956|trotsky1946|nicolaevsky1965|medvedev1971|souvarine1939|lenin-pss|deutscher1954|deutscher1949|trotsky1930|stalin-works
fainsod1958|daniels1960|avtorkhanov1959|vkp16conf|schapiro1960|conquest1986|stalin1930|avtorkhanov1959|nicolaevsky1965|ciliga1940
conquest1986|kravchenko1946|abramovitch1962|nicolaevsky1965|nicolaevsky1965`.split(/[|\n]/)

/** Rules of linking; that a work is never cited is the manuscript’s own affair. */
const OTHERS = ['entry-cited']

describe.skipIf(!here)('the seed (skipped where SHARED holds no data/seed)', () => {
  const edition = () => {
    const notes = readFileSync(join(folder, 'notes.txt'), 'utf8').trim().split('\n')
    const read = notes.map((line) => /^(fn\d+|\d+)\. (.*)$/.exec(line) ?? [])
    const text = [
      ...read.map(([, label]) => `A line.[^${label}]`),
      ...read.map(([, label, words]) => `[^${label}]: ${words}`),
    ]
    return checked({
      'source/1.md': `${text.join('\n\n')}\n`,
      'bibliography/works.json': readFileSync(join(folder, 'bibliography.json'), 'utf8'),
    })
  }
  it('links every source note to its works, and the comment to none', async () => {
    const { edition: read } = await edition()
    const notes = read.chapters.flatMap((chapter) => chapter.notes)
    const sources = notes.filter((note) => note.series === 'source')
    expect(sources.map((note) => note.mentions.map((mention) => mention.key).join(' '))).toEqual(KEYS)
    expect(notes.filter((note) => note.series === 'comment').map((note) => note.mentions.length)).toEqual([0])
    expect(notes.flatMap((note) => note.doubts)).toEqual([])
  })
  it('has no finding of these rules', async () => {
    const { findings } = await edition()
    expect(findings.filter((finding) => !OTHERS.includes(finding.rule))).toEqual([])
  })
})
