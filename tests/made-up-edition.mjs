/** An edition of made-up notes and works, for measuring: node tests/made-up-edition.mjs NOTES WORKS FOLDER */
import { mkdirSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const THINGS =
  'party state letters congress union strike winter harvest village factory army river border council archive census treaty'.split(
    ' ',
  )
const FAMILIES =
  'Abbott Baker Carver Dalton Ellis Foster Grant Hughes Irving Jarvis Keller Lowell Morris Norton Osborne Palmer'.split(
    ' ',
  )
const NOTES_PER_CHAPTER = 200

/** The same edition each time. */
export function writeMadeUpEdition(notes, works, folder) {
  let seed = 7
  const random = (below) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return Math.floor((seed / 2 ** 32) * below)
  }
  const thing = () => THINGS[random(THINGS.length)]
  const capital = (word) => word[0].toUpperCase() + word.slice(1)
  const entries = Array.from({ length: works }, (_, nth) => ({
    id: `w${nth}`,
    type: 'book',
    author: [{ family: FAMILIES[random(FAMILIES.length)], given: 'Nora' }],
    title: `The ${capital(thing())} and the ${capital(thing())}: A Study in ${nth} Parts`,
    publisher: 'No House',
    'publisher-place': 'Nowhere',
    issued: { 'date-parts': [[1900 + random(90)]] },
  }))
  const sentence = () =>
    `The ${thing()} of the ${thing()} had by then become a ${thing()} of some weight, and nobody in the ${thing()} doubted it.`
  mkdirSync(`${folder}/source`, { recursive: true })
  mkdirSync(`${folder}/bibliography`, { recursive: true })
  writeFileSync(`${folder}/source/edition.yaml`, 'title: Made up\nlanguage: en-GB\n')
  writeFileSync(`${folder}/bibliography/works.json`, JSON.stringify(entries, undefined, 1))
  for (let first = 0, used = 0; first < notes; first += NOTES_PER_CHAPTER) {
    const labels = Array.from({ length: Math.min(NOTES_PER_CHAPTER, notes - first) }, (_, nth) => nth + 1)
    const text = labels.map((label) => `${sentence()}[^${label}]${label % 4 === 0 ? '\n\n' : ' '}`).join('')
    const definitions = labels.map((label) => {
      const from = 1 + random(300)
      return `[^${label}]: See [@w${used++ % works}, p. ${from}; cf. @w${random(works)}, pp. ${from}–${from + 7}].`
    })
    const chapter = 1 + first / NOTES_PER_CHAPTER
    writeFileSync(
      `${folder}/source/${String(chapter).padStart(3, '0')}.md`,
      `# Chapter ${chapter}\n\n${text}\n\n${definitions.join('\n')}\n`,
    )
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [notes, works, folder] = process.argv.slice(2)
  writeMadeUpEdition(Number(notes), Number(works), folder)
}
