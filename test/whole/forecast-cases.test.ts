/** Forecasts and scenarios that can be followed on paper, `test/cases/prognos/`, come out to the krona. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { REGIONS, type RegionCode } from "../../src/agreement/regions";
import { forecastOf, type Wishes } from "../../src/forecast/forecast";
import { eachQualifies } from "../../src/forecast/interdependence";
import type { Change } from "../../src/forecast/scenario";
import { whatIf, yearSeen } from "../../src/forecast/what-if";
import type { Month } from "../../src/ground/month";
import { agreementOf, type Part, seen, settledWith, toThoseWhoMet } from "../src/support/ahead";
import { type Row, split, table, tables, whole } from "../src/support/markdown";
import { there } from "../src/support/sheets";

const FOLDER = join(import.meta.dirname, "../cases/prognos");
const AGREEMENTS = {
  "bonuspott.md": agreementOf(),
  "till-dem-som-natt-kravet.md": toThoseWhoMet(agreementOf()),
} as const;

const regionOf = ({ Region: name }: Row): RegionCode => there(REGIONS.find((region) => region.name === name)).code;
const kronor = (row: Row, heading: string): bigint => BigInt(whole(there(row[heading])));
const outOf = (cell: string): [number, number] => cell.split(" av ").map(Number) as [number, number];

/** What a row says is otherwise. */
function changeOf(row: Row): Change {
  const to = there(row["Blir"]);
  switch (row["Ändring"]) {
    case "Uppgift": {
      const [numerator, denominator] = outOf(to);
      const where = { region: regionOf(row), requirement: "1", month: there(row["Månad"]) as Month };
      return { kind: "figure", ...where, figure: "current", numerator, denominator };
    }
    case "Stegets gräns":
      return { kind: "step", requirement: "1", step: whole(there(row["Steg"])), limit: Number(to.replace(",", "")) };
    case "Folkmängd":
      return { kind: "population", region: regionOf(row), population: whole(to) };
    default:
      throw new Error(`${String(row["Ändring"])} is no change`);
  }
}

test("every file is tested, and there are no others", () => {
  expect(readdirSync(FOLDER).sort()).toEqual(Object.keys(AGREEMENTS).sort());
});

describe.each(Object.entries(AGREEMENTS))("%s", (file, agreement) => {
  const sections = split(readFileSync(join(FOLDER, file), "utf8"), "## ");
  const section = (name: string): string => there(sections.get(name));
  const part = (row: Row, n: string, d: string): Part => (row[n] === "?" ? "?" : [Number(row[n]), Number(row[d])]);
  const settlement = settledWith(
    agreement,
    Object.fromEntries(table(section("Befolkning")).map((row) => [regionOf(row), whole(there(row["Folkmängd"]))])),
    table(section("Väntetider")).map((row) =>
      seen({
        region: regionOf(row),
        month: there(row["Månad"]) as Month,
        now: part(row, "Täljare", "Nämnare"),
        before: part(row, "Täljare fg år", "Nämnare fg år"),
      }),
    ),
  );
  // The tables are of the outlook as the latest month unless they say another.
  const forecast = (region: RegionCode, wishes: Omit<Wishes, "region"> = {}) =>
    there(forecastOf(settlement, { region, way: "latest", ...wishes }));
  const gets = (row: Row) => ({
    earned: kronor(row, "Intjänat"),
    bonus: kronor(row, "Av potten"),
    total: kronor(row, "Tillsammans"),
  });

  test("if it were settled today", () => {
    for (const row of table(section("Om det avräknades i dag")))
      expect(forecast(regionOf(row)).today, row["Region"]).toEqual(gets(row));
  });

  test("what the rules allow", () => {
    for (const row of table(section("Vad avtalets regler tillåter")))
      expect(forecast(regionOf(row)).bounds).toEqual({ least: kronor(row, "Minst"), most: kronor(row, "Mest") });
  });

  test.each(
    (
      [
        ["Utsikt som den senaste månaden", { way: "latest" }],
        ["Utsikt som i fjol, flyttat", { way: "last-year" }],
        ["Utsikt med egen uppgift 66 procent", { way: "last-year", own: new Map([["1", { n: 66, d: 100 }]]) }],
      ] as const
    ).filter(([heading]) => sections.has(heading)),
  )("%s", (heading, wishes) => {
    const rows = table(section(heading));
    const { regions } = forecast("01", wishes);
    const told = rows.map((row) => regions.find(({ region }) => region === regionOf(row))?.expected);
    expect(told).toEqual(rows.map(gets));
    expect(rows.reduce((sum, row) => sum + kronor(row, "Tillsammans"), 0n)).toBe(9_000_000n);
  });

  test("the next steps", () => {
    const rows = table(section("Nästa steg"));
    const [region] = rows.map(regionOf);
    const told = forecast(there(region)).steps.flatMap(({ month, share, steps }) =>
      steps.map((step) => [month, `${share} %`, step.patients, `${step.share} %`, step.direct, step.withPot]),
    );
    expect(told).toEqual(
      rows.map((row) => [
        ...[row["Månad"], row["Nu"], whole(there(row["Patienter"])), row["Då"]],
        ...[kronor(row, "Egen reserv"), kronor(row, "Med potten")],
      ]),
    );
  });

  test.each(table(sections.get("Patienter där de ger mest") ?? "").map((row) => [row["Patienter"], row] as const))(
    "%s patients where they give most",
    (patients, row) => {
      const spent = there(forecast("01", { patients: whole(there(patients)) }).spending);
      expect(spent).toMatchObject({ patients: whole(there(row["Används"])), gain: kronor(row, "Ger") });
    },
  );

  const before = there(yearSeen(settlement, { region: "01", way: "latest" }));

  test.each([...sections.keys()].filter((heading) => heading.startsWith("Tänk om ")))("%s", (heading) => {
    const [changes = [], rows = []] = tables(section(heading));
    const { outcome } = whatIf(before, { name: heading, changes: changes.map(changeOf) });
    const told = there(outcome).regions.flatMap(({ region, before: one, after }) =>
      one.total === 0n ? [] : [[region, one.total, after.total]],
    );
    expect(told).toEqual(rows.map((row) => [regionOf(row), kronor(row, "Före"), kronor(row, "Efter")]));
  });

  test("when a region qualifies", () => {
    const told = eachQualifies(before, { requirement: "1" }).map(({ region, direct, throughPot, most }) => [
      region,
      direct,
      throughPot,
      ...most.map((one) => one.kronor),
    ]);
    expect(told).toEqual(
      table(section("När en region når kravet alla månader")).map((row) => [
        regionOf(row),
        ...["Egen reserv", "Genom potten", "Den andra regionen"].map((heading) => kronor(row, heading)),
      ]),
    );
  });
});
