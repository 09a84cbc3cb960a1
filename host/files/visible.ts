/** Text as it may be printed: what would steer a terminal, or turn the order of letters, is shown and not obeyed. */

/** The control characters of ASCII and of Latin-1, but the line feed, and those that turn the direction of writing. */
const STEERING = /(?!\n)[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** The picture of NUL; those of the other control characters of ASCII follow it. */
const PICTURES = 0x2400;
const SPACE = 0x20;
const DELETE = 0x7f;
const PICTURE_OF_DELETE = "\u2421";

/** The text with every such character in sight: `\u001b` as `␛`, `\u202e` as `U+202E`; lines stay lines. */
export function inSight(text: string): string {
  return text.replace(STEERING, (character) => {
    const code = character.charCodeAt(0);
    if (code < SPACE) return String.fromCharCode(PICTURES + code);
    return code === DELETE ? PICTURE_OF_DELETE : `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  });
}

/** The same on one line: for what others wrote, such as a cell or a file's name, that may not begin a line of ours. */
export function onOneLine(text: string): string {
  return inSight(text).replaceAll("\n", String.fromCharCode(PICTURES + "\n".charCodeAt(0)));
}
