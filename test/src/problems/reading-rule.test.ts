/** What is stored of reading rules is read with care. */
import { expect, test } from "vitest";
import { canNameRegion, type ReadingRule, ruleKey, rulesIn } from "../../../src/problems/reading-rule";

const RULES: readonly ReadingRule[] = [
  { kind: "region", text: "Reg Haland", region: "13" },
  { kind: "parts", names: ["Ystad", "Lund"] },
  { kind: "fill-down", sheet: "Väntetider" },
  { kind: "years", from: 2023, to: 2021 },
  { kind: "set-aside", code: "count-unreadable", sheet: "Väntetider", cells: ["D5"], reason: "Rättas i mars" },
];

test("every kind of rule comes back as it was kept", () => {
  expect(rulesIn(JSON.parse(JSON.stringify(RULES)))).toEqual(RULES);
});

test("what is not understood counts as not chosen, and takes nothing else with it", () => {
  const strange: readonly unknown[] = [
    null,
    "region",
    { kind: "region", text: "Reg Haland", region: "99" },
    { kind: "region", text: "12", region: "13" },
    { kind: "parts", names: [] },
    { kind: "parts", names: ["Ystad", 7] },
    { kind: "fill-down", sheet: " " },
    { kind: "years", from: 2023, to: 2023 },
    { kind: "years", from: "2023", to: 2021 },
    { kind: "years", from: 23, to: 2021 },
    { kind: "set-aside", code: "count-unreadable", sheet: "Väntetider", cells: ["D5"], reason: " " },
    { kind: "of a later version" },
  ];
  expect(rulesIn([...strange, ...RULES])).toEqual(RULES);
  for (const stored of [undefined, null, {}, "rules", 7]) expect(rulesIn(stored)).toEqual([]);
});

test("rules of the same words or cells are the same, however they are written", () => {
  const [region, parts] = RULES as readonly [ReadingRule, ReadingRule];
  expect(ruleKey({ kind: "region", text: "REG  HALAND", region: "12" })).toBe(ruleKey(region));
  expect(ruleKey({ kind: "parts", names: ["lund", "ystad"] })).toBe(ruleKey(parts));
  expect(new Set(RULES.map(ruleKey)).size).toBe(RULES.length);
  expect(rulesIn([region, { ...region, text: "reg haland", region: "12" }])).toEqual([
    { kind: "region", text: "reg haland", region: "12" },
  ]);
});

test("a number names no region by a rule, since it may be a figure elsewhere", () => {
  expect(["99", "1 234", "", "…"].map(canNameRegion)).toEqual([false, false, false, false]);
  expect(["R13", "Å"].map(canNameRegion)).toEqual([true, true]);
});
