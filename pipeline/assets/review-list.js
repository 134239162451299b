// The list of findings and decisions: what is shown, which one is current, buttons and keys.
const STATES = { accept: 'accepted', reject: 'rejected', change: 'changed' }

const cards = [...document.querySelectorAll('.card')].filter((card) => card instanceof HTMLElement)
const decisions = cards.filter((card) => card.dataset['id'] !== undefined)
const about = new Map(decisions.map((card) => [card.dataset['id'] ?? '', card.dataset['says'] ?? '']))
/** Places that are the same share a decision. @type {Map<string, HTMLElement[]>} */
const sharing = new Map([...about.keys()].map((id) => [id, []]))
for (const card of decisions) sharing.get(card.dataset['id'] ?? '')?.push(card)
const filters = {
  state: the('#by-state', HTMLSelectElement),
  rule: the('#by-rule', HTMLSelectElement),
  section: the('#by-section', HTMLSelectElement),
}
const help = the('#help', HTMLDialogElement)
const keysOn = the('#keys-on', HTMLInputElement)
/** @type {HTMLElement | undefined} */
let current

/** @param {HTMLElement} card */
function paint(card) {
  const id = card.dataset['id'] ?? ''
  const verdict = verdictOf(id)
  card.classList.toggle('decided', verdict !== undefined)
  card.classList.toggle('said', said.has(id))
  const words = verdict ? STATES[verdict.decision] : 'open'
  const reading = verdict?.decision === 'change' ? `: ${verdict.change}` : ''
  the('.state', HTMLElement, card).textContent = `${words}${reading}`
  for (const button of card.querySelectorAll('button')) {
    const { do: what } = button.dataset
    if (what === 'undo') button.hidden = !said.has(id)
    else button.setAttribute('aria-pressed', String(isSaid(verdict, what, button.value)))
  }
}

/** @param {Verdict | undefined} verdict @param {string | undefined} what @param {string} reading */
const isSaid = (verdict, what, reading) =>
  verdict?.decision === what && (what !== 'change' || verdict?.change === reading)

function tell() {
  const done = decisions.filter((card) => verdictOf(card.dataset['id'] ?? '')).length
  the('#progress', HTMLElement).textContent = `${done} of ${decisions.length} decided`
  the('#yaml', HTMLTextAreaElement).value = yaml(about)
}

/** @param {string} words */
function announce(words) {
  the('#said', HTMLElement).textContent = words
}

/** @param {HTMLElement} card */
function isWanted(card) {
  const { id, rule, section } = card.dataset
  const state = id !== undefined && verdictOf(id) ? 'decided' : 'open'
  return (
    ['all', state].includes(filters.state.value) &&
    ['', rule].includes(filters.rule.value) &&
    ['', section].includes(filters.section.value)
  )
}

/** Only a filter hides what has been decided, so that nothing jumps away under the hand. */
function filter() {
  for (const card of cards) card.hidden = !isWanted(card)
  for (const chapter of document.querySelectorAll('.chapter')) {
    if (!(chapter instanceof HTMLElement)) continue
    const empty = chapter.querySelector('.card:not([hidden])') === null
    chapter.hidden = !['', chapter.id].includes(filters.section.value) || (filters.rule.value !== '' && empty)
  }
  const shown = cards.filter((card) => !card.hidden).length
  announce(`${shown} shown`)
}

/** @param {HTMLElement | undefined} card */
function choose(card) {
  if (!card) return announce('There is no other.')
  current?.classList.remove('current')
  current = card
  card.classList.add('current')
  card.focus({ preventScroll: true })
  card.scrollIntoView({ block: 'start' })
}

/** @param {1 | -1} step @param {(card: HTMLElement) => boolean} [wanted] */
function neighbour(step, wanted = () => true) {
  const shown = cards.filter((card) => card === current || (!card.hidden && wanted(card)))
  const at = current ? shown.indexOf(current) : step === 1 ? -1 : shown.length
  return shown[at + step]
}

const onward = () => neighbour(1, (card) => !verdictOf(card.dataset['id'] ?? ''))

/** @param {HTMLElement} card @param {Verdict | undefined} verdict */
function decide(card, verdict) {
  const id = card.dataset['id']
  if (id === undefined) return announce('A finding is mended in the manuscript or in the edition.')
  say(id, verdict)
  refresh(id)
  announce(verdict ? STATES[verdict.decision] : 'Open again.')
}

/** @param {string} id */
function refresh(id) {
  for (const card of sharing.get(id) ?? []) paint(card)
  tell()
}

/** @param {HTMLElement} card @param {string | undefined} what @param {string} value @returns {boolean} whether it is decided now */
function act(card, what, value) {
  if (what === 'accept' || what === 'reject') decide(card, { decision: what })
  else if (what === 'change') decide(card, { decision: 'change', change: value })
  else if (what === 'undo') decide(card, undefined)
  else if (what === 'own') return actOwn(card)
  return what !== 'undo'
}

/** @param {HTMLElement} card */
function actOwn(card) {
  const { value } = the('.own input', HTMLInputElement, card)
  if (value === '') the('.own input', HTMLInputElement, card).focus()
  else decide(card, { decision: 'change', change: value })
  return value !== ''
}

/** @param {Event} event */
function onClick({ target }) {
  const button = target instanceof Element ? target.closest('button') : null
  const card = button?.closest('.card')
  if (!button || !(card instanceof HTMLElement)) return
  current?.classList.remove('current')
  current = card
  card.classList.add('current')
  if (act(card, button.dataset['do'], button.value)) card.focus({ preventScroll: true })
}
