/** Which font draws which character: the one meant, else another that has it, else the build stops. */
import { create, type Font } from 'fontkit'
import type { Run } from '../../compose/runs.js'
import { Fault } from '../../fault.js'
import type { Faces, FontStyle } from '../../read/assets.js'

export type Family = 'text' | 'code' | 'fallback'
export interface Fragment {
  readonly text: string
  readonly family: Family
}

/** Line ends and joiners are shaped away, never drawn. */
const INVISIBLE = /[\n\u200B-\u200D\u2060\uFEFF]/u
const MOST_SHOWN = 5
const IN_TURN: readonly Family[] = ['text', 'fallback']
const familyMeant = (run: Run): Family => (run.code ? 'code' : 'text')

export class Families {
  readonly #faces: Readonly<Record<Family, Readonly<Record<FontStyle, Font>>>>
  readonly #familyOf = new Map<string, Family | undefined>()
  readonly #missing = new Map<string, string>()

  /** @throws Fault when a file is no font. */
  constructor(readonly files: Readonly<Record<Family, Faces>>) {
    this.#faces = { text: open(files.text), code: open(files.code), fallback: open(files.fallback) }
  }

  /** A run's text cut where the font changes. What no font has is kept for `refuseMissing`. */
  fragments(run: Run, italic: boolean): Fragment[] {
    const style = run.bold ? (italic ? 'bolditalics' : 'bold') : italic ? 'italics' : 'normal'
    const fragments: Fragment[] = []
    for (const character of run.text) {
      const before = fragments.at(-1)
      const family = this.#family(character, style, run) ?? before?.family ?? familyMeant(run)
      if (before?.family === family) fragments[fragments.length - 1] = { family, text: before.text + character }
      else fragments.push({ family, text: character })
    }
    return fragments
  }

  /** @throws Fault naming the characters that no font has, and where they stand. */
  refuseMissing(): void {
    if (this.#missing.size === 0) return
    const shown = [...this.#missing.values()].slice(0, MOST_SHOWN).join(', ')
    const more = this.#missing.size > MOST_SHOWN ? ` and ${this.#missing.size - MOST_SHOWN} more` : ''
    throw new Fault(
      `The fonts of the PDF have no sign for ${shown}${more}. Name font files that have it under \`page: {fonts: …}\` in edition.yaml.`,
    )
  }

  #family(character: string, style: FontStyle, run: Run): Family | undefined {
    const meant = familyMeant(run)
    const key = meant + style + character
    if (this.#familyOf.has(key)) return this.#familyOf.get(key)
    const code = character.codePointAt(0) ?? 0
    const candidates = INVISIBLE.test(character) ? [] : [meant, ...IN_TURN]
    const family = candidates.find((each) => this.#faces[each][style].hasGlyphForCodePoint(code))
    if (family === undefined && !INVISIBLE.test(character)) this.#missing.set(character, describe(character, code, run))
    this.#familyOf.set(key, family)
    return family
  }
}

function describe(character: string, code: number, { at }: Run): string {
  const place = at ? ` (${at.file}:${at.start.line}:${at.start.column})` : ''
  return `“${character}” U+${code.toString(16).toUpperCase().padStart(4, '0')}${place}`
}

function open(faces: Faces): Readonly<Record<FontStyle, Font>> {
  const face = (style: FontStyle) => {
    try {
      return create(Buffer.from(faces[style]))
    } catch {
      throw new Fault(`The font named under \`page.fonts.${style}\` in edition.yaml is no TrueType or OpenType file.`)
    }
  }
  return { normal: face('normal'), italics: face('italics'), bold: face('bold'), bolditalics: face('bolditalics') }
}
