import { Fault } from '../../fault.js'
import { formats, isFormat, usualFormats } from '../../render/index.js'
import type { Format } from '../../render/writer.js'
import type { Invocation } from '../run.js'

/** @throws Fault when a format is not known */
export function formatsOf(option: Invocation['options'][string]): Format[] {
  if (typeof option !== 'string') return [...usualFormats]
  const names = option.split(',').map((name) => name.trim())
  const strange = names.find((name) => !isFormat(name))
  if (strange !== undefined) throw new Fault(`There is no format ${strange || '""'}. Formats: ${formats.join(', ')}.`)
  return names.filter(isFormat)
}
