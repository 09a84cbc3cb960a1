/** Words that may be meant by a misspelt one. */

/** One letter in so many may be wrong in a word that is taken for another: a short one must be spelt right. */
const LETTERS_A_MISTAKE = 3;

/**
 * What the word nearest to a misspelt one stands for; nothing where none is near enough for its length. `distance` is
 * how far apart two words are, by default the letters that differ.
 */
export function similar<Found>(
  key: string,
  words: readonly (readonly [word: string, found: Found])[],
  distance: (key: string, word: string) => number = editDistance,
): Found | undefined {
  const near = words
    .map(([word, found]) => ({ found, distance: distance(key, word), letters: Math.min(key.length, word.length) }))
    .filter((one) => one.distance * LETTERS_A_MISTAKE <= one.letters);
  near.sort((a, b) => a.distance - b.distance);
  return near[0]?.found;
}

/** The number of letters to add, take away or change to make one word of another. */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      next.push(Math.min((row[j] ?? 0) + (letter === other ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
