/** The works that fields cite, each under one key. */
import type { CslRecord } from '../../manuscript.js'

/** CSL-JSON as reference managers embed it; of its fields a key is made. */
export interface CslItem {
  readonly [field: string]: unknown
}

export class Works {
  readonly #keys = new Map<string, string>()
  readonly #taken = new Set<string>()
  readonly #records: CslRecord[] = []

  get records(): readonly CslRecord[] {
    return this.#records
  }

  /**
   * The key of a work: its own where the reference manager gives one, else maker and year; a second work of that maker
   * and year takes `b`.
   * @param identity what is the same wherever this work is cited
   */
  keyOf(identity: string, item: CslItem): string {
    const known = this.#keys.get(identity)
    if (known !== undefined) return known
    const key = this.#free(ownKey(item) ?? madeKey(item))
    this.#keys.set(identity, key)
    this.#taken.add(key)
    this.#records.push({ ...item, id: key })
    return key
  }

  #free(key: string): string {
    if (!this.#taken.has(key)) return key
    const letter = [...'bcdefghijklmnopqrstuvwxyz'].find((one) => !this.#taken.has(key + one))
    if (letter !== undefined) return key + letter
    let number = 2
    while (this.#taken.has(`${key}-${number}`)) number++
    return `${key}-${number}`
  }
}

function ownKey(item: CslItem): string | undefined {
  const key = item['citation-key']
  return typeof key === 'string' && /^[\p{L}\p{N}_]+(?:[-:.][\p{L}\p{N}_]+)*$/u.test(key) ? key : undefined
}

const MAKERS = ['author', 'editor', 'translator', 'container-author', 'director', 'interviewer'] as const

function madeKey(item: CslItem): string {
  const maker = MAKERS.map((role) => nameOf(item[role])).find((name) => name !== '')
  const title = folded(item['title']).slice(0, 1)
  const words = maker ?? title[0] ?? ''
  return `${words === '' ? 'work' : words}${yearOf(item)}`
}

function nameOf(makers: unknown): string {
  const maker: unknown = Array.isArray(makers) ? makers[0] : undefined
  if (!isRecord(maker)) return ''
  return folded(maker['family'] ?? maker['literal'] ?? maker['given']).join('')
}

function yearOf(item: CslItem): string {
  const issued = item['issued']
  if (!isRecord(issued)) return ''
  const parts: unknown = Array.isArray(issued['date-parts']) ? issued['date-parts'][0] : undefined
  const year: unknown = Array.isArray(parts) ? parts[0] : (issued['raw'] ?? issued['literal'])
  return /\d{3,4}/.exec(String(year ?? ''))?.[0] ?? ''
}

/** The words of a name or title in the letters a key is made of. */
function folded(value: unknown): string[] {
  if (typeof value !== 'string') return []
  const letters = value
    .slice(0, 200)
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC')
  return letters.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

const isRecord = (value: unknown): value is CslItem => typeof value === 'object' && value !== null
