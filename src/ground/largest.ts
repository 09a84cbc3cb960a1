/** The largest of numbers that may be a million: too many to be handed to a function one by one. */

/** The largest of the numbers and another one. */
export function largest(numbers: Iterable<number>, least: number): number {
  let found = least;
  for (const number of numbers) if (number > found) found = number;
  return found;
}
