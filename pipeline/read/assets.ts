/** What ships with Ibidem and a writer needs: found from the package's root, loaded once, handed on as bytes. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { ReviewAssets } from '../import/review/index.js'

export type FontStyle = 'normal' | 'italics' | 'bold' | 'bolditalics'

export type Faces = Readonly<Record<FontStyle, Uint8Array>>

export interface Assets {
  /** Our own CSL note style. */
  readonly noteStyle: string
  /** Our own CSL locale of Russian. */
  readonly russianLocale: string
  readonly epubStylesheet: string
  /** The faces of text and of code and, for what those lack, the one to fall back on; only the PDF asks for them. */
  readonly fonts: () => Promise<{ readonly text: Faces; readonly code: Faces; readonly fallback: Faces }>
}

const STYLES: Readonly<Record<FontStyle, string>> = {
  normal: '400Regular',
  italics: '400Regular_Italic',
  bold: '600SemiBold',
  bolditalics: '600SemiBold_Italic',
}
const SERIF = { folder: '@expo-google-fonts/source-serif-4', name: 'SourceSerif4' }
const CODE = { folder: '@expo-google-fonts/source-code-pro', name: 'SourceCodePro' }
/** Has the polytonic Greek that the text face lacks. */
const LITERATA = { folder: '@expo-google-fonts/literata', name: 'Literata' }

export async function loadAssets(): Promise<Assets> {
  const [noteStyle, russianLocale, epubStylesheet] = await Promise.all([
    readAsset('ibidem-notes.csl'),
    readAsset('locales-ru-RU.xml'),
    readAsset('edition.css'),
  ])
  const fonts = async () => ({
    text: await loadFaces(SERIF),
    code: await loadFaces(CODE),
    fallback: await loadFaces(LITERATA),
  })
  return { noteStyle, russianLocale, epubStylesheet, fonts }
}

/** One script of several files, in the order in which they need each other. */
const REVIEW_SCRIPT = ['review.js', 'review-list.js', 'review-keys.js', 'review-texts.js', 'review-start.js']

export async function loadReviewAssets(): Promise<ReviewAssets> {
  const [css, ...scripts] = await Promise.all(['review.css', ...REVIEW_SCRIPT].map(readAsset))
  return { css: css ?? '', script: scripts.join('\n') }
}

/** Compiled code stands in dist/road/, sources in pipeline/read/: both two steps below the package's root. */
export function readAsset(name: string): Promise<string> {
  return readFile(fileURLToPath(new URL(`../../pipeline/assets/${name}`, import.meta.url)), 'utf8')
}

async function loadFaces({ folder, name }: { folder: string; name: string }): Promise<Faces> {
  const require = createRequire(import.meta.url)
  const load = (style: FontStyle) =>
    readFile(require.resolve(`${folder}/${STYLES[style]}/${name}_${STYLES[style]}.ttf`))
  const [normal, italics, bold, bolditalics] = await Promise.all([
    load('normal'),
    load('italics'),
    load('bold'),
    load('bolditalics'),
  ])
  return { normal, italics, bold, bolditalics }
}
