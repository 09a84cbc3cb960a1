/** The checksums that a zip file has of its parts, which fflate does not look at. */

const END = 0x06_05_4b_50;
const END_64_AT = 0x07_06_4b_50;
const ENTRY = 0x02_01_4b_50;
const ELSEWHERE = 0xff_ff_ff_ff;

/** The sizes of what stands in the file before names and the like (APPNOTE 4.3.12, 4.3.15, 4.3.16). */
const END_SIZE = 22;
const LOCATOR_SIZE = 20;
const ENTRY_SIZE = 46;
const LONGEST_COMMENT = 0xff_ff;

/** The checksums in the order of the file's directory; nothing when there is no directory to be found. */
export function checksumsIn(bytes: Uint8Array): number[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return undefined;
  const found: number[] = [];
  let at = directoryOf(view, end);
  while (at + ENTRY_SIZE <= view.byteLength && view.getUint32(at, true) === ENTRY) {
    found.push(view.getUint32(at + 16, true));
    at += ENTRY_SIZE + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return found;
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
  const wide = Number(view.getBigUint64(locator + 8, true));
  return wide + 56 <= view.byteLength ? Number(view.getBigUint64(wide + 48, true)) : start;
}

const POLYNOMIAL = 0xed_b8_83_20;

/** The rest for each byte. */
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = (rest & 1) === 1 ? (rest >>> 1) ^ POLYNOMIAL : rest >>> 1;
  return rest;
});

/** The checksum of bytes as zip files have it (CRC-32). */
export function checksumOf(bytes: Uint8Array): number {
  let rest = ELSEWHERE;
  for (const byte of bytes) rest = (rest >>> 8) ^ (TABLE[(rest ^ byte) & 0xff] ?? 0);
  return (rest ^ ELSEWHERE) >>> 0;
}
