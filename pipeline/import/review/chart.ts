/** The notes of a stretch of text against the calls found for them: a picture that falls from left to right where all is in order. */
import { block, type Html, tag } from '../../html.js'
import { type Certainty, certaintyOf, counted } from './words.js'

/** What is drawn: places are shares of the text, 0 to 1; a note is known by its order. */
export interface ChartNote {
  readonly label: string
  /** Undefined: no call was found. */
  readonly call: number | undefined
  readonly score: number
}

export interface Chart {
  readonly name: string
  /** Of what. */
  readonly title: string
  readonly notes: readonly ChartNote[]
  /** Calls for which there is no note. */
  readonly noteless: readonly number[]
  /** Where chapters begin. */
  readonly borders: readonly number[]
}

const WIDTH = 420
const LEFT = 76
const RIGHT = 8
const TOP = 22
const BOTTOM = 44
const LOWEST = 60
const HIGHEST = 240
const A_NOTE = 9

/** Shapes around a point, so that nobody needs to see colours to tell them apart. */
export const SHAPES: Readonly<Record<Certainty | 'callless' | 'noteless', string>> = {
  sure: 'm-2.4 0a2.4 2.4 0 1 0 4.8 0a2.4 2.4 0 1 0-4.8 0',
  likely: 'm0-4.2l4.2 4.2l-4.2 4.2l-4.2-4.2z',
  doubted: 'm0-4.4l4.6 8h-9.2z',
  callless: 'm-4-4l8 8m-8 0l8-8',
  noteless: 'm-4.5 0h9m-4.5-4.5v9',
}

/** A figure of its own height: some pixels a note, within reason. */
export function chartFigure(chart: Chart): Html {
  const { name, title, notes, noteless, borders } = chart
  const height = Math.min(HIGHEST, Math.max(LOWEST, notes.length * A_NOTE))
  const x = (share: number) => round(LEFT + share * (WIDTH - LEFT - RIGHT))
  const y = (nth: number) => round(TOP + (notes.length < 2 ? height / 2 : (nth / (notes.length - 1)) * height))
  const floor = TOP + height + 14
  const marks = notes.map(({ label, call, score }, nth) =>
    call === undefined
      ? mark('callless', LEFT - 13, y(nth), `note ${label}: no call found`)
      : mark(certaintyOf(score), x(call), y(nth), `note ${label}`),
  )
  const crosses = noteless.map((share) => mark('noteless', x(share), floor, 'a call without a note'))
  return block(
    'svg',
    {
      class: 'map',
      role: 'img',
      viewBox: `0 0 ${WIDTH} ${TOP + height + BOTTOM}`,
      'aria-labelledby': `${name}-t ${name}-d`,
    },
    [
      tag('title', { id: `${name}-t` }, [`Notes against the text: ${title}`]),
      tag('desc', { id: `${name}-d` }, [describe(chart)]),
      path('border', borders.map((share) => `M${x(share)} ${TOP - 6}v${height + 12}`).join('')),
      path('axis', `M${LEFT - 5} ${TOP - 6}v${height + 12}h${WIDTH - LEFT - RIGHT + 8}`),
      ...gather(marks.concat(crosses)),
      words(0, TOP + 4, 'first note'),
      words(0, TOP + height + 3, 'last note'),
      words(LEFT, TOP + height + 36, 'beginning of the text'),
      words(WIDTH - RIGHT, TOP + height + 36, 'its end', 'end'),
    ],
  )
}

/** What the picture shows, said; of what there is none, nothing is said. */
export function describe({ notes, noteless }: Chart): string {
  const count = (certainty: Certainty) =>
    notes.filter(({ call, score }) => call !== undefined && certaintyOf(score) === certainty).length
  const kinds = [
    [count('sure'), 'with a sure call'],
    [count('likely'), 'with a likely one'],
    [count('doubted'), 'with a doubtful one'],
    [notes.filter(({ call }) => call === undefined).length, 'without a call'],
  ] as const
  const said = kinds.filter(([number]) => number > 0).map(([number, words]) => `${number} ${words}`)
  const calls = noteless.length === 0 ? '' : `; ${counted(noteless.length, 'call')} without a note`
  return `${counted(notes.length, 'note')}: ${said.join(', ')}${calls}.`
}

interface Mark {
  readonly shape: keyof typeof SHAPES
  readonly d: string
  readonly says: string
}

const mark = (shape: Mark['shape'], x: number, y: number, says: string): Mark => ({
  shape,
  d: `M${x} ${y}${SHAPES[shape]}`,
  says,
})

/** What is sure is one path; what is not tells its note under the pointer. */
function gather(marks: readonly Mark[]): Html[] {
  const sure = marks.filter(({ shape }) => shape === 'sure')
  const others = marks.filter(({ shape }) => shape !== 'sure')
  return [
    path('sure', sure.map(({ d }) => d).join('')),
    ...others.map(({ shape, d, says }) => tag('path', { class: shape, d }, [tag('title', {}, [says])])),
  ]
}

const path = (name: string, d: string) => tag('path', { class: name, d }, [])

const words = (x: number, y: number, says: string, anchor?: string) =>
  tag('text', { x, y, 'text-anchor': anchor }, [says])

const round = (value: number) => Math.round(value * 10) / 10
