/** A problem has its severity by its code, and a place where it has one. */
import { expect, test } from "vitest";
import { hasErrors, problem } from "../../../src/problems/problem";

const error = problem("cell-error", { text: "#REF!" }, { sheet: "Väntetider", cell: "D14" });
const warning = problem("jump", { last: "94,0", current: "0,0" });
const note = problem("nothing-earned", {});

test("a problem is its code, its severity, its values and its place", () => {
  expect(error).toEqual({
    code: "cell-error",
    severity: "error",
    values: { text: "#REF!" },
    place: { sheet: "Väntetider", cell: "D14" },
  });
  expect(warning).toEqual({ code: "jump", severity: "warning", values: { last: "94,0", current: "0,0" } });
});

test("only an error stops the settlement, wherever it stands", () => {
  expect([[], [warning, note], [warning, error], [error, note]].map(hasErrors)).toEqual([false, false, true, true]);
});
