/** Text that no person meant, or that Markdown would misread: exit 1, with its place. */
import { describe } from 'vitest'
import { type Case, runCases } from './case.js'

const text = (what: string, markdown: string | Uint8Array, at: string, says: string): Case => ({
  what,
  files: { 'source/1.md': markdown },
  exit: 1,
  at: `source/1.md${at === '' ? '' : `:${at}`}`,
  says,
})
const bytes = (...parts: readonly (string | number)[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part)] : [part])))

describe('bytes that are no text', () => {
  runCases([
    text('Latin-1 in a UTF-8 file', bytes('One.\n\nCaf', 0xe9, '.\n'), '3:4', 'not UTF-8'),
    text('a lone surrogate', bytes('One', 0xed, 0xa0, 0x80, '.\n'), '1:4', 'not UTF-8'),
    text('an overlong slash', bytes('..', 0xc0, 0xaf, 'etc\n'), '1:3', 'not UTF-8'),
    text(
      'UTF-16 with its mark',
      Uint8Array.from([0xff, 0xfe, ...Buffer.from('One.\n', 'utf16le')]),
      '1:1',
      'not UTF-8',
    ),
    text('UTF-16 without it', Uint8Array.from(Buffer.from('One.\n', 'utf16le')), '1:2', 'U+0000'),
    text('a NUL', bytes('One', 0, '.\n'), '1:4', 'U+0000'),
    text('an escape sequence', 'One.\n\nTwo \u001B[31mred\u001B[0m.\n', '3:5', 'U+001B'),
    text('a fault after lone carriage returns', 'One.\r\rTwo.[^9]\r', '3:5', 'note 9'),
  ])
})

