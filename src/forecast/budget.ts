/** So many patients spent where they give most: exactly, over all months and requirements at once. */

import type { Parts } from "../ground";

/** What a cell gives for some patients, next to nothing: a whole number of whatever is to be as much as possible. */
export interface Offer {
  readonly patients: number;
  readonly worth: number;
}

/** How a budget is spent: by cell, in their order, which of its offers is taken; none where nothing is. */
export interface Spent {
  readonly taken: readonly (Offer | undefined)[];
  readonly patients: number;
  readonly worth: number;
}

/**
 * The best use of a number of patients when at most one offer of each cell is taken: of all that are worth as much, the
 * one with the fewest patients. Exact: what each number of patients is worth at most is counted cell by cell, a part of
 * the work each, in time and memory that grow with the budget times the offers.
 */
export function* spend(cells: readonly (readonly Offer[])[], budget: number): Parts<Spent> {
  const most = Math.min(
    budget,
    cells.reduce((all, offers) => all + Math.max(0, ...offers.map(({ patients }) => patients)), 0),
  );
  let worth = new Float64Array(most + 1);
  const choices: Uint8Array[] = [];
  for (const offers of cells) {
    yield;
    const chosen = new Uint8Array(most + 1);
    const next = worth.slice();
    offers.forEach(({ patients, worth: own }, index) => {
      for (let all = patients; all <= most; all++) {
        const with_ = (worth[all - patients] ?? 0) + own;
        if (with_ > (next[all] ?? 0)) {
          next[all] = with_;
          chosen[all] = index + 1;
        }
      }
    });
    worth = next;
    choices.push(chosen);
  }
  const top = worth[most] ?? 0;
  let left = worth.findIndex((one) => one === top);
  const patients = left;
  const taken = cells.map((): Offer | undefined => undefined);
  for (let cell = cells.length - 1; cell >= 0; cell--) {
    const offer = cells[cell]?.[(choices[cell]?.[left] ?? 0) - 1];
    taken[cell] = offer;
    left -= offer?.patients ?? 0;
  }
  return { taken, patients, worth: top };
}
