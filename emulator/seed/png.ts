import { deflateSync } from 'node:zlib'
import { randomOf } from '../random'

const [width, height] = [320, 180]
const colours = [
  [255, 255, 255],
  [226, 230, 236],
  [27, 110, 194],
  [222, 116, 46],
] as const

/** A bar chart of the days of a month, the same for the same seed; all are of one size, for nothing is packed. */
export function chart(seed: string): Buffer {
  const random = randomOf(seed)
  const bars = Array.from({ length: 30 }, () => Math.round((0.25 + 0.7 * random()) * (height - 30)))
  const rows = Array.from({ length: height }, (_, y) => rowOf(y, bars))
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    part('IHDR', header()),
    part('PLTE', Buffer.from(colours.flat())),
    part('IDAT', deflateSync(Buffer.concat(rows), { level: 0 })),
    part('IEND', Buffer.alloc(0)),
  ])
}

/** One filter byte, then an index into the colours for each dot. */
function rowOf(y: number, bars: readonly number[]): Buffer {
  const row = Buffer.alloc(width + 1)
  if ((height - 15 - y) % 30 === 0) row.fill(1, 11, width - 9)
  const up = height - 15 - y
  for (const [at, bar] of bars.entries())
    if (up > 0 && up <= bar) row.fill(at === 29 ? 3 : 2, 11 + at * 10, 18 + at * 10)
  return row
}

function header(): Buffer {
  const bytes = Buffer.alloc(13)
  bytes.writeUInt32BE(width, 0)
  bytes.writeUInt32BE(height, 4)
  // Eight bits a dot, which are an index into colours.
  bytes.set([8, 3, 0, 0, 0], 8)
  return bytes
}

function part(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(body.length + 8)
  frame.writeUInt32BE(data.length, 0)
  body.copy(frame, 4)
  frame.writeUInt32BE(crc32(body), body.length + 4)
  return frame
}

/** Node has its own from 20.15 on. */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}
