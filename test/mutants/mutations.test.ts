/** Which small changes are tried of a few lines of code, and that each of them does what it says. */
import { runInThisContext } from "node:vm";
import ts from "typescript";
import { expect, test } from "vitest";
import { remember } from "../../src/ground";
import { noticed } from "./mutant";
import { mutantsOf } from "./mutations";
import { planned } from "./plan";
import { lines, type Tried } from "./report";
import { compiled, type Numbered } from "./switches";
import type { Survey } from "./worker";

const FILE = "src/made-up.ts";

/** The mutants of a text, as `what stands there → what stands there instead`. */
function changesOf(text: string): string[] {
  return mutantsIn(text).map(({ was, becomes, form }) => `${was} → ${form === "statement" ? "(left out)" : becomes}`);
}

const mutantsIn = remember((text: string): readonly Numbered[] => {
  const host = ts.createCompilerHost({});
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, options) =>
    name === FILE ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true) : read(name, options);
  const program = ts.createProgram([FILE], { strict: true, target: ts.ScriptTarget.ES2022 }, host);
  const source = program.getSourceFile(FILE);
  if (!source) throw new Error("the text is no program");
  return mutantsOf(source, program.getTypeChecker(), FILE).map((mutant, id) => ({ ...mutant, id }));
});

/** What a text exports, with one of its mutants at work, or none. */
function run(text: string, which?: number): Record<string, (...given: unknown[]) => unknown> {
  const exports = {};
  const code = compiled(FILE, text, mutantsIn(text));
  const made = runInThisContext(`(exports, $mutant, $step) => {${code}}`) as (...given: unknown[]) => void;
  made(
    exports,
    (id: number) => id === which,
    () => undefined,
  );
  return exports;
}

const LATE = `export function isLate(day: number, limit: number): boolean {
  return day > limit && limit !== 0;
}`;

test("limits, sides of a condition, numbers and answers are changed", () => {
  expect(changesOf(LATE)).toEqual([
    "day > limit && limit !== 0 → true",
    "day > limit && limit !== 0 → false",
    "day > limit && limit !== 0 → day > limit || limit !== 0",
    "day > limit && limit !== 0 → day > limit",
    "day > limit && limit !== 0 → limit !== 0",
    "day > limit → day >= limit",
    "day > limit → day <= limit",
    "limit !== 0 → limit === 0",
    "0 → 1",
    "0 → -1",
  ]);
});

test("statements are left out; what the compiler asks for, assertions and tables are not touched", () => {
  expect(
    changesOf(`const TABLE = [1, 2];
function total(list: readonly number[], add: (one: number) => void): void {
  assert(list.length > 1);
  for (const one of [0]) add(list[one] ?? 7);
}
declare function assert(so: boolean): void;
type Length = 3;
const first = (): number => TABLE[0] ?? 5;`),
  ).toEqual([
    "[0] → []",
    "0 → 1",
    "0 → -1",
    "add(list[one] ?? 7); → (left out)",
    "list[one] ?? 7 → 7",
    "TABLE[0] ?? 5 → TABLE[0]",
    "TABLE[0] ?? 5 → 5",
    "0 → 1",
    "0 → -1",
    "5 → 6",
    "5 → 4",
  ]);
});

test("each change does what it says, and no other is at work", () => {
  const answers = (which?: number): unknown[] =>
    [
      [2, 1],
      [1, 1],
      [1, 2],
      [5, 0],
    ].map((given) => run(LATE, which)["isLate"]?.(...given));
  expect(answers()).toEqual([true, false, false, false]);
  expect(
    mutantsIn(LATE).map(({ id }) =>
      answers(id)
        .map((answer) => (answer === true ? "T" : "F"))
        .join(""),
    ),
  ).toEqual([...["TTTT", "FFFF", "TTTT", "TFFT", "TTTF", "TTFF", "FTTF", "FFFT", "FFFT", "TFFT"]]);
});

test("tests that pass by are tried, the file's own first, then the quick ones, until the steps are used up", () => {
  const survey = (file: string, steps: readonly (readonly [number, readonly number[]])[]): Survey => ({
    file,
    loading: { passed: [], steps: 1 },
    tests: steps.map(([count, passed], index) => ({ name: `test ${index}`, steps: count, passed })),
  });
  const [mutant] = mutantsIn(LATE);
  const surveys = [
    survey("test/other.test.ts", [
      [5, [0]],
      [3, [0]],
      [1, [9]],
    ]),
    survey("test/src/made-up.test.ts", [[90, [0]]]),
  ];
  const plan = (steps: number): string[] =>
    mutant ? planned(mutant, surveys, steps).map(({ file, index }) => `${file} ${index}`) : [];
  expect(plan(Infinity)).toEqual(["test/src/made-up.test.ts 0", "test/other.test.ts 1", "test/other.test.ts 0"]);
  expect(plan(94)).toEqual(["test/src/made-up.test.ts 0", "test/other.test.ts 1"]);
  expect(plan(1)).toEqual(["test/src/made-up.test.ts 0"]);
});

test("the report counts what was noticed, and tells the rest", () => {
  const [one, other, third] = mutantsIn(LATE);
  if (!one || !other || !third) throw new Error("there are mutants");
  const tried: readonly Tried[] = [
    { mutant: one, fate: "killed", by: "a test" },
    { mutant: other, fate: "survived", by: "" },
    { mutant: third, fate: "hung", by: "a test" },
  ];
  expect(lines(tried, [])).toEqual([
    `survived  ${FILE}:2  day > limit && limit !== 0  →  false`,
    "",
    ` 66.7 %          2/3  ${FILE}`,
    "",
    " 66.7 %          2/3  noticed: killed 1, hung 1, crashed 0, survived 1, unreached 0",
  ]);
  expect(tried.map(({ fate }) => noticed(fate))).toEqual([true, false, true]);
});
