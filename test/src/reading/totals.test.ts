/** Rows of sums are left out, and a region's row never is. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { REGIONS } from "../../../src/agreement/regions";
import { agreement2023 } from "../../../src/agreements/2023";
import { locate } from "../../../src/reading/locate";
import { read } from "../../../src/reading/read";
import type { CellValue } from "../../../src/sheets/grid";
import { type Line, sheet, waits } from "../support/sheets";

const row = (Region: string, Täljare: CellValue, Nämnare: CellValue, Svarsfrekvens: CellValue = 0.9): Line => ({
  Region,
  Månad: Region === "" ? "" : "2023-03",
  Prestationskrav: Region === "" ? "" : 2,
  Täljare,
  Nämnare,
  Svarsfrekvens,
});
const REGIONAL = [row("Skåne", 10, 20), row("Halland", 30, 50), row("Gotland", 1, 5, 0.6)];

function readWaits(lines: readonly Line[]): { readonly regions: readonly string[]; readonly told: readonly string[] } {
  const { submission, problems } = read(agreement2023, locate([waits(lines)], ["waiting"]));
  return {
    regions: submission.observations.map(({ region }) => region),
    told: problems.map(({ code, place }) => `${code} ${place?.cell ?? ""}`),
  };
}

describe("a last row without a region", () => {
  test("whose numbers are the sums of those above is left out with a word", () => {
    const out = { regions: ["12", "13", "09"], told: ["national-left-out A5"] };
    expect(readWaits([...REGIONAL, row("", 41, 75, "")])).toEqual(out);
    expect(readWaits([...REGIONAL, row("", 41, 75, 0.8)])).toEqual(out);
    expect(readWaits([...REGIONAL, row("", 41, 75, "#DIVISION/0!")])).toEqual(out);
    expect(readWaits([...REGIONAL, row("", 41, "")])).toEqual(out);
    expect(readWaits([...REGIONAL, { ...row("", 41, 75), Månad: "Totalt" }])).toEqual(out);
  });

  test("also below the country's own row, and above a note", () => {
    const lines = [...REGIONAL, row("Riket", 41, 75), row("", 41, 75), { Region: "Källa: SKR" }];
    expect(readWaits(lines)).toEqual({
      regions: ["12", "13", "09"],
      told: ["national-left-out A5", "note-row-left-out A7"],
    });
    expect(readWaits([...REGIONAL, row("Riket", 41, 75), row("", 82, 150)]).told).toEqual(["national-left-out A5"]);
  });

  test("with means of shares alone is left out", () => {
    const share = (Region: string, Andel: CellValue): Line => ({
      Region,
      Månad: Region === "" ? "" : "2023-03",
      Prestationskrav: Region === "" ? "" : 2,
      Andel,
      "Andel fg år": Andel,
    });
    const shares = [share("Skåne", 0.1), share("Halland", 0.2), share("Gotland", 0.6)];
    expect(readWaits([...shares, share("", (0.1 + 0.2 + 0.6) / 3)]).told).toEqual(["national-left-out A5"]);
    expect(readWaits([...shares, share("", 0.31)]).told).toContain("region-missing A5");
  });

  test.each([
    ["one number is another", [...REGIONAL, row("", 41, 76)]],
    ["it is the sum of one row", [row("Skåne", 10, 20), row("", 10, 20)]],
    ["it is not the last", [...REGIONAL, row("", 41, 75), row("Dalarna", 1, 2)]],
    ["nothing is added up", [row("Skåne", 0, 0), row("Halland", 0, 0), row("", 0, 0)]],
  ])("is told to lack one where %s", (_, lines) => {
    expect(readWaits(lines).told.some((one) => one.startsWith("region-missing"))).toBe(true);
  });

  test("is known of populations and of what has been paid", () => {
    const people = REGIONS.map(({ name }, index) => ({ Region: name, Folkmängd: index + 1 }));
    const { submission, problems } = read(
      agreement2023,
      locate([sheet("Befolkning", [...people, { Region: "", Folkmängd: 231, "Per datum": "" }])], ["population"]),
    );
    expect(submission.populations).toHaveLength(21);
    expect(problems.map(({ code }) => code)).toEqual(["note-row-left-out"]);
    const paid = [
      { Region: "Skåne", Utbetalning: "2023-08", Belopp: 5 },
      { Region: "Halland", Utbetalning: "2023-08", Belopp: -2 },
      { Region: "", Utbetalning: "Summa", Belopp: 3 },
    ];
    const second = read(agreement2023, locate([sheet("Utbetalt", paid)], ["paid"]));
    expect(second.problems.map(({ code }) => code)).toEqual(["national-left-out"]);
    expect(second.submission.paid).toHaveLength(2);
  });
});

test("a row that names a region is read whatever its numbers are", () => {
  const counts = fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(counts, (some) => {
      const lines = some.map(([part, more], index) => row(REGIONS[index]?.name ?? "", part, part + more));
      const sums = some.reduce(([a, b], [part, more]) => [a + part, b + part + more], [0, 0]);
      const all = [...lines, row(REGIONS[some.length]?.name ?? "", sums[0], sums[1])];
      expect(readWaits(all).regions).toEqual(REGIONS.slice(0, some.length + 1).map(({ code }) => code));
    }),
  );
});

test("a region and the whole country in one row is a contradiction", () => {
  const line = (Länskod: CellValue, Region: string): Line => ({ Länskod, ...row(Region, 1, 2) });
  expect(readWaits([line("01", "Riket")]).told).toEqual(["region-conflict B2"]);
  expect(readWaits([line("00", "Skåne")]).told).toEqual(["region-conflict B2"]);
  expect(readWaits([line("00", "Riket")]).told).toEqual(["national-left-out B2", "no-usable-row B2"]);
});
