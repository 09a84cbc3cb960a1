/** What a zip file says that it holds (APPNOTE 4.3.12 to 4.3.16): nothing of it is believed before it is unpacked. */
import { strFromU8 } from "fflate";

const END = 0x06_05_4b_50;
const END_64_AT = 0x07_06_4b_50;
const ENTRY = 0x02_01_4b_50;
const ELSEWHERE = 0xff_ff_ff_ff;

/** The sizes of what stands in the file before names and the like. */
const END_SIZE = 22;
const END_64_SIZE = 56;
const LOCATOR_SIZE = 20;
const ENTRY_SIZE = 46;
const LOCAL_SIZE = 30;
const LONGEST_COMMENT = 0xff_ff;

/** The field of an entry that holds what needs eight bytes. */
const WIDE_FIELD = 1;
/** The mark of names in UTF-8. */
const IN_UTF8 = 0x08_00;

/** An entry as the directory has it. */
export interface DirectoryEntry {
  readonly name: string;
  readonly method: number;
  readonly checksum: number;
  /** Bytes unpacked, and packed. */
  readonly size: number;
  readonly packed: number;
  /** Where its own head begins. */
  readonly at: number;
}

/** The entries in their order; nothing when there is no directory to be found. */
export function* entriesOf(bytes: Uint8Array): Generator<DirectoryEntry> {
  const view = viewOf(bytes);
  const end = endOf(view);
  if (end === undefined) throw new RangeError("There is no directory.");
  let at = directoryOf(view, end);
  while (at + ENTRY_SIZE <= view.byteLength && view.getUint32(at, true) === ENTRY) {
    const [name, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true)) as [
      number,
      number,
      number,
    ];
    const nameEnd = at + ENTRY_SIZE + name;
    const isUtf8 = (view.getUint16(at + 8, true) & IN_UTF8) !== 0;
    yield {
      name: strFromU8(bytes.subarray(at + ENTRY_SIZE, nameEnd), !isUtf8),
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      ...wide(view, nameEnd, nameEnd + extra, {
        size: view.getUint32(at + 24, true),
        packed: view.getUint32(at + 20, true),
        at: view.getUint32(at + 42, true),
      }),
    };
    at = nameEnd + extra + comment;
  }
}

/** The packed bytes of an entry; throws RangeError where the file has none there. */
export function packedBytes(bytes: Uint8Array, { at, packed }: DirectoryEntry): Uint8Array {
  const view = viewOf(bytes);
  const start = at + LOCAL_SIZE + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + packed > bytes.length) throw new RangeError("An entry goes on behind the end of the file.");
  return bytes.subarray(start, start + packed);
}

type Places = Pick<DirectoryEntry, "size" | "packed" | "at">;

/** What stands elsewhere because it needs eight bytes: in this order, and only what does. */
function wide(view: DataView, from: number, to: number, places: Places): Places {
  if (Object.values(places).every((value) => value !== ELSEWHERE)) return places;
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== WIDE_FIELD) continue;
    let next = at + 4;
    const read = (value: number): number => {
      if (value !== ELSEWHERE) return value;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    };
    return { size: read(places.size), packed: read(places.packed), at: read(places.at) };
  }
  return places;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function endOf(view: DataView): number | undefined {
  const earliest = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= earliest; at--) if (view.getUint32(at, true) === END) return at;
  return undefined;
}

function directoryOf(view: DataView, end: number): number {
  const start = view.getUint32(end + 16, true);
  const locator = end - LOCATOR_SIZE;
  if (start !== ELSEWHERE || locator < 0 || view.getUint32(locator, true) !== END_64_AT) return start;
  const at = Number(view.getBigUint64(locator + 8, true));
  return at + END_64_SIZE <= view.byteLength ? Number(view.getBigUint64(at + 48, true)) : start;
}
