/** Command lines that ask for what is not there, and fonts that are none: exit 2. Styles that are none: exit 1. */
import { describe } from 'vitest'
import { type Case, runCases } from './case.js'

const line = (
  what: string,
  args: (root: string) => readonly string[],
  says: string,
  more: Partial<Case> = {},
): Case => ({
  what,
  args,
  exit: 2,
  says,
  ...more,
})

describe('the command line', () => {
  runCases([
    line('an unknown command', () => ['publish'], 'There is no command publish'),
    line('a misspelt command', () => ['biuld'], 'did you mean build?'),
    line('a command named constructor', () => ['constructor'], 'There is no command constructor'),
    line('an unknown option', (root) => ['build', root, '--fast'], '--fast'),
    line('an option of another command', (root) => ['check', root, '--to', 'epub'], '--to'),
    line('two folders', (root) => ['check', root, root], 'Unexpected argument'),
    line('an option without its value', (root) => ['build', root, '--out'], '--out'),
    line('an unknown format', (root) => ['build', root, '--to', 'docx'], 'Formats: epub, pdf, galley, print, tei'),
    line('a format named __proto__', (root) => ['build', root, '--to', '__proto__'], 'There is no format __proto__'),
    line('no format', (root) => ['build', root, '--to', ''], 'There is no format'),
    line('an unknown severity', (root) => ['check', root, '--fail-on', 'info'], 'error, warning or never'),
    line('init without a folder', () => ['init'], 'ibidem init DIR'),
    line('init over an edition', (root) => ['init', root], 'is there already'),
    line('init under a file', (root) => ['init', `${root}/source/1.md/new`], 'cannot be written'),
    line('an unknown rule', () => ['rules', 'note-caled'], 'did you mean note-called?'),
    line('a date of the build in words', (root) => ['check', root], 'SOURCE_DATE_EPOCH', {
      env: { SOURCE_DATE_EPOCH: 'yesterday' },
    }),
  ])
})

const fonts = (file: string) =>
  `title: T\npage:\n  fonts: {normal: ${file}, italics: ${file}, bold: ${file}, bolditalics: ${file}}\n`
const machine = (what: string, files: Case['files'] & object, says: string): Case => ({ what, files, exit: 2, says })
const cited = { 'source/1.md': 'One.[^1]\n\n[^1]: [@work]\n' }
/** A finding in edition.yaml, at the name of the style. */
const unusable = (what: string, files: Case['files'] & object, says: string): Case => ({
  what,
  files,
  exit: 1,
  at: 'source/edition.yaml:2:19',
  says,
})
const style = (xml: string | undefined) => ({
  ...cited,
  'source/edition.yaml': 'title: T\ncitation: {style: my.csl}\n',
  ...(xml === undefined ? {} : { 'source/my.csl': xml }),
})
const CSL = 'http://purl.org/net/xbiblio/csl'

describe('fonts and styles', () => {
  runCases([
    machine('a font that is not there', { 'source/edition.yaml': fonts('f.ttf') }, 'There is no font source/f.ttf'),
    machine(
      'a font outside the edition',
      { 'source/edition.yaml': fonts('../../outside/secret.txt') },
      'There is no font',
    ),
    machine(
      'a font that is none',
      { 'source/edition.yaml': fonts('f.ttf'), 'source/f.ttf': 'no font' },
      'no TrueType or OpenType',
    ),
    machine('an empty font', { 'source/edition.yaml': fonts('f.ttf'), 'source/f.ttf': '' }, 'no TrueType or OpenType'),
    machine(
      'a font that breaks off',
      { 'source/edition.yaml': fonts('f.ttf'), 'source/f.ttf': Uint8Array.from([0, 1, 0, 0, 0, 9, 0, 0]) },
      'font',
    ),
    machine('a character that no font has', { 'source/1.md': 'One 漢 two.\n' }, 'U+6F22 (source/1.md:1:'),
    machine('a character that no font has, in a note', { 'source/1.md': 'One.[^a]\n\n[^a]: 🙂\n' }, 'U+1F642'),
    unusable('a style that is not there', style(undefined), 'citation style my.csl, which is not there'),
    unusable(
      'a style outside the edition',
      { ...cited, 'source/edition.yaml': 'title: T\ncitation: {style: ../../outside/secret.txt}\n' },
      'which is not there',
    ),
    unusable('a style that is no XML', style('no style'), 'my.csl'),
    unusable('a style that is XML but none', style('<?xml version="1.0"?><html/>'), 'my.csl'),
    unusable('a style that breaks off', style(`<style xmlns="${CSL}" version="1.0"><citation>`), 'my.csl'),
    unusable(
      'a style without a citation',
      style(`<style xmlns="${CSL}" version="1.0" class="note"><info/></style>`),
      'my.csl',
    ),
  ])
})
