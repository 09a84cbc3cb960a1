/** So many patients, spent where they give most over all requirements and months to come. */
import type { Parts } from "../ground";
import { kronorOf, regionAt } from "../paying";
import { type Offer, spend } from "./budget";
import type { OpenCell } from "./layout";
import type { Expected, NextStep, Steps } from "./next-steps";
import { standingOf } from "./standing";

/** A step that is taken, and where. */
interface StepTaken {
  readonly of: Steps;
  readonly step: NextStep;
}

/** How the patients are spent. */
export interface Spending {
  readonly budget: number;
  readonly patients: number;
  readonly taken: readonly StepTaken[];
  /** What more the region gets when all of them are taken, in whole kronor. */
  readonly gain: bigint;
}

/**
 * The best use of a number of patients. Exact: the money of a bonus-pot year rises with what is earned, which is a sum
 * over cells; where what is not earned goes to those who met the requirement, each cell's money is its own. Of months
 * that are judged together one is chosen for all patients of the requirement.
 */
export function* spending(
  expected: Expected,
  open: readonly OpenCell[],
  steps: readonly Steps[],
  budget: number,
): Parts<Spending> {
  const choices = open.map(({ place, cell, months }) => ({
    place,
    steps: steps
      .filter(({ requirement, month }) => requirement === cell.requirement && months.includes(month))
      .flatMap((of) => of.steps.map((step): StepTaken => ({ of, step }))),
  }));
  const offers: Offer[][] = [];
  for (const { place, steps: own } of choices) {
    yield;
    offers.push(own.map(({ step }): Offer => ({ patients: step.patients, worth: worthOf(expected, place, step) })));
  }
  const { taken, patients } = yield* spend(offers, budget);
  const chosen = taken.flatMap((offer, index) => {
    const choice = choices[index];
    const one = offer && choice?.steps[offers[index]?.indexOf(offer) ?? -1];
    return one ? [one] : [];
  });
  return { budget, patients, taken: chosen, gain: gainOf(expected, chosen) };
}

// What is to be as much as possible: per cent × weight where a pot is shared by it, kronor where each cell is its own.
function worthOf({ year, shares }: Expected, place: number, { share, withPot }: NextStep): number {
  return year.performance.unearned.value === "bonus-pot"
    ? (share - (shares[place] ?? 0)) * (year.weights[place % year.weights.length] ?? 0)
    : Number(withPot);
}

// The expected year's money, and that of the year in which the steps are taken.
function gainOf({ year, shares, others }: Expected, taken: readonly StepTaken[]): bigint {
  const [first] = taken;
  if (first === undefined) return 0n;
  const region = regionAt(year, first.of.place);
  const standing = standingOf(year, shares, others);
  const before = kronorOf(standing.of(region));
  for (const { of, step } of taken) standing.set(of.place, step.share);
  return kronorOf(standing.of(region)) - before;
}
