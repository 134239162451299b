/**
 * ICC profiles (ICC.1:2001-04, version 2.4, which PDF/A-1 can read) of the two conditions a file is made for: a screen, and one
 * black ink. Their tables are computed here, so that no profile under another's licence goes into an edition.
 */

/** Numbers of 32 bits with 16 behind the point (§5.3.4). */
const fixed = (number: number) => Math.round(number * 65536)
const padded = (bytes: Uint8Array) => Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)])
const ascii = (text: string) => Buffer.from(text, 'ascii')

function words(...numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(numbers.length * 4)
  numbers.forEach((number, nth) => bytes.writeInt32BE(number | 0, nth * 4))
  return bytes
}

/** textType (§6.5.18) and textDescriptionType (§6.5.17), which also wants an empty Unicode and an empty Macintosh name. */
const textTag = (said: string) => Buffer.concat([ascii('text'), words(0), ascii(`${said}\0`)])
const descriptionTag = (said: string) =>
  Buffer.concat([ascii('desc'), words(0, said.length + 1), ascii(`${said}\0`), words(0, 0), Buffer.alloc(2 + 1 + 67)])
const xyzTag = (xyz: readonly number[]) => Buffer.concat([ascii('XYZ '), words(0), words(...xyz.map(fixed))])

/** curveType (§6.5.3): 0…1 of the device to 0…1 of light, at `steps` places of equal distance. */
function curveTag(steps: number, light: (device: number) => number): Buffer {
  const table = Buffer.alloc(steps * 2)
  for (let nth = 0; nth < steps; nth++) table.writeUInt16BE(Math.round(light(nth / (steps - 1)) * 65535), nth * 2)
  return Buffer.concat([ascii('curv'), words(0, steps), table])
}

/** The white of the profile connection space (§6.1.4.2). */
const D50 = [0.9642, 1, 0.8249]
const HEADER = 128
const MADE = [2000, 1, 1, 0, 0, 0]

function profile(kind: 'mntr' | 'prtr', space: 'RGB ' | 'GRAY', tags: Readonly<Record<string, Buffer>>): Uint8Array {
  const names = Object.keys(tags)
  const table: Buffer[] = [words(names.length)]
  const data: Buffer[] = []
  const places = new Map<Buffer, number>()
  let at = HEADER + 4 + names.length * 12
  for (const name of names) {
    const tag = tags[name] ?? Buffer.alloc(0)
    const known = places.get(tag)
    table.push(ascii(name), words(known ?? at, tag.length))
    if (known !== undefined) continue
    places.set(tag, at)
    const bytes = padded(tag)
    data.push(bytes)
    at += bytes.length
  }
  return Buffer.concat([header(at, kind, space), ...table, ...data])
}

/** §6.1: the sum of bytes, the version, the class, both spaces, the date, the signature, the white. */
function header(size: number, kind: string, space: string): Buffer {
  const bytes = Buffer.alloc(HEADER)
  bytes.writeUInt32BE(size, 0)
  bytes.writeUInt32BE(0x02400000, 8)
  bytes.write(`${kind}${space}XYZ `, 12, 'ascii')
  MADE.forEach((number, nth) => bytes.writeUInt16BE(number, 24 + nth * 2))
  bytes.write('acsp', 36, 'ascii')
  words(...D50.map(fixed)).copy(bytes, 68)
  return bytes
}

const NO_RIGHTS = 'No copyright is claimed: tables computed from published formulas.'

/** IEC 61966-2-1, §5.2: the transfer of sRGB; its primaries adapted to D50 by Bradford's matrix. */
export function screenProfile(): Uint8Array {
  const curve = curveTag(1024, (device) => (device <= 0.04045 ? device / 12.92 : ((device + 0.055) / 1.055) ** 2.4))
  return profile('mntr', 'RGB ', {
    desc: descriptionTag('sRGB IEC61966-2.1'),
    cprt: textTag(NO_RIGHTS),
    wtpt: xyzTag(D50),
    rXYZ: xyzTag([0.43607, 0.22249, 0.01392]),
    gXYZ: xyzTag([0.38515, 0.71687, 0.09708]),
    bXYZ: xyzTag([0.14307, 0.06061, 0.7141]),
    rTRC: curve,
    gTRC: curve,
    bTRC: curve,
  })
}

export const BLACK_INK = 'Black ink, dot gain 20 %'
/** What the ink gains at a half tone, and what a solid reflects of the paper's light (a density of 1.6). */
const GAIN = 0.2
const SOLID = 10 ** -1.6

/** Murray and Davies: paper and ink reflect by the share that each covers, a dot having gained most in the middle. */
export function blackInkProfile(): Uint8Array {
  const light = (device: number) => {
    const tint = 1 - device
    const covered = tint + 4 * GAIN * tint * (1 - tint)
    return 1 - Math.min(1, covered) * (1 - SOLID)
  }
  return profile('prtr', 'GRAY', {
    desc: descriptionTag(BLACK_INK),
    cprt: textTag(NO_RIGHTS),
    wtpt: xyzTag(D50),
    kTRC: curveTag(256, light),
  })
}
