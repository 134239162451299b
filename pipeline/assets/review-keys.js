// The keys, and the decisions taken away.
/** @type {Record<string, () => void>} */
const KEYS = {
  j: () => choose(neighbour(1)),
  k: () => choose(neighbour(-1)),
  u: undoLast,
  '?': () => help.showModal(),
  c: () => current?.querySelector('input')?.focus(),
}

function undoLast() {
  const id = undo()
  if (id === undefined) return announce('Nothing to undo.')
  refresh(id)
  const card = sharing.get(id)?.[0]
  if (card) card.hidden = false
  choose(card)
  announce('Undone.')
}

/** @param {KeyboardEvent} event */
function onKey(event) {
  const { key, target } = event
  if (target instanceof HTMLInputElement && target.type === 'text') return onOwnKey(event, target)
  const isOurs = keysOn.checked && !help.open && !event.ctrlKey && !event.metaKey && !event.altKey
  if (!isOurs || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return
  const command = KEYS[key]
  const button = current?.querySelector(`button[data-key="${CSS.escape(key)}"]`)
  if (command) command()
  else if (current && (button instanceof HTMLButtonElement || key === 'a' || key === 'r')) byKey(current, button)
  else return
  event.preventDefault()
}

/** @param {HTMLElement} card @param {Element | null | undefined} button */
function byKey(card, button) {
  if (!(button instanceof HTMLButtonElement)) return decide(card, undefined)
  act(card, button.dataset['do'], button.value)
  const next = onward()
  if (next) choose(next)
}

/** @param {KeyboardEvent} event @param {HTMLInputElement} input */
function onOwnKey(event, input) {
  const card = input.closest('.card')
  if (!(card instanceof HTMLElement) || event.isComposing) return
  if (event.key === 'Enter' && actOwn(card)) choose(onward() ?? card)
  if (event.key === 'Escape') card.focus()
}

async function copy() {
  const area = the('#yaml', HTMLTextAreaElement)
  area.select()
  try {
    await navigator.clipboard.writeText(area.value)
    announce('Copied.')
  } catch {
    announce('The lines are selected: copy them with the keyboard.')
  }
}

/** @param {string} name */
function download(name) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([yaml(about)], { type: 'application/yaml' }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
