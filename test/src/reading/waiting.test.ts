/** Rows of waiting figures that are filled in by halves, or say in several cells why there is no figure. */
import { describe, expect, test } from "vitest";
import { agreement2023 } from "../../../src/agreements/2023";
import { settle } from "../../../src/settling/settle";
import { codes, resultOf, settled } from "../support/settled";
import { BEFOLKNING, first, type Line, sheet, waits } from "../support/sheets";

/** A plain row of Region Stockholm in March, with what is told. */
const one = (line: Line): Line => ({
  Länskod: "01",
  Månad: "2023-03",
  Prestationskrav: 1,
  Täljare: 1,
  Nämnare: 2,
  "Täljare fg år": 1,
  "Nämnare fg år": 2,
  ...line,
});

describe("a sheet that is filled in by halves", () => {
  test.each([
    ["no rows", sheet("Befolkning", [{ Länskod: "", Folkmängd: "" }])],
    [
      "no populations",
      {
        ...BEFOLKNING,
        cells: BEFOLKNING.cells.map((cells, row) => cells.map((cell, column) => (row > 0 && column === 2 ? "" : cell))),
      },
    ],
  ])("Befolkning with %s is a problem for the user, not a broken promise", (_, population) => {
    const result = settle(agreement2023, [population, waits([one({})])]);
    expect(codes(result)).toContain("population-missing");
    expect(result.settlement).toBeUndefined();
  });

  test.each([
    ["a December that shows #N/A", { Månad: "2023-12", Täljare: "#N/A" }],
    ["a December filled in by halves", { Månad: "2023-12", Nämnare: "" }],
    ["a row of another year with a slip in it", { Månad: "2022-03", Täljare: "många" }],
  ])("%s is left out and stops nothing", (_, line) => {
    expect(resultOf([one({}), one(line)]).settlement).toBeDefined();
  });

  test("a share with tolerance below the strict share is as wrong as a count is", () => {
    const shares = {
      Täljare: "",
      Nämnare: "",
      "Täljare fg år": "",
      "Nämnare fg år": "",
      Prestationskrav: 6,
      Andel: "85 %",
      "Andel med tolerans": "80 %",
    };
    expect(codes(resultOf([one(shares)]))).toContain("less-than-strict");
  });
});

describe("a figure without a value", () => {
  const row = (line: Line) => first(settled([one(line)]).submission.observations);

  test.each([
    ["nothing in either cell", "", "", "", "undelivered"],
    ["“saknas” in one cell alone", "saknas", "", "", "missing"],
    ["“saknas” in the other", "", "saknas", "", "missing"],
    ["“saknas” in the share's place", "", "", "saknas", "missing"],
    ["a dash beside “saknas”", "-", "saknas", "", "missing"],
    ["a hidden part of a missing whole", "*", "saknas", "", "suppressed"],
    ["a hidden part of a whole that has not come", "*", "", "", "suppressed"],
    ["a share in the counts' place", "", "", "71 %", "share"],
    ["a share though the counts are said to be missing", "saknas", "saknas", "71 %", "share"],
  ])("of %s is what its cells say", (_, part, whole, share, kind) => {
    const { lastYear } = row({ "Täljare fg år": part, "Nämnare fg år": whole, "Andel fg år": share });
    expect(lastYear.kind).toBe(kind);
  });

  test("a part of a whole that is there has not come, or is missing, by itself", () => {
    expect(row({ "Täljare med tolerans": "" }).withTolerance.kind).toBe("undelivered");
    expect(row({ "Täljare med tolerans": "saknas" }).withTolerance.kind).toBe("missing");
    const queue = (within: string) => row({ Väntande: 30, "Väntande inom 30 dagar": within });
    expect([queue("").waitingWithin.kind, queue("saknas").waitingWithin.kind]).toEqual(["undelivered", "missing"]);
    expect(row({ Väntande: "saknas" })).toMatchObject({
      waiting: { kind: "missing" },
      waitingWithin: { kind: "missing" },
    });
  });

  test.each(["", "-", "saknas"])("a half that says “%s” beside a count is refused", (half) => {
    expect(codes(resultOf([one({ "Nämnare fg år": half })]))).toEqual(["pair-incomplete"]);
    expect(codes(resultOf([one({ Täljare: half })]))).toEqual(["pair-incomplete"]);
  });

  test("the columns are known by the user's own headers and letters", () => {
    const lines = [{ Region: "01", Månad: "2023-03", Krav: 1, Andel: "50 %", "Share last year": "50 %" }];
    const { settlement } = settle(agreement2023, [BEFOLKNING, sheet("Väntetider", lines, { left: 25 })]);
    expect(settlement?.submission.columns.get("shareLast")).toEqual({ header: "Share last year", letters: "AD" });
    expect(settlement?.submission.columns.get("numerator")).toBeUndefined();
  });
});
