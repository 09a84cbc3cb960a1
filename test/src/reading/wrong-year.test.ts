/** Figures of another year than the agreement's. */
import { describe, expect, test } from "vitest";
import type { Agreement } from "../../../src/agreement/agreement";
import { agreement2021 } from "../../../src/agreements/2021";
import { agreement2023 } from "../../../src/agreements/2023";
import { agreement2024 } from "../../../src/agreements/2024";
import type { ReadingRule } from "../../../src/problems/reading-rule";
import { readHandedIn } from "../../../src/reading/handed-in";
import { wrongYear } from "../../../src/reading/wrong-year";
import type { CellValue, Grid } from "../../../src/sheets/grid";
import { BEFOLKNING, type Line, sheet, waits } from "../support/sheets";

const line = (month: string, figure: CellValue = 80): Line => ({
  Länskod: "01",
  Månad: month,
  Prestationskrav: 2,
  Täljare: figure,
  Nämnare: figure === "" ? "" : 100,
  "Täljare fg år": figure,
  "Nämnare fg år": figure === "" ? "" : 100,
});

/** What is said of the year, and the other errors. */
function said(agreement: Agreement, ...grids: readonly Grid[]): readonly string[] {
  return readHandedIn(agreement, [BEFOLKNING, ...grids], ["population", "waiting"], {}).problems.flatMap((one) => {
    if (one.code !== "year-wrong") return one.severity === "error" ? [one.code] : [];
    return [`${one.values.found} for ${one.values.expected} at ${one.place?.cell ?? one.place?.sheet ?? ""}`];
  });
}

describe("a regular table", () => {
  test("of 2023 is the wrong one under 2021, and of 2021 under 2023", () => {
    expect(said(agreement2021, waits([line("2023-01"), line("2023-02")]))).toEqual(["2023 for 2021 at B2"]);
    expect(said(agreement2023, waits([line("2021-10")]))).toEqual(["2021 for 2023 at B2"]);
  });

  test("of a year that no agreement is of is the wrong one too", () => {
    const { problems } = readHandedIn(agreement2023, [BEFOLKNING, waits([line("2018-01")])], ["waiting"], {});
    expect(problems.find(({ code }) => code === "year-wrong")?.values).toMatchObject({ found: "2018", other: "" });
  });

  test("of a year that has begun is right, and so are rows that wait for their figures", () => {
    expect(said(agreement2023, waits([line("2023-01")]))).toEqual([]);
    expect(said(agreement2023, waits([line("2023-01", ""), line("2023-02", "")]))).toEqual([]);
  });

  test("of both years is read by the agreement's, the others being left out", () => {
    expect(said(agreement2023, waits([line("2022-01"), line("2023-01")]))).toEqual([]);
    expect(said(agreement2023, waits([line("2022-01", ""), line("2023-01", "")]))).toEqual([]);
  });

  test("of rows that wait, and figures of another year below them, is the wrong one", () => {
    expect(said(agreement2023, waits([line("2023-01", ""), line("2024-01")]))).toEqual(["2024 for 2023 at B3"]);
  });

  test("of the country alone has no usable row", () => {
    const { Länskod: _, ...rest } = line("2023-01");
    expect(said(agreement2023, waits([{ Region: "Riket", ...rest }]))).toEqual(["no-usable-row"]);
  });
});

describe("figures of the agreement's year, of months that it does not measure", () => {
  const halfYear = (year: string) => waits(["01", "02", "06"].map((month) => line(`${year}-${month}`)));
  const toldOf = (agreement: Agreement, grid: Grid, rules: readonly ReadingRule[] = []) =>
    readHandedIn(agreement, [BEFOLKNING, grid], ["waiting"], { rules }).problems.filter(
      ({ severity }) => severity === "error",
    );

  test("are of no other year: both months are told, and that nothing of it can be settled", () => {
    const [told, ...more] = toldOf(agreement2021, halfYear("2021"));
    expect(more).toEqual([]);
    expect(told).toMatchObject({
      code: "months-not-measured",
      values: { found: "2021-01–2021-06", expected: "2021-09–2021-11" },
      place: { cell: "B2" },
    });
    expect(toldOf(agreement2021, waits([line("2021-12")]))[0]?.values).toMatchObject({ found: "2021-12" });
  });

  test("are told with the agreement's own months where they are read as its", () => {
    const rules = [{ kind: "years", from: 2023, to: 2021 }] as const;
    expect(toldOf(agreement2021, halfYear("2023"), rules)).toMatchObject([
      { code: "months-not-measured", values: { found: "2023-01–2023-06", expected: "2021-09–2021-11" } },
    ]);
  });

  test("are left out beside a month that is measured", () => {
    expect(toldOf(agreement2021, waits([line("2021-06"), line("2021-09")]))).toEqual([]);
  });
});

describe("months as headers", () => {
  const wide = (...months: readonly string[]): Grid =>
    sheet(
      "Utdata",
      ["Täljare", "Nämnare"].map((measure, index) => ({
        Region: "Region Skåne",
        Krav: 2,
        Mått: measure,
        ...Object.fromEntries(months.map((month) => [month, 80 + 20 * index])),
      })),
    );

  test("of 2023 and the year before are wrong under 2021, whether or not it measures those months", () => {
    expect(said(agreement2021, wide("2023-10", "2022-10"))).toEqual([expect.stringMatching(/^2023 for 2021 at /)]);
    expect(said(agreement2021, wide("2023-01", "2022-01"))).toEqual([expect.stringMatching(/^2023 for 2021 at /)]);
  });

  test("of 2023 and 2022 are wrong under 2024 too, which compares with 2023", () => {
    expect(said(agreement2024, wide("2023-03", "2022-03"))).toEqual([expect.stringMatching(/^2023 for 2024 at /)]);
  });

  test("of the year before alone wait for the year to begin", () => {
    expect(said(agreement2024, wide("2023-03"))).toEqual([]);
  });

  test("of months of the year that are not measured are told as such", () => {
    const { problems } = readHandedIn(agreement2021, [BEFOLKNING, wide("2021-03", "2021-04")], ["waiting"], {});
    expect(problems.filter(({ severity }) => severity === "error")).toMatchObject([
      { code: "months-not-measured", values: { found: "2021", expected: "2021-09–2021-11" } },
    ]);
  });

  test("of the year itself are right", () => {
    expect(said(agreement2023, wide("2023-03", "2022-03"))).toEqual([]);
  });
});

test("where no month was met nothing is said", () => {
  const met = { ofOthers: [], anyMeasured: false, anyUsed: false };
  const located = { candidates: { population: [], waiting: [], paid: [] }, problems: [] };
  expect(wrongYear(agreement2023, located, met)).toEqual([]);
});
