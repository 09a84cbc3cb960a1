/** Cells as short text: what is written is read back, by hand and whatever it is. */
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Figures,
  figuresText,
  judgedCell,
  outcomeText,
  readFigures,
  readOutcome,
} from "../../../src/history/snapshot-cells";
import { judge } from "../support/judge";

test("the text of figures says them exactly, whatever they are", () => {
  const value = fc.oneof(
    fc.constantFrom(
      "undelivered" as const,
      "missing" as const,
      "suppressed" as const,
      "nobody" as const,
      "from-zero" as const,
    ),
    fc.record({ n: int(0n), d: int(1n) }),
  );
  const figures: fc.Arbitrary<Figures> = fc.record(
    { current: value, earlier: value, level: value, waiting: value, waitingWithin: value },
    { requiredKeys: [], noNullPrototype: true },
  );
  fc.assert(
    fc.property(figures, (all) => {
      expect(readFigures(figuresText(all))).toEqual(all);
    }),
  );
  expect(["1/2/3", "1/0", "A", "1/", "/1", ",,,,,1", "?"].map(readFigures)).toEqual(
    Array<undefined>(7).fill(undefined),
  );
});

test("figures are whole numbers to the base 36, signs for what is absent, and nothing for what is not looked at", () => {
  expect(figuresText({ current: { n: 35, d: 36 }, earlier: { n: 7, d: 1 } })).toBe("z/10,7");
  expect(figuresText({ current: "missing", waiting: "suppressed", waitingWithin: "nobody" })).toBe("-,,,*,!");
  expect(figuresText({ current: { n: 7, d: 1 }, earlier: "undelivered" })).toBe("7,~");
  expect(figuresText({})).toBe("");
});

test("a judged cell keeps only the figures that its requirement looks at", () => {
  const names = (requirement: string): readonly string[] =>
    Object.keys(judgedCell(judge({ requirement, now: [95, 100], tolerant: [96, 100], waiting: 3 })).figures);
  expect([names("1"), names("6"), names("7")]).toEqual([
    ["current", "earlier"],
    ["current", "earlier", "level"],
    ["current", "earlier", "waiting", "waitingWithin"],
  ]);
});

test("an outcome is read back, and nothing else is read", () => {
  const outcome = { path: "level", share: 100, delivery: "in-order" } as const;
  expect(outcomeText(outcome)).toBe("level 100 in-order");
  expect(readOutcome("level 100 in-order")).toEqual(outcome);
  expect(["level 1000 in-order", "level in-order", "level 100 early", "nivå 100 late", 7].map(readOutcome)).toEqual(
    Array<undefined>(5).fill(undefined),
  );
});

/** Whole numbers as the engine holds them. */
function int(min: bigint): fc.Arbitrary<number | bigint> {
  return fc
    .oneof(fc.bigInt({ min, max: 10n ** 30n }), fc.bigInt({ min, max: 1000n }))
    .map((value) => (value > BigInt(Number.MAX_SAFE_INTEGER) ? value : Number(value)));
}
