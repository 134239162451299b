/** The colophon, where edition.yaml asks for one: the last chapter, with what the printed book is set in. */
import type { Faces, Family } from './compose/type/press.js'
import type { Block, Edition } from './edition.js'
import { type FontNames, fontNames } from './font-names.js'
import { madeChapter } from './made-chapter.js'
import { version } from './version.js'
import { blocksOf, inlinesOf } from './walk.js'
import { type Words, wordsFor } from './words.js'

type Fonts = Readonly<Record<Family, Faces>>

export function withColophon(edition: Edition<'cited'>, fonts: Fonts): Edition<'cited'> {
  const { colophon, language } = edition.metadata
  if (!colophon) return edition
  const words = wordsFor(language)
  const sentences = [
    ...(colophon.text === undefined ? [] : [colophon.text]),
    ...setting(edition, fonts, words),
    ...(colophon.program ? [`${words.madeWith} Ibidem ${version}.`] : []),
  ]
  if (sentences.length === 0) return edition
  const chapter = madeChapter<'cited'>('colophon', {
    id: 'ch--colophon',
    title: words.colophon,
    blocks: (at) => [{ type: 'paragraph', at, children: [{ type: 'text', at, value: sentences.join(' ') }] }],
  })
  return { ...edition, chapters: [...edition.chapters, chapter] }
}

/** Faces of single signs that the text's lacks are not named. */
function setting(edition: Edition<'cited'>, { text, code }: Fonts, words: Words): string[] {
  const [main, mono] = [fontNames(text.normal), fontNames(code.normal)]
  if (!main) return []
  const other = mono && hasCode(edition) ? `; ${words.codeIn} ${described(mono, words)}` : ''
  return [`${words.setIn} ${described(main, words)}${other}.`]
}

const described = ({ family, version: of, licence }: FontNames, words: Words) =>
  `${family}${of === undefined ? '' : `, ${words.version} ${of}`}${licence === undefined ? '' : ` (${licence})`}`

function hasCode({ chapters }: Edition<'cited'>): boolean {
  const blocks = chapters.flatMap((chapter): readonly Block<'cited'>[] => [
    ...chapter.blocks,
    ...chapter.notes.flatMap((note) => note.blocks),
  ])
  return (
    [...blocksOf(blocks)].some(({ type }) => type === 'code') ||
    [...inlinesOf(blocks)].some(({ type }) => type === 'inlineCode')
  )
}
