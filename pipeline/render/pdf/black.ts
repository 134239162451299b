/** One ink: what draws pictures in pdfkit speaks in red, green and blue; here it is made to speak in shades of black. */

import type { Reference } from 'pdfmake/js/PDFDocument.js'

/** The parts of pdfkit's document that decide how a colour is written (its ColorMixin, and the groups of svg-to-pdfkit). */
export interface Colouring {
  _normalizeColor: (color: unknown) => unknown
  _getColorSpace: (color: unknown) => string
  ref: (data?: Record<string, unknown>) => Reference
}

/** What the eye calls light of red, green and blue, in their own measure (Rec. ITU-R BT.709, §3.2). */
export const greyOf = (red: number, green: number, blue: number) => 0.2126 * red + 0.7152 * green + 0.0722 * blue

/** CMYK is ink already: each takes light away. */
function grey(color: readonly number[]): number[] {
  const [red = 0, green = 0, blue = 0] = color
  if (color.length === 3) return [greyOf(red, green, blue)]
  if (color.length !== 4) return [...color]
  const [c = 0, m = 0, y = 0, k = 0] = color
  return grey([c, m, y].map((ink) => (1 - ink) * (1 - k)))
}

const isNumbers = (color: unknown): color is number[] =>
  Array.isArray(color) && color.every((part) => typeof part === 'number')

export function inBlack(document: Colouring): void {
  const { _normalizeColor: normalize, ref } = document
  document._normalizeColor = (color) => {
    const known = normalize.call(document, color)
    return isNumbers(known) ? grey(known).map((part) => Math.round(part * 1000) / 1000) : known
  }
  document._getColorSpace = () => 'DeviceGray'
  document.ref = (data) => ref.call(document, data && ofOneInk(data))
}

/** A group is blended in grey, and a mask's backdrop (BC) is a colour of its group. */
function ofOneInk(data: Record<string, unknown>): Record<string, unknown> {
  const { Group: group, SMask: mask } = data
  if (typeof group === 'object' && group !== null) Object.assign(group, { CS: 'DeviceGray' })
  if (typeof mask === 'object' && mask !== null && 'BC' in mask && Array.isArray(mask.BC)) mask.BC.splice(1)
  return data
}
