/** A fount: a face at a size, as a run of text is set in it. */
import type { Run } from '../runs.js'
import type { Style } from '../styles.js'
import { type Cut, changesAll, type Face, type Faces } from './faces.js'
import type { FontStyle } from './press.js'
import type { Words } from './words.js'

/** Measures in points. */
export interface Fount {
  readonly face: Face
  readonly size: number
  /** How far over the line it stands. */
  readonly rise: number
  /** Points a unit of the face. */
  readonly scale: number
  /** Width of its space, unstretched. */
  readonly space: number
  /** Width of its hyphen. */
  readonly hyphen: number
}

/** Code is set smaller, for its letters are large; raised and lowered signs that the font has not cut are made of smaller ones. */
const CODE_SIZE = 0.88
const RAISED_SIZE = 0.65
const RISE = { super: 0.35, sub: -0.15 }

export class Founts {
  readonly #known = new Map<Face, Map<number, Fount[]>>()

  constructor(
    private readonly faces: Faces,
    private readonly words: Words,
  ) {}

  /** The fount of a run in a paragraph of a style. */
  of(run: Run, style: Style): Fount {
    const family = run.code ? 'code' : 'text'
    const fontStyle = styleOf(run.bold ?? style.bold ?? false, Boolean(run.italic) !== Boolean(style.italic))
    const size = run.code && !style.code ? style.size * CODE_SIZE : style.size
    if (run.rise === undefined) return this.at(this.faces.face(family, fontStyle, cutOf(run, style)), size, 0)
    const lining = this.faces.face(family, fontStyle, 'lining')
    const superior = this.faces.face(family, fontStyle, 'superior')
    if (run.rise === 'super' && changesAll(lining, superior, run.text)) return this.at(superior, size, 0)
    return this.at(lining, size * RAISED_SIZE, size * RISE[run.rise])
  }

  at(face: Face, size: number, rise: number): Fount {
    let ofFace = this.#known.get(face)
    if (!ofFace) {
      ofFace = new Map()
      this.#known.set(face, ofFace)
    }
    const sized = ofFace.get(size) ?? []
    ofFace.set(size, sized)
    const known = sized.find((fount) => fount.rise === rise)
    if (known) return known
    const scale = size / face.unitsPerEm
    const width = (text: string) => (this.words.advance[this.words.word(face, text)] ?? 0) * scale
    const fount: Fount = { face, size, rise, scale, space: width(' '), hyphen: width('-') }
    sized.push(fount)
    return fount
  }
}

function cutOf(run: Run, style: Style): Cut {
  if (run.smallCaps || style.smallCaps) return 'smallCaps'
  return style.figures === 'table' ? 'table' : 'text'
}

const styleOf = (bold: boolean, italic: boolean): FontStyle =>
  bold ? (italic ? 'bolditalics' : 'bold') : italic ? 'italics' : 'normal'
