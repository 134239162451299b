/** Every rule, in the order of the report: adding one is adding its file and its line here. */
import type { Rule } from './rule.js'
import { bibliographyReadable } from './rules/bibliography-readable.js'
import { citationKnown } from './rules/citation-known.js'
import { constructKnown } from './rules/construct-known.js'
import { crossReferenceResolves } from './rules/cross-reference-resolves.js'
import { entryComplete } from './rules/entry-complete.js'
import { entryOnce } from './rules/entry-once.js'
import { entrySchema } from './rules/entry-schema.js'
import { imageUsable } from './rules/image-usable.js'
import { nameKnown } from './rules/name-known.js'
import { namesReadable } from './rules/names-readable.js'
import { nestingShallow } from './rules/nesting-shallow.js'
import { noteCalled } from './rules/note-called.js'
import { noteCount } from './rules/note-count.js'
import { noteDefined } from './rules/note-defined.js'
import { noteHasSource } from './rules/note-has-source.js'
import { noteInOrder } from './rules/note-in-order.js'
import { noteNotEmpty } from './rules/note-not-empty.js'
import { noteNotNested } from './rules/note-not-nested.js'
import { noteOnce } from './rules/note-once.js'
import { noteWithoutGap } from './rules/note-without-gap.js'
import { nothingSwallowed } from './rules/nothing-swallowed.js'
import { textReadable } from './rules/text-readable.js'

export const rules: readonly Rule[] = [
  textReadable,
  nestingShallow,
  constructKnown,
  nothingSwallowed,
  imageUsable,
  noteDefined,
  noteCalled,
  noteOnce,
  noteInOrder,
  noteWithoutGap,
  noteHasSource,
  noteNotEmpty,
  noteNotNested,
  noteCount,
  crossReferenceResolves,
  citationKnown,
  bibliographyReadable,
  entryOnce,
  entrySchema,
  entryComplete,
  namesReadable,
  nameKnown,
]
