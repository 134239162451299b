/** Every element that the TEI edition may have: our own part of TEI P5, and nothing else. */
import type { ElementRule } from './content.js'
import { headerElements } from './header-elements.js'
import { textElements } from './text-elements.js'
import { workElements } from './work-elements.js'

export const elements: Readonly<Record<string, ElementRule>> = { ...headerElements, ...textElements, ...workElements }
