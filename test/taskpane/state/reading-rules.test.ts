/** Reading rules kept in the workbook: they take effect at once, are told on the sheets, and can be taken back. */
import { describe, expect, test } from "vitest";
import { groupsOf, type Problem, type ReadingRule } from "../../../src/problems";
import { mendsOf } from "../../../src/reading";
import { reread } from "../../../taskpane/state/actions/reading";
import { keepRule, removeRule } from "../../../taskpane/state/actions/reading-rules";
import { chooseAgreement } from "../../../taskpane/state/actions/remember";
import { settleNow } from "../../../taskpane/state/actions/settle-now";
import { goToStep } from "../../../taskpane/state/actions/view";
import type { Controller } from "../../../taskpane/state/controller";
import { fromText, toText } from "../../../taskpane/state/remembered";
import { enter, example, opened, valuesOf } from "../support/opened";

const RULE: ReadingRule = { kind: "region", text: "Reg Stokholm", region: "01" };

const errors = (controller: Controller): readonly Problem[] =>
  controller.state().look?.result.problems.filter(({ severity }) => severity === "error") ?? [];
const causes = (controller: Controller): unknown[] =>
  groupsOf(errors(controller)).map(({ problem: { code }, count }) => [code, count]);
const firstMend = (controller: Controller) => {
  const { look } = controller.state();
  return groupsOf(errors(controller)).flatMap((group) => (look ? mendsOf(group, look.result.located) : []))[0];
};
const payments = (controller: Controller): unknown =>
  controller.state().outcome?.settlement.payments.map(({ amounts }) => (amounts === "open" ? "open" : [...amounts]));

/** The example with a region misspelt in twelve rows, which have no länskod. */
async function misspelt() {
  const workbook = await example();
  const { controller } = await opened(workbook);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Väntetider").getRange("A2:B13");
    range.values = Array.from({ length: 12 }, () => ["", "Reg Stokholm"]);
    await context.sync();
  });
  await controller.act(reread);
  return { workbook, controller };
}

describe("a region misspelt twelve times", () => {
  test("is one problem with a button, and taking the rule back brings it again", async () => {
    const { workbook, controller } = await misspelt();
    expect(causes(controller)).toEqual([["region-unknown", 12]]);
    const mend = firstMend(controller);
    expect(mend).toEqual({ kind: "rule", rule: RULE });
    if (mend?.kind !== "rule") return;
    await controller.act(keepRule, mend.rule);
    expect(causes(controller)).toEqual([]);
    expect(controller.state()).toMatchObject({ open: "check", focus: "check" });
    const { controller: again } = await opened(workbook);
    expect(again.state().remembered.rules).toEqual([RULE]);
    expect(causes(again)).toEqual([]);
    await again.act(removeRule, { ...RULE, text: "reg stokholm" });
    expect(again.state().remembered.rules).toBeUndefined();
    expect(causes(again)).toEqual([["region-unknown", 12]]);
    expect(again.state().said.text).toMatch(/^1 fel(,|$)/);
  });

  test("settles to the example's payments, and the sheets say by which rule; the cells stay as they were", async () => {
    const { controller: right } = await opened(await example());
    await right.act(settleNow);
    const { controller } = await misspelt();
    await controller.act(keepRule, RULE);
    await controller.act(settleNow);
    expect(payments(controller)).toEqual(payments(right));
    for (const sheet of ["Källor", "Anmärkningar"])
      expect(JSON.stringify(await valuesOf(sheet)), sheet).toContain("”Reg Stokholm” läses som Region Stockholm");
    expect((await valuesOf("Väntetider"))[12]?.[1]).toBe("Reg Stokholm");
    expect((await valuesOf("Anmärkningar")).filter((row) => JSON.stringify(row).includes("Reg Stokholm"))).toEqual([
      ["Upplysning", 12, "Väntetider", "B2:B13", expect.stringContaining("Läsregel")],
    ]);
  });
});

test("an error set aside with a reason is printed, and its cell of the agreement is open", async () => {
  const { controller } = await opened(await example());
  await enter("Väntetider", "E2", "många");
  await controller.act(reread);
  const mend = firstMend(controller);
  expect(mend).toEqual({ kind: "set-aside", code: "count-unreadable", sheet: "Väntetider", cells: ["E2"] });
  if (mend?.kind !== "set-aside") return;
  await controller.act(keepRule, { ...mend, reason: "Regionen rättar i mars" });
  expect(causes(controller)).toEqual([]);
  const settlement = controller.state().look?.result.settlement;
  expect(settlement?.complete).toBe(false);
  const judged = settlement?.verdicts.some(
    ({ reserve }) => reserve.region === "01" && reserve.period === "2023-01" && reserve.requirement === "1",
  );
  expect(judged).toBe(false);
  await controller.act(settleNow);
  for (const sheet of ["Källor", "Anmärkningar"])
    expect(JSON.stringify(await valuesOf(sheet)), sheet).toContain("Regionen rättar i mars");
});

test("the wrong year is one error, mended by the agreement of that year or by reading it as the other", async () => {
  const { controller } = await opened(await example());
  await controller.act(chooseAgreement, "2021");
  expect(causes(controller)).toEqual([["year-wrong", 1]]);
  expect(firstMend(controller)).toEqual({ kind: "agreement", id: "2023", year: "2023" });
  await controller.act(keepRule, { kind: "years", from: 2023, to: 2021 });
  expect(causes(controller).flat()).not.toContain("year-wrong");
  await controller.act(chooseAgreement, "2023");
  expect(causes(controller)).toEqual([]);
});

test("choices of an older version have no rules, and what is not understood is none", () => {
  expect(fromText('{"version":1,"choices":{}}').rules).toBeUndefined();
  expect(fromText('{"version":1,"choices":{},"rules":[{"kind":"later"}]}').rules).toBeUndefined();
  expect(fromText(toText({ choices: {}, rules: [RULE] })).rules).toEqual([RULE]);
});

test("a problem leads to the step where it is mended", async () => {
  const { controller } = await opened(await example());
  await controller.act(goToStep, "data");
  expect(controller.state()).toMatchObject({ open: "data", focus: "data" });
});
