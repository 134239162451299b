/** Images that cannot be shown. The sample has three. */
import type { Defect } from '../defect.js'
import { changed, type Edition, inserted, misspelt, placeIn, textOf } from '../edition.js'
import type { Random } from '../random.js'

interface FoundFigure {
  readonly file: string
  /** Where the figure begins. */
  readonly start: number
  readonly image: string
  /** Where the path of its image begins. */
  readonly path: number
}

function figuresIn(edition: Edition): FoundFigure[] {
  return Object.entries(edition).flatMap(([file, text]) =>
    [...text.matchAll(/^:::figure.*\n(!\[[^\]]*\]\()([^)]+)\)/gm)].map(({ 0: whole, 2: image = '', index }) => ({
      file,
      start: index,
      image: `source/${image}`,
      path: index + whole.length - 1 - image.length,
    })),
  )
}

const figure = (edition: Edition, random: Random) => random.pick(figuresIn(edition))

/** A figure whose picture is a drawing gets something more in it. */
function insideDrawing(edition: Edition, random: Random, more: string) {
  const found = figure(edition, random)
  const end = found && textOf(edition, found.image).lastIndexOf('</svg>')
  if (!found || end === undefined || end < 0) return undefined
  const after = inserted(edition, found.image, end, more)
  return { edition: after, expected: placeIn(after, found.file, found.start) }
}

/** The heads of JPEGs, and nothing in them: of four inks, and of three colours. */
const INKS = '/9j/wAAUCAABAAEEAREAAhEAAxEABBEA/9oAAAAAAAAAAAAAAAAAAAAAAAAAAP/Z'
const COLOURED = '/9j/wAARCAABAAEDAREAAhEAAxEA/9oAAAAAAAAAAAAAAAAAAAAAAAAAAP/Z'
/** Two grey points, as PNG. */
const SCAN = 'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAAAAADRSSBWAAAAC0lEQVR4nGNomAAAAZMBEX3aq9gAAAAASUVORK5CYII='

export const imageDefects: readonly Defect[] = [
  {
    rule: 'image-usable',
    what: 'the file is not there',
    times: 3,
    inject({ edition }, random) {
      const found = figure(edition, random)
      if (!found) return undefined
      const after = Object.fromEntries(Object.entries(edition).filter(([file]) => file !== found.image))
      return { edition: after, expected: placeIn(after, found.file, found.start) }
    },
  },
  {
    rule: 'image-usable',
    what: 'its path is misspelt',
    times: 6,
    inject({ edition }, random) {
      const found = figure(edition, random)
      const name = found && textOf(edition, found.file).slice(found.path, found.path + found.image.length - 7)
      if (!found || name === undefined) return undefined
      const after = changed(edition, found.file, {
        start: found.path,
        end: found.path + name.length,
        text: misspelt(name, random),
      })
      return { edition: after, expected: placeIn(after, found.file, found.start) }
    },
  },
  {
    rule: 'image-usable',
    what: 'it holds a script, or fetches something',
    times: 8,
    inject({ edition }, random) {
      const harm = [
        '<script>alert(1)</script>',
        '<image href="https://example.org/a.png"/>',
        '<foreignObject/>',
        '<rect onclick="go()"/>',
        '<style>@import "a.css";</style>',
        '<g>',
      ]
      return insideDrawing(edition, random, random.pick(harm) ?? '<g>')
    },
  },
  {
    rule: 'image-usable',
    what: 'it has no words for who cannot see it',
    times: 2,
    inject({ edition }, random) {
      const found = figure(edition, random)
      if (!found || /decorative/.test(textOf(edition, found.file).slice(found.start, found.path))) return undefined
      const alt = textOf(edition, found.file).indexOf('![', found.start) + 2
      const after = changed(edition, found.file, { start: alt, end: found.path - 2, text: '' })
      return { edition: after, expected: placeIn(after, found.file, alt - 2) }
    },
  },
  {
    rule: 'picture-fine',
    what: 'a coarse scan is put into it',
    times: 10,
    inject({ edition }, random) {
      const scan = `<image width="${random.pick([20, 30, 40, 50, 60])}" height="9" href="data:image/png;base64,${SCAN}"/>`
      return insideDrawing(edition, random, scan)
    },
  },
  ...(
    [
      ['picture-inks', 'a scan in four inks is put into it', INKS],
      ['picture-grey', 'a scan in colour is put into it', COLOURED],
    ] as const
  ).map(
    ([rule, what, scan]): Defect => ({
      rule,
      what,
      times: 10,
      inject({ edition }, random) {
        const fine = `<image width="0.00${random.pick([2, 3, 4, 5, 6])}" height="1" href="data:image/jpeg;base64,${scan}"/>`
        return insideDrawing(edition, random, fine)
      },
    }),
  ),
]
