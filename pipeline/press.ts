/** What sets an edition's pages: what ships, and the fonts that the edition names. */
import { patternsIn } from './compose/languages.js'
import type { Faces, Press } from './compose/type/press.js'
import type { Edition } from './edition.js'
import { Fault } from './fault.js'
import type { Sources } from './read/sources.js'

/** @throws Fault when a font that edition.yaml names is not there. */
export async function pressFor(edition: Edition<'cited'>, { assets, files }: Sources): Promise<Press> {
  const press = await assets.press(patternsIn(edition))
  const text = namedFonts(edition, files) ?? press.fonts.text
  return { ...press, fonts: { ...press.fonts, text } }
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