describe('nesting and runs without end', () => {
  const deep = 'nested as books are'
  runCases([
    text('10,000 nested emphases', `${'*a '.repeat(10_000)}b${' c*'.repeat(10_000)}\n`, '', deep),
    text('10,000 emphases that close', `${'*a _b '.repeat(5000)}c${'_ *'.repeat(5000)}\n`, '', deep),
    text('10,000 quotation marks', `${'>'.repeat(10_000)} a\n`, '1:1', deep),
    text('10,000 quotation marks with spaces', `One.\n\n${'> '.repeat(10_000)}a\n`, '3:1', deep),
    text('5,000 brackets', `${'['.repeat(5000)}a\n`, '1:1', deep),
    text('5,000 brackets that close', `${'['.repeat(5000)}a${']'.repeat(5000)}\n`, '1:1', deep),
    text('5,000 openings of notes', `${'[^1'.repeat(5000)}\n`, '1:1', deep),
    text('100,000 asterisks', `a ${'*'.repeat(100_000)} b\n`, '1:3', deep),
    text('100,000 grave accents', `a ${'`'.repeat(100_000)} b\n`, '1:3', deep),
    text('2,000 citations that do not close', `${'[@a '.repeat(2000)}\n`, '', deep),
    text('2,000 citations within affixes', `${'[see @a '.repeat(2000)}${']'.repeat(2000)}\n`, '', deep),
    text('lists on one line, 2,000 deep', `${'- '.repeat(2000)}a\n`, '1:1', deep),
    text(
      'lists on their lines, 1,000 deep',
      Array.from({ length: 1000 }, (_, depth) => `${'  '.repeat(depth)}- a\n`).join(''),
      '',
      deep,
    ),
    text('3,000 directives inside each other', ':::quotation\n'.repeat(3000), '', deep),
    text('directives with shorter and shorter fences', fences(700), '', deep),
    text('3,000 words inside each other', `${':sc['.repeat(3000)}a${']'.repeat(3000)}\n`, '', deep),
    text('headings, quotations and lists in turn', `${'> - '.repeat(500)}a\n`, '1:1', deep),
    text('3,000 braces', `:sc[a]${'{'.repeat(3000)}\n`, '1:7', deep),
  ])
})

function fences(depth: number): string {
  return Array.from({ length: depth }, (_, nth) => `${':'.repeat(depth + 3 - nth)}quotation\n`).join('')
}

describe('what Markdown would swallow or an edition cannot print', () => {
  runCases([
    text('raw HTML in a line', 'One <b>two</b>.\n', '1:5', 'raw HTML'),
    text('a script', 'One.\n\n<script>alert(1)</script>\n', '3:1', 'raw HTML'),
    text('a comment', 'One.\n\n<!-- lost -->\n', '3:1', 'raw HTML'),
    text('a javascript: link', 'A [word](javascript:alert(1)).\n', '1:3', 'javascript:'),
    text(
      'a javascript: link by its label',
      'A [word][w].\n\n[w]: JaVaScRiPt:alert(1)\n',
      '1:3',
      'http, https or mailto',
    ),
    text('a javascript: link in angle brackets', 'A <javascript:alert(1)> b.\n', '1:3', 'javascript:'),
    text('a data: link', 'A [word](data:text/html,x).\n', '1:3', 'data:'),
    text('a link to a file', 'A [word](../secret.txt).\n', '1:3', ':ref{#id}'),
    text('an image in a line', 'See ![a map](map.png) here.\n', '1:5', ':::figure'),
    text('an unknown directive in a line', 'One :smallcaps[two].\n', '1:5', ':smallcaps'),
    text('a misspelt directive', 'One :nmae[Two]{ref=none}.\n', '1:5', 'Did you mean name?'),
    text('an unknown block', ':::epigaph\nOne.\n:::\n', '1:1', 'Did you mean epigraph?'),
    text('an unknown leaf', '::image[One]\n', '1:1', '::image'),
    text('a directive named constructor', ':constructor[One]\n', '1:1', ':constructor'),
    text('a block named __proto__', ':::__proto__\nOne.\n:::\n', '1:1', ':::__proto__'),
    text('a block that does not end', ':::quotation\nOne.\n', '1:1', 'without its end'),
    text(
      'a block that another opens in before it ends',
      ':::quotation\n:::verse\nOne.\n:::\n',
      '1:1',
      'without its end',
    ),
    text('a block in the manner of pandoc', 'One.\n\n::: quotation\nTwo.\n:::\n', '3:1', '::: quotation'),
    text('an end without its block', 'One.\n\n:::\n', '3:1', ':::'),
    text('an unknown attribute', ':::quotation{lnag=fr}\nOne.\n:::\n', '1:1', 'Did you mean lang?'),
    text('an attribute of another form', ':lang[one]{english}\n', '1:1', ':lang[words]{ru}'),
    text('a language that is none', ':::quotation{lang=francais}\nUn.\n:::\n', '1:1', 'BCP 47'),
    text('a page break without a page', 'One :page-break{p=45} two.\n', '1:5', ':page-break{n=45}'),
    text('an attribution in the wrong place', '::attribution[Who]\n', '1:1', '::attribution'),
    text('a figure without an image', ':::figure\nOne.\n:::\n', '1:1', 'without an image'),
    text('a table without a table', ':::table\nOne.\n:::\n', '1:1', ':::table'),
    text('a heading in a quotation', '> # One\n', '1:3', 'heading'),
    text('a link definition that nothing uses', 'One.\n\n[Trotsky]: sketch\n', '3:1', '[Trotsky]'),
    text('a year at the beginning of a line', 'One.\n\n1917\\. Two.\n\n1917. Three.\n', '5:1', '1917.'),
    text('numbers out of order', '1. One.\n3. Three.\n', '2:1', 'list number 3'),
    text('front matter', '---\nauthor: N\n---\n\nOne.\n', '1:1', 'front matter'),
    text('the title of a link', 'A [word](https://example.org "lost").\n', '1:3', 'link title'),
    text('words after the language of code', '```js lost words\na\n```\n', '1:1', 'code block'),
    text('an id given twice', '# One {#a}\n\nOne.\n\n# Two {#a}\n\nTwo.\n', '5:1', '#a'),
    text('a reference to nothing', '# One {#chapter}\n\nSee :ref{#chaptre}.\n', '3:5', 'Did you mean chapter?'),
    text('a reference to a note that is not called', 'See :ref{note=12}.\n', '1:5', 'note 12'),
    text('a reference to constructor', 'See :ref{#constructor}.\n', '1:5', '#constructor'),
    text('a name that nobody bears', ':name[Smirnov]{ref=smirnov-iv}\n', '1:1', 'person smirnov-iv'),
    text('a name of __proto__', ':name[Smirnov]{ref=__proto__}\n', '1:1', 'person __proto__'),
  ])
})
