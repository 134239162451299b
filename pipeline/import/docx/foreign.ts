/** What is no text: pictures, formulas, signs of symbol fonts. What cannot be carried over is said. */
import { descendants } from './elements.js'
import { symbolOf } from './symbols.js'
import type { Around, Walk } from './walk.js'
import type { XmlElement } from './xml.js'

/** The last of these that a drawing has in it is what it is. */
const KINDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'wps:wsp': 'A drawn shape',
    'v:rect': 'A drawn shape',
    'v:line': 'A drawn shape',
    'pic:pic': 'A picture',
    'v:imagedata': 'A picture',
    'c:chart': 'A chart',
    'dgm:relIds': 'A diagram with its words',
    'o:OLEObject': 'An embedded object',
    'v:textpath': 'An ornamental heading',
  }),
)

export function writePicture(walk: Walk, element: XmlElement, around: Around): void {
  const inside = [...descendants(element, (one) => one.name !== 'w:txbxContent')]
  for (const box of inside.filter((one) => one.name === 'w:txbxContent'))
    if (!walk.fields.hideWords) walk.wait(box, around)
  if (inside.some(isRule)) rule(walk)
  else if (!inside.some((one) => one.name === 'w:txbxContent')) omission(walk, inside)
}

/** The horizontal line that Word makes of three hyphens, and the shape LibreOffice makes of that: less than 2 points high. */
function isRule({ name, attributes }: XmlElement): boolean {
  if (attributes.get('o:hr') !== undefined) return true
  const [width, height] = [Number(attributes.get('cx')), Number(attributes.get('cy'))]
  return name === 'wp:extent' && width >= EMU_PER_INCH && height <= EMU_PER_INCH / 36
}

const EMU_PER_INCH = 914_400

function omission(walk: Walk, inside: readonly XmlElement[]): void {
  const kinds = new Set(inside.map((one) => KINDS.get(one.name)))
  const kind = [...KINDS.values()].findLast((one) => kinds.has(one))
  if (kind === undefined) return
  const described = inside.map(descriptionOf).find((words) => words !== '') ?? ''
  walk.fault(
    `${kind} was left out${described === '' ? '' : `: “${described}”`}.`,
    'Add it again as a figure, or as text.',
  )
}

function descriptionOf({ name, attributes }: XmlElement): string {
  if (name === 'v:textpath') return attributes.get('string') ?? ''
  const told = name === 'wp:docPr' ? attributes.get('descr') : name === 'v:shape' ? attributes.get('alt') : undefined
  return (told ?? '').replace(/\s+/g, ' ').trim()
}

function rule(walk: Walk): void {
  walk.as(walk.lines.inCell ? [] : [{ kind: 'scene-break' }], () => walk.put('***'))
}

export function writeFormula(walk: Walk, element: XmlElement, around: Around): void {
  const from = walk.at
  walk.children(element, around)
  walk.fault('A formula was written as plain words.', 'Set it anew, or as a picture.', from)
}

export function writeSymbol(walk: Walk, { attributes }: XmlElement): void {
  const font = attributes.get('w:font') ?? ''
  const code = Number.parseInt(attributes.get('w:char') ?? '', 16)
  if (!(code > 0x1f && code <= 0xffff)) return
  const found = symbolOf(font, code)
  const from = walk.at
  const isPrivate = code >= 0xe000 && code <= 0xf8ff
  walk.put(found ?? (isPrivate || (code >= 0xd800 && code <= 0xdfff) ? '□' : String.fromCharCode(code)))
  if (found !== undefined || !isPrivate) return
  walk.fault(`A sign of the font ${font} has no known character; □ stands for it.`, 'Write the sign in Unicode.', from)
}
