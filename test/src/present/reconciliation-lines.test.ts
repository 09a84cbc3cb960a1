/** The identities of the sheet `Avstämning` while a year is not over. */
import { expect, test } from "vitest";
import { paymentsOf } from "../../../src/agreement/agreement";
import { agreement2024 } from "../../../src/agreements/2024";
import { performanceLines } from "../../../src/present/reconciliation-lines";
import { ORE } from "../../../src/present/shown-cells";
import { settleFigures } from "../../../src/settling/settle";
import { shownAmounts } from "../../../src/shown";
import { TEXT } from "../../../src/text/texts";
import { randomSubmission } from "../../support/random-submissions";
import { decidedFor } from "../support/planted";
import { settlementOf } from "../support/settled";
import { at, there } from "../support/sheets";

test("a part payment made of other amounts than computed is compared when the last payment corrects it, not before", () => {
  const figures = randomSubmission(agreement2024, 0, { paid: 0, course: "anything", rowless: 0, undelivered: 0 });
  const settings = decidedFor(agreement2024);
  const observations = figures.observations.filter(({ month }) => month <= "2024-06");
  const { id } = at(paymentsOf(agreement2024), 0);
  const paid = figures.populations.map(({ region }) => ({ region, payment: id, kronor: 1_000, address: "C2" }));
  const half = settlementOf(settleFigures(agreement2024, { ...figures, observations, paid }, settings));
  const [part, last] = half.payments;
  // What Excel shows must be what the engine says: open, as the difference is owed and not lost.
  expect([part?.asPaid, last?.amounts]).toEqual([true, "open"]);
  expect(there(half.checks.find(({ name }) => name === "part-payments")).state).toBe("open");
  const lines = performanceLines(half, shownAmounts(half, ORE), TEXT.sv);
  const line = there(lines.find(({ name }) => name === "part-payments"));
  expect([line.left, line.right]).toEqual([{ value: TEXT.sv.open }, { value: TEXT.sv.open }]);
});
