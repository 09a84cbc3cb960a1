/** What can be done about a problem by a choice. */
import { expect, test } from "vitest";
import { groupsOf } from "../../../src/problems/group";
import { type Problem, problem } from "../../../src/problems/problem";
import { mendsOf } from "../../../src/reading/mends";

const at = (cell: string) => ({ sheet: "Väntetider", cell });

const mends = (...problems: readonly Problem[]) => groupsOf(problems).flatMap((group) => mendsOf(group, {}));
const kinds = (...problems: readonly Problem[]) => mends(...problems).map(({ kind }) => kind);

test("a misspelt region is read as the one it is near, or as one that is chosen", () => {
  const near = problem("region-unknown", { text: "Reg Haland", suggestion: "Region Halland" }, at("A2"));
  expect(mends(near)[0]).toEqual({ kind: "rule", rule: { kind: "region", text: "Reg Haland", region: "13" } });
  expect(kinds(problem("region-unknown", { text: "Norrland", suggestion: "" }, at("A2")))).toEqual([
    "choose-region",
    "set-aside",
  ]);
  expect(kinds(problem("region-unknown", { text: "99", suggestion: "" }, at("A2")))).toEqual(["set-aside"]);
});

test("rows beneath regions are skipped by their names; one name alone may also be a region", () => {
  const rows = (...names: readonly string[]) => problem("rows-beneath", { names }, at("A3"));
  expect(mends(rows("Ystad", "Lund"))[0]).toEqual({ kind: "rule", rule: { kind: "parts", names: ["Ystad", "Lund"] } });
  expect(kinds(rows("Ystad", "Lund"))).toEqual(["rule", "set-aside"]);
  expect(kinds(rows("Ystad"))).toEqual(["rule", "choose-region", "set-aside"]);
});

test("what is empty is filled down, and what cannot be read is not", () => {
  expect(mends(problem("region-missing", {}, at("A3")))[0]).toEqual({
    kind: "rule",
    rule: { kind: "fill-down", sheet: "Väntetider" },
  });
  expect(kinds(problem("month-unreadable", { text: "" }, at("B3")))).toEqual(["rule", "set-aside"]);
  expect(kinds(problem("month-unreadable", { text: "påsk" }, at("B3")))).toEqual(["set-aside"]);
  const left = (why: "subtotal" | "column-unknown") =>
    problem("cells-left-out", { why, count: "4", words: "" }, at("D3"));
  expect([kinds(left("subtotal")), kinds(left("column-unknown"))]).toEqual([["rule"], []]);
});

test("the wrong year is met by the agreement of that year, where there is one, and by reading it as the other", () => {
  const wrong = (found: string) =>
    problem("year-wrong", { found, expected: "2021", agreement: "", other: "" }, at("B2"));
  expect(mends(wrong("2023"))).toEqual([
    { kind: "agreement", id: "2023", year: "2023" },
    { kind: "rule", rule: { kind: "years", from: 2023, to: 2021 } },
  ]);
  expect(mends(wrong("2027"))).toEqual([{ kind: "rule", rule: { kind: "years", from: 2027, to: 2021 } }]);
});

test("a rule that meets no figures of its year can be taken back", () => {
  expect(mends(problem("figures-year-absent", { from: "2023", to: "2021", found: "2021" }))).toEqual([
    { kind: "remove-rule", rule: { kind: "years", from: 2023, to: 2021 } },
  ]);
});

test("populations that are missing are filled in with the product's own, where there are any", () => {
  const missing = (date: string) => problem("population-missing", { regions: "", count: "20", date });
  expect(mends(missing("2022-11-01"))).toEqual([{ kind: "fill-populations", count: "20", date: "2022-11-01" }]);
  expect(mends(missing(""))).toEqual([]);
});

test("a sheet or a column of another name is chosen, and never set aside", () => {
  expect(kinds(problem("sheet-missing", { sheet: "Befolkning", columns: "Region" }))).toEqual(["choose-sheet"]);
  expect(kinds(problem("column-missing", { column: "Månad", headers: "" }, at("A1")))).toEqual(["choose-sheet"]);
});

test("all cells of a cause are set aside together", () => {
  const unreadable = (cell: string) => problem("count-unreadable", { column: "Täljare", text: "många" }, at(cell));
  expect(mends(unreadable("D2"), unreadable("D5"))).toEqual([
    { kind: "set-aside", code: "count-unreadable", sheet: "Väntetider", cells: ["D2", "D5"] },
  ]);
});

test("about a warning there is nothing to choose", () => {
  expect(mends(problem("jump", { last: "1", current: "2" }, at("D2")))).toEqual([]);
});
