/** The writers: adding one is adding its folder and its line here. Each is loaded when its format is asked for. */
import type { Format, Writer } from './writer.js'

export const writers: Readonly<Record<Format, () => Promise<Writer>>> = {
  epub: async () => (await import('./epub/index.js')).epub,
  pdf: async () => (await import('./pdf/index.js')).pdf,
  galley: async () => (await import('./pdf/index.js')).galley,
  print: async () => (await import('./pdf/print-file.js')).printFile,
  tei: async () => (await import('./tei/index.js')).tei,
}

export const formats: readonly Format[] = ['epub', 'pdf', 'galley', 'print', 'tei']
/** Built where nothing else is asked for: a file for a press is wanted once, when the book is done, a galley while it is corrected. */
export const usualFormats: readonly Format[] = ['epub', 'pdf', 'tei']
export const isFormat = (name: string): name is Format => Object.hasOwn(writers, name)
