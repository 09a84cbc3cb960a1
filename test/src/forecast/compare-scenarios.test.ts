/** Scenarios side by side: the case of `what-if.test.ts`. */
import { expect, test } from "vitest";
import { agreementKvinnorsHalsa2022 } from "../../../src/agreements/kvinnors-halsa-2022";
import { compareScenarios, tryScenarios } from "../../../src/forecast/compare-scenarios";
import type { Scenario } from "../../../src/forecast/scenario";
import { atOnce } from "../../../src/ground/parts";
import { agreementOf, settledWith } from "../support/ahead";
import { there } from "../support/sheets";
import { HALLAND, NOBODY, PEOPLE, STOCKHOLM } from "../support/whole-year";

const settlement = settledWith(agreementOf(), PEOPLE, [...STOCKHOLM, ...HALLAND, ...NOBODY]);
const pot: Scenario = { name: "Dubbel pott", changes: [{ kind: "pot", pot: "pott", amount: 18_000_000 }] };
const level: Scenario = { name: "Lägre nivå", changes: [{ kind: "level", requirement: "1", limit: 600 }] };
const wrong: Scenario = { name: "Fel", changes: [{ kind: "pot", pot: "grytan", amount: 1 }] };

test("each scenario starts from the year as it is", () => {
  const { compared, problems } = compareScenarios(settlement, [pot, level], { region: "13" });
  expect(problems).toEqual([]);
  expect(there(compared).outcomes.map(({ scenario, regions }) => [scenario.name, regions[0]?.after.total])).toEqual([
    ["Dubbel pott", 10_080_000n],
    ["Lägre nivå", 6_171_429n],
  ]);
  const { requirement, each, own } = there(compared).interdependence;
  expect([requirement.number, each.length, own.map(({ region }) => region)]).toEqual(["1", 2, ["13"]]);
});

test("one that cannot be stops them all, with what is wrong", () => {
  const { compared, problems } = compareScenarios(settlement, [pot, wrong], {});
  expect(compared).toBeUndefined();
  expect(problems).toMatchObject([{ code: "scenario-change", values: { scenario: "Fel", why: "pot-unknown" } }]);
});

test("tried one by one it stops no other, and what is wrong is its own", () => {
  const { tries, interdependence } = there(atOnce(tryScenarios(settlement, [wrong, pot], { region: "13" })));
  expect(
    tries.map(({ scenario, outcome, problems }) => [scenario.name, outcome?.regions[0]?.after.total, problems.length]),
  ).toEqual([
    ["Fel", undefined, 1],
    ["Dubbel pott", 10_080_000n, 0],
  ]);
  expect(interdependence?.requirement.number).toBe("1");
});

test("a requirement or a month to qualify for that the agreement has not is told", () => {
  const asked = (qualifying: { requirement: string; month?: "2031-01" | "2030-02" }) =>
    compareScenarios(settlement, [], { qualifying });
  expect(asked({ requirement: "4" }).problems).toMatchObject([
    { code: "scenario-qualifying", values: { requirement: "4", requirements: "1" } },
  ]);
  expect(asked({ requirement: "1", month: "2031-01" }).problems).toHaveLength(1);
  expect(there(asked({ requirement: "1", month: "2030-02" }).compared).interdependence.own).toEqual([]);
});

test("where nothing is paid for performance there is nothing to compare", () =>
  expect(compareScenarios(settledWith(agreementKvinnorsHalsa2022, PEOPLE, []), [pot], {})).toEqual({ problems: [] }));
