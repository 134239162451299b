/** A PNG made up for a test: two points by two. */
import { crc32 } from 'node:zlib'

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'ascii'), data])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length)
  ends.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
}

/** @param type of ISO/IEC 15948 §11.2.2, eight bits a sample; @param pixels two lines, deflated, each after the byte of its filter */
export function pngOf(type: number, pixels: Uint8Array): Uint8Array {
  const head = Buffer.from([0, 0, 0, 2, 0, 0, 0, 2, 8, type, 0, 0, 0])
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))])
}
