/** Damage to a file: what a bad disk, a bad conversion or a slip of the hand does to its bytes. */
import fc from 'fast-check'

/** Parts of a file as thousandths of its length, so that they fit any file. */
interface Stretch {
  readonly from: number
  readonly length: number
}

type Damage =
  | { readonly kind: 'delete' | 'duplicate' | 'truncate' | 'line-ends'; readonly at: Stretch }
  | { readonly kind: 'swap'; readonly at: Stretch; readonly other: Stretch }
  | { readonly kind: 'insert'; readonly at: Stretch; readonly bytes: Uint8Array }

const encoder = new TextEncoder()
const MARKS = [
  ...[
    '[^1]',
    '[^2]: ',
    '[^',
    ']',
    ']:',
    '[^99]',
    '\\',
    '`',
    '```\n',
    ':::',
    '\n:::epigraph\n',
    '\n:::\n',
    '::',
    '<',
    '<b>',
    '<!--',
  ],
  ...[
    '>',
    '\n> ',
    '*',
    '**',
    '_',
    '~~',
    '|',
    '\n---\n',
    '\n***\n',
    '\n# ',
    '\n\n',
    '\n',
    '\n    ',
    '\t',
    '1917. ',
    '\n- ',
    '[@',
    '@',
  ],
  ...[
    '[a]: b\n\n',
    '\n[Trotsky]: sketch\n',
    '{',
    '}',
    '{#tables}',
    ':name[',
    ':sc[x]',
    '(',
    ')',
    '![',
    '“',
    '”',
    '\u0301',
    '\u202E',
    '\u00A0',
  ],
  ...['\u0000', '\u0007', '\uFEFF', '\r', '\r\n', '&amp;', '&#0;', '[^1', '^1]', '[^x]: y\n', 'https://', '\u2028'],
].map((mark) => encoder.encode(mark))
const BROKEN = [[0xff, 0xfe], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xe2, 0x80], [0x80]].map((bytes) =>
  Uint8Array.from(bytes),
)

const stretch: fc.Arbitrary<Stretch> = fc.record({ from: fc.nat(9999), length: fc.oneof(fc.nat(12), fc.nat(300)) })
const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.record({ kind: fc.constantFrom('delete', 'duplicate'), at: stretch }),
  fc.record({ kind: fc.constant('swap' as const), at: stretch, other: stretch }),
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('insert' as const),
      at: stretch,
      bytes: fc.constantFrom(...MARKS, ...BROKEN),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constantFrom('truncate' as const, 'line-ends' as const), at: stretch }),
  },
)

export const damages = fc.array(damage, { minLength: 1, maxLength: 4 })

export const damaged = (bytes: Uint8Array, all: readonly Damage[]): Uint8Array =>
  all.reduce((left, each) => done(left, each), bytes)

function done(bytes: Uint8Array, each: Damage): Uint8Array {
  const [start, end] = within(bytes, each.at)
  switch (each.kind) {
    case 'delete':
      return joined(bytes.slice(0, start), bytes.slice(end))
    case 'duplicate':
      return joined(bytes.slice(0, end), bytes.slice(start))
    case 'insert':
      return joined(bytes.slice(0, start), each.bytes, bytes.slice(start))
    case 'truncate':
      return bytes.slice(0, Math.max(start, bytes.length - 400))
    case 'line-ends':
      return Uint8Array.from([...bytes].flatMap((byte) => (byte === 0x0a ? [0x0d, 0x0a] : [byte])))
    case 'swap': {
      const [from, to] = within(bytes, each.other)
      if (from < end) return bytes
      const parts = [bytes.slice(from, to), bytes.slice(end, from), bytes.slice(start, end)]
      return joined(bytes.slice(0, start), ...parts, bytes.slice(to))
    }
  }
}

function within({ length }: Uint8Array, at: Stretch): [number, number] {
  const start = Math.floor((at.from / 10_000) * length)
  return [start, Math.min(length, start + at.length)]
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
