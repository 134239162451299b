/** Texts made up at random: lines such as manuscripts have, and such as none has. */
import fc from 'fast-check'

const word = fc.constantFrom(
  ...'the of and letter winter He Moscow Trotsky Stalin’s commissars well-known 1917 1905 12 3,5 §4 “Yes” no.4 etc. NKVD'.split(
    ' ',
  ),
)
/** A word with what may be a note's call behind it. */
const called = fc
  .tuple(
    fc.constantFrom('word', 'men,', 'rogues.”', 'end.', '1917', 'said'),
    fc.integer({ min: 1, max: 9 }),
    fc.nat({ max: 6 }),
  )
  .map(([before, n, way]) => before + ([`${n}`, `[${n}]`, `(${n})`, `fn${n}`, ` ${n}`, '*', '†'][way] ?? ''))
const sentence = fc
  .array(fc.oneof({ weight: 5, arbitrary: word }, { weight: 1, arbitrary: called }), { minLength: 1, maxLength: 14 })
  .map((words) => words.join(' '))
const note = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.nat({ max: 6 }), sentence)
  .map(([n, way, words]) => ([`${n}. `, `[${n}] `, `(${n}) `, `fn${n} `, `${n} `, '* ', `${n}) `][way] ?? '') + words)
const structure = fc.constantFrom(
  ...[
    'NOTES',
    'Notes',
    'CHAPTER I',
    'CHAPTER II THE RETURN',
    'Chapter III',
    'PREFACE',
    'PART ONE',
    'IV',
    'II. The Night',
  ],
  ...[
    'THE XVITH CONGRESS',
    'A Title of Its Own',
    '* * *',
    '***',
    '17',
    '18',
    'Page 3 of 9',
    'www.example.org',
    'CONTENTS',
  ],
  ...[
    '— John Nobody',
    'John 8:32',
    'Skip to content',
    '"""""',
    '______',
    'a word bro-',
    'ken here',
    'a soft bro\u00AD',
  ],
  ...['short line', 'Another Line of Verse', 'So he wrote the following words to her in a long letter of that winter:'],
)
/** What Markdown would read as markup. */
const markup = fc
  .array(
    fc.constantFrom(
      ...[
        '*',
        '**',
        '_',
        '__',
        '`',
        '#',
        '##',
        '>',
        '-',
        '+',
        '1.',
        '2)',
        '[',
        ']',
        '[^1]',
        '(',
        ')',
        '<b>',
        '<',
        '&amp;',
      ],
      ...[
        '&',
        '&#65;',
        '@name',
        '@{a',
        '-@x',
        ':name[a]',
        ':ref{#a}',
        '::attribution[',
        ':::',
        '|',
        '---',
        '===',
        '~',
        '~~',
      ],
      ...[
        '\\',
        '!',
        '![',
        'http://a.b',
        'a@b.de',
        '$',
        '^',
        '[x]: y',
        '\t',
        ' ',
        '  ',
        'word',
        'Word',
        '{',
        '}',
        '1917.',
      ],
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((pieces) => pieces.join(''))
/** U+FFFD stands for what could not be read: a text with it is damaged before it comes to us. */
const anything = fc.string({ unit: 'grapheme', maxLength: 30 }).map((words) => words.replaceAll('\uFFFD', '?'))

export const line: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: sentence },
  { weight: 3, arbitrary: note },
  { weight: 3, arbitrary: structure },
  { weight: 2, arbitrary: markup },
  { weight: 2, arbitrary: fc.tuple(sentence, markup, sentence).map((parts) => parts.join(' ')) },
  { weight: 1, arbitrary: anything },
  { weight: 3, arbitrary: fc.constant('') },
)

const lineEnds = ['\n', '\r\n', '\r', '\n\n', '\n\n\n', '\f', '\v', '\u0085', '\u2028', '\u2029', '\r\n\r\n', ' \n\t']

/** Mostly with line feeds, as texts have them; some with whatever may end a line. */
export const text: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(line, { maxLength: 40 }),
    fc.oneof(
      { weight: 3, arbitrary: fc.constant(['\n\n']) },
      { weight: 2, arbitrary: fc.constant(['\n']) },
      { weight: 2, arbitrary: fc.array(fc.constantFrom(...lineEnds), { minLength: 1, maxLength: 5 }) },
    ),
  )
  .map(([lines, ends]) => lines.map((each, nth) => each + (ends[nth % ends.length] ?? '\n')).join(''))
