/** The custom functions: each converts its cells, calls the engine once, and converts the answer. */
import { largestRemainder } from "../src/apportion";

/**
 * Deals out a whole amount in proportion to whole numbers, to the unit, by largest remainder.
 * @customfunction APPORTION
 * @param total The whole amount to deal out, not negative.
 * @param weights The whole numbers to deal it out by, such as populations.
 * @returns The shares, laid out as the weights; they add up to the total exactly.
 */
export function apportion(total: number, weights: number[][]): number[][] {
  const flat = weights.flat();
  const whole = [total, ...flat].every((value) => Number.isSafeInteger(value) && value >= 0);
  if (!whole || !flat.some((weight) => weight > 0)) throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidNumber);
  const shares = largestRemainder(BigInt(total), flat.map(BigInt)).map(Number);
  return weights.map((row) => shares.splice(0, row.length));
}
