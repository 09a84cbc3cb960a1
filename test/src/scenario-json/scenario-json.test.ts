/** Scenarios as JSON: what is written is read again, and what is not understood is told with its place. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { agreementToJson } from "../../../src/agreement-json/json";
import { agreement2024 } from "../../../src/agreements/2024";
import type { Scenario } from "../../../src/forecast/scenario";
import { scenariosFromJson, scenariosToJson } from "../../../src/scenario-json/json";
import { TEXT } from "../../../src/text/texts";
import { agreementOf } from "../support/ahead";

const figure = { kind: "figure", region: "01", requirement: "2", month: "2023-03", figure: "current" } as const;
const every: readonly Scenario[] = [
  {
    name: "Allt",
    changes: [
      { ...figure, numerator: 5, denominator: 9 },
      { ...figure, figure: "earlier", share: 655 },
      { ...figure, figure: "waiting", number: 12 },
      { kind: "weight", requirement: "1", weight: 3 },
      { kind: "step", requirement: "1", step: 2, limit: 25, share: 70 },
      { kind: "level", requirement: "1", limit: 800 },
      { kind: "population", region: "13", population: 350_000 },
      { kind: "pot", pot: "block-1", amount: 2_000_000_000 },
    ],
  },
  { name: "Ett annat avtal", changes: [{ kind: "agreement", agreement: agreement2024 }] },
  { name: "Ett eget avtal", changes: [{ kind: "agreement", agreement: agreementOf() }] },
  { name: "Ingen ändring", changes: [] },
];

test("what is written is read again, an agreement of the program's own by its id", () => {
  const file = { scenarios: every, qualifying: { requirement: "2", month: "2023-03" as const } };
  const text = scenariosToJson(file);
  expect(scenariosFromJson(text)).toEqual({ file, problems: [] });
  expect(text).toContain('"agreement": "2024"');
  expect(scenariosToJson({ scenarios: [] })).not.toContain("qualifying");
});

test("the example says that it is invented, and is read", () => {
  const { file, problems } = scenariosFromJson(readFileSync("examples/scenarier-pahittade.json", "utf8"));
  expect(problems).toEqual([]);
  expect(file?.scenarios.every(({ name }) => name.startsWith("Påhittat"))).toBe(true);
});

/** A file with these changes in one scenario. */
const withChanges = (...changes: readonly unknown[]): string =>
  JSON.stringify({ format: "komiljarden-scenarier", formatVersion: 1, scenarios: [{ name: "Prov", changes }] });
const CHANGE = "scenarios[0].changes[0]";

describe("what is wrong is told, and nothing is then read", () => {
  test.each<[what: string, text: string, code: string, values: object]>([
    ["no JSON", "{", "agreement-json-unreadable", {}],
    ["another format", '{"format":"x"}', "scenario-format", { format: '"x"', version: "–" }],
    [
      "a kind that is none",
      withChanges({ kind: "wish" }),
      "agreement-json-value",
      { path: `${CHANGE}.kind`, received: '"wish"', expected: "choice" },
    ],
    [
      "no region",
      withChanges({ kind: "population", population: 3 }),
      "agreement-json-missing",
      { path: `${CHANGE}.region` },
    ],
    [
      "a region that is none",
      withChanges({ kind: "population", region: "02", population: 3 }),
      "agreement-json-value",
      { path: `${CHANGE}.region`, expected: "choice" },
    ],
    [
      "a name of its own",
      withChanges({ kind: "weight", requirement: "1", weight: 3, colour: "blue" }),
      "agreement-json-unknown",
      { path: `${CHANGE}.colour` },
    ],
    [
      "a number below zero",
      withChanges({ ...figure, numerator: -1 }),
      "agreement-json-value",
      { path: `${CHANGE}.numerator`, expected: "whole" },
    ],
    [
      "part of a krona",
      withChanges({ kind: "pot", pot: "p", amount: 1.5 }),
      "agreement-json-value",
      { path: `${CHANGE}.amount`, expected: "kronor" },
    ],
    [
      "an agreement that is none",
      withChanges({ kind: "agreement", agreement: "1999" }),
      "agreement-json-value",
      { path: `${CHANGE}.agreement`, expected: "choice" },
    ],
    [
      "half an agreement",
      withChanges({ kind: "agreement", agreement: { format: "komiljarden-avtal", formatVersion: 1, id: 7 } }),
      "agreement-json-value",
      { path: `${CHANGE}.agreement.id`, expected: "text" },
    ],
    [
      "an agreement that contradicts itself",
      withChanges({
        kind: "agreement",
        agreement: { ...(JSON.parse(agreementToJson(agreementOf())) as object), total: { value: 1, assumed: "fel" } },
      }),
      "agreement-json-rule",
      { path: `${CHANGE}.agreement.total.value` },
    ],
  ])("%s", (_, text, code, values) => {
    const { file, problems } = scenariosFromJson(text);
    expect(file).toBeUndefined();
    expect(problems).toEqual(
      expect.arrayContaining([expect.objectContaining({ code, values: expect.objectContaining(values) as unknown })]),
    );
  });

  test("two of one name", () => {
    const twice = every.slice(0, 1).flatMap((one) => [one, { ...one, name: " ALLT" }]);
    expect(scenariosFromJson(scenariosToJson({ scenarios: twice })).problems).toMatchObject([
      { code: "scenario-name-twice" },
    ]);
  });
});

test("a kind that is none is told with those that are", () => {
  const [problem] = scenariosFromJson(withChanges({ kind: "wish" })).problems;
  expect(problem?.code === "agreement-json-value" && TEXT.sv.problems[problem.code](problem.values)).toContain(
    '"figure" | "weight" | "step" | "level" | "population" | "pot" | "agreement"',
  );
});
