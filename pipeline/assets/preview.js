/** Follows the edition: when it has changed, the page is asked for again, and stays where it was. */
const { version, printed } = document.body.dataset
const status = document.getElementById('state')
const place = `place ${location.pathname}`
/** The text is complete without the printed pages; the other views show them, or the proof. */
const needsPages = location.pathname === '/overview' || location.pathname === '/pages'

/** The topmost part of the page that is seen, and how far it is from the top. */
function remember() {
  const parts = [...document.querySelectorAll('.row, li[id], section[id]')]
  const first = parts.find((part) => part.getBoundingClientRect().bottom > 60)
  if (first) sessionStorage.setItem(place, JSON.stringify([first.id, first.getBoundingClientRect().top]))
}

function restore() {
  const [id, top] = JSON.parse(sessionStorage.getItem(place) ?? '[]')
  sessionStorage.removeItem(place)
  const part = id === undefined ? null : document.getElementById(id)
  if (part) scrollBy(0, part.getBoundingClientRect().top - top)
}

function again() {
  remember()
  location.reload()
}

history.scrollRestoration = 'manual'
restore()

const events = new EventSource('/events')
events.addEventListener('message', ({ data }) => {
  const now = JSON.parse(data)
  status.textContent = now.printed ? 'Up to date' : 'Setting the pages …'
  if (String(now.version) !== version || (needsPages && String(now.printed) !== printed)) again()
})
events.addEventListener('error', () => {
  status.textContent = 'The preview has ended.'
})
