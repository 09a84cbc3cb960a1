/** One cause is one problem, and none of its places is lost. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { distinctOf, groupsOf, tallyOf } from "../../../src/problems/group";
import { type Place, type Problem, problem } from "../../../src/problems/problem";

const misspelt = (text: string, place?: Place): Problem => problem("region-unknown", { text, suggestion: "" }, place);
const at = (cell: string): Place => ({ sheet: "Väntetider", cell });

test("twelve cells with one misspelling are one problem with twelve places", () => {
  const cells = Array.from({ length: 12 }, (_, row) => `A${String(row + 2)}`);
  const [group, ...others] = groupsOf(cells.map((cell) => misspelt("Reg Haland", at(cell))));
  expect(others).toEqual([]);
  expect(group?.count).toBe(12);
  expect(group?.places.map(({ cell }) => cell)).toEqual(cells);
});

test("two hundred thousand cells with one cause are one, however long it is to tell", () => {
  const names = Array.from({ length: 2000 }, (_, number) => `Sjukhus ${String(number)}`);
  let told = 0;
  const values = Object.assign({ names }, { toJSON: () => [names, (told += 1) > 2] });
  const problems = Array.from({ length: 200_000 }, (_, row) =>
    problem("rows-beneath", values, at(`A${String(2 * row + 2)}`)),
  );
  const [group, ...others] = groupsOf(distinctOf([...problems, ...problems]));
  // Once to tell which are distinct, and once to tell which belong together.
  expect([others.length, group?.count, told]).toEqual([0, 200_000, 2]);
});

test("problems of two codes are two causes, though they share their values", () => {
  const values = { text: "x" };
  const problems = [problem("cell-error", values, at("A1")), problem("cell-uncalculated", values, at("A1"))];
  expect(groupsOf(problems)).toHaveLength(2);
  expect(distinctOf(problems)).toEqual(problems);
});

test("a problem that is told twice of one cell is told once, in the order they were met", () => {
  const [a, b, c] = [misspelt("A", at("A1")), misspelt("A", at("A2")), misspelt("B", at("A1"))];
  const nowhere = problem("nothing-earned", {});
  expect(distinctOf([a, nowhere, c, { ...a }, b, problem("nothing-earned", {})])).toEqual([a, nowhere, c, b]);
});

test("another text, and another code with the same values, is another cause", () => {
  const problems = [misspelt("A", at("A1")), misspelt("B", at("A2")), problem("cell-error", { text: "A" }, at("A3"))];
  expect(groupsOf(problems).map(({ count }) => count)).toEqual([1, 1, 1]);
});

test("a cause without a cell counts as one", () => {
  expect(tallyOf([problem("nothing-earned", {}), misspelt("A", at("A1")), misspelt("A", at("A2"))])).toEqual({
    error: { causes: 1, cells: 2 },
    warning: { causes: 1, cells: 1 },
    info: { causes: 0, cells: 0 },
  });
});

test("grouping keeps every place exactly once, each with its own cause", () => {
  const any = fc.record({ text: fc.constantFrom("x", "y"), column: fc.constantFrom("A", "B"), row: fc.nat(9) });
  fc.assert(
    fc.property(fc.array(any), (all) => {
      const groups = groupsOf(all.map(({ text, column, row }) => misspelt(text, at(`${column}${String(row + 1)}`))));
      const told = groups.flatMap(({ problem: { values }, places }) =>
        places.map(({ cell }) => `${JSON.stringify(values)} ${cell ?? ""}`),
      );
      const meant = all.map(
        ({ text, column, row }) => `${JSON.stringify({ text, suggestion: "" })} ${column}${String(row + 1)}`,
      );
      expect([...told].sort()).toEqual([...new Set(meant)].sort());
    }),
  );
});
