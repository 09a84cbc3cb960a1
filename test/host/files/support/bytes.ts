/** Bytes such as other programs write. */

/** A text in UTF-16, little-endian, without a mark. */
export const utf16 = (text: string): Uint8Array =>
  new Uint8Array(Uint16Array.from(text, (c) => c.charCodeAt(0)).buffer);

/** A compound file with a directory of streams of these names. */
export function compound(...streams: readonly string[]): Uint8Array {
  const file = new Uint8Array(512 + 128 * streams.length);
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  streams.forEach((name, i) => {
    file.set(utf16(name), 512 + 128 * i);
    file[512 + 128 * i + 64] = 2 * name.length + 2;
  });
  return file;
}
