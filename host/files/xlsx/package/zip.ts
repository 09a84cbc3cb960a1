/** Zip files in and out, by fflate: bounded when they are opened, equal bytes for equal parts when they are made. */
import { Inflate, type Zippable, zipSync } from "fflate";
import { BadPart } from "./bad-part";
import { checksumOf } from "./checksums";
import { type DirectoryEntry, entriesOf, packedBytes } from "./directory";
import { LIMITS, type Limits } from "./limits";

/** The first day a zip file knows, on the clock that fflate reads. */
const FIRST_DAY = new Date(1980, 0, 1);

/** How the bytes of an entry are packed. */
const [STORED, DEFLATED] = [0, 8];

/** Packed bytes that are unpacked at once: they become a thousand times as many at most. */
const SLICE = 16_384;

/** The parts of a zip file, by their names as they stand there; throws BadPart for what is no zip file, or a bomb. */
export function unzipped(bytes: Uint8Array, limits: Limits = LIMITS): ReadonlyMap<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>();
  let [last, total, packed, count] = ["", 0, 0, 0];
  try {
    for (const entry of entriesOf(bytes)) {
      last = entry.name;
      count += 1;
      total += entry.size;
      packed += entry.packed;
      if (count > limits.parts) throw new BadPart("tooMany", last);
      if (total > limits.bytes) throw new BadPart("tooLarge", last, String(total));
      // Parts that are more together than the file is are the same bytes several times.
      if (packed > bytes.length) throw new BadPart("packing", last);
      if (last.endsWith("/")) continue;
      const content = contentOf(bytes, entry);
      if (checksumOf(content) !== entry.checksum) throw new BadPart("checksum", last);
      parts.set(last, content);
    }
    return parts;
  } catch (cause) {
    if (cause instanceof BadPart) throw cause;
    throw new BadPart(last === "" ? "truncated" : "packing", last, cause instanceof Error ? cause.message : "", {
      cause,
    });
  }
}

/** An entry unpacked, and no further than it says that it is long. */
function contentOf(bytes: Uint8Array, entry: DirectoryEntry): Uint8Array {
  const { name, method, size } = entry;
  const packed = packedBytes(bytes, entry);
  if (method === STORED && packed.length === size) return packed;
  if (method !== DEFLATED) throw new BadPart("packing", name);
  const content = new Uint8Array(size);
  let length = 0;
  const inflate = new Inflate((piece) => {
    if (length + piece.length > size) throw new BadPart("packing", name);
    content.set(piece, length);
    length += piece.length;
  });
  for (let at = 0; at === 0 || at < packed.length; at += SLICE)
    inflate.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
  if (length !== size) throw new BadPart("packing", name);
  return content;
}

/** The zip file of the parts, in their order. */
export function zipped(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const files: Zippable = {};
  for (const [name, bytes] of parts) files[name] = bytes;
  return zipSync(files, { mtime: FIRST_DAY, level: 6 });
}
