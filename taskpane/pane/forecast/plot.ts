/** Where a forecast's draws stand in a picture: kronor in, per cent of the drawing's width out. For drawing only. */
import type { Band, Draws } from "../../../src/forecast";

/** A picture of the draws. */
export interface Plot {
  /** Twenty years, each above those that fell in the same place. */
  readonly dots: readonly { readonly x: number; readonly level: number }[];
  readonly tallest: number;
  readonly band: { readonly from: number; readonly to: number; readonly median: number };
  readonly outlook: number;
  /** The kronor at the picture's ends. */
  readonly low: number;
  readonly high: number;
}

/** The picture of all that a region gets, with what the outlook says. */
export function plotOf({ dots, total }: Pick<Draws, "dots" | "total">, outlook: number): Plot {
  const { low, high, at } = scaleOf([...dots, total.p10, total.p90, outlook]);
  const levels = new Map<number, number>();
  const placed = dots.map((amount) => {
    const place = Math.round(at(amount) / WIDTH);
    const level = levels.get(place) ?? 0;
    levels.set(place, level + 1);
    return { x: place * WIDTH, level };
  });
  return {
    dots: placed,
    tallest: Math.max(1, ...levels.values()),
    band: { from: at(total.p10), to: at(total.p90), median: at(total.median) },
    outlook: at(outlook),
    low,
    high,
  };
}

/** The bands of several requirements on one scale, from nothing to the largest. */
export function bandsOn(
  bands: readonly Band[],
): { readonly from: number; readonly to: number; readonly median: number }[] {
  const most = Math.max(1, ...bands.map(({ p90 }) => p90));
  return bands.map(({ p10, median, p90 }) => ({
    from: (WHOLE * p10) / most,
    to: (WHOLE * p90) / most,
    median: (WHOLE * median) / most,
  }));
}

const WHOLE = 100;
/** A dot's place in per cent: two dots side by side do not meet at 300 pixels. */
const WIDTH = 2.5;
/** So much of the width is left on both sides, in per cent. */
const MARGIN = 3;

function scaleOf(amounts: readonly number[]): { low: number; high: number; at: (amount: number) => number } {
  const [low, high] = [Math.min(...amounts), Math.max(...amounts)];
  // All in one place: it stands in the middle.
  if (high === low) return { low, high, at: () => WHOLE / 2 };
  return { low, high, at: (amount) => MARGIN + ((WHOLE - 2 * MARGIN) * (amount - low)) / (high - low) };
}
