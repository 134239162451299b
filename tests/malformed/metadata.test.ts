/** edition.yaml in every state of disrepair: exit 2, with its place. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe } from 'vitest'
import { type Case, runCases } from './case.js'

const yaml = (what: string, text: string | Uint8Array, at: string, says: string): Case => ({
  what,
  files: { 'source/edition.yaml': text },
  exit: 2,
  at: `source/edition.yaml:${at}`,
  says,
})
const utf16 = (text: string) => Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, 'utf16le')])

describe('edition.yaml that is no YAML', () => {
  runCases([
    yaml('a tab as indentation', 'title: T\nnotes:\n\tcount: {}\n', '3:1', 'YAML'),
    yaml('an unclosed quotation mark', 'title: "T\n', '2:1', 'YAML'),
    yaml('an unclosed bracket', 'title: T\nsubjects: [a, b\n', '3:1', 'YAML'),
    yaml('a key given twice', 'title: A\ntitle: B\n', '2:1', 'unique'),
    yaml('an unknown tag', 'title: !!js/function "return 1"\n', '1:8', 'YAML'),
    yaml('two documents', 'title: A\n---\ntitle: B\n', '2:1', 'a second document'),
    yaml('an alias that leads nowhere', 'title: *t\n', '1:8', 'alias *t'),
    yaml(
      'aliases that unfold without end',
      `title: T\na: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefgh'
        .split('')
        .map((name, nth) => `${name}: &${name} [${Array(9).fill(`*${'abcdefg'[nth]}`).join(', ')}]\n`)
        .join('')}`,
      '1:1',
      'aliases that unfold without end',
    ),
    yaml('bytes that are not UTF-8', Uint8Array.from([...Buffer.from('title: '), 0xff, 0x0a]), '1:8', 'UTF-8'),
    yaml('UTF-16', utf16('title: T\n'), '1:1', 'UTF-8'),
    yaml('a control character', 'title: T\u0007\n', '1:9', 'U+0007'),
    yaml(
      'a random binary',
      Uint8Array.from({ length: 4096 }, (_, n) => (n * 7919) % 256),
      '1:1',
      'UTF-8',
    ),
  ])
})

describe('edition.yaml with wrong values', () => {
  runCases([
    yaml('empty', '', '1:1', 'absence of `title`'),
    yaml('a list', '- title: T\n', '1:1', 'a map of fields'),
    yaml('a mere word', 'T\n', '1:1', 'a map of fields'),
    yaml('an empty title', 'title: ""\n', '1:8', '`title`'),
    yaml('a number as title', 'title: 1917\n', '1:8', 'a text'),
    yaml('a field misspelt', 'title: T\nlangauge: en\n', '2:1', 'Did you mean language?'),
    yaml('the title misspelt', 'titel: T\n', '1:1', 'Did you mean title?'),
    yaml('a field within a field misspelt', 'title: T\nnotes: {numberring: book}\n', '2:9', 'Did you mean numbering?'),
    yaml('a field of an author misspelt', 'title: T\nauthors:\n  - {familly: Nobody}\n', '3:6', 'Did you mean family?'),
    yaml('authors that are no list', 'title: T\nauthors: Isaac Deutscher\n', '2:10', 'a list'),
    yaml('an author without a name', 'title: T\nauthors:\n  - {role: aut}\n', '3:5', 'family'),
    yaml('a date in words', 'title: T\ndate: 12 March 1954\n', '2:7', 'YYYY'),
    yaml('a thirteenth month', 'title: T\ndate: 2026-13-01\n', '2:7', 'YYYY'),
    yaml('a 30 February', 'title: T\ndate: 2026-02-30\n', '2:7', 'YYYY'),
    yaml(
      'an ISBN with a wrong check digit',
      'title: T\nidentifiers: {isbn: {epub: 978-3-16-148410-1}}\n',
      '2:28',
      'ISBN',
    ),
    yaml(
      'an ORCID iD with a wrong check digit',
      'title: T\nauthors: [{family: N, orcid: 0000-0002-1825-0098}]\n',
      '2:30',
      'ORCID',
    ),
    yaml('a DOI as an address', 'title: T\nidentifiers: {doi: "https://doi.org/10.1000/182"}\n', '2:20', 'DOI'),
    yaml('a language that is none', 'title: T\nlanguage: english_UK\n', '2:11', 'BCP 47'),
    yaml('a slug with a space', 'title: T\nslug: My Book\n', '2:7', 'lower-case'),
    yaml('a slug that leads elsewhere', 'title: T\nslug: ../../escaped\n', '2:7', 'lower-case'),
    yaml('a severity that is none', 'title: T\nrules: {note-count: fatal}\n', '2:21', 'error, warning, info or off'),
    yaml('a page size that is none', 'title: T\npage: {size: A3}\n', '2:14', 'A4, A5'),
    yaml('a negative count', 'title: T\nnotes: {count: {source: -1}}\n', '2:25', '`notes.count.source`'),
    yaml('a scheme that is none', 'title: T\nnames: {text: iso-9}\n', '2:15', 'iso9-1995'),
    yaml('a publisher without a name', 'title: T\npublisher: {place: Paris}\n', '2:12', '`publisher.name`'),
    yaml('a field named __proto__', 'title: T\n__proto__: {subtitle: S}\n', '2:1', '__proto__'),
    yaml('a field named constructor', 'title: T\nconstructor: {a: 1}\n', '2:1', 'constructor'),
  ])
})

describe('edition.yaml and the files it names', () => {
  const two = { 'source/1.md': 'One.\n', 'source/2.md': 'Two.\n' }
  const contents = (what: string, line: string, at: string, says: string, files: Case['files'] = two): Case => ({
    what,
    files: {
      ...(typeof files === 'function' ? files() : files),
      'source/edition.yaml': `title: T\ncontents: ${line}\n`,
    },
    exit: 2,
    at: `source/edition.yaml:${at}`,
    says,
  })
  runCases([
    contents('contents names a missing file', '{body: [1.md, 2.md, 3.md]}', '2:31', 'file 3.md'),
    contents('contents names a misspelt file', '{body: [one.md, tow.md]}', '2:27', 'Did you mean two.md?', {
      'source/one.md': 'One.\n',
      'source/two.md': 'Two.\n',
    }),
    contents('contents forgets a file', '{body: [1.md]}', '2:1', 'absence of 2.md'),
    contents('contents names a file twice', '{body: [1.md, 2.md, 1.md]}', '2:31', '1.md'),
    contents(
      'contents leads out',
      '{body: [1.md, 2.md, ../../outside/secret.txt]}',
      '2:31',
      'file ../../outside/secret.txt',
    ),
    contents('contents without a body', '{front: [1.md, 2.md]}', '2:11', '`contents.body`'),
    contents('a part without files', '{body: [{part: P, files: []}, 1.md, 2.md]}', '2:36', 'files'),
    {
      what: 'no text at all',
      prepare: (root) => rmSync(join(root, 'source/1.md')),
      exit: 2,
      at: 'source/edition.yaml:1:1',
      says: 'without a text',
    },
    {
      what: 'a cover that is not there',
      files: { 'source/edition.yaml': 'title: T\ncover: images/cover.png\n' },
      exit: 1,
      at: 'source/edition.yaml:2:8',
      says: 'image source/images/cover.png',
    },
    {
      what: 'a cover outside the edition',
      files: { 'source/edition.yaml': 'title: T\ncover: ../../outside/secret.txt\n' },
      exit: 1,
      at: 'source/edition.yaml:2:8',
      says: 'image',
    },
    {
      what: 'a rule that does not exist',
      files: { 'source/edition.yaml': 'title: T\nrules: {note-cuont: off}\n' },
      exit: 2,
      at: 'source/edition.yaml:2:9',
      says: 'Did you mean note-count?',
    },
  ])
})
