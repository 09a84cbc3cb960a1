/** What is said of tables, as the workbook remembers it: the same again, and nothing that is not understood. */
import { describe, expect, test } from "vitest";
import { fromText, type Remembered, toText } from "../../../taskpane/state/remembered";
import { withoutTables, withTables } from "../../../taskpane/state/table-choices";

const SAID: Remembered = {
  choices: {
    waiting: {
      name: "Utdata",
      tables: {
        "Utdata › Första besök": {
          columns: { "Antal / 2023": "numerator", Sjukhus: "unit", Årtal: "year", Typ: "measure", Summa: "none" },
          requirement: "2",
          measure: "numerator",
          year: 2023,
        },
        Annat: { read: false },
        // A sheet may be called what every object has.
        ["__proto__"]: { read: false },
        constructor: { year: 2022 },
      },
    },
  },
};

describe("what is said of tables", () => {
  test("is the same when the workbook is opened again", () => {
    const again = fromText(toText(SAID));
    expect(again).toEqual(SAID);
    expect(Object.keys(again.choices.waiting?.tables ?? {})).toEqual(Object.keys(SAID.choices.waiting?.tables ?? {}));
  });

  test.each<[string, unknown]>([
    ["no record", ["Utdata"]],
    ["of tables that are no records", { Utdata: "täljare", Annat: null, Tredje: [1] }],
    ["a role that is none", { Utdata: { columns: { Antal: "population", Andra: 7, Tredje: "__proto__" } } }],
    ["columns that are no record", { Utdata: { columns: ["numerator"] } }],
    ["a measure that is none", { Utdata: { measure: "toString" } }],
    ["a year that is none", { Utdata: { year: "2023" }, Annat: { year: 2023.5 } }],
    ["a requirement that is no text", { Utdata: { requirement: 2 }, Annat: { requirement: "" } }],
    ["that it is read, which needs no saying", { Utdata: { read: true }, Annat: { read: 0 } }],
  ])("counts as not said when it is %s", (_, tables) => {
    const text = JSON.stringify({ version: 1, choices: { waiting: { name: "Utdata", tables } } });
    expect(fromText(text)).toEqual({ choices: { waiting: { name: "Utdata" } } });
  });

  test("keeps what is understood beside what is not", () => {
    const tables = { Utdata: { columns: { Antal: "numerator", Andel: "mer" }, year: "i år", requirement: "2" } };
    expect(fromText(JSON.stringify({ version: 1, choices: { waiting: { tables } } })).choices.waiting?.tables).toEqual({
      Utdata: { columns: { Antal: "numerator" }, requirement: "2" },
    });
  });

  test("of several tables at once leaves what was said of each of them before", () => {
    const first = withTables({}, ["A"], { columns: { Antal: "numerator" } });
    const both = withTables(first, ["A", "B"], { requirement: "2" });
    expect(both.waiting?.tables).toEqual({
      A: { columns: { Antal: "numerator" }, requirement: "2" },
      B: { requirement: "2" },
    });
    expect(withoutTables(both, ["A"]).waiting?.tables).toEqual({ B: { requirement: "2" } });
    expect(withTables(both, ["A", "B"], { requirement: undefined }).waiting?.tables).toEqual({
      A: { columns: { Antal: "numerator" } },
    });
    expect(withoutTables(both, ["A", "B"])).toEqual({});
  });
});
