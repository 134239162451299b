/** The citations of Zotero, Mendeley and others: CSL-JSON in the code of a field. */
import { z } from 'zod'
import type { CitedWork } from './cited.js'
import type { Works } from './works.js'

const text = z
  .union([z.string(), z.number().transform(String)])
  .optional()
  .catch(undefined)
const flag = z
  .union([z.boolean(), z.number().transform(Boolean)])
  .optional()
  .catch(undefined)

const item = z.object({
  id: z.union([z.string(), z.number()]).optional().catch(undefined),
  uris: z.array(z.string()).optional().catch(undefined),
  uri: z.array(z.string()).optional().catch(undefined),
  itemData: z.record(z.string(), z.unknown()).optional().catch(undefined),
  prefix: text,
  suffix: text,
  locator: text,
  label: text,
  'suppress-author': flag,
  suppressAuthor: flag,
})

const field = z.object({
  citationItems: z.array(item).min(1),
  properties: z.object({ plainCitation: text }).optional().catch(undefined),
})

export interface CslField {
  readonly works: readonly CitedWork[]
  /** What the program printed; words that differ were written by hand. */
  readonly printed: string | undefined
}

/** What a field cites; undefined where its data are broken, or lack the works themselves. */
export function readCslField(json: string, works: Works): CslField | undefined {
  const parsed = field.safeParse(jsonOf(json))
  if (!parsed.success || parsed.data.citationItems.some((one) => one.itemData === undefined)) return undefined
  const cited = parsed.data.citationItems.map((one): CitedWork => {
    const data = one.itemData ?? {}
    const identity = one.uris?.[0] ?? one.uri?.[0] ?? JSON.stringify(data)
    return {
      key: works.keyOf(identity, data),
      prefix: one.prefix ?? '',
      suffix: one.suffix ?? '',
      locators: one.locator?.trim() ? [{ label: one.label || 'page', value: one.locator.trim() }] : [],
      suppressAuthor: one['suppress-author'] ?? one.suppressAuthor ?? false,
    }
  })
  return { works: cited, printed: parsed.data.properties?.plainCitation }
}

/** No reference is nested deeper; what is would exhaust the stack of whoever writes it down. */
const DEEPEST = 64

function jsonOf(text: string): unknown {
  const json = text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)
  try {
    return depthOf(json) > DEEPEST ? undefined : JSON.parse(json)
  } catch {
    return undefined
  }
}

/** At most: brackets in words are counted too. */
function depthOf(json: string): number {
  let depth = 0
  let deepest = 0
  for (const { 0: bracket } of json.matchAll(/[[\]{}]/g)) {
    depth += '[{'.includes(bracket) ? 1 : -1
    deepest = Math.max(deepest, depth)
  }
  return deepest
}
