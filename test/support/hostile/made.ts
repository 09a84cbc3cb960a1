/** Zip files made by hand, which say of themselves what no program would; and parts that are small until unpacked. */
import { constants, crc32, deflateRawSync } from "node:zlib";

/** An entry of a zip file; what is not said is the truth. */
export interface Entry {
  readonly name: string;
  readonly packed: Uint8Array;
  /** The checksum, and how many bytes it is unpacked, as the file says. */
  readonly checksum: number;
  readonly size: number;
  /** The entry whose bytes are also this one's, by its place; its own where not said. */
  readonly sameAs?: number;
}

/** A part whose middle is so many times a text; nothing of it is ever whole in memory. */
export interface Part {
  readonly head?: string;
  readonly again?: string;
  readonly times?: number;
  readonly tail?: string;
}

/** As much of a text as is packed at once. */
const PIECE = 1 << 20;

/** An entry that tells the truth of its part. */
export function entryOf(name: string, part: Part | string): Entry {
  const { head = "", again = "", times = 0, tail = "" } = typeof part === "string" ? { head: part } : part;
  const many = Math.max(1, Math.min(times, Math.floor(PIECE / Math.max(1, again.length))));
  const pieces: (readonly [bytes: Buffer, times: number])[] = [
    [Buffer.from(head), 1],
    [Buffer.from(again.repeat(many)), Math.floor(times / many)],
    [Buffer.from(again), times % many],
    [Buffer.from(tail), 1],
  ];
  let [checksum, size] = [0, 0];
  const packed: Uint8Array[] = [];
  for (const [bytes, count] of pieces) {
    // Of nothing Node gives the checksum of nothing, whatever came before.
    if (bytes.length === 0) continue;
    const one = deflateRawSync(bytes, { finishFlush: constants.Z_FULL_FLUSH, level: 9 });
    for (let i = 0; i < count; i++) {
      checksum = crc32(bytes, checksum);
      packed.push(one);
    }
    size += bytes.length * count;
  }
  packed.push(deflateRawSync(Buffer.alloc(0)));
  return { name, packed: Buffer.concat(packed), checksum, size };
}

/** A zip file of these entries. */
export function zipOf(entries: readonly Entry[]): Uint8Array {
  const [parts, directory]: Uint8Array[][] = [[], []];
  const starts: number[] = [];
  let at = 0;
  for (const entry of entries) {
    const start = entry.sameAs === undefined ? at : (starts[entry.sameAs] ?? 0);
    starts.push(start);
    const name = Buffer.from(entry.name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(entry.checksum, 10);
    common.writeUInt32LE(entry.packed.length, 14);
    common.writeUInt32LE(Math.min(entry.size, 0xff_ff_ff_fe), 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004", "latin1"), common, name, entry.packed]);
    if (entry.sameAs === undefined) {
      parts?.push(local);
      at += local.length;
    }
    const placed = Buffer.alloc(14);
    placed.writeUInt32LE(start, 10);
    directory?.push(Buffer.from("PK\u0001\u0002\u0014\0", "latin1"), common, placed, name);
  }
  const listed = Buffer.concat(directory ?? []);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", 0, "latin1");
  // More than a small zip file counts is counted round.
  end.writeUInt16LE(entries.length & 0xff_ff, 8);
  end.writeUInt16LE(entries.length & 0xff_ff, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...(parts ?? []), listed, end]);
}
