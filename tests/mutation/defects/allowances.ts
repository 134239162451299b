/** What an editor allows, and should not have to. */
import type { Defect } from '../defect.js'
import { type Edition, inserted, misspelt, placeIn, textOf } from '../edition.js'
import type { Random } from '../random.js'
import { callsIn, paragraphsIn } from '../scan.js'

const DECISIONS = 'source/decisions.yaml'
const RULES = ['call-without-space', 'call-after-punctuation', 'quotation-closed', 'call-not-stacked', 'no-lost-marker']

/** A space before a call, in a paragraph of its own: what there is to allow. */
function spaced(edition: Edition, file: string, random: Random) {
  const text = textOf(edition, file)
  const paragraph = random.pick(
    paragraphsIn(text).filter(({ start, end }) => callsIn(text.slice(start, end)).length > 0),
  )
  const [call] = callsIn(text).filter(({ start }) => start >= (paragraph?.start ?? text.length))
  return paragraph && call && { paragraph, edition: inserted(edition, file, call.start, ' ') }
}

export const allowanceDefects: readonly Defect[] = [
  {
    rule: 'suppression-has-reason',
    what: 'a finding is allowed without a reason',
    inject({ edition, chapter }, random) {
      const found = spaced(edition, chapter, random)
      if (!found) return undefined
      const written = random.pick([
        '::allow{rule=call-without-space}',
        '::allow{rule=call-without-space reason=""}',
        '::allow{rule="call-without-space" reason=" "}',
      ])
      const after = inserted(found.edition, chapter, found.paragraph.start, `${written}\n\n`)
      return { edition: after, expected: placeIn(after, chapter, found.paragraph.start) }
    },
  },
  {
    rule: 'suppression-has-reason',
    what: 'a decision has no reason',
    times: 5,
    inject({ edition, chapter }, random) {
      const found = spaced(edition, chapter, random)
      if (!found) return undefined
      const after = { ...found.edition, [DECISIONS]: `allow:\n  - {rule: call-without-space, in: ${chapter}}\n` }
      return { edition: after, expected: placeIn(after, DECISIONS, textOf(after, DECISIONS).indexOf('{')) }
    },
  },
  {
    rule: 'suppression-used',
    what: 'what is allowed is not there',
    inject({ edition, chapter }, random) {
      const paragraph = random.pick(paragraphsIn(textOf(edition, chapter)))
      if (!paragraph) return undefined
      const after = inserted(
        edition,
        chapter,
        paragraph.start,
        `::allow{rule=${random.pick(RULES)} reason="So in the manuscript."}\n\n`,
      )
      return { edition: after, expected: placeIn(after, chapter, paragraph.start) }
    },
  },
  {
    rule: 'suppression-used',
    what: 'what was decided has been mended',
    times: 5,
    inject({ edition, chapter }, random) {
      const lines = [
        '# What stays as it is.',
        'allow:',
        `  - {rule: ${random.pick(RULES)}, in: ${chapter}, reason: So in the manuscript}`,
      ]
      const after = { ...edition, [DECISIONS]: `${lines.join('\n')}\n` }
      return { edition: after, expected: placeIn(after, DECISIONS, textOf(after, DECISIONS).indexOf('{')) }
    },
  },
  {
    rule: 'suppression-known',
    what: 'the rule that is allowed is misspelt',
    inject({ edition, chapter }, random) {
      const paragraph = random.pick(paragraphsIn(textOf(edition, chapter)))
      if (!paragraph) return undefined
      const rule = misspelt(random.pick(RULES) ?? '', random)
      const after = inserted(
        edition,
        chapter,
        paragraph.start,
        `::allow{rule=${rule} reason="So in the manuscript."}\n\n`,
      )
      return { edition: after, expected: placeIn(after, chapter, paragraph.start) }
    },
  },
  {
    rule: 'decisions-readable',
    what: 'a decision has a field of another name',
    inject({ edition, chapter }, random) {
      const field = random.pick(['file', 'because', 'why', 'note', 'id']) ?? 'file'
      const written = `allow:\n  - {rule: ${random.pick(RULES)}, in: ${chapter}, reason: So, ${field}: x}\n`
      const after = { ...edition, [DECISIONS]: written }
      return { edition: after, expected: placeIn(after, DECISIONS, written.indexOf(`${field}: x`)) }
    },
  },
  {
    rule: 'decisions-readable',
    what: 'the file is no YAML',
    times: 5,
    inject({ edition, chapter }, random) {
      const written = `allow:\n  - {rule: ${random.pick(RULES)}, in: ${chapter}, reason: So\n`
      const after = { ...edition, [DECISIONS]: written }
      return { edition: after, expected: placeIn(after, DECISIONS, written.length) }
    },
  },
]
