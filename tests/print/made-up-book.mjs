/** Books that nobody wrote, to try the page builder: calls in clusters and in odd places, notes longer than a page. */

/** Numbers between 0 and 1 from a seed (mulberry32, public domain). */
function numbers(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const WORDS =
  'the of and in to a was that it on as with for his at by had not from which were this been their committee delegates assembly proclamation railway council peasantry government newspaper manuscript correspondence revolution extraordinary responsibility Petersburg Anastasia Vladimirovna night bread winter letter'.split(
    ' ',
  )

/** @param {number} seed the same seed, the same book @returns the files of an edition */
export function madeUpBook(seed) {
  const random = numbers(seed * 7919 + 17)
  const upTo = (most) => Math.floor(random() * most)
  const density = random() * 0.6
  const long = random() * 0.12
  const clusters = random() < 0.3 ? 0.4 : 0.05
  const notes = []

  const sentence = (words = 4 + upTo(24)) => {
    const text = Array.from({ length: words }, () => WORDS[upTo(WORDS.length)]).join(' ')
    return `${text[0].toUpperCase()}${text.slice(1)}.`
  }
  const noteText = () => {
    if (random() < long) return sentence(random() < 0.3 ? 700 : 60 + upTo(200))
    if (random() < 0.1) return `${sentence()}\n\n    ${sentence(30)}\n\n    > ${sentence(20)}`
    return sentence(2 + upTo(40))
  }
  const call = () => {
    const label = random() < 0.15 ? `c${notes.length}` : String(notes.length + 1)
    notes.push(`[^${label}]: ${noteText()}\n`)
    return `[^${label}]`
  }
  const calls = () =>
    random() < density ? Array.from({ length: random() < clusters ? 1 + upTo(4) : 1 }, call).join('') : ''
  const text = (sentences) => Array.from({ length: sentences }, () => sentence() + calls()).join(' ')
  const odd = () => (random() < density / 2 ? call() : '')

  const blocks = [
    () => `> ${text(1 + upTo(5))}`,
    () => `## ${sentence(2 + upTo(8)).slice(0, -1)}${odd()}`,
    () => `### ${sentence(2 + upTo(4)).slice(0, -1)}`,
    () => `:::verse\n${Array.from({ length: 2 + upTo(10) }, () => sentence(3 + upTo(4)) + odd()).join('\n')}\n:::`,
    () => Array.from({ length: 1 + upTo(6) }, () => `- ${text(1 + upTo(2))}`).join('\n'),
    () =>
      `| a | b |\n|---|---|\n${Array.from({ length: 1 + upTo(30) }, () => `| ${sentence(3)}${odd()} | ${sentence(upTo(12) + 1)} |`).join('\n')}`,
    () => '***',
  ]
  const block = () => (random() < 0.75 ? text(1 + upTo(10)) : blocks[upTo(blocks.length)]())
  const chapter = (nth) => {
    const opening = random() < 0.3 ? [`:::epigraph\n${text(1)}\n\n::attribution[Nobody${odd()}]\n:::`] : []
    return [`# Chapter ${nth}${odd()}`, ...opening, ...Array.from({ length: 4 + upTo(14) }, block)].join('\n\n')
  }
  const chapters = Array.from({ length: 1 + upTo(3) }, (_, nth) => chapter(nth + 1)).join('\n\n')
  const size = ['A5', '6x9in', 'Royal'][upTo(3)]
  const place = upTo(4) === 0 ? 'end' : 'foot'
  return {
    'source/edition.yaml': `title: Made Up ${seed}\nlanguage: en-GB\npage: {size: ${size}, notes: ${place}}\nnotes: {sources: optional}\n`,
    'source/1.md': `${chapters}\n\n${notes.join('\n')}`,
  }
}
