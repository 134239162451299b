/** Notes lost, doubled or nested, and pictures that are none: exit 1, with their place. */
import { describe } from 'vitest'
import { type Case, runCases } from './case.js'

const notes = (what: string, markdown: string, at: string, says: string): Case => ({
  what,
  files: { 'source/1.md': markdown },
  exit: 1,
  at: `source/1.md:${at}`,
  says,
})

describe('notes', () => {
  runCases([
    notes('a dangling call', 'One.[^1]\n', '1:5', 'call of note 1'),
    notes('a dangling call in a heading', '# One[^1]\n\nTwo.\n', '1:6', 'call of note 1'),
    notes('a dangling call in a table', '| One[^1] |\n|---|\n| Two |\n', '1:6', 'call of note 1'),
    notes('a call with a misspelt label', 'One.[^remrak]\n\n[^remark]: Two.\n', '1:5', 'Did you mean remark?'),
    notes('an uncalled note', 'One.\n\n[^a]: Two.\n', '3:1', 'without a call'),
    notes('two notes of one label', 'One.[^a]\n\n[^a]: Two.\n[^a]: Three.\n', '4:1', 'second note a'),
    notes('two notes of one label, case aside', 'One.[^a]\n\n[^a]: Two.\n[^A]: Three.\n', '4:1', 'second note A'),
    notes('a call in a note', 'One.[^a] Two.[^b]\n\n[^a]: Three.[^b]\n[^b]: Four.\n', '3:13', 'in note a'),
    notes('a note that calls itself', 'One.[^a]\n\n[^a]: Two.[^a]\n', '3:11', 'in note a'),
    notes('an empty note', 'One.[^a]\n\n[^a]:\n', '3:1', 'empty note a'),
    notes('a note without a source', 'One.[^1]\n\n[^1]: Somebody said so.\n', '3:1', 'without a source'),
    notes('a megabyte without a source', `One.[^1]\n\n[^1]: ${'word '.repeat(200_000)}\n`, '3:1', 'without a source'),
    notes('a gap', 'One.[^1] Three.[^3]\n\n[^1]: [@work]\n[^3]: [@work]\n', '1:16', 'without note 2'),
    notes('out of order', 'Two.[^2] One.[^1]\n\n[^1]: [@work]\n[^2]: [@work]\n', '1:14', 'after note 2'),
    notes('a call of __proto__', 'One.[^__proto__]\n', '1:5', 'call of note __proto__'),
    notes('a call of constructor', 'One.[^constructor]\n', '1:5', 'call of note constructor'),
    notes('a citation of nothing', 'One.[^1]\n\n[^1]: [@wrok, p. 3]\n', '3:8', 'Did you mean work?'),
    notes('a citation of __proto__', 'One.[^1]\n\n[^1]: [@__proto__]\n', '3:8', 'citation of __proto__'),
    notes('a citation of constructor', 'One.[^1]\n\n[^1]: [@constructor]\n', '3:8', 'citation of constructor'),
    notes('a mark of a note in the text', 'One :note{discursive} two.\n', '1:5', ':note'),
    notes('an unknown mark of a note', 'One.[^1]\n\n[^1]: :note{discusive} Two.\n', '3:7', ':note{discursive}'),
    notes(
      'a free-text note that cites nothing known',
      'One.[^1]\n\n[^1]: :note{cites="wrok"} W.\n',
      '3:20',
      'Did you mean work?',
    ),
  ])
})

const SVG = (inside: string, head = '') =>
  `${head}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">${inside}</svg>`
const image = (what: string, content: string | Uint8Array | undefined, says: string, url = 'i.svg'): Case => ({
  what,
  files: {
    'source/1.md': `One.\n\n:::figure\n![A picture](${url})\n:::\n`,
    ...(content === undefined ? {} : { [`source/${url}`]: content }),
  },
  exit: 1,
  at: 'source/1.md:3:1',
  says,
})
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

describe('images', () => {
  runCases([
    image('that is not there', undefined, 'image source/i.svg'),
    image('outside the edition', undefined, 'image', '../../outside/secret.txt'),
    image('far outside the edition', undefined, 'image', '../../../../../../../../etc/passwd'),
    image('outside, with its dots in per cent', undefined, 'image', '%2e%2e/%2e%2e/outside/secret.txt'),
    image('at an absolute path', undefined, 'image', '/etc/passwd'),
    image('on the web', undefined, 'image', 'https://example.org/i.png'),
    image('of another kind', 'GIF89a', 'PNG, JPEG or SVG', 'i.gif'),
    image('that is a text', 'no image', 'PNG, JPEG or SVG', 'i.png'),
    image('empty', '', 'PNG, JPEG or SVG', 'i.png'),
    image('PNG of which only the beginning is there', Uint8Array.from(PNG), 'damaged PNG', 'i.png'),
    image(
      'PNG with nonsense after its beginning',
      Uint8Array.from([...PNG, ...Array(200).fill(7)]),
      'damaged PNG',
      'i.png',
    ),
    image(
      'JPEG of which only the beginning is there',
      Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]),
      'damaged JPEG',
      'i.jpg',
    ),
    image('SVG with a script', SVG('<script>alert(1)</script>'), 'element script'),
    image('SVG that acts when loaded', SVG('<g onload="alert(1)"/>'), 'attribute onload'),
    image('SVG with a page inside', SVG('<foreignObject/>'), 'element foreignObject'),
    image(
      'SVG with an entity',
      SVG('&e;', '<!DOCTYPE svg [<!ENTITY e SYSTEM "file:///etc/passwd">]>'),
      'document type declaration',
    ),
    image(
      'SVG with a picture from the web',
      SVG('<image href="https://example.org/i.png"/>'),
      'address https://example.org',
    ),
    image(
      'SVG with a picture from the disk',
      SVG('<image xlink:href="file:///etc/passwd"/>'),
      'address file:///etc/passwd',
    ),
    image(
      'SVG with a javascript: link',
      SVG('<a href="javascript:alert(1)"><path d="M0 0"/></a>'),
      'address javascript:',
    ),
    image('SVG with a style from elsewhere', SVG('<style>@import "https://example.org/s.css";</style>'), 'address'),
    image(
      'SVG with a style in CDATA from elsewhere',
      SVG('<style><![CDATA[@import "https://example.org/s.css";]]></style>'),
      'address',
    ),
    image(
      'SVG with an instruction for a style sheet',
      SVG('', '<?xml-stylesheet href="https://example.org/s.css"?>'),
      'in source/i.svg',
    ),
    image('SVG that breaks off', '<svg xmlns="http://www.w3.org/2000/svg"><g>', 'malformed XML'),
    {
      what: 'without alternative text',
      files: { 'source/1.md': ':::figure\n![](i.svg)\n:::\n', 'source/i.svg': SVG('') },
      exit: 1,
      at: 'source/1.md:2:1',
      says: 'alternative text',
    },
    {
      what: 'with words for a decoration',
      files: { 'source/1.md': ':::figure{decorative}\n![a dot](i.svg)\n:::\n', 'source/i.svg': SVG('') },
      exit: 1,
      at: 'source/1.md:2:1',
      says: 'decorative',
    },
  ])
})
