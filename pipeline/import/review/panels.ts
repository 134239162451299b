/** What only the script brings to life: the filter, the decisions to take away, the keys. */

import { block, type Html, tag, voidTag } from '../../html.js'
import type { Section } from './arrange.js'
import { RULES } from './words.js'

type Option = readonly [value: string, says: string]

const STATES: readonly Option[] = [
  ['all', 'All'],
  ['open', 'Open'],
  ['decided', 'Decided'],
]

/** What is shown, by state, rule and chapter; and how much is done. */
export function toolbar(sections: readonly Section[]): Html {
  const rules = new Set(
    sections.flatMap(({ findings, decisions }) => [...findings, ...decisions].map(({ entry }) => entry.rule)),
  )
  const names = new Map<string, string>(Object.entries(RULES).map(([rule, { name }]) => [rule, name]))
  const ruleOptions = [...rules].sort().map((rule): Option => [rule, names.get(rule) ?? rule])
  const sectionOptions = sections.map(({ name, title }): Option => [name, title])
  return block('div', { id: 'toolbar', class: 'scripted' }, [
    block('form', { id: 'filter', role: 'search', 'aria-label': 'What is shown' }, [
      select('by-state', 'State', STATES),
      select('by-rule', 'Rule', [['', 'All'], ...ruleOptions]),
      select('by-section', 'Chapter', [['', 'All'], ...sectionOptions]),
    ]),
    block('div', { id: 'bar' }, [
      tag('span', { id: 'progress' }, ['']),
      tag('a', { href: '#yours', 'aria-label': 'Your decisions, as YAML' }, ['YAML']),
      tag('button', { type: 'button', id: 'keys' }, [tag('kbd', { 'aria-hidden': 'true' }, ['?']), 'Keys']),
    ]),
  ])
}

function select(id: string, says: string, options: readonly Option[]): Html {
  const entries = options.map(([value, title]) => tag('option', { value }, [title]))
  return tag('label', {}, [tag('span', {}, [says]), ' ', tag('select', { id }, entries)])
}

/** Where the lines stand that the import reads. */
export function yoursSection(file: string): Html {
  const name = file.split(/[\\/]/).at(-1) || 'decisions.yaml'
  const actions = [
    tag('button', { type: 'button', id: 'copy' }, ['Copy']),
    tag('button', { type: 'button', id: 'download', value: name }, ['Download ', tag('bdi', {}, [name])]),
  ]
  return block('section', { id: 'yours', 'aria-labelledby': 'yours-title' }, [
    tag('h2', { id: 'yours-title' }, ['Your decisions']),
    block('div', { class: 'scripted' }, [
      tag('p', {}, [
        'Everything that has been decided, here and before. This page cannot write to your disk: save the lines as ',
        tag('code', {}, [file]),
        ' and import again. The browser remembers what you decide in this page.',
      ]),
      tag('p', { class: 'actions' }, actions),
      tag('label', { for: 'yaml', class: 'unseen' }, ['The decisions as YAML']),
      tag('textarea', { id: 'yaml', readonly: 'readonly', rows: 12, spellcheck: 'false' }, ['decisions: []\n']),
    ]),
    tag('p', { class: 'unscripted' }, [
      'Without JavaScript this page can be read. A decision is then written by hand into ',
      tag('code', {}, [file]),
      ': its id, which stands at each, and accept, reject or change with the reading to be had.',
    ]),
  ])
}

const KEYS: readonly (readonly [keys: readonly string[], says: string])[] = [
  [['j', 'k'], 'next, previous'],
  [['a'], 'accept, and on to the next'],
  [['r'], 'reject, and on to the next'],
  [['1', '9'], 'one of the other readings'],
  [['c'], 'write another reading: Enter takes it, Esc leaves it'],
  [['u'], 'undo'],
  [['?'], 'these keys'],
]

/** The keys, and the way to switch them off (WCAG 2.1.4). */
export function keysDialog(): Html {
  const entries = KEYS.flatMap(([keys, says]) => [
    tag(
      'dt',
      {},
      keys.flatMap((key, nth) => [nth > 0 ? ' – ' : undefined, tag('kbd', {}, [key])]),
    ),
    tag('dd', {}, [says]),
  ])
  return block('dialog', { id: 'help', 'aria-labelledby': 'help-title' }, [
    tag('h2', { id: 'help-title' }, ['Keys']),
    block('dl', {}, entries),
    tag('p', {}, [
      tag('label', {}, [voidTag('input', { type: 'checkbox', id: 'keys-on', checked: 'checked' }), ' Keys are on']),
    ]),
    tag('form', { method: 'dialog' }, [tag('button', {}, ['Close'])]),
  ])
}
