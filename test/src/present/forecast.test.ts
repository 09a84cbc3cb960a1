/** The sheet `Prognos`: that it says what it is, in both languages, and tells what the forecast holds. */
import { describe, expect, test } from "vitest";
import { agreement2023 } from "../../../src/agreements/2023";
import { forecastOf } from "../../../src/forecast/forecast";
import { answersOf } from "../../../src/present/forecast/answers";
import { forecastSheet } from "../../../src/present/forecast/sheet";
import { stepRows } from "../../../src/present/forecast/steps";
import { FORECAST } from "../../../src/text/forecast";
import { TEXT } from "../../../src/text/texts";
import { agreementOf, seen, settledWith } from "../support/ahead";
import { exampleGrids } from "../support/example";
import { settledFrom } from "../support/settled";
import { there } from "../support/sheets";

const forecast = there(
  forecastOf(settledFrom(agreement2023, exampleGrids(), { until: "2023-08" }), {
    ...{ region: "13", patients: 300, goal: 60_000_000 },
  }),
);
const drawer = forecast.drawer();
drawer.draw(40);
const draws = drawer.result();

describe.each(["sv", "en"] as const)("in %s", (language) => {
  const sheet = forecastSheet(forecast, draws, "avtal · underlag", TEXT[language]);

  test("title, first note and fingerprint say that it is a forecast, and so does its tone", () => {
    const word = language === "sv" ? /prognos/i : /forecast/i;
    expect(sheet.title).toMatch(word);
    expect(sheet.notes[0]).toMatch(word);
    expect(sheet.notes.at(-1)).toMatch(word);
    expect(sheet.notes.at(-1)).toContain("avtal · underlag");
    expect(sheet).toMatchObject({ id: "forecast", name: "Prognos", tone: "forecast" });
    expect(sheet.charts?.every(({ title, altText }) => word.test(title) && word.test(altText))).toBe(true);
  });

  test("every table has its rows, and no cell is a word of the program", () => {
    expect(sheet.blocks.map(({ rows }) => rows.length > 0)).not.toContain(false);
    const cells = sheet.blocks.flatMap(({ columns, rows }) => [columns.map(({ header }) => header), ...rows].flat());
    expect(cells.filter((one) => /undefined|NaN|null|\[object/.test(String(one)))).toEqual([]);
  });
});

test("the answers are those of the forecast, in the order in which one asks", () => {
  const told = answersOf(forecast, draws, TEXT.sv).map(({ kronor, rests }) => [kronor, rests]);
  const { today, expected, bounds } = forecast;
  expect(told.slice(0, 6)).toEqual([
    [today.earned, "settled"],
    [today.bonus, "settled"],
    [today.total, "settled"],
    [expected.earned, "outlook"],
    [expected.bonus, "outlook"],
    [expected.total, "outlook"],
  ]);
  expect(told.slice(-3)).toEqual([
    [bounds.least, "rules"],
    [bounds.most, "rules"],
    [undefined, "draws"],
  ]);
});

test("the steps stand by what a patient gives, and those that are impossible last with why", () => {
  const rows = stepRows(forecast.steps);
  const perPatient = rows.flatMap(({ step }) => (step ? [Number(step.withPot) / step.patients] : []));
  expect(perPatient).toEqual([...perPatient].sort((a, b) => b - a));
  expect(rows.slice(perPatient.length).every(({ of }) => of.none !== undefined)).toBe(true);
});

test("what others are taken to earn is told where something rests on it, and only there", () => {
  const notes = (others: boolean) => {
    const figures = (region: string) => [
      seen({ region, month: "2030-01", now: [62, 100], before: [60, 100] }),
      seen({ region, month: "2030-02", now: "?", before: [58, 100] }),
    ];
    const settled = settledWith(agreementOf(), { "01": 2000, "13": 1000 }, [
      ...figures("01"),
      ...(others ? figures("13") : []),
    ]);
    const one = there(forecastOf(settled, { region: "01" }));
    const drawn = one.drawer();
    drawn.draw(1);
    const { notes: all, blocks } = forecastSheet(one, drawn.result(), "", TEXT.sv);
    const { alternatives } = FORECAST.sv;
    const headers = blocks.find(({ title }) => title === alternatives.title)?.columns.map(({ header }) => header);
    return [
      all.some((note) => note.startsWith("Övriga, där inga uppgifter finns: tjänar in 45,9")),
      headers?.includes(alternatives.columns.others),
    ];
  };
  expect(notes(false)).toEqual([true, true]);
  expect(notes(true)).toEqual([false, false]);
});
