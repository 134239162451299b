import { Fault } from './fault.js'

/** For a file of the edition that is no font, or half of one. */
export const unusableFont = (style: string) =>
  new Fault(`The font named under \`page.fonts.${style}\` in edition.yaml is no TrueType or OpenType file.`)
