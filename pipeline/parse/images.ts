/** Images the text asks for: there, of a kind every edition can show, and harmless. */
import type { Place } from '../edition.js'
import { DrawingLoad } from './drawing-load.js'
import type { IntakeFinding } from './intake.js'
import { damageInJpeg, damageInPng } from './raster.js'

export type ImageType = 'image/png' | 'image/jpeg' | 'image/svg+xml'

/** By the first bytes, never by the name. */
export function imageTypeOf(bytes: Uint8Array): ImageType | undefined {
  const begins = (...signature: number[]) => signature.every((byte, place) => bytes[place] === byte)
  if (begins(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png'
  if (begins(0xff, 0xd8, 0xff)) return 'image/jpeg'
  const head = new TextDecoder().decode(bytes.subarray(0, 1024)).replace(/^\uFEFF/, '')
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*|<\?[^>]*\?>\s*|<!DOCTYPE[^[>]*(?:\[[^\]]*\])?[^>]*>\s*)*<svg[\s>]/.test(
    head,
  )
    ? 'image/svg+xml'
    : undefined
}

export async function checkImage(
  path: string,
  at: Place,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<IntakeFinding | undefined> {
  const fault = (unexpected: string, expected: string): IntakeFinding => ({
    rule: 'image-usable',
    at,
    unexpected,
    expected,
  })
  const bytes = files.get(path)
  if (!bytes) return fault(`image ${path}`, 'a file inside source/')
  const type = imageTypeOf(bytes)
  if (!type) return fault(`content of ${path}`, 'a PNG, JPEG or SVG image')
  const damage = type === 'image/png' ? damageInPng(bytes) : type === 'image/jpeg' ? damageInJpeg(bytes) : undefined
  if (damage) return fault(`${damage} ${path}`, 'a picture that is whole')
  const harm = type === 'image/svg+xml' ? await harmIn(new TextDecoder().decode(bytes)) : undefined
  return harm ? fault(`${harm} in ${path}`, 'a drawing that runs nothing and fetches nothing') : undefined
}

/** What an SVG may not hold in an edition: scripts, foreign content, entities, addresses outside itself. */
async function harmIn(svg: string): Promise<string | undefined> {
  const { SaxesParser } = await import('saxes')
  let harm: string | undefined
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    harm ??= `malformed XML (${error.message})`
  })
  parser.on('doctype', () => {
    harm ??= 'a document type declaration'
  })
  const load = new DrawingLoad()
  parser.on('closetag', () => load.closed())
  parser.on('opentag', (tag) => {
    const values = Object.values(tag.attributes)
    const named = (name: string) => values.find(({ local }) => local === name)?.value
    load.opened(named('id'), named('href')?.replace(/^#/, ''))
    if (['script', 'foreignObject', 'iframe', 'audio', 'video'].includes(tag.local)) harm ??= `element ${tag.local}`
    for (const { local, value } of values) {
      if (/^on/i.test(local)) harm ??= `attribute ${local}`
      else if (local === 'href' && !/^(#|data:image\/(png|jpeg);)/.test(value)) harm ??= `address ${value.slice(0, 60)}`
      else if (/url\(\s*['"]?(?!#)|@import|javascript:/i.test(value)) harm ??= `address in ${local}`
    }
  })
  parser.on('processinginstruction', ({ target }) => {
    harm ??= `instruction ${target}`
  })
  const readStyle = (text: string) => {
    if (/@import|url\(\s*['"]?(?!#)/i.test(text)) harm ??= 'address in a style'
  }
  parser.on('text', readStyle)
  parser.on('cdata', readStyle)
  parser.write(svg).close()
  return harm ?? load.harm()
}
