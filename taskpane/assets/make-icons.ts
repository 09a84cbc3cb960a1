/**
 * Draws the add-in's icons in every size that Office asks for: its own, a queue of three bars getting shorter and the
 * coin it earns; and one for each button of the ribbon: a pane, a coin that is ticked off, a question. Run with
 * `npm run icons`. No image library: shapes are sampled point by point, and a PNG is a header and a zlib stream.
 */
import { writeFileSync } from "node:fs";
import { crc32, deflateSync } from "node:zlib";

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 96];
/** Those of the ribbon: the largest is for the add-in itself. */
const RIBBON_SIZES = SIZES.slice(0, -1);
/** Points sampled along each side of a pixel. */
const SAMPLES = 8;

type Colour = readonly [red: number, green: number, blue: number];
/** A shape says whether a point is in it; coordinates run from 0 to 16, whatever the size of the picture. */
type Shape = (x: number, y: number) => boolean;
/** Painted in order; `null` rubs out what lies beneath. */
type Layer = readonly [Shape, Colour | null];

const TEAL: Colour = [22, 134, 128];
const AMBER: Colour = [240, 168, 24];

/** Small pictures have their edges on whole pixels and a plain coin; large ones have room for a ring in the coin. */
function queue(size: number): readonly Layer[] {
  const pixel = 16 / size;
  const snap = (value: number): number => Math.round(value / pixel) * pixel;
  const thickness = Math.max(snap(2.6), 2 * pixel);
  const bars = [
    [snap(1.6), snap(14.8)],
    [snap(6.7), snap(8.3)],
    [snap(11.8), snap(4.9)],
  ] as const;
  const [coinX, coinY] = [snap(11.9), snap(11.7)];
  const radius = size < 24 ? snap(3.4) : 3.6;
  const left = snap(0.9);
  const coin: Layer = [disc(coinX, coinY, radius), AMBER];
  const ring: readonly Layer[] =
    size < 32
      ? []
      : [
          [disc(coinX, coinY, radius * 0.66), null],
          [disc(coinX, coinY, radius * 0.66 - 0.34), AMBER],
        ];
  return [...bars.map(([top, right]): Layer => [bar(left, top, right, thickness), TEAL]), coin, ...ring];
}

/** A window whose right side is the pane, with lines in it. */
function pane(size: number): readonly Layer[] {
  const pixel = 16 / size;
  const line = Math.max(1.3, 1.5 * pixel);
  return [
    [box(1, 2, 15, 14, 1.6), TEAL],
    [box(1 + line, 2 + line, 9, 14 - line, 0.6), null],
    [segment(11, 5.5, 13, 5.5, line), AMBER],
    [segment(11, 8, 13, 8, line), AMBER],
    [segment(11, 10.5, 13, 10.5, line), AMBER],
  ];
}

/** A coin that is ticked off. */
function tickedCoin(): readonly Layer[] {
  return [
    [disc(8, 8, 7), AMBER],
    [segment(4.6, 8.4, 7, 10.8, 2), TEAL],
    [segment(7, 10.8, 11.6, 5.4, 2), TEAL],
  ];
}

/** A question mark out of a disc. */
function question(): readonly Layer[] {
  const hook: Shape = (x, y) =>
    disc(8, 6.4, 3.2)(x, y) && !disc(8, 6.4, 1.5)(x, y) && !(x < 8 && y > 6.4) && !(x < 5.6 && y > 6);
  return [
    [disc(8, 8, 7), TEAL],
    [hook, null],
    [segment(8, 8.7, 8, 9.6, 1.7), null],
    [disc(8, 12.1, 1.1), null],
  ];
}

function box(left: number, top: number, right: number, bottom: number, radius: number): Shape {
  return (x, y) => {
    const [nearX, nearY] = [
      Math.min(Math.max(x, left + radius), right - radius),
      Math.min(Math.max(y, top + radius), bottom - radius),
    ];
    return (x - nearX) ** 2 + (y - nearY) ** 2 <= radius ** 2;
  };
}

function segment(x1: number, y1: number, x2: number, y2: number, thickness: number): Shape {
  const [dx, dy] = [x2 - x1, y2 - y1];
  return (x, y) => {
    const along = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / (dx ** 2 + dy ** 2)));
    return (x - x1 - along * dx) ** 2 + (y - y1 - along * dy) ** 2 <= (thickness / 2) ** 2;
  };
}

function bar(left: number, top: number, right: number, thickness: number): Shape {
  const radius = thickness / 2;
  const middle = top + radius;
  return (x, y) => {
    const nearest = Math.min(Math.max(x, left + radius), right - radius);
    return (x - nearest) ** 2 + (y - middle) ** 2 <= radius ** 2;
  };
}

function disc(centreX: number, centreY: number, radius: number): Shape {
  return (x, y) => (x - centreX) ** 2 + (y - centreY) ** 2 <= radius ** 2;
}

/** The picture's pixels, row by row, as red, green, blue and opacity; a pixel is the mean of its points. */
function draw(size: number, layers: readonly Layer[]): Uint8Array {
  const topmost = [...layers].reverse();
  const pixels = new Uint8Array(size * size * 4);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      let [red, green, blue, covered] = [0, 0, 0, 0];
      for (let sample = 0; sample < SAMPLES ** 2; sample += 1) {
        const x = ((column + ((sample % SAMPLES) + 0.5) / SAMPLES) * 16) / size;
        const y = ((row + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) * 16) / size;
        const colour = topmost.find(([shape]) => shape(x, y))?.[1];
        if (colour === undefined || colour === null) continue;
        red += colour[0];
        green += colour[1];
        blue += colour[2];
        covered += 1;
      }
      if (covered === 0) continue;
      const opacity = (255 * covered) / SAMPLES ** 2;
      pixels.set([red / covered, green / covered, blue / covered, opacity].map(Math.round), (row * size + column) * 4);
    }
  }
  return pixels;
}

/** An 8-bit RGBA picture as a PNG file. */
function png(size: number, pixels: Uint8Array): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const rows = Array.from({ length: size }, (_, row) =>
    Buffer.from([0, ...pixels.subarray(row * size * 4, (row + 1) * size * 4)]),
  );
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

const PICTURES: readonly (readonly [name: string, sizes: readonly number[], (size: number) => readonly Layer[]])[] = [
  ["icon", SIZES, queue],
  ["open", RIBBON_SIZES, pane],
  ["settle", RIBBON_SIZES, tickedCoin],
  ["help", RIBBON_SIZES, question],
];
for (const [name, sizes, layers] of PICTURES)
  for (const size of sizes)
    writeFileSync(new URL(`${name}-${String(size)}.png`, import.meta.url), png(size, draw(size, layers(size))));
