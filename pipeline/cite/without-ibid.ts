/**
 * A style whose tests of position never find ibid, so that every later citation takes the form of `subsequent`, which ibid
 * implies (CSL 1.0.2, "Choose", position). Works on any style: only the values of `position` attributes change.
 */
export function withoutIbid(style: string): string {
  return style.replace(/\sposition=(["'])([^"']*)\1/g, (_, quote: string, value: string) => {
    const kept = value.split(/\s+/).filter((position) => position !== '' && !position.startsWith('ibid'))
    // A test must remain where the attribute was; no item has a type of that name.
    return kept.length > 0 ? ` position=${quote}${kept.join(' ')}${quote}` : ` type=${quote}never${quote}`
  })
}
