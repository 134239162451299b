/** A kind of damage: what is changed in a finished file, and where. */
export interface Damage {
  readonly kind: string
  readonly from: string | RegExp
  readonly to: string
}

/** @throws Error where the text has nothing to damage: a damage that changes nothing would prove nothing */
export function damaged(text: string, { kind, from, to }: Damage): string {
  const after = text.replace(from, to)
  if (after === text) throw new Error(`nothing to damage: ${kind}`)
  return after
}
