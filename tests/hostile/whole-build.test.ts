/** Hostile text through the whole build: it arrives in all three editions, proven, or is refused with its place and in plain words. */
import { describe, expect, test } from 'vitest'
import { checkEdition } from '../../pipeline/build.js'
import { built, type Files, sourcesOf } from '../small-edition.js'

const markdown = (text: string) => ({ 'source/1.md': `# One {#one}\n\n${text}\n` })
const metadata = (yaml: string) => ({ 'source/edition.yaml': yaml })
const drawing = (inside: string, before = '') => ({
  ...markdown(':::figure\n![A made-up drawing](a.svg)\n:::'),
  'source/a.svg': `${before}<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">${inside}</svg>`,
})
const work = (fields: object) => ({
  ...markdown('A claim.[^1]\n\n[^1]: [@work].'),
  'bibliography/works.json': JSON.stringify([
    {
      id: 'work',
      type: 'book',
      title: 'T',
      author: [{ family: 'N', given: 'O' }],
      publisher: 'P',
      issued: { 'date-parts': [[1901]] },
      ...fields,
    },
  ]),
})

const arrives: readonly (readonly [name: string, files: Files])[] = [
  [
    'markup in metadata',
    metadata(
      'title: "<script>alert(1)</script> & ]]> </title>"\nsubtitle: "<!-- --> \\"q\\""\nauthors: [{family: "<b>", given: "&amp;"}]\npublisher: "]]>"\n',
    ),
  ],
  ['markup in a heading', { 'source/1.md': '# A \\<b> & "q" \\]\\]> &lt;/title&gt; title\n\nText.\n' }],
  ['the end of a CDATA section', markdown('A ]]> in text, `]]>` in code.\n\n```\n]]></code>\n```')],
  ['controls of direction', markdown('a\u202Eb\u202C c\u2066d\u2069 \u200Fe')],
  ['a control of direction that is not ended', markdown('a\u202Eb')],
  ['characters that XML forbids, by their numbers', markdown('a&#0; &#xFFFE; b')],
  ['a footnote of a megabyte', markdown(`A.[^1]\n\n[^1]: :note{discursive} ${'A sentence made up. '.repeat(52_000)}`)],
  ['an address with markup in it', markdown('[a](https://example.org/"><b>) and [b](<https://example.org/a b>)')],
  ['markup in a work', work({ title: '<script>a</script></title> ]]> & <i>b</i>', publisher: '</bibl> & Q' })],
  [
    'a description with markup',
    { ...drawing('<path d="M0 0h4"/>'), ...markdown(':::figure\n![A "b" > c & d](a.svg)\n:::') },
  ],
  ['markup in an index', markdown('Grain:index{term="<b> & ]]>"} grows.')],
  [
    'ids that the book has of its own',
    {
      'source/1.md': ['title', 'notes', 'bibliography', 'nav', 'cover', 'style']
        .map((id) => `# Of ${id} {#${id}}\n\nText.`)
        .join('\n\n'),
    },
  ],
  [
    'a link in the words of a cross-reference',
    markdown(':ref[a [b](https://example.org/) c]{#x}\n\n## S {#x}\n\nText.'),
  ],
]

describe('it arrives', () => {
  test.each(arrives)('%s', async (_name, files) => {
    const { findings, differences } = await built(files, ['epub', 'pdf', 'tei'])
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(differences).toEqual([])
  })
})

const bomb = `<!DOCTYPE svg [<!ENTITY a "b"><!ENTITY c "${'&a;'.repeat(10)}"><!ENTITY d "${'&c;'.repeat(10)}">]>`
const doubling = Array.from(
  { length: 30 },
  (_, nth) => `<g id="g${nth + 1}"><use href="#g${nth}"/><use href="#g${nth}"/></g>`,
)

