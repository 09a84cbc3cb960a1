/** The best use of a budget against trying every combination. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Offer, type Spent, spend as spendInParts } from "../../../src/forecast/budget";
import { atOnce } from "../../../src/ground/parts";

const spend = (all: readonly (readonly Offer[])[], budget: number): Spent => atOnce(spendInParts(all, budget));

function best(cells: readonly (readonly Offer[])[], budget: number): { worth: number; patients: number } {
  const [offers, ...rest] = cells;
  if (!offers) return { worth: 0, patients: 0 };
  const choices = [{ patients: 0, worth: 0 }, ...offers.filter(({ patients }) => patients <= budget)];
  return choices
    .map((one) => {
      const then = best(rest, budget - one.patients);
      return { worth: one.worth + then.worth, patients: one.patients + then.patients };
    })
    .reduce((a, b) => (b.worth > a.worth || (b.worth === a.worth && b.patients < a.patients) ? b : a));
}

const offer = fc.record({ patients: fc.integer({ min: 1, max: 9 }), worth: fc.integer({ min: 1, max: 50 }) });
const cells = fc.array(fc.array(offer, { maxLength: 3 }), { maxLength: 5 });

test("no other way to spend it is worth more, and none worth as much takes fewer patients", () => {
  fc.assert(
    fc.property(cells, fc.integer({ min: 0, max: 30 }), (all, budget) => {
      const spent = spend(all, budget);
      expect({ worth: spent.worth, patients: spent.patients }).toEqual(best(all, budget));
      const taken = spent.taken.flatMap((one) => one ?? []);
      expect(taken.reduce((sum, { worth }) => sum + worth, 0)).toBe(spent.worth);
      expect(taken.reduce((sum, { patients }) => sum + patients, 0)).toBe(spent.patients);
      expect(spent.patients).toBeLessThanOrEqual(budget);
      spent.taken.forEach((one, index) => {
        if (one) expect(all[index]).toContain(one);
      });
    }),
  );
});

test("the dearest step is not taken when two cheap ones give more", () => {
  // Greedy by worth would take 10 for 100 and be done; greedy by worth per patient 6 for 66.
  const cells = [[{ patients: 10, worth: 100 }], [{ patients: 6, worth: 66 }], [{ patients: 5, worth: 50 }]];
  expect(spend(cells, 11)).toMatchObject({ worth: 116, patients: 11 });
});
