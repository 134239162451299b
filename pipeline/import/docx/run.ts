/** A run: words that look alike. */
import type { Trait } from '../known-text.js'
import { childNamed, settingOf } from './elements.js'
import { difference, type Look, lookOf, PLAIN } from './look.js'
import type { Around, Walk } from './walk.js'
import type { XmlElement } from './xml.js'

export function writeRun(walk: Walk, element: XmlElement, around: Around): void {
  const properties = childNamed(element, 'w:rPr')
  const styleId = settingOf(properties, 'w:rStyle')
  const character = styleId === undefined ? PLAIN : walk.styles.character(styleId)
  const own = lookOf(properties)
  const run = { ...around.paragraph, ...character, ...own }
  const from = walk.at
  const traits = [...difference(around.paragraph, character, own), ...languageOf(run), ...hiddenOf(run)]
  walk.as(traits, () => walk.children(element, { ...around, run }))
  walk.typedMark.endRun()
  if (walk.at > from) report(walk, { ...own, ...(run.hidden ? { hidden: true } : {}) }, around, from)
  if (childNamed(properties, 'w:rPrChange')) walk.formattingChanged()
}

const languageOf = ({ language }: Look): Trait[] => (language === undefined ? [] : [{ kind: 'language', language }])
const hiddenOf = ({ hidden }: Look): Trait[] => (hidden ? [{ kind: 'debris' }] : [])

function report(walk: Walk, { hidden, underlined, struck }: Look, { inLink }: Around, from: number): void {
  if (hidden) walk.fault('Words that Word hides were marked as debris.', 'Keep them if readers should see them.', from)
  if (underlined && !inLink) walk.fault('Underlining was dropped.', 'Use emphasis where the author meant it.', from)
  if (struck) walk.fault('Words are struck through; that was dropped.', 'Delete them if the author meant so.', from)
}
