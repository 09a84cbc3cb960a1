/** Small numbers in words that somebody else wrote: a reason that was typed, or the text of a cell. */
import { isSmall } from "./small";

/** The text with `*` for every number in it that is too small to show; it may be of people, and nobody can tell. */
export function starred(text: string, threshold: number): string {
  return text.replace(/\d+(?:[.,]\d+)?/g, (digits) =>
    isSmall(Number(digits.replace(",", ".")), threshold) ? "*" : digits,
  );
}
