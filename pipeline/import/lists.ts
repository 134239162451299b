/** Items of lists: paragraphs that count on from one to the next, or begin with the same bullet. */
import type { Neighbours, RoledParagraph } from './roles.js'
import type { Verdicts } from './verdicts.js'

const NUMBERED = /^(\d{1,3})([.)])\s+(?=\S)/
const BULLETED = /^([•▪●◦‣∙·*+–—-])\s+(?=\S)/

interface Marker {
  readonly kind: string
  /** Of a bullet always 0. */
  readonly value: number
  readonly length: number
}

/** Bullets and numbers of so few paragraphs in a row may be anything. */
const FEWEST = 2

export function withLists(
  roled: readonly RoledParagraph[],
  around: Pick<Neighbours, 'opens'>,
  verdicts: Verdicts,
): RoledParagraph[] {
  const markers = roled.map(({ paragraph, role }) =>
    role === 'plain' ? markerOf(paragraph.lines[0]?.text ?? '') : undefined,
  )
  const listed = [...roled]
  for (let from = 0; from < roled.length; ) {
    let to = from + 1
    while (to < roled.length && follows(markers[to - 1], markers[to]) && !opens(roled[to], around)) to++
    if (markers[from] && to - from >= FEWEST) {
      for (let nth = from; nth < to; nth++) {
        const item = asItem(roled[nth], markers[nth], verdicts)
        if (item) listed[nth] = item
      }
    }
    from = to
  }
  return listed
}

const opens = (each: RoledParagraph | undefined, around: Pick<Neighbours, 'opens'>) =>
  each !== undefined && around.opens(each.paragraph)

function markerOf(text: string): Marker | undefined {
  const numbered = NUMBERED.exec(text)
  if (numbered) return { kind: numbered[2] ?? '', value: Number(numbered[1]), length: numbered[0].length }
  const bulleted = BULLETED.exec(text)
  return bulleted ? { kind: bulleted[1] ?? '', value: 0, length: bulleted[0].length } : undefined
}

const follows = (before: Marker | undefined, after: Marker | undefined) =>
  before !== undefined &&
  after !== undefined &&
  before.kind === after.kind &&
  (before.value === 0 ? after.value === 0 : after.value === before.value + 1)

function asItem(
  each: RoledParagraph | undefined,
  marker: Marker | undefined,
  verdicts: Verdicts,
): RoledParagraph | undefined {
  if (!each || !marker || verdicts.of('list', each.paragraph)?.decision === 'reject') return undefined
  return { ...each, role: 'item', score: 0.85, item: { ordered: marker.value > 0, depth: 0, marker: marker.length } }
}
