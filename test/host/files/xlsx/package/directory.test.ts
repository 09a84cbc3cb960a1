/** What a zip file says that it holds, and nothing of it believed that is not there. */
import { strFromU8 } from "fflate";
import { describe, expect, test } from "vitest";
import { entriesOf, packedBytes } from "../../../../../host/files/xlsx/package/directory";
import { entryOf, zipOf } from "../../../../support/hostile/made";

const ZIP = zipOf([entryOf("a.xml", "första"), entryOf("mapp/å.xml", "andra")]);
/** The end of the directory has so many bytes where nothing is said behind it. */
const END = 22;

const names = (bytes: Uint8Array): string[] => [...entriesOf(bytes)].map(({ name }) => name);

describe("the directory of a zip file", () => {
  test("has the entries in their order, and where their bytes are", () => {
    const entries = [...entriesOf(ZIP)];
    expect(entries.map(({ method, size }) => [method, size])).toEqual([
      [8, Buffer.byteLength("första")],
      [8, Buffer.byteLength("andra")],
    ]);
    expect(entries[0]?.name).toBe("a.xml");
    for (const entry of entries) expect(packedBytes(ZIP, entry)).toHaveLength(entry.packed);
  });

  test("is found behind the longest comment that there may be, and not behind a longer one", () => {
    const behind = (length: number): Uint8Array => Buffer.concat([ZIP, Buffer.alloc(length, 0x20)]);
    expect(names(behind(0xff_ff))).toEqual(names(ZIP));
    expect(() => names(behind(0xff_ff + 1))).toThrow(RangeError);
  });

  test.each([0, 1, END - 1])("is in no file of %i bytes", (length) => {
    expect(() => names(ZIP.subarray(0, length))).toThrow(RangeError);
  });

  test("ends where it is cut off, and an entry whose bytes are not there is told", () => {
    const end = ZIP.subarray(ZIP.length - END);
    const moved = Buffer.from(end);
    // A directory that begins behind the file's end has no entries.
    moved.writeUInt32LE(0x7f_ff_ff_ff, 16);
    expect(names(Buffer.concat([ZIP.subarray(0, ZIP.length - END), moved]))).toEqual([]);
    const [entry] = [...entriesOf(ZIP)];
    if (!entry) throw new TypeError("There is an entry.");
    expect(() => packedBytes(ZIP, { ...entry, packed: ZIP.length })).toThrow(RangeError);
    expect(() => packedBytes(ZIP, { ...entry, at: ZIP.length - 1 })).toThrow(RangeError);
  });

  test("takes a place that needs eight bytes from where it stands, and goes on where it stands nowhere", () => {
    const at = Buffer.from(ZIP).indexOf("PK\u0001\u0002", 0, "latin1");
    const wide = Buffer.from(ZIP);
    // The first entry's size is said to stand elsewhere, and it has no fields of its own.
    wide.writeUInt32LE(0xff_ff_ff_ff, at + 24);
    expect([...entriesOf(wide)].map(({ size }) => size)[0]).toBe(0xff_ff_ff_ff);
    expect(strFromU8(wide.subarray(at, at + 2))).toBe("PK");
  });
});
