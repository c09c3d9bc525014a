/**
 * Draws the product's icons: `node scripts/icons.mjs` writes `assets/*.png`. Shapes are given on a square of 16 by 16
 * and sampled 6 by 6 times a pixel, so that each size is drawn anew and none is a shrunken picture.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { crc32, deflateSync } from 'node:zlib';

const TEAL = [0x0b, 0x5e, 0x63];
const WHITE = [0xff, 0xff, 0xff];
const AMBER = [0xff, 0xc2, 0x4a];
const RED = [0xb3, 0x26, 0x1e];

const segment = (x1, y1, x2, y2, width) => (x, y) => {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const along = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy) <= width / 2;
};
const rounded = (left, top, right, bottom, radius) => (x, y) => {
  const outX = Math.max(left + radius - x, 0, x - (right - radius));
  const outY = Math.max(top + radius - y, 0, y - (bottom - radius));
  return Math.hypot(outX, outY) <= radius;
};
const any =
  (...shapes) =>
  (x, y) =>
    shapes.some((shape) => shape(x, y));

const sheet = (color) => [
  [rounded(0.5, 0.5, 15.5, 15.5, 3), TEAL],
  [rounded(3, 2.5, 13, 13.5, 0.8), WHITE],
  [any(rounded(4.4, 4.2, 11.6, 5.3, 0.3), rounded(4.4, 6.7, 8.4, 7.8, 0.3)), color],
];
const tick = (width) => any(segment(6, 10.3, 8.3, 12.6, width), segment(8.3, 12.6, 13.4, 6.4, width));

/** Later shapes lie on top. */
const PICTURES = {
  icon: [...sheet(TEAL), [tick(3.4), TEAL], [tick(1.9), AMBER]],
  check: [
    [any(rounded(2, 2, 10.5, 3.6, 0.5), rounded(2, 5.4, 8, 7, 0.5), rounded(2, 8.8, 5.4, 10.4, 0.5)), TEAL],
    [any(segment(6.6, 10.4, 9.2, 13, 2.2), segment(9.2, 13, 14.2, 6.4, 2.2)), TEAL],
  ],
  clear: [
    [any(rounded(2, 2, 14, 3.6, 0.5), rounded(2, 5.4, 10, 7, 0.5), rounded(2, 8.8, 6, 10.4, 0.5)), TEAL],
    [any(segment(8.6, 8.6, 13.4, 13.4, 2), segment(13.4, 8.6, 8.6, 13.4, 2)), RED],
  ],
  freeze: [
    [
      any(
        ...[0, 1, 2].map((k) => {
          const [c, s] = [Math.cos((k * Math.PI) / 3 + Math.PI / 2), Math.sin((k * Math.PI) / 3 + Math.PI / 2)];
          return segment(8 - 6 * c, 8 - 6 * s, 8 + 6 * c, 8 + 6 * s, 1.5);
        }),
        ...[0, 1, 2, 3, 4, 5].flatMap((k) => {
          const angle = (k * Math.PI) / 3 + Math.PI / 2;
          const from = [8 + 3.6 * Math.cos(angle), 8 + 3.6 * Math.sin(angle)];
          return [-0.7, 0.7].map((turn) =>
            segment(...from, from[0] + 2.2 * Math.cos(angle + turn), from[1] + 2.2 * Math.sin(angle + turn), 1.2),
          );
        }),
      ),
      TEAL,
    ],
  ],
};

const SIZES = { icon: [16, 32, 64, 80, 128], check: [16, 32, 80], clear: [16, 32, 80], freeze: [16, 32, 80] };
const SAMPLES = 6;

/** Bytes of the picture, red, green, blue, alpha; the edges' color is the mean of what is covered. */
function paint(shapes, size) {
  const pixels = Buffer.alloc(size * size * 4);
  const step = 16 / (size * SAMPLES);
  for (let at = 0; at < size * size; at++) {
    const sum = [0, 0, 0];
    let covered = 0;
    for (let sample = 0; sample < SAMPLES * SAMPLES; sample++) {
      const x = ((at % size) * SAMPLES + (sample % SAMPLES) + 0.5) * step;
      const y = (Math.floor(at / size) * SAMPLES + Math.floor(sample / SAMPLES) + 0.5) * step;
      const top = shapes.findLast(([inside]) => inside(x, y));
      if (!top) continue;
      covered++;
      for (const part of [0, 1, 2]) sum[part] += top[1][part];
    }
    if (covered === 0) continue;
    for (const part of [0, 1, 2]) pixels[at * 4 + part] = Math.round(sum[part] / covered);
    pixels[at * 4 + 3] = Math.round((covered * 255) / SAMPLES ** 2);
  }
  return pixels;
}

/** Portable Network Graphics, 8 bits a channel with alpha (W3C PNG, third edition, section 5). */
function png(pixels, size) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const rows = Buffer.alloc(size * (size * 4 + 1));
  for (let row = 0; row < size; row++) {
    pixels.copy(rows, row * (size * 4 + 1) + 1, row * size * 4, (row + 1) * size * 4);
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

const folder = fileURLToPath(new URL('../assets/', import.meta.url));
mkdirSync(folder, { recursive: true });
for (const [name, sizes] of Object.entries(SIZES)) {
  for (const size of sizes) writeFileSync(`${folder}${name}-${size}.png`, png(paint(PICTURES[name], size), size));
}
console.log(`Wrote ${Object.values(SIZES).flat().length} icons to assets/.`);
