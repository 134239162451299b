import { createInterface } from 'node:readline'
import { EXIT, Fault } from '../fault.js'
import { schemes } from '../names/schemes/index.js'
import { transliterate } from '../names/transliterate.js'
import { nearestMatch } from '../nearest-match.js'
import { say } from './reporting.js'
import type { Run } from './run.js'

/** `ibidem romanize --scheme ID`: lines of Russian in, the same lines in Latin letters out. */
export const romanize: Run = async ({ options }) => {
  if (options['list'] === true) {
    const longest = Math.max(...[...schemes.keys()].map((id) => id.length))
    for (const { id, name, source } of schemes.values()) say(`${id.padEnd(longest)}  ${name}. ${source}`)
    return EXIT.clean
  }
  const id = options['scheme']
  if (typeof id !== 'string') throw new Fault('Name a scheme: ibidem romanize --scheme ID; --list shows them.')
  const scheme = schemes.get(id)
  if (!scheme) {
    const near = nearestMatch(id, schemes.keys())
    throw new Fault(
      `There is no scheme ${id}${near === undefined ? '' : `; did you mean ${near}?`} See: ibidem romanize --list`,
    )
  }
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }))
    say(transliterate(line, scheme))
  return EXIT.clean
}
