/** Theorem: a ledger's sums, which are counted without its entries, are what its entries add up to. */
import { describe, expect, test } from "vitest";
import { AGREEMENTS } from "../../../src/agreements";
import type { Period } from "../../../src/ground/month";
import type { Entry, Ledger, Sums } from "../../../src/paying/ledger";
import { settleFigures } from "../../../src/settling/settle";
import { randomSettings, randomSubmission } from "../../support/random-submissions";
import { movedBy } from "../support/settled";

const YEARS = 6;

/** The ledgers of random years: decided and open, with decisions and without. */
const ledgers = AGREEMENTS.flatMap((agreement) =>
  Array.from({ length: YEARS }, (_, seed) =>
    settleFigures(agreement, randomSubmission(agreement, seed), randomSettings(agreement, seed)),
  ).flatMap(({ settlement }) =>
    settlement && agreement.performance
      ? [{ ledger: settlement.ledger, regions: settlement.regions, periods: settlement.reserves.periods }]
      : [],
  ),
);

function sums({ entries }: Ledger, region: string | undefined, within?: ReadonlySet<Period>): Sums {
  // What leaves the pot is of the year, and of none of its periods.
  const belongs = ({ move, reserve }: Entry): boolean =>
    within === undefined ||
    (move !== "redistribute" && move !== "keep" && reserve !== undefined && within.has(reserve.period));
  return movedBy(entries, (entry) => (region === undefined || entry.region === region) && belongs(entry));
}

describe("what a ledger moved", () => {
  test("in the year, of all regions and of each, is what its entries add up to", () => {
    expect(ledgers.length).toBeGreaterThan(YEARS);
    const moves = new Set(ledgers.flatMap(({ ledger }) => ledger.entries.map(({ move }) => move)));
    expect([...moves].sort()).toEqual(["bonus", "earn", "forfeit", "handOut", "keep", "redistribute", "reserve"]);
    for (const { ledger, regions } of ledgers)
      for (const region of [undefined, ...regions]) expect(ledger.moved(region)).toEqual(sums(ledger, region));
  });

  test("in some periods is what the entries of their reserves add up to", () => {
    for (const { ledger, regions, periods } of ledgers) {
      for (const within of [[], periods.slice(0, 1), periods.slice(1), periods].map((some) => new Set<Period>(some)))
        for (const region of [undefined, regions[0]])
          expect(ledger.moved(region, within)).toEqual(sums(ledger, region, within));
    }
  });
});
