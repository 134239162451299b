import type { TextFile } from '../edition.js'

/** What several rules ask of a text is found out once. */
export function oncePerText<T extends object>(find: (text: TextFile) => T): (text: TextFile) => T {
  const found = new WeakMap<TextFile, T>()
  return (text) => {
    const known = found.get(text) ?? find(text)
    found.set(text, known)
    return known
  }
}
