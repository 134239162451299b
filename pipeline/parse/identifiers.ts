/** Identifiers for XML: ASCII, unique in the edition, and the same again when the text is revised elsewhere. */

/** NFKD, marks dropped, lower case, other runs a hyphen; empty where nothing ASCII is left. */
export function slugOf(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 64)
}

/** Hands out identifiers once each: a second wish for the same one gets a number. */
export class Identifiers {
  readonly #taken = new Set<string>()

  /** Ids the author wrote are given as they are: that they are unique is a rule's business. */
  reserve(id: string): void {
    this.#taken.add(id)
  }

  give(wish: string): string {
    let id = wish
    for (let nth = 2; this.#taken.has(id); nth++) id = `${wish}-${nth}`
    this.#taken.add(id)
    return id
  }
}
