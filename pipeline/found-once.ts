/** What many ask of one thing, a text or an edition, is found out once, and kept for as long as the thing is. */
export function foundOnce<Of extends object, Found extends object>(find: (of: Of) => Found): (of: Of) => Found {
  const kept = new WeakMap<Of, Found>()
  return (of) => {
    const known = kept.get(of) ?? find(of)
    kept.set(of, known)
    return known
  }
}
