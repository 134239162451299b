import type { NameZone } from '../edition.js'
import type { Setting } from '../walk.js'

export type Zone = NameZone

/** The zone of a run of inlines in a note. */
export const zoneInNote = (setting: Setting): Zone => (setting === 'text' ? 'note' : setting)
