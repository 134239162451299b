/** What ships with Ibidem and a writer needs: found from the package's root, loaded once, handed on as bytes. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Faces, FontStyle, HyphenPatterns, Press } from '../compose/type/press.js'
import type { ReviewAssets } from '../import/review/index.js'
import type { PreviewAssets } from '../preview/routes.js'

export interface Assets {
  /** Our own CSL note style. */
  readonly noteStyle: string
  /** Our own CSL locale of Russian. */
  readonly russianLocale: string
  readonly epubStylesheet: string
  /** What sets the pages: the shipped fonts, the shaper, and those of the named patterns of hyphenation that there are. */
  readonly press: (patterns: readonly string[]) => Promise<Press>
}

const STYLES: Readonly<Record<FontStyle, string>> = {
  normal: '400Regular',
  italics: '400Regular_Italic',
  bold: '600SemiBold',
  bolditalics: '600SemiBold_Italic',
}
interface Shipped {
  readonly folder: string
  readonly name: string
  readonly styles?: typeof STYLES
}
const SERIF: Shipped = { folder: '@expo-google-fonts/source-serif-4', name: 'SourceSerif4' }
const CODE: Shipped = { folder: '@expo-google-fonts/source-code-pro', name: 'SourceCodePro' }
/** Has the polytonic Greek that the text face lacks. */
const LITERATA: Shipped = { folder: '@expo-google-fonts/literata', name: 'Literata' }
/** Has the ties of the Library of Congress (U+0361), which few faces have. */
const GENTIUM: Shipped = {
  folder: '@expo-google-fonts/gentium-book-plus',
  name: 'GentiumBookPlus',
  styles: { ...STYLES, bold: '700Bold', bolditalics: '700Bold_Italic' },
}

export async function loadAssets(): Promise<Assets> {
  const [noteStyle, russianLocale, epubStylesheet] = await Promise.all([
    readAsset('ibidem-notes.csl'),
    readAsset('locales-ru-RU.xml'),
    readAsset('edition.css'),
  ])
  return { noteStyle, russianLocale, epubStylesheet, press: loadPress }
}

async function loadPress(patterns: readonly string[]): Promise<Press> {
  const wasm = createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz.wasm')
  const [text, code, fallback, romanisation, harfbuzz, hyphenation] = await Promise.all([
    loadFaces(SERIF),
    loadFaces(CODE),
    loadFaces(LITERATA),
    loadFaces(GENTIUM),
    readFile(wasm),
    Promise.all(patterns.map(loadPatterns)),
  ])
  return { fonts: { text, code, fallback, romanisation }, harfbuzz, hyphenation: new Map(hyphenation.flat()) }
}

/** A language without patterns is not hyphenated. */
async function loadPatterns(name: string): Promise<[string, HyphenPatterns][]> {
  const require = createRequire(import.meta.url)
  try {
    return [[name, require(`hyphen/patterns/${name}.js`) as HyphenPatterns]]
  } catch {
    return []
  }
}

/** One script of several files, in the order in which they need each other. */
const REVIEW_SCRIPT = ['review.js', 'review-list.js', 'review-keys.js', 'review-texts.js', 'review-start.js']

export async function loadReviewAssets(): Promise<ReviewAssets> {
  const [css, script] = await Promise.all([joined(['page.css', 'review.css']), joined(REVIEW_SCRIPT)])
  return { css, script }
}

/** The style sheet of the report of an edition. */
export const loadReportStyle = (): Promise<string> => joined(['page.css', 'report.css'])

export async function loadPreviewAssets(): Promise<PreviewAssets> {
  const css = joined(['page.css', 'report.css', 'preview.css'])
  const [script, icon] = await Promise.all(['preview.js', 'icon.svg'].map(readAsset))
  return { css: await css, script: script ?? '', icon: icon ?? '' }
}

const joined = async (names: readonly string[]) => (await Promise.all(names.map(readAsset))).join('\n')

/** Compiled code stands in dist/road/, sources in pipeline/read/: both two steps below the package's root. */
export function readAsset(name: string): Promise<string> {
  return readFile(fileURLToPath(new URL(`../../pipeline/assets/${name}`, import.meta.url)), 'utf8')
}

async function loadFaces({ folder, name, styles = STYLES }: Shipped): Promise<Faces> {
  const require = createRequire(import.meta.url)
  const load = (style: FontStyle) =>
    readFile(require.resolve(`${folder}/${styles[style]}/${name}_${styles[style]}.ttf`))
  const [normal, italics, bold, bolditalics] = await Promise.all([
    load('normal'),
    load('italics'),
    load('bold'),
    load('bolditalics'),
  ])
  return { normal, italics, bold, bolditalics }
}
