/** What a scenario can change, as the agreements themselves have it. */
import { describe, expect, test } from "vitest";
import type { Requirement } from "../../../src/agreement";
import { AGREEMENTS } from "../../../src/agreements";
import { agreement2023 } from "../../../src/agreements/2023";
import { changeableFigures, changeableMonths, takesNumber } from "../../../src/forecast/changeable";
import { requirement, said } from "../support/made-up";
import { there } from "../support/sheets";

const performance = there(agreement2023.performance);
const numbered = (number: string): Requirement => there(performance.requirements.find((one) => one.number === number));

describe("the months", () => {
  test("of 2023 are those that are tested: no month that is paid untested", () => {
    const untested = performance.untested?.value ?? [];
    expect(changeableMonths(performance)).toEqual(performance.months.value.filter((one) => !untested.includes(one)));
  });

  test("begin with the one before where improvements over the period are measured from it", () => {
    const over = AGREEMENTS.flatMap((one) => one.performance ?? []).filter(({ requirements }) =>
      requirements.some(({ improvement }) => improvement?.comparedWith.value === "before-the-period"),
    );
    expect(over.length).toBeGreaterThan(0);
    for (const one of over) expect(changeableMonths(one).length).toBe(one.months.value.length + 1);
  });
});

describe("the figures", () => {
  test("are those that the requirement looks at", () => {
    expect(changeableFigures(requirement({ number: "1", weight: 1 }))).toEqual(["current", "earlier"]);
    const waits = performance.requirements.filter(({ level }) => level?.waiting);
    for (const one of waits)
      expect(changeableFigures(one)).toEqual(expect.arrayContaining(["waiting", "waitingWithin"]));
    expect(waits.length).toBeGreaterThan(0);
  });

  test("are numbers where people are counted, and where those who wait are", () => {
    expect([takesNumber(numbered("2"), "current"), takesNumber(numbered("2"), "waiting")]).toEqual([false, true]);
    const counted = { ...numbered("2"), quantity: said<"count">("count") };
    expect([takesNumber(counted, "current"), takesNumber(counted, "waitingWithin")]).toEqual([true, false]);
  });
});
