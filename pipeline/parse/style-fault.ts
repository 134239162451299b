/** Whether a file is a CSL style that can print, or a locale: citeproc itself stumbles over one that is not, without saying why. */

const NAMESPACE = 'http://purl.org/net/xbiblio/csl'

/** What is wrong with it, as the end of a sentence that begins with its name. */
export async function faultInStyle(xml: string, kind: 'style' | 'locale' = 'style'): Promise<string | undefined> {
  const { SaxesParser } = await import('saxes')
  const parser = new SaxesParser({ xmlns: true })
  const found = new Set<string>()
  let depth = 0
  let fault: string | undefined
  parser.on('error', (error) => {
    fault ??= `is not well-formed XML (${error.message})`
  })
  parser.on('opentag', ({ uri, local }) => {
    if (depth === 0 && (uri !== NAMESPACE || local !== kind)) fault ??= `is no CSL ${kind}`
    if (depth === 1) found.add(local)
    if (depth === 2 && local === 'layout') found.add('layout')
    depth++
  })
  parser.on('closetag', () => {
    depth--
  })
  parser.write(xml).close()
  if (fault !== undefined) return fault
  if (kind === 'locale') return undefined
  return found.has('citation') && found.has('layout') ? undefined : 'does not say how a citation is printed'
}
