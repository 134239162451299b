/** An edition of made-up sentences with made-up Russian names, for measuring: node tests/made-up-names.mjs WORDS NAMES FOLDER */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const pairs = (list) => list.split(' ').map((pair) => pair.split('='))
const FIRST = pairs('Б=B В=V Г=G Д=D З=Z К=K Л=L М=M Н=N П=P')
const VOWELS = pairs('а=a о=o у=u')
const MIDDLE = pairs('р=r л=l н=n м=m')
const ENDINGS = pairs('ов=ov ин=in енко=enko ский=skii адзе=adze')
const WORDS =
  'the of party state letters congress union strike winter harvest village factory army river border council was not when it had been'.split(
    ' ',
  )
const WORDS_A_PARAGRAPH = 100
const PARAGRAPHS_A_CHAPTER = 100
/** Every so many words is a name. */
const EVERY = 20

/** Every name in Cyrillic and as the Library of Congress writes it. */
const NAMES = FIRST.flatMap((first) =>
  VOWELS.flatMap((vowel) =>
    MIDDLE.flatMap((middle) =>
      ENDINGS.map((ending) => [0, 1].map((side) => [first, vowel, middle, ending].map((part) => part[side]).join(''))),
    ),
  ),
)

/** @param listed without a list the same text is the measure of what names cost */
export function writeMadeUpNames(words, names, folder, listed = true) {
  for (const inside of ['source', 'bibliography']) mkdirSync(join(folder, inside), { recursive: true })
  const some = NAMES.slice(0, names)
  writeFileSync(join(folder, 'source/edition.yaml'), `title: Names\n${listed ? 'names: {text: bgn-pcgn}\n' : ''}`)
  const list = some.map(([cyrillic]) => `  - {cyrillic: ${cyrillic}, kind: surname}\n`).join('')
  if (listed) writeFileSync(join(folder, 'bibliography/names.yaml'), `names:\n${list}`)
  const nameAt = (nth) => some[Math.floor(nth / EVERY) % some.length][1]
  const wordAt = (nth) => (nth % EVERY === EVERY - 1 ? nameAt(nth) : WORDS[(nth * 7) % WORDS.length])
  const paragraph = (from) =>
    `Then ${Array.from({ length: WORDS_A_PARAGRAPH - 1 }, (_, nth) => wordAt(from + nth)).join(' ')}.`
  const all = Array.from({ length: words / WORDS_A_PARAGRAPH }, (_, nth) => paragraph(nth * WORDS_A_PARAGRAPH))
  for (let nth = 0; nth * PARAGRAPHS_A_CHAPTER < all.length; nth++) {
    const text = all.slice(nth * PARAGRAPHS_A_CHAPTER, (nth + 1) * PARAGRAPHS_A_CHAPTER).join('\n\n')
    writeFileSync(join(folder, `source/${String(nth + 1).padStart(3, '0')}.md`), `# Chapter ${nth + 1}\n\n${text}\n`)
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  writeMadeUpNames(Number(process.argv[2]), Number(process.argv[3]), process.argv[4])
