/** The PDF edition, laid out by pdfmake. Notes stand at the end of their chapter. */
import type { Print } from '../../compose/index.js'
import type { Style } from '../../compose/styles.js'
import { momentOf } from '../../dates.js'
import type { Edition } from '../../edition.js'
import { Fault } from '../../fault.js'
import { displayName } from '../../people.js'
import type { Faces } from '../../read/assets.js'
import type { Writer } from '../writer.js'
import { anchorsOf, contentNodes, contentsNodes, type Drawing, FONT, type Node } from './content.js'
import { draw } from './draw.js'
import { Families } from './families.js'

export const pdf: Writer = {
  format: 'pdf',
  extension: '.pdf',
  async render(edition, print, sources) {
    const { text: shipped, code, fallback } = await sources.assets.fonts()
    const families = new Families({ text: namedFonts(edition, sources.files) ?? shipped, code, fallback })
    const drawing: Drawing = { print, images: edition.images, families, anchors: anchorsOf(print.text) }
    const content = [...contentNodes(print.titlePage, drawing), ...contentsNodes(drawing)]
    const text = contentNodes(print.text, drawing)
    families.refuseMissing()
    return draw({
      page: print.page,
      fonts: families.files,
      info: info(edition, momentOf(edition.metadata, sources.epoch)),
      language: edition.metadata.language,
      content: [...content, ...text],
      header: (page) => headerNode(page, drawing, text),
      footer: (page) => footerNode(page, print),
    })
  },
}

function namedFonts({ metadata }: Edition<'cited'>, files: ReadonlyMap<string, Uint8Array>): Faces | undefined {
  const named = metadata.page.fonts
  const load = (name: string) => fontFile(`source/${name}`, files)
  return (
    named && {
      normal: load(named.normal),
      italics: load(named.italics),
      bold: load(named.bold),
      bolditalics: load(named.bolditalics),
    }
  )
}

function fontFile(path: string, files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const bytes = files.get(path)
  if (!bytes)
    throw new Fault(`There is no font ${path}, which edition.yaml names under \`page.fonts\`. Put the file there.`)
  return bytes
}

function info({ metadata, draft }: Edition<'cited'>, moment: string): Record<string, unknown> {
  const date = new Date(moment)
  return {
    Title: draft ? `[DRAFT] ${metadata.title}` : metadata.title,
    Author: metadata.authors.map(displayName).join(', '),
    ...(metadata.description === undefined ? {} : { Subject: metadata.description }),
    ...(metadata.subjects.length > 0 ? { Keywords: metadata.subjects.join(', ') } : {}),
    Creator: 'Ibidem',
    Producer: 'Ibidem, pdfmake',
    CreationDate: date,
    ModDate: date,
  }
}

/** pdfmake calls this when every block has its page: the running head is that of the last chapter begun. */
function headerNode(page: number, drawing: Drawing, nodes: readonly Node[]): Node | undefined {
  const { print } = drawing
  let head = ''
  for (const [nth, block] of print.text.entries()) {
    if (block.type !== 'paragraph' || block.head === undefined) continue
    const begins = pageOf(nodes[nth])
    if (begins === undefined || begins > page) break
    if (begins === page) return undefined
    head = block.head
  }
  if (head === '') return undefined
  return line(head, { size: 8.5, lineHeight: 1.2, smallCaps: true }, [
    print.page.margins.left,
    print.page.margins.top * 0.55,
    print.page.margins.right,
    0,
  ])
}

function pageOf(node: Node | undefined): number | undefined {
  const positions = node?.['positions']
  const first: unknown = Array.isArray(positions) ? positions[0] : undefined
  return typeof first === 'object' && first !== null && 'pageNumber' in first ? Number(first.pageNumber) : undefined
}

function footerNode(page: number, print: Print): Node | undefined {
  const { margins } = print.page
  const words = print.draft === undefined ? '' : `${print.draft}\u2002·\u2002`
  if (page === 1 && print.draft === undefined) return undefined
  return line(`${words}${page}`, { size: 9, lineHeight: 1.2 }, [margins.left, margins.bottom * 0.35, margins.right, 0])
}

const line = (text: string, style: Style, margin: readonly number[]): Node => ({
  text,
  font: FONT,
  fontSize: style.size,
  alignment: 'center',
  margin,
  fontFeatures: style.smallCaps ? ['smcp', 'onum'] : ['onum'],
})
