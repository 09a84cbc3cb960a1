/**
 * Makes a browser's screenshot small: at most 256 colours, the common
 * ones and those that stand out kept, the rest the nearest of them.
 */
import { crc32, deflateSync, inflateSync } from "node:zlib";

/** The same picture with a palette. Takes 8-bit RGB or RGBA without interlacing, as browsers write. */
export function withPalette(png: Buffer): Buffer {
  const { width, height, channels, pixels } = decode(png);
  const colours = new Map<number, number>();
  const colourAt = (index: number): number => {
    const [red = 0, green = 0, blue = 0] = pixels.subarray(index * channels, index * channels + 3);
    return (red << 16) | (green << 8) | blue;
  };
  for (let index = 0; index < width * height; index++) {
    const colour = colourAt(index);
    colours.set(colour, (colours.get(colour) ?? 0) + 1);
  }
  const palette = paletteOf([...colours].sort(([, a], [, b]) => b - a).map(([colour]) => colour));
  const places = new Map(palette.map((colour, place) => [colour, place]));
  const lines = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const colour = colourAt(row * width + column);
      const place = places.get(colour) ?? nearest(colour, palette);
      places.set(colour, place);
      lines[row * (width + 1) + 1 + column] = place;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, INDEXED, 0, 0, 0], 8);
  const colourBytes = Buffer.from(palette.flatMap(partsOf));
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("PLTE", colourBytes),
    chunk("IDAT", deflateSync(lines, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

// The commonest colours, and of every other corner of the colour space its commonest: a small icon keeps its colour.
function paletteOf(commonestFirst: readonly number[]): readonly number[] {
  const corners = new Map<number, number>();
  for (const colour of commonestFirst) {
    const corner = colour & 0xe0e0e0;
    if (!corners.has(corner)) corners.set(corner, colour);
  }
  return [...new Set([...commonestFirst.slice(0, 128), ...corners.values(), ...commonestFirst.slice(128)])].slice(
    0,
    256,
  );
}

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
const [RGB, INDEXED, RGBA] = [2, 3, 6];

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

function decode(png: Buffer): { width: number; height: number; channels: number; pixels: Buffer } {
  const data: Buffer[] = [];
  for (let at = SIGNATURE.length; at < png.length; at += png.readUInt32BE(at) + 12) {
    if (png.toString("latin1", at + 4, at + 8) === "IDAT")
      data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const [width, height, depth, kind] = [png.readUInt32BE(16), png.readUInt32BE(20), png[24], png[25]];
  if (depth !== 8 || (kind !== RGB && kind !== RGBA))
    throw new Error(`Not a picture of 8-bit RGB: depth ${String(depth)}, kind ${String(kind)}`);
  const channels = kind === RGB ? 3 : 4;
  return {
    width,
    height,
    channels,
    pixels: unfilter(inflateSync(Buffer.concat(data)), width * channels, height, channels),
  };
}

// Each line is written as its difference to what lies left, above or both; the first byte says which.
function unfilter(lines: Buffer, stride: number, height: number, channels: number): Buffer {
  const pixels = Buffer.alloc(stride * height);
  for (let row = 0; row < height; row++) {
    const filter = lines[row * (stride + 1)] ?? 0;
    for (let column = 0; column < stride; column++) {
      const at = row * stride + column;
      const left = column >= channels ? (pixels[at - channels] ?? 0) : 0;
      const above = row > 0 ? (pixels[at - stride] ?? 0) : 0;
      const corner = row > 0 && column >= channels ? (pixels[at - stride - channels] ?? 0) : 0;
      const predicted = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter] ?? 0;
      pixels[at] = ((lines[row * (stride + 1) + 1 + column] ?? 0) + predicted) & 255;
    }
  }
  return pixels;
}

function paeth(left: number, above: number, corner: number): number {
  const [a, b, c] = [Math.abs(above - corner), Math.abs(left - corner), Math.abs(left + above - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? above : corner;
}

function nearest(colour: number, palette: readonly number[]): number {
  const parts = partsOf(colour);
  const distances = palette.map((other) =>
    partsOf(other).reduce((sum, part, index) => sum + (part - (parts[index] ?? 0)) ** 2, 0),
  );
  return distances.indexOf(Math.min(...distances));
}

function partsOf(colour: number): number[] {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}
