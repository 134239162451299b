/** What ships with Ibidem and a writer needs: found from the package's root, loaded once, handed on as bytes. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

export type FontStyle = 'normal' | 'italics' | 'bold' | 'bolditalics'

export interface Assets {
  /** Our own CSL note style. */
  readonly noteStyle: string
  readonly epubStylesheet: string
  /** The text face, loaded when asked for: only the PDF needs its two megabytes. */
  readonly fonts: () => Promise<Readonly<Record<FontStyle, Uint8Array>>>
}

const SERIF = '@expo-google-fonts/source-serif-4'
const SERIF_FILES: Readonly<Record<FontStyle, string>> = {
  normal: '400Regular/SourceSerif4_400Regular.ttf',
  italics: '400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
  bold: '600SemiBold/SourceSerif4_600SemiBold.ttf',
  bolditalics: '600SemiBold_Italic/SourceSerif4_600SemiBold_Italic.ttf',
}

export async function loadAssets(): Promise<Assets> {
  const [noteStyle, epubStylesheet] = await Promise.all([readAsset('ibidem-notes.csl'), readAsset('edition.css')])
  return { noteStyle, epubStylesheet, fonts: loadFonts }
}

/** Compiled code stands in dist/read/, sources in pipeline/read/: both two steps below the package's root. */
export function readAsset(name: string): Promise<string> {
  return readFile(fileURLToPath(new URL(`../../pipeline/assets/${name}`, import.meta.url)), 'utf8')
}

async function loadFonts(): Promise<Readonly<Record<FontStyle, Uint8Array>>> {
  const require = createRequire(import.meta.url)
  const load = (style: FontStyle) => readFile(require.resolve(`${SERIF}/${SERIF_FILES[style]}`))
  const [normal, italics, bold, bolditalics] = await Promise.all([
    load('normal'),
    load('italics'),
    load('bold'),
    load('bolditalics'),
  ])
  return { normal, italics, bold, bolditalics }
}
