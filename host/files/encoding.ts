/** Bytes as text, in the encodings that spreadsheets are written in. */

/** Twice as many bytes as characters that are looked at to tell UTF-16 without a mark. */
const HEAD = 4096;

/** Of so many pairs of bytes at least one half is zero where ordinary Latin text is UTF-16. */
const SHARE_OF_ZEROS = 0.7;

/** The encodings that name themselves by a mark or are told by their zeros. */
type Told = "utf-8" | "utf-16le" | "utf-16be";

/** A text, or the encoding that the bytes say they are in and are not. */
export type Decoded = { readonly text: string } | { readonly invalid: Told };

/**
 * The text of bytes: in the encoding that their mark names; else in UTF-16 where every other byte is zero; else in
 * UTF-8 where they are valid UTF-8; else in Windows-1252, which is what Excel in Swedish writes as "CSV".
 */
export function decoded(bytes: Uint8Array): Decoded {
  const told = toldEncoding(bytes);
  const text = decodedAs(told ?? "utf-8", bytes) ?? (told ? undefined : windows1252(bytes));
  return text === undefined ? { invalid: told ?? "utf-8" } : { text };
}

/** The encoding that a mark names, or UTF-16 told by its zeros; `undefined` for bytes that say nothing. */
export function toldEncoding(bytes: Uint8Array): Told | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return byZeros(bytes.subarray(0, HEAD));
}

function byZeros(head: Uint8Array): Told | undefined {
  const pairs = Math.floor(head.length / 2);
  const zeros = (offset: number): number =>
    Array.from({ length: pairs }, (_, pair) => head[2 * pair + offset]).filter((byte) => byte === 0).length;
  const [even, odd] = [zeros(0), zeros(1)];
  if (even === 0 && odd > SHARE_OF_ZEROS * pairs) return "utf-16le";
  if (odd === 0 && even > SHARE_OF_ZEROS * pairs) return "utf-16be";
  return undefined;
}

/** What Windows-1252 has from 0x80 to 0x9f, where Latin-1 has control characters. */
const BEYOND_LATIN = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

// Some versions of Node decode "windows-1252" as Latin-1: a dash, a euro and curly quotes became control characters.
function windows1252(bytes: Uint8Array): string {
  const text = new TextDecoder("windows-1252").decode(bytes);
  return text.replace(/[\u0080-\u009f]/g, (control) => BEYOND_LATIN[control.charCodeAt(0) - 0x80] ?? control);
}

function decodedAs(encoding: Told, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined; // these bytes are not in that encoding
  }
}
