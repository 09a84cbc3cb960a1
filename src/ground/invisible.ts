/** Characters that nobody sees: read as if they were not there, and shown where a text is quoted. */

/**
 * Zero-width spaces and joiners, marks of direction, the soft hyphen, the byte order mark: what Unicode lets a program
 * ignore. They come with texts that are copied from web pages and documents, and mean nothing in a number or a name.
 */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/** What most texts are: nothing in them to take away. */
const ORDINARY = /^[ -~åäöÅÄÖ]*$/;

/**
 * A text as it is read: without invisible characters, every kind of space an ordinary one, letters composed, and
 * nothing around it.
 */
export function visible(text: string): string {
  if (ORDINARY.test(text)) return text.trim();
  return text.replace(INVISIBLE, "").normalize("NFC").replace(/\s/gu, " ").trim();
}

/** A text as it stands, its own spaces and lines kept, without invisible characters and with nothing around it. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, "").trim();
}

/** A text as it is quoted: every invisible character by its number, `U+200B`, so that it can be found. */
export function marked(text: string): string {
  return text.replace(INVISIBLE, numbered);
}

function numbered(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(HEX).toUpperCase().padStart(DIGITS, "0")}`;
}

const HEX = 16;
const DIGITS = 4;
