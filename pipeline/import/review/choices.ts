/** What can be decided: to accept, to reject, one of the other readings, or one of the editor's own. */

import { block, type Child, type Html, tag, voidTag } from '../../html.js'
import type { Verdict } from '../verdicts.js'
import type { ReviewDecision } from './arrange.js'
import { inOneLine, quoted, UNKNOWN_LANGUAGE } from './context.js'
import { RULES } from './words.js'

/** What a decision is after a verdict. */
export const STATES: Readonly<Record<Verdict['decision'], string>> = {
  accept: 'accepted',
  reject: 'rejected',
  change: 'changed',
}

/** More have no key of their own. */
const KEYS = 9

/** Disabled until the script is there: without it they are read, as the choices that there are. */
export function choices({ rule, alternatives }: ReviewDecision): Html {
  const { accept, reject } = RULES[rule]
  const others = alternatives.map((other, nth) =>
    button('change', nth < KEYS ? String(nth + 1) : undefined, [quoted(inOneLine(other, 120))], other),
  )
  const own = { type: 'text', autocomplete: 'off', spellcheck: 'false', ...UNKNOWN_LANGUAGE }
  return block('fieldset', { class: 'choices', disabled: 'disabled' }, [
    tag('legend', { class: 'unseen' }, ['Decide']),
    button('accept', 'a', [tag('b', {}, ['Accept']), `: ${accept}`]),
    button('reject', 'r', [tag('b', {}, ['Reject']), `: ${reject}`]),
    ...others,
    tag('span', { class: 'own' }, [
      tag('label', {}, ['Another reading ', voidTag('input', own)]),
      button('own', undefined, ['Change']),
    ]),
    tag('button', { type: 'button', 'data-do': 'undo', hidden: 'hidden' }, ['Undo']),
  ])
}

function button(action: string, key: string | undefined, says: readonly Child[], value?: string): Html {
  const hint = key === undefined ? undefined : tag('kbd', { 'aria-hidden': 'true' }, [key])
  return tag('button', { type: 'button', 'data-do': action, 'data-key': key, value, 'aria-pressed': 'false' }, [
    hint,
    ...says,
  ])
}
