/**
 * The months to come drawn many times: each begins where the outlook has it, and goes on by changes that the region has
 * seen from one month to the next. A seed is given, so that the same seed gives the same draws; nothing else is chance.
 */
import { atOnce, type Parts } from "../ground";
import { drawnYearOf } from "./drawn-year";
import type { Opened } from "./layout";
import { type Tallied, type Tallying, tallyOf } from "./tally";
import { counterOf } from "./year-in-doubles";

/** What is drawn: plain values, which can be sent to whoever draws them. */
export interface Drawing extends Opened, Omit<Tallying, "open"> {
  readonly seed: number;
  /** Whole kronor that the region hopes for. */
  readonly goal?: number;
}

/** What came of the draws. */
export interface Draws extends Tallied {
  readonly count: number;
  readonly seed: number;
  /** How often the region got at least what it hopes for; a share of the draws. */
  readonly reached?: number;
  /** The requirements whose changes nobody has seen: they stay where the outlook has them. */
  readonly still: readonly string[];
}

/** Draws years; asked for more, it goes on where it was, so that a face can show how far it has come, and stop. */
export interface Drawer {
  readonly draw: (count: number) => void;
  readonly result: () => Draws;
}

/** Begins to draw. */
export function drawerOf(drawing: Drawing): Drawer {
  return atOnce(drawerInParts(drawing));
}

/** The same, cell by cell: before the first draw each of them is made ready to be drawn fast. */
export function* drawerInParts(drawing: Drawing): Parts<Drawer> {
  const { performance, year, others, region, seed, goal, open } = drawing;
  const own = year.regions.indexOf(region);
  // What nobody earned goes by every region's cells where it goes to those who met the requirement.
  const isByCell = performance.unearned.value !== "bonus-pot";
  const drawn = yield* drawnYearOf({ ...drawing, isTold: (one) => isByCell || one === own });
  const { draw, shares, won, moving } = drawn;
  const count = counterOf({ year, others, own, shares, won, open: open.map(({ place }) => place) });
  const tally = tallyOf(drawing);
  const still = performance.requirements.filter((_, index) =>
    moving.some((one) => one.region === own && one.own[index]?.length === 0),
  );
  let [times, reached] = [0, 0];
  return {
    draw(many) {
      for (let i = 0; i < many; i++) {
        draw();
        const { earned, total } = count();
        tally.add(shares, earned, total);
        if (goal !== undefined && total >= goal) reached++;
      }
      times += many;
    },
    result: () => ({
      count: times,
      seed,
      ...tally.result(),
      ...(goal !== undefined && { reached: reached / times }),
      still: still.map(({ number }) => number),
    }),
  };
}
