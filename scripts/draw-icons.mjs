// Draws the icons of the Teams app (teams-app/color.png, 192 px, and teams-app/outline.png, 32 px): a signpost with a young
// plant on top, because an initiative grows where somebody is shown the way. Plain geometry, so no image tools are needed.
import { writeFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { prepare } from './lib/prepare.mjs';
import { inRoot } from './lib/root.mjs';

await prepare(import.meta.url);
const { crc32 } = await import('node:zlib');

// The drawing lies in a square of 100 × 100, y downwards.
const post = { inside: (x, y) => x > 46.5 && x < 53.5 && y > 34 && y < 90 };
const arm = (points) => ({ inside: (x, y) => insidePolygon(points, x, y) });
const right = [
  [22, 38],
  [72, 38],
  [84, 47.5],
  [72, 57],
  [22, 57],
];
const left = [
  [78, 63],
  [34, 63],
  [23, 71.5],
  [34, 80],
  [78, 80],
];
/** A leaf is where two circles overlap. */
const leaf = (a, b, radius) => ({
  inside: (x, y) => Math.hypot(x - a[0], y - a[1]) < radius && Math.hypot(x - b[0], y - b[1]) < radius,
});
const stem = { inside: (x, y) => Math.abs(x - 50) < 2 && y > 24 && y < 40 };
const plant = [leaf([34, 30], [50, 12], 17), leaf([66, 30], [50, 12], 17), stem];
const signpost = [post, arm(right), arm(left), ...plant];

function insidePolygon(points, x, y) {
  let inside = false;
  points.forEach(([x1, y1], index) => {
    const [x2, y2] = points[(index + 1) % points.length];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  });
  return inside;
}

/** @returns for every pixel how much of it the shapes cover, 0 to 1, from 8 × 8 samples */
function coverage(size, shapes) {
  const samples = 8;
  const pixel = (column, row) => {
    let hits = 0;
    for (let s = 0; s < samples * samples; s += 1) {
      const x = ((column + ((s % samples) + 0.5) / samples) * 100) / size;
      const y = ((row + (Math.floor(s / samples) + 0.5) / samples) * 100) / size;
      if (shapes.some((shape) => shape.inside(x, y))) hits += 1;
    }
    return hits / (samples * samples);
  };
  return Array.from({ length: size * size }, (_, index) => pixel(index % size, Math.floor(index / size)));
}

/** @param paint - coverage of one pixel → [red, green, blue, alpha] */
function png(size, shapes, paint) {
  const cover = coverage(size, shapes);
  const rows = Buffer.alloc(size * (size * 4 + 1));
  cover.forEach((value, index) => {
    const offset = Math.floor(index / size) * (size * 4 + 1) + 1 + (index % size) * 4;
    rows.set(paint(value), offset);
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND'),
  ]);
}

function chunk(name, data = Buffer.alloc(0)) {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  out.set(body, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}

const background = [0x00, 0x5a, 0x9e];
const mixed = (value) => [...background.map((channel) => Math.round(channel + (255 - channel) * value)), 255];
/** Teams colours an outline itself: it wants white, and nothing where there is no line. */
const outlined = (value) => [255, 255, 255, Math.round(value * 255)];

writeFileSync(inRoot('teams-app/color.png'), png(192, shrunk(signpost, 0.72), mixed));
writeFileSync(inRoot('teams-app/outline.png'), png(32, signpost, outlined));

/** The same drawing, smaller and in the middle: Teams rounds the corners of a coloured icon off. */
function shrunk(shapes, scale) {
  const back = (value) => (value - 50) / scale + 50;
  return shapes.map((shape) => ({ inside: (x, y) => shape.inside(back(x), back(y)) }));
}
