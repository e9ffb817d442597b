import { crc32, deflateSync } from 'node:zlib';

/**
 * A made-up portrait: a head and shoulders on a coloured ground.
 * @param size - width and height in pixels
 * @param seed - the same number gives the same colours
 */
export function portrait(size: number, seed: number): Buffer {
  const hue = (seed * 47) % 360;
  const [ground, figure] = [colour(hue, 0.82), colour(hue, 0.45)];
  const lines: Buffer[] = [];
  for (let y = 0; y < size; y += 1) {
    const line = Buffer.alloc(1 + size * 3);
    for (let x = 0; x < size; x += 1)
      line.set(isFigure((x + 0.5) / size, (y + 0.5) / size) ? figure : ground, 1 + x * 3);
    lines.push(line);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(lines))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function isFigure(x: number, y: number): boolean {
  const head = (x - 0.5) ** 2 + (y - 0.38) ** 2 < 0.19 ** 2;
  const shoulders = ((x - 0.5) / 0.36) ** 2 + ((y - 1) / 0.36) ** 2 < 1;
  return head || shoulders;
}

function colour(hue: number, lightness: number): [number, number, number] {
  const channel = (offset: number): number => {
    const k = (offset + hue / 30) % 12;
    const spread = 0.35 * Math.min(lightness, 1 - lightness);
    return Math.round(255 * (lightness - spread * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
  };
  return [channel(0), channel(8), channel(4)];
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
