/** A character that the font lacks would print as an empty box: it stops the build, with its place. */
import { create, type Font } from 'fontkit'
import { Fault } from '../../fault.js'
import type { Print } from '../../compose/index.js'
import type { Printed } from '../../compose/blocks.js'
import type { Run } from '../../compose/runs.js'
import type { FontStyle } from '../../read/assets.js'

const MOST_SHOWN = 5
/** Line ends and joiners are shaped away, never drawn. */
const INVISIBLE = /[\n\u200B-\u200D\u2060\uFEFF]/u

/** @throws Fault naming each character that the text's fonts lack, and where it stands. */
export function refuseMissingGlyphs(print: Print, fonts: Readonly<Record<FontStyle, Uint8Array>>): void {
  const faces = {
    normal: faceOf(fonts, 'normal'),
    italics: faceOf(fonts, 'italics'),
    bold: faceOf(fonts, 'bold'),
    bolditalics: faceOf(fonts, 'bolditalics'),
  }
  const checked = new Set<string>()
  const missing: string[] = []
  for (const run of [...print.titlePage, ...print.text].flatMap(runsOfBlock)) {
    const style = run.bold ? (run.italic ? 'bolditalics' : 'bold') : run.italic ? 'italics' : 'normal'
    for (const character of run.text) {
      if (checked.has(style + character) || INVISIBLE.test(character)) continue
      checked.add(style + character)
      const code = character.codePointAt(0) ?? 0
      if (!faces[style].hasGlyphForCodePoint(code)) missing.push(describe(character, code, run))
    }
  }
  if (missing.length === 0) return
  const more = missing.length > MOST_SHOWN ? ` and ${missing.length - MOST_SHOWN} more` : ''
  throw new Fault(
    `The font of the PDF has no sign for ${missing.slice(0, MOST_SHOWN).join(', ')}${more}. ` +
      'Name font files that have it under `page: {fonts: …}` in edition.yaml.',
  )
}

function faceOf(fonts: Readonly<Record<FontStyle, Uint8Array>>, style: FontStyle): Font {
  try {
    return create(Buffer.from(fonts[style]))
  } catch {
    throw new Fault(`The font named under \`page.fonts.${style}\` in edition.yaml is no TrueType or OpenType file.`)
  }
}

function describe(character: string, code: number, { at }: Run): string {
  const place = at ? ` (${at.file}:${at.start.line}:${at.start.column})` : ''
  return `“${character}” U+${code.toString(16).toUpperCase().padStart(4, '0')}${place}`
}

function runsOfBlock(block: Printed): readonly Run[] {
  if (block.type === 'paragraph') return block.runs
  return block.type === 'grid' ? block.rows.flat().flatMap((cell) => cell.runs) : []
}
