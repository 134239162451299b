import { Fault } from '../../fault.js'
import { formats, isFormat, usualFormats } from '../../render/index.js'
import type { Format } from '../../render/writer.js'
import type { Invocation } from '../run.js'

/** @throws Fault when a format is not known */
export function formatsOf({ to, proof }: Invocation['options']): Format[] {
  const galley: Format[] = proof === true ? ['galley'] : []
  if (typeof to !== 'string') return [...usualFormats, ...galley]
  const names = to.split(',').map((name) => name.trim())
  const strange = names.find((name) => !isFormat(name))
  if (strange !== undefined) throw new Fault(`There is no format ${strange || '""'}. Formats: ${formats.join(', ')}.`)
  return [...names.filter(isFormat), ...galley]
}
