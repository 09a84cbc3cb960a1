/** The fields of an agreement, each with its place on the sheet. */
import { describe, expect, test } from "vitest";
import { citations } from "../../../src/agreement/agreement";
import { citedField, fieldsOf, groupOf, isChoice, PART_KINDS, type PartKind } from "../../../src/agreement/fields";
import { AGREEMENTS } from "../../../src/agreements";

const KINDS = Object.keys(PART_KINDS) as readonly PartKind[];

describe("a path of a cited value", () => {
  test.each([
    ["total", "agreement", 0, "total"],
    ["performance.reporting.withinDays", "performance", 0, "reporting.withinDays"],
    ["performance.requirements.3.level.waiting.limit", "requirement", 3, "level.waiting.limit"],
    ["performance.pots.10.amount", "pot", 10, "amount"],
    ["grants.1.repayBy", "grant", 1, "repayBy"],
  ])("%s leads to %s %d, %s", (path, kind, index, own) => {
    expect(citedField(path)).toMatchObject({ kind, index, path: own, field: { source: "cited" } });
  });

  test("leads to a field with a source in every agreement that comes along", () => {
    for (const { path } of AGREEMENTS.flatMap((agreement) => citations(agreement)))
      expect([path, citedField(path).field.source]).toEqual([path, "cited"]);
  });

  test("that no agreement has leads nowhere", () => {
    expect(() => citedField("performance.nothing")).toThrow("an agreement has the field performance.nothing");
  });
});

test.each([
  ["weight", undefined],
  ["level.share", "level"],
  ["level.waiting.limit", "level.waiting"],
] as const)("%s is in the group %s", (path, group) => {
  expect(groupOf(path)).toBe(group);
});

test("the parts of an agreement stand in the order of its sheet, those that there are several of with names", () => {
  expect(KINDS.map((kind) => [kind, PART_KINDS[kind]])).toEqual([
    ["agreement", "one"],
    ["performance", "one"],
    ["pot", "named"],
    ["requirement", "named"],
    ["grant", "named"],
  ]);
  expect(fieldsOf("pot").map(([path]) => path)).toEqual(["label", "amount"]);
});

test("a field that chooses is of the kind that has its own name", () => {
  for (const [path, { kind }] of KINDS.flatMap(fieldsOf)) if (isChoice(kind)) expect(path.split(".").at(-1)).toBe(kind);
  expect([isChoice("quantity"), isChoice("text"), isChoice("months")]).toEqual([true, false, false]);
});
