/** Made-up manuscripts as an import would hand them over, for the tests and for the browser. */

/**
 * @typedef {import('../../../pipeline/import/review/data.js').Review} Review
 * @typedef {Review['decisions'][number]} ReviewDecision
 */

/** A decision of the words `written`, found in the manuscript. @param {string} manuscript @param {string} written @param {Partial<ReviewDecision>} [rest] @returns {ReviewDecision} */
export function decisionOf(manuscript, written, rest = {}) {
  const from = manuscript.indexOf(written)
  if (from < 0) throw new Error(`Not in the manuscript: ${written}`)
  const above = manuscript.slice(0, from).split('\n')
  const rule = rest.rule ?? 'misprint'
  return {
    id: `${rule}-${from.toString(16).padStart(10, '0')}`,
    rule,
    from,
    to: from + written.length,
    written,
    becomes: '',
    score: 0.75,
    alternatives: [],
    verdict: undefined,
    isOpen: true,
    isSuggestion: rule === 'misprint',
    file: 'manuscript.txt',
    line: above.length,
    column: (above.at(-1)?.length ?? 0) + 1,
    ...rest,
  }
}

const FIRST = `THE MILLER

Oblonin came down to the mill in the spring,1 when the river had
risen, and he lauched a boat that had lain in the barn.2 Nobody knew
whither he went.4

17

He came back in the autumn, and his freinds were glad.`
const SECOND = `THE WIDOW

Tarkhova kept the inn at Varnitsa.1 It was said that she had tne
better of him.`
const NOTES = `NOTES

1. The chronicle of the parish, leaf 3.
2. The barn was burnt in that year.
3. A note that nobody calls.
1. The inn stands still.
`

/** A small book with something of everything. @returns {Review} */
export function smallReview() {
  const manuscript = `${FIRST}\n\n${SECOND}\n\n${NOTES}`
  const at = (/** @type {string} */ words, /** @type {number} */ more = 0) => manuscript.indexOf(words) + more
  const decision = (/** @type {string} */ written, /** @type {Partial<ReviewDecision>} */ rest) =>
    decisionOf(manuscript, written, rest)
  const note = (
    /** @type {string} */ label,
    /** @type {string} */ words,
    /** @type {number | undefined} */ call,
    score = 0,
  ) => ({
    label,
    at: at(words),
    call,
    score,
  })
  return {
    title: 'The Miller and the Widow',
    manuscript,
    decisionsFile: 'import/decisions.yaml',
    chapters: [
      {
        path: 'source/01-the-miller.md',
        title: 'The Miller',
        from: 0,
        to: FIRST.length,
        text: `# The Miller\n\n${FIRST.slice(12).replace('spring,1', 'spring,[^1]').replace('barn.2', 'barn.[^2]').replace('17\n\n', '')}\n\n[^1]: The chronicle of the parish, leaf 3.\n\n[^2]: The barn was burnt in that year.\n\n[^3]: A note that nobody calls.\n`,
        notes: [
          note('1', 'The chronicle', at('spring,1', 7), 0.98),
          note('2', 'The barn was', at('barn.2', 5), 0.6),
          note('3', 'A note that', undefined),
        ],
      },
      {
        path: 'source/02-the-widow.md',
        title: 'The Widow',
        from: at('THE WIDOW'),
        to: at('THE WIDOW') + SECOND.length,
        text: `# The Widow\n\n${SECOND.slice(11).replace('Varnitsa.1', 'Varnitsa.[^1]')}\n\n[^1]: The inn stands still.\n`,
        notes: [note('1', 'The inn stands', at('Varnitsa.1', 9), 0.3)],
      },
    ],
    decisions: [
      decision('THE MILLER', { rule: 'heading', becomes: '# The Miller', score: 0.9, alternatives: ['## The Miller'] }),
      decision('lauched', { becomes: 'launched', alternatives: ['laughed', 'latched'] }),
      decision('17', { rule: 'page-number', score: 0.45 }),
      decision('freinds', {
        becomes: 'friends',
        isOpen: false,
        verdict: { decision: 'change', change: 'kinsmen: "his"' },
      }),
      decision('THE WIDOW', { rule: 'heading', becomes: '# The Widow', score: 0.99, isOpen: false }),
      decision('tne', { becomes: 'the' }),
    ],
    findings: [
      {
        rule: 'note-without-call',
        file: 'manuscript.txt',
        line: 20,
        column: 4,
        message: 'Note 3 is called nowhere.',
        at: at('A note that'),
        alternatives: ['4 in “he went.4”, line 5'],
      },
      {
        rule: 'note-defined',
        file: 'manuscript.txt',
        line: 5,
        column: 16,
        message: '4 looks like a call, but there is no such note.',
        at: at('went.4', 5),
        alternatives: [],
      },
    ],
  }
}

const ATTACKS = [
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(2)>',
  '" onfocus="alert(3)" autofocus="',
  "' onclick='alert(4)'",
  ']]>',
  '<!--',
  '</template></textarea></title></style>',
  '&lt;b&gt;&#60;i&#62;',
  '\u2028\u2029\u202E\u2066',
  '\u0001\u007F\uFFFE\uD800',
  'ספר א, مرحبا',
  `\`\`\`\${alert(5)}\\u003cscript>`,
]
/** What somebody might write who wishes a page ill. */
export const HOSTILE = ATTACKS.join(' ')

/** A review in which every field is hostile. @returns {Review} */
export function hostileReview() {
  const manuscript = `${HOSTILE} lauched ${HOSTILE}\n\n${HOSTILE}1\n`
  const decision = decisionOf(manuscript, 'lauched', {
    id: `misprint-${HOSTILE}`,
    becomes: HOSTILE,
    alternatives: [HOSTILE, 'plain'],
    file: HOSTILE,
  })
  const whole = decisionOf(manuscript, HOSTILE, { becomes: 'tame', file: HOSTILE })
  const change = { decision: /** @type {const} */ ('change'), change: HOSTILE }
  return {
    title: HOSTILE,
    manuscript,
    decisionsFile: `import/${HOSTILE.replaceAll('/', '')}`,
    chapters: [
      {
        path: `source/${HOSTILE}.md`,
        title: HOSTILE,
        from: 0,
        to: manuscript.length,
        text: `# ${HOSTILE}\n\n${manuscript}\n\n[^${HOSTILE}]: ${HOSTILE}`,
        notes: [{ label: HOSTILE, at: 0, call: undefined, score: 0 }],
      },
    ],
    decisions: [decision, { ...whole, id: `${HOSTILE}2`, isOpen: false, verdict: change }],
    findings: [{ rule: HOSTILE, file: HOSTILE, line: 1, column: 1, message: HOSTILE, at: 5, alternatives: [HOSTILE] }],
  }
}
