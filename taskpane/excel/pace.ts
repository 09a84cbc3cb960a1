/** Many sheets in few requests, but never so few that nobody sees how far a slow Excel has come. */
import { breathe } from "./one-undo";

/** Sheets whose looks go in one request at most: a sheet's take some 130 kB. */
const MOST = 12;
/** Sheets in the first request of a run. */
const FIRST = 2;
/** Milliseconds: a request that takes less may hold more sheets, and one that takes longer should hold fewer. */
const QUICK = 250;
const SLOW = 1_000;

/** What is done with sheets, one after the other. */
export interface Steps<T> {
  /** Called before each sheet, with its number from 1: time to draw. */
  readonly begin?: ((item: T, number: number) => Promise<void>) | undefined;
  /** Puts a sheet into the request. */
  readonly each?: (item: T) => void;
  /** Sends the request with what was put into it, of these sheets. */
  readonly send: (items: readonly T[]) => Promise<unknown>;
}

/** How many sheets go in the next request of a run: what one part of it has learnt of Excel holds for the next. */
export interface Pace {
  count: number;
}

/** The pace of a run that has sent nothing yet. */
export const firstPace = (): Pace => ({ count: FIRST });

/** Goes through sheets, as many in a request as Excel's pace allows. */
export async function paced<T>(items: readonly T[], pace: Pace, { begin, each, send }: Steps<T>): Promise<void> {
  let done = 0;
  while (done < items.length) {
    const now = items.slice(done, done + pace.count);
    for (const [index, item] of now.entries()) {
      await (begin?.(item, done + index + 1) ?? breathe());
      each?.(item);
    }
    const began = performance.now();
    await send(now);
    pace.count = countAfter(pace.count, performance.now() - began);
    done += now.length;
  }
}

/** How many sheets the next request holds, after one of so many that took so many milliseconds. */
export function countAfter(count: number, milliseconds: number): number {
  if (milliseconds < QUICK) return Math.min(MOST, count * 2);
  return milliseconds > SLOW ? Math.max(1, Math.floor(count / 2)) : count;
}