const refused: readonly (readonly [name: string, files: Files, rule: string])[] = [
  ['a NUL', markdown('a\0b'), 'text-readable'],
  ['a control character', markdown('a\u001Bb'), 'text-readable'],
  ['a character that is none', markdown('a\uFFFFb'), 'text-readable'],
  ['raw HTML in a heading', { 'source/1.md': '# A <b>bold</b> title\n\nText.\n' }, 'construct-known'],
  ['ten thousand emphases in each other', markdown(`${'*'.repeat(10_000)}c${'*'.repeat(10_000)}`), 'nesting-shallow'],
  ['five thousand quotations in each other', markdown(`${'>'.repeat(5000)} a`), 'nesting-shallow'],
  ['brackets in each other', markdown(`${'['.repeat(20_000)}a${']'.repeat(20_000)}`), 'nesting-shallow'],
  ['a link that runs something', markdown('[a](JaVaScRiPt:alert(1))'), 'construct-known'],
  ['a link that runs something, disguised', markdown('[a](java&#10;script:alert(1))'), 'construct-known'],
  ['a link that holds a document', markdown('[a](data:text/html,b)'), 'construct-known'],
  ['a link into the machine', markdown('[a](file:///etc/passwd)'), 'construct-known'],
  ['an image outside the edition', markdown(':::figure\n![a](../../etc/passwd)\n:::'), 'image-usable'],
  ['an image by its address', markdown(':::figure\n![a](https://example.org/a.png)\n:::'), 'image-usable'],
  ['entities that multiply', drawing('<text>&d;</text>', bomb), 'image-usable'],
  ['a script in a drawing', drawing('<script>1</script>'), 'image-usable'],
  ['an event in a drawing', drawing('<g onload="a()"/>'), 'image-usable'],
  ['foreign content in a drawing', drawing('<foreignObject/>'), 'image-usable'],
  ['a drawing that fetches', drawing('<image href="https://example.org/a.png"/>'), 'image-usable'],
  ['a drawing with a sheet from elsewhere', drawing('', '<?xml-stylesheet href="a.css"?>'), 'image-usable'],
  ['a drawing that uses itself', drawing('<g id="a"><use href="#a"/></g>'), 'image-usable'],
  ['uses that multiply', drawing(`<g id="g0"><path d="M0 0h1"/></g>${doubling.join('')}`), 'image-usable'],
  ['a drawing of twenty thousand depths', drawing(`${'<g>'.repeat(20_000)}${'</g>'.repeat(20_000)}`), 'image-usable'],
]

describe('it is refused with its place', () => {
  test.each(refused)('%s', async (_name, files, rule) => {
    const { findings } = await checkEdition(await sourcesOf(files), false, () => {})
    const found = findings.find((finding) => finding.rule === rule)
    expect(found?.severity).toBe('error')
    expect(found?.at.file).toBe('source/1.md')
    expect(found?.at.start.line).toBeGreaterThan(0)
    // A message must not bring the characters that it warns of.
    expect(`${found?.unexpected} ${found?.expected}`).not.toMatch(/(?![\t\n])\p{Cc}/u)
  })
})

const unusable: readonly (readonly [name: string, files: Files])[] = [
  ['a control character in the title', metadata('title: "a\\u0001b"\n')],
  ['a NUL in the title', metadata('title: "a\\0b"\n')],
  ['half a character in the title', metadata('title: "a\\uD800b"\n')],
  ['a chapter outside the edition', metadata('title: T\ncontents: {body: [../1.md]}\n')],
  ['a name for files that leaves the folder', metadata('title: T\nslug: ../evil\n')],
  [
    'aliases that multiply',
    metadata(
      `title: T\nx0: &x0 [a]\n${Array.from({ length: 30 }, (_, n) => `x${n + 1}: &x${n + 1} [*x${n},*x${n}]`).join('\n')}\n`,
    ),
  ],
]

test.each(unusable)('edition.yaml is refused: %s', async (_name, files) => {
  await expect(built(files)).rejects.toThrow('edition.yaml cannot be used')
})
