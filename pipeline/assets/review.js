// The editor's decisions: kept by the id of each, remembered by the browser, written as YAML.
/** @typedef {{ decision: 'accept' | 'reject' | 'change', change?: string }} Verdict */

const KEY = `ibidem-review ${document.body.dataset['edition']}`

/** What the decisions file said when this page was made. */
const earlier = readEarlier()
/** What is said in this page. */
const said = readSaid()
/** What each step replaced. @type {{ id: string, before: Verdict | undefined }[]} */
const steps = []

/** @template {Element} T @param {string} selector @param {new () => T} kind @param {ParentNode} [within] @returns {T} */
function the(selector, kind, within = document) {
  const found = within.querySelector(selector)
  if (!(found instanceof kind)) throw new Error(`No ${selector}`)
  return found
}

/** @returns {Map<string, Verdict>} */
function readEarlier() {
  /** @type {(Verdict & { id: string })[]} */
  const records = JSON.parse(the('#earlier', HTMLTemplateElement).content.textContent ?? '[]')
  return new Map(records.map(({ id, ...verdict }) => [id, verdict]))
}

/** A page on disk may have no storage, and what lies in it may be anyone's. @returns {Map<string, Verdict>} */
function readSaid() {
  try {
    /** @type {unknown} */
    const stored = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return new Map(Array.isArray(stored) ? stored.filter(isRecord) : [])
  } catch {
    return new Map()
  }
}

/** @param {unknown} entry */
function isRecord(entry) {
  if (!Array.isArray(entry) || typeof entry[0] !== 'string') return false
  const { decision, change } = Object(entry[1])
  return ['accept', 'reject', 'change'].includes(decision) && (change === undefined || typeof change === 'string')
}

function remember() {
  try {
    localStorage.setItem(KEY, JSON.stringify([...said]))
  } catch {
    // The decisions can still be taken away.
  }
}

/** @param {string} id @returns {Verdict | undefined} */
const verdictOf = (id) => said.get(id) ?? earlier.get(id)

/** @param {string} id @param {Verdict | undefined} verdict undefined: as if nothing had been said here */
function say(id, verdict) {
  steps.push({ id, before: said.get(id) })
  put(id, verdict)
}

/** @returns {string | undefined} whose decision was undone */
function undo() {
  const step = steps.pop()
  if (step) put(step.id, step.before)
  return step?.id
}

/** @param {string} id @param {Verdict | undefined} verdict */
function put(id, verdict) {
  if (verdict) said.set(id, verdict)
  else said.delete(id)
  remember()
}

/** JSON's strings are YAML's; what YAML does not print, and what older readers take for a line's end, is written by its number. @param {string} words */
const scalar = (words) =>
  JSON.stringify(words).replace(
    /[\x7f-\x9f\u2028\u2029\ufeff\u202a-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** @param {string} words */
const comment = (words) => words.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\s]+/gu, ' ').trim()

/** @param {ReadonlyMap<string, string>} about what a decision is of, in words @returns {string} */
function yaml(about) {
  const ids = new Set([...earlier.keys(), ...[...about.keys()].filter((id) => said.has(id)), ...said.keys()])
  const records = [...ids].map((id) => {
    const { decision, change } = verdictOf(id) ?? { decision: '' }
    const words = about.get(id)
    const lines = [
      words === undefined ? '' : `  # ${comment(words)}\n`,
      `  - id: ${/^[a-z]+(?:-[a-z]+)*-[0-9a-f]+$/.test(id) ? id : scalar(id)}\n`,
      `    decision: ${decision}\n`,
      decision === 'change' ? `    change: ${scalar(change ?? '')}\n` : '',
    ]
    return lines.join('')
  })
  return records.length === 0 ? 'decisions: []\n' : `decisions:\n${records.join('')}`
}
