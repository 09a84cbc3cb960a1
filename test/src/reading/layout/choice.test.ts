/** What a user says of a table. */
import { expect, test } from "vitest";
import { agreement2023 } from "../../../../src/agreements/2023";
import { choiceFor, tableName, withChoice } from "../../../../src/reading/layout/choice";
import { tablesIn } from "../../../../src/reading/layout/table";
import { wordsOf } from "../../../../src/reading/layout/words";
import { performanceOf } from "../../support/made-up";

const grid = {
  sheet: "Blad1",
  top: 0,
  left: 0,
  cells: [["Rapport"], ["Enheten", "Siffra mars"], ["Region Skåne", 0.4]],
};

function table() {
  const [found] = tablesIn(grid, wordsOf(performanceOf(agreement2023), "1900"));
  if (!found) throw new Error("there is a table");
  return found;
}

test("a table is known by its sheet and the heading above it", () => {
  expect(tableName(table())).toBe("Blad1 › Rapport");
  expect(tableName({ ...table(), heading: "" })).toBe("Blad1");
});

test("what is said of it holds for its columns and all its rows", () => {
  const chosen = withChoice(table(), {
    columns: { Enheten: "region", "Siffra mars": "share" },
    requirement: "2",
    year: 2023,
  });
  expect(chosen.columns.map(({ said }) => [said.key, said.facets, said.unknown])).toEqual([
    ["region", {}, []],
    [undefined, { month: 3, measure: "share" }, []],
  ]);
  expect(chosen.rows.map(({ context }) => context)).toEqual([{ requirement: "2", year: 2023 }]);
});

test("a column that is not read says nothing", () => {
  const chosen = withChoice(table(), { columns: { "Siffra mars": "none" } });
  expect(chosen.columns[1]).toMatchObject({ isLeftOut: true, said: { facets: {}, unknown: [] } });
  expect(withChoice(table(), {})).toEqual(table());
});

test("what is said is said of the table of that name, and of no other", () => {
  expect(choiceFor(table(), { "Blad1 › Rapport": { read: false }, Blad2: { year: 2022 } })).toEqual({ read: false });
  expect(choiceFor(table(), { Blad1: { read: false } })).toEqual({});
  expect(choiceFor({ ...table(), grid: { ...grid, sheet: "toString" }, heading: "" }, {})).toEqual({});
});
