import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { crc32, deflateSync } from 'node:zlib';
import { decode, shrinkPng } from './shrink-png.mjs';

/** A picture of RGB with these rows, each with its filter. */
function aPng(width, rows) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(rows.length, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const chunk = (kind, body) => {
    const named = Buffer.concat([Buffer.from(kind, 'latin1'), body]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(body.length);
    sum.writeUInt32BE(crc32(named));
    return Buffer.concat([length, named, sum]);
  };
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The colours of a picture with a palette, row by row. */
function coloursOf(png) {
  const at = png.indexOf('PLTE');
  const palette = png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
  return [...decode(png).pixels].map((index) => [...palette.subarray(index * 3, index * 3 + 3)]);
}

describe('a picture with fewer colours', () => {
  it('keeps every pixel of a picture with few colours, whatever way its rows were filtered', () => {
    const png = aPng(2, [
      [0, 10, 20, 30, 40, 50, 60],
      [1, 10, 20, 30, 30, 30, 30],
      [2, 0, 0, 0, 0, 0, 0],
      [3, 5, 10, 15, 15, 15, 15],
      [4, 0, 0, 0, 0, 0, 0],
    ]);
    const [one, two] = [
      [10, 20, 30],
      [40, 50, 60],
    ];
    const shrunk = coloursOf(shrinkPng(png));
    assert.deepEqual(shrunk.slice(0, 6), [one, two, one, two, one, two]);
    assert.equal(shrunk.length, 10);
  });

  it('keeps a rare colour when there are more than 256, and lets shades of others go', () => {
    const shades = Array.from({ length: 300 }, (_, index) => [index & 255, index >> 8, 0]);
    const black = Array.from({ length: 300 }, () => [0, 0, 0]);
    const sign = [216, 59, 200];
    const rows = [
      [0, ...[...shades.slice(0, 299), sign].flat()],
      [0, ...black.flat()],
    ];
    const shrunk = coloursOf(shrinkPng(aPng(300, rows)));
    assert.ok(new Set(shrunk.map(String)).size <= 256);
    assert.deepEqual(shrunk[299], sign);
    assert.deepEqual(shrunk[300], [0, 0, 0]);
    shades.slice(0, 299).forEach((shade, at) => {
      const far = shade.map((value, channel) => Math.abs(value - shrunk[at][channel]));
      assert.ok(Math.max(...far) <= 8, `${shade} became ${shrunk[at]}`);
    });
  });
});
