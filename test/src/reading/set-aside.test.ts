/** Errors left on purpose: their rows are not read, and the reason is told. */
import { expect, test } from "vitest";
import { agreement2023 } from "../../../src/agreements/2023";
import { hasErrors, problem, type ReadingRule } from "../../../src/problems";
import { checkHandedIn, readHandedIn } from "../../../src/reading/handed-in";
import { maySetAside, setAside } from "../../../src/reading/set-aside";
import { BEFOLKNING, type Line, waits } from "../support/sheets";

const line = (Länskod: string, numerator: number | string = 80): Line => ({
  Länskod,
  Månad: "2023-01",
  Prestationskrav: 2,
  Täljare: numerator,
  Nämnare: 100,
});
const aside = (code: string, ...cells: readonly string[]): ReadingRule => ({
  kind: "set-aside",
  code,
  sheet: "Väntetider",
  cells,
  reason: "Rättas i mars",
});

function checked(lines: readonly Line[], rules: readonly ReadingRule[]) {
  const read = readHandedIn(agreement2023, [BEFOLKNING, waits(lines)], ["population", "waiting"], { rules });
  const { submission, problems } = checkHandedIn(agreement2023, read, rules);
  return {
    stopped: hasErrors(problems),
    read: submission.observations.map(({ region, address }) => `${region} ${address}`),
    told: problems.map(({ code, place }) => `${code} ${place?.cell ?? ""}`),
    problems,
  };
}

test("the row of an error that is set aside is not read, and the others are", () => {
  const lines = [line("01"), line("03", "många"), line("04")];
  expect(checked(lines, [])).toMatchObject({ stopped: true });
  const { stopped, read, told, problems } = checked(lines, [aside("count-unreadable", "D3")]);
  expect(stopped).toBe(false);
  expect(read).toEqual(["01 D2", "04 D4"]);
  expect(told).toContain("set-aside D3");
  expect(problems.find(({ code }) => code === "set-aside")?.values).toMatchObject({
    reason: "Rättas i mars",
    what: { code: "count-unreadable", values: { column: "Täljare", text: "många" } },
  });
});

test("of a row that stands twice the one that is told of is set aside, and its fellow is read", () => {
  const { stopped, read } = checked([line("01"), line("01", 70)], [aside("row-twice", "D3")]);
  expect(stopped).toBe(false);
  expect(read).toEqual(["01 D2"]);
});

test("an error that is not of those cells, or not of that kind, still stops", () => {
  const lines = [line("01", "många"), line("03", "fler")];
  expect(checked(lines, [aside("count-unreadable", "D3")])).toMatchObject({ stopped: true, read: ["01 D2"] });
  expect(checked(lines, [aside("cell-error", "D2", "D3")])).toMatchObject({ stopped: true });
});

test("what is no longer an error is told to need no rule", () => {
  expect(checked([line("01")], [aside("count-unreadable", "D2")]).told).toContain("rule-idle ");
});

test("only errors of single cells of waiting figures may be set aside", () => {
  const sheets = { population: "Befolkning", waiting: "Väntetider", paid: "" };
  const at = (sheet: string, cell?: string) => ({ sheet, ...(cell !== undefined && { cell }) });
  const unreadable = (place: ReturnType<typeof at>) => problem("count-unreadable", { column: "A", text: "x" }, place);
  expect(maySetAside(unreadable(at("Väntetider", "D3")), sheets)).toBe(true);
  expect(maySetAside(unreadable(at("Befolkning", "C3")), sheets)).toBe(false);
  expect(maySetAside(unreadable(at("Väntetider")), sheets)).toBe(false);
  const structural = [
    problem("column-missing", { column: "Månad", headers: "" }, at("Väntetider", "A1")),
    problem("population-missing", { regions: "Region Skåne", count: "1", date: "" }, at("Väntetider", "A1")),
    problem("year-wrong", { found: "2023", expected: "2021", agreement: "", other: "" }, at("Väntetider", "B2")),
    problem("decision-needed", { number: "1", requirement: "", period: "2023-01" }),
  ];
  expect(structural.map((one) => maySetAside(one, sheets))).toEqual(structural.map(() => false));
});

test("with nothing to set aside the figures are the very same", () => {
  const { submission } = readHandedIn(agreement2023, [BEFOLKNING, waits([line("01")])], ["population", "waiting"], {});
  expect(setAside(submission, [], []).submission).toBe(submission);
});
