/** Whether a file is a CSL style that can print: citeproc itself stumbles over one that is not, without saying why. */
import { SaxesParser } from 'saxes'

const NAMESPACE = 'http://purl.org/net/xbiblio/csl'

/** What is wrong with it, as the end of a sentence that begins with its name. */
export function faultInStyle(xml: string): string | undefined {
  const parser = new SaxesParser({ xmlns: true })
  const found = new Set<string>()
  let depth = 0
  let fault: string | undefined
  parser.on('error', (error) => {
    fault ??= `is not well-formed XML (${error.message})`
  })
  parser.on('opentag', ({ uri, local }) => {
    if (depth === 0 && (uri !== NAMESPACE || local !== 'style')) fault ??= 'is no CSL style'
    if (depth === 1) found.add(local)
    if (depth === 2 && local === 'layout') found.add('layout')
    depth++
  })
  parser.on('closetag', () => {
    depth--
  })
  parser.write(xml).close()
  if (fault !== undefined) return fault
  return found.has('citation') && found.has('layout') ? undefined : 'does not say how a citation is printed'
}
