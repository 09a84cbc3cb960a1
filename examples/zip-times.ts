/** Gives every file in a zip the same time, so that an unchanged workbook is written as the same bytes. */

// Places and marks of the zip format (APPNOTE.TXT 4.3.7, 4.3.12, 4.3.16).
const endOfDirectory = { signature: 0x06054b50, size: 22, count: 10, offset: 16 };
const directoryEntry = { size: 46, time: 12, name: 28, extra: 30, comment: 32, localHeader: 42 };
const localHeader = { time: 10 };
/** 1980-01-01 00:00, the first moment that a zip can name. */
const dosTime = 0x00210000;

/** The same archive with all its times set to the beginning of 1980. */
export function withFixedTimes(archive: Uint8Array): Uint8Array {
  const bytes = archive.slice();
  const view = new DataView(bytes.buffer);
  const end = bytes.length - endOfDirectory.size;
  if (view.getUint32(end, true) !== endOfDirectory.signature) throw new Error("Not a zip, or one with a comment");
  let entry = view.getUint32(end + endOfDirectory.offset, true);
  for (let left = view.getUint16(end + endOfDirectory.count, true); left > 0; left--) {
    view.setUint32(entry + directoryEntry.time, dosTime, true);
    view.setUint32(view.getUint32(entry + directoryEntry.localHeader, true) + localHeader.time, dosTime, true);
    const { size, name, extra, comment } = directoryEntry;
    entry += size + [name, extra, comment].reduce((sum, field) => sum + view.getUint16(entry + field, true), 0);
  }
  return bytes;
}
