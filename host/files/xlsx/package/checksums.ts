/** The checksum of bytes as zip files have it (CRC-32), which fflate does not look at. */

const POLYNOMIAL = 0xed_b8_83_20;
const ALL_BITS = 0xff_ff_ff_ff;

/** The rest for each byte. */
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = (rest & 1) === 1 ? (rest >>> 1) ^ POLYNOMIAL : rest >>> 1;
  return rest;
});

/** The checksum. */
export function checksumOf(bytes: Uint8Array): number {
  let rest = ALL_BITS;
  for (const byte of bytes) rest = (rest >>> 8) ^ (TABLE[(rest ^ byte) & 0xff] ?? 0);
  return (rest ^ ALL_BITS) >>> 0;
}
