/** Zip files in and out, by fflate: bounded when they are opened, equal bytes for equal parts when they are made. */
import { unzipSync, type Zippable, zipSync } from "fflate";
import { BadPart, MOST_BYTES } from "./bad-part";
import { checksumOf, checksumsIn } from "./checksums";

/** The most parts that a file may have. */
const MOST_PARTS = 50_000;
/** The first day a zip file knows, on the clock that fflate reads. */
const FIRST_DAY = new Date(1980, 0, 1);

/** The parts of a zip file, by their names as they stand there; throws BadPart for what is no zip file, or a bomb. */
export function unzipped(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const checksums = new Map<string, number>();
  let last = "";
  let total = 0;
  let count = 0;
  try {
    const told = checksumsIn(bytes);
    const files = unzipSync(bytes, {
      filter({ name, originalSize }) {
        last = name;
        total += originalSize;
        if (total > MOST_BYTES || count >= MOST_PARTS) throw new BadPart("tooLarge", name, String(total));
        const checksum = told?.[count];
        if (checksum !== undefined) checksums.set(name, checksum);
        count += 1;
        return !name.endsWith("/");
      },
    });
    const parts = new Map(Object.entries(files));
    for (const [name, content] of parts)
      if (checksumOf(content) !== checksums.get(name)) throw new BadPart("checksum", name);
    return parts;
  } catch (cause) {
    if (cause instanceof BadPart) throw cause;
    throw new BadPart(last === "" ? "truncated" : "packing", last, cause instanceof Error ? cause.message : "", {
      cause,
    });
  }
}

/** The zip file of the parts, in their order. */
export function zipped(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const files: Zippable = {};
  for (const [name, bytes] of parts) files[name] = bytes;
  return zipSync(files, { mtime: FIRST_DAY, level: 6 });
}
