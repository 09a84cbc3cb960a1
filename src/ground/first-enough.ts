/** The first whole number that is enough, where every one after it is too. */

/** The least number from `from` to `to`, both with, that is enough, found by halves; `undefined` where none is. */
export function firstEnough(from: number, to: number, isEnough: (number: number) => boolean): number | undefined {
  if (from > to || !isEnough(to)) return undefined;
  let [low, high] = [from, to];
  while (low < high) {
    const middle = low + Math.floor((high - low) / 2);
    if (isEnough(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
