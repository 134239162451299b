// Everything is there: the page comes to life.
function start() {
  document.documentElement.classList.add('js')
  for (const choices of document.querySelectorAll('fieldset')) choices.disabled = false
  for (const card of decisions) paint(card)
  tell()
  const form = the('#filter', HTMLFormElement)
  form.addEventListener('change', filter)
  form.addEventListener('submit', (event) => event.preventDefault())
  document.addEventListener('click', onClick)
  document.addEventListener('keydown', onKey)
  the('#keys', HTMLButtonElement).addEventListener('click', () => help.showModal())
  the('#copy', HTMLButtonElement).addEventListener('click', copy)
  const save = the('#download', HTMLButtonElement)
  save.addEventListener('click', () => download(save.value))
  for (const panel of document.querySelectorAll('details.texts')) {
    if (!(panel instanceof HTMLDetailsElement)) continue
    panel.addEventListener('toggle', () => panel.open && openTexts(panel), { once: true })
  }
}

start()
