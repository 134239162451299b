/** `:::figure` and `:::table`: a picture or a table, its caption, and where it comes from. */
import type { Image, RootContent } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import type { Block, Inline, Table } from '../../edition.js'
import { readBlocks } from './blocks.js'
import { at, type Context, report } from './context.js'
import { readInlines } from './inlines.js'
import { attributesOf } from './text-directives.js'

type Parsed = Block<'parsed'>

export function readFigure(node: ContainerDirective, context: Context): Parsed[] {
  const attributes = attributesOf(node)
  const image = node.children.map(imageOf).find((found) => found !== undefined)
  if (!image) {
    report(context, 'construct-known', node, ':::figure without an image', 'a paragraph that is ![alt text](image.svg)')
    return readBlocks(node.children, context)
  }
  const decorative = attributes.has('decorative')
  checkAlt(image, decorative, context)
  if (image.title) report(context, 'nothing-swallowed', image, 'image title, which no edition prints', 'a caption')
  const credit = node.children.find((child) => child.type === 'leafDirective' && child.name === 'credit')
  const caption = node.children.filter((child) => imageOf(child) === undefined && child !== credit)
  return [
    {
      type: 'figure',
      at: at(context, node),
      ...numbered('figure', caption.length > 0, attributes.get('id'), context),
      image: fromFile(context.file, image.url),
      alt: decorative ? undefined : (image.alt ?? '').normalize('NFC'),
      caption: readBlocks(caption, context),
      credit: credit?.type === 'leafDirective' ? readInlines(credit.children, context) : undefined,
      licence: attributes.get('licence'),
    },
  ]
}

function checkAlt(image: Image, decorative: boolean, context: Context): void {
  if (!decorative && !image.alt?.trim()) {
    report(
      context,
      'image-usable',
      image,
      'image without alternative text',
      'words for who cannot see it, or :::figure{decorative}',
    )
  } else if (decorative && image.alt) {
    report(
      context,
      'nothing-swallowed',
      image,
      'alternative text of a decorative image',
      'no words, or a figure that is not decorative',
    )
  }
}

function imageOf(node: RootContent): Image | undefined {
  if (node.type !== 'paragraph' || node.children.length !== 1) return undefined
  const [only] = node.children
  return only?.type === 'image' ? only : undefined
}

export function readTableFigure(node: ContainerDirective, context: Context): Parsed[] {
  const blocks = readBlocks(node.children, context)
  const table = blocks.find((block): block is Table<'parsed'> => block.type === 'table')
  const caption = blocks.flatMap((block): Inline<'parsed'>[] => (block.type === 'paragraph' ? [...block.children] : []))
  if (!table || blocks.some((block) => block.type !== 'table' && block.type !== 'paragraph')) {
    report(context, 'construct-known', node, 'content of :::table', 'a caption and one table')
    return blocks
  }
  return [
    {
      ...table,
      at: at(context, node),
      ...numbered('table', caption.length > 0, attributesOf(node).get('id'), context),
      caption,
    },
  ]
}

/** What has a caption has a number; every one has an id. */
function numbered(
  kind: 'figure' | 'table',
  captioned: boolean,
  id: string | undefined,
  context: Context,
): { id: string; number: number | undefined } {
  const number = captioned ? ++context.counts[kind] : undefined
  return { id: id || (number === undefined ? '' : `${kind}-${number}`), number }
}

/** A path beside the Markdown file → a path inside the edition; what leads out stays as written, to be refused. */
function fromFile(file: string, url: string): string {
  const steps = file.split('/').slice(0, -1)
  for (const step of safeDecode(url).split('/')) {
    if (step === '..' && steps.length > 0) steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/').normalize('NFC')
}

function safeDecode(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}
