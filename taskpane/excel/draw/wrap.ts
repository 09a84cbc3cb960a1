/**
 * How high rows must be: Excel does not fit the height of rows that
 * were formatted before they were filled, nor of merged cells.
 */

/** Excel's own Calibri at 11 points: pixels a character and pixels a point. */
export const POINTS_A_CHARACTER = 5.3;

/** Points. */
export const LINE_HEIGHT = 15;

/** Points of the highest row there is: Excel refuses to make one higher ("Excel specifications and limits"). */
const MOST_POINTS = 409;

/** The height of a row of so many lines with so many points around them; what does not fit in the highest is cut. */
export function heightOfLines(lines: number, around = 0): number {
  return Math.min(MOST_POINTS, lines * LINE_HEIGHT + around);
}

/**
 * How many lines a text takes in a column of so many characters: words stay whole, and one that is too long is broken.
 */
export function linesOf(text: string, characters: number): number {
  const room = Math.max(1, Math.floor(characters));
  return text.split("\n").reduce((lines, paragraph) => lines + linesOfParagraph(paragraph, room), 0);
}

function linesOfParagraph(paragraph: string, room: number): number {
  let [lines, used] = [1, 0];
  for (const word of paragraph.split(" ")) {
    const wanted = used === 0 ? word.length : used + 1 + word.length;
    if (wanted <= room) {
      used = wanted;
      continue;
    }
    if (used > 0) lines += 1;
    lines += Math.ceil(word.length / room) - 1;
    used = word.length % room === 0 && word.length > 0 ? room : word.length % room;
  }
  return lines;
}
