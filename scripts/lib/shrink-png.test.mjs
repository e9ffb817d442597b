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

  it('takes the nearest of the most frequent colours when there are more than 256', () => {
    const many = Array.from({ length: 300 }, (_, index) => [index & 255, index >> 8, 0]).flat();
    const black = Array.from({ length: 300 }, () => [0, 0, 0]).flat();
    const shrunk = coloursOf(
      shrinkPng(
        aPng(300, [
          [0, ...many],
          [0, ...black],
        ]),
      ),
    );
    assert.equal(new Set(shrunk.map(String)).size, 256);
    assert.deepEqual(shrunk.at(-1), [0, 0, 0]);
    assert.deepEqual(shrunk[299], [43, 0, 0]);
  });
});
