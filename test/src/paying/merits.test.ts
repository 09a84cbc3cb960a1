/** What a bonus pot is shared by: what was earned by tests, and by nothing else. */
import { expect, test } from "vitest";
import { type Entry } from "../../../src/paying/ledger";
import { meritsOf } from "../../../src/paying/merits";
import { ledgerOf } from "../support/settled";

const entry = (region: string, move: Entry["move"], units: bigint): Entry => ({ region, move, units });

test("what is earned adds up by region; what is handed out, forfeited or a bonus is no merit", () => {
  const merits = meritsOf(
    ledgerOf([
      entry("01", "earn", 3n),
      entry("01", "earn", 4n),
      entry("03", "earn", 5n),
      entry("03", "handOut", 100n),
      entry("03", "forfeit", 100n),
      entry("01", "bonus", 100n),
    ]),
  );
  expect([merits.of("01"), merits.of("03"), merits.of("09"), merits.all]).toEqual([7n, 5n, 0n, 12n]);
});

test("a region receives by a bonus or another's unearned money above nothing", () => {
  const { receives } = meritsOf(
    ledgerOf([
      entry("01", "bonus", 1n),
      entry("03", "redistribute", 1n),
      entry("09", "bonus", 0n),
      entry("12", "keep", 1n),
    ]),
  );
  expect(["01", "03", "09", "12", "14"].map(receives)).toEqual([true, true, false, false, false]);
});
