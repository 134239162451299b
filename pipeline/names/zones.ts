import type { Setting } from '../walk.js'

/** Where a name stands: edition.yaml says how names are spelt in each. */
export type Zone = Setting | 'note'

/** The zone of a run of inlines in a note. */
export const zoneInNote = (setting: Setting): Zone => (setting === 'text' ? 'note' : setting)
