import { beforeEach, describe, expect, test, vi } from "vitest";
import { agreementToJson } from "../../../src/agreement-json/json";
import { AGREEMENTS, agreementById } from "../../../src/agreements";
import { assert } from "../../../src/ground/exact";
import { OUTPUT } from "../../../src/sheets/names";
import { paneSv } from "../../../src/text/sv/pane";
import { importAgreement, putOnSheet } from "../../../taskpane/state/actions/agreement-sheet";
import { answerEdited } from "../../../taskpane/state/actions/answer-edited";
import { compareWith } from "../../../taskpane/state/actions/compare-with";
import { createSheets } from "../../../taskpane/state/actions/create-sheets";
import { reread } from "../../../taskpane/state/actions/reading";
import { chooseAgreement, remember } from "../../../taskpane/state/actions/remember";
import { settleNow } from "../../../taskpane/state/actions/settle-now";
import type { Controller } from "../../../taskpane/state/controller";
import { agreementIn, askedIn, isBusy } from "../../../taskpane/state/state";
import { enter, example, fill, fillPopulations, fresh, names, type Opened, opened, valuesOf } from "../support/opened";

/** The address of the value of an item of a part on a written agreement. */
async function valueCell(sheet: string, part: string, item: string): Promise<string> {
  const row = (await valuesOf(sheet)).findIndex(([own, what]) => own === part && what === item);
  assert(row >= 0, `${part}, ${item} stands on the sheet`);
  return `C${String(row + 1)}`;
}

const codes = (controller: Controller): string[] =>
  controller.state().look?.result.problems.flatMap(({ code, severity }) => (severity === "error" ? [code] : [])) ?? [];
const earned = (controller: Controller): unknown =>
  controller
    .state()
    .outcome?.settlement.payments.map(({ amounts }) => (amounts === "open" ? "open" : amounts.get("01")));

// A reading that the edit itself began may be under way; this is how long one may hang, in milliseconds.
const READ = { timeout: 25_000 };

describe("an agreement", () => {
  test("is that of 2023 until another is chosen, and the workbook remembers which", async () => {
    const { controller, workbook } = await opened(await example());
    expect(agreementIn(controller.state())?.id).toBe("2023");
    await controller.act(remember, { until: "2023-06" });
    await controller.act(chooseAgreement, "2022");
    expect(controller.state().remembered.until).toBeUndefined();
    const again = await opened(workbook);
    expect(agreementIn(again.controller.state())?.id).toBe("2022");
  });

  test.each(AGREEMENTS.map(({ id }) => id))(
    "%s gets input sheets with what it asks for, which it reads without an error but what is empty",
    async (id) => {
      const { controller, workbook } = await opened(fresh());
      await controller.act(chooseAgreement, id);
      await controller.act(createSheets, "population");
      await controller.act(createSheets, "empty");
      expect(controller.state().failure).toBeUndefined();
      const performance = agreementById(id)?.performance;
      expect(names(workbook)).toEqual(["Blad1", "Befolkning", ...(performance ? ["Väntetider"] : [])]);
      await fillPopulations({ "Villkor uppfyllt": "ja" });
      await controller.act(reread);
      expect(codes(controller)).toEqual([]);
      await controller.act(settleNow);
      expect(controller.state().outcome?.settlement.complete).toBe(performance === undefined);
    },
  );

  test("that does not fit the sample is offered none", async () => {
    const { controller, workbook } = await opened(fresh());
    await controller.act(chooseAgreement, "2021");
    await controller.act(createSheets, "sample");
    expect(names(workbook)).toEqual(["Blad1"]);
  });
});

describe("input sheets", () => {
  const headersFor = async (id: string, sheet: string): Promise<unknown[] | undefined> => {
    const { controller } = await opened(fresh());
    await controller.act(chooseAgreement, id);
    await controller.act(createSheets, sheet === "Befolkning" ? "population" : "empty");
    return (await valuesOf(sheet))[0];
  };

  test("have the month that a change is counted from, and numerators alone where people are counted", async () => {
    expect(await headersFor("2021", "Väntetider")).toEqual([
      "Länskod",
      "Region",
      "Månad",
      "Prestationskrav",
      "Täljare",
      "Nämnare",
      "Väntande",
      "Väntande inom 30 dagar",
    ]);
    const rows = (await valuesOf("Väntetider")).slice(1);
    expect(
      rows
        .filter(([, , month]) => month === "2021-08")
        .map(([code, , , requirement]) => [code, requirement])
        .slice(0, 3),
    ).toEqual([
      ["01", 2],
      ["01", 3],
      ["03", 2],
    ]);
    expect(rows).toHaveLength(21 * (2 + 3 * 6));
  });

  test("leave out the months that nobody tests", async () => {
    await headersFor("2020", "Väntetider");
    expect(new Set((await valuesOf("Väntetider")).slice(1).map(([, , month]) => month))).toEqual(
      new Set(["2020-01", "2020-02"]),
    );
  });

  test.each([
    ["2023", ["Folkmängd", "Folkmängd 0–18", "Per datum"]],
    ["2024", ["Folkmängd", "Villkor uppfyllt", "Per datum"]],
    ["kvinnors-halsa-2022", ["Folkmängd", "Per datum"]],
  ])("ask of the regions' populations what the grants of %s go by", async (id, columns) => {
    expect(await headersFor(id, "Befolkning")).toEqual(["Länskod", "Region", ...columns, "Källa"]);
  });
});

describe("money without requirements", () => {
  test("of 2022 for women's health is shared to the krona, from populations alone", async () => {
    const { controller, workbook } = await opened(fresh());
    await controller.act(chooseAgreement, "kvinnors-halsa-2022");
    // They come with the program: there is nothing to fill in.
    await controller.act(createSheets, "empty");
    expect(names(workbook)).toEqual(["Blad1"]);
    await controller.act(settleNow);
    const { outcome } = controller.state();
    const [grant] = outcome?.settlement.grants ?? [];
    assert(grant !== undefined && typeof grant.amounts === "object", "the grant is shared");
    expect([...grant.amounts.values()].reduce((a, b) => a + b, 0n)).toBe(1_382_000_000n);
    expect(controller.state().open).toBe("result");
  });
});

describe("the sheet Avtal", () => {
  let at: Opened;
  beforeEach(async () => {
    at = await opened(await example());
    await at.controller.act(putOnSheet, "chosen");
  });

  test("is written and chosen, and settles to the same krona", async () => {
    const { controller, workbook } = at;
    expect(names(workbook).at(-1)).toBe("Avtal");
    expect(controller.state().remembered.agreement).toBe("sheet");
    expect(controller.state().said.text).toBe(paneSv.agreement.written("Avtal"));
    expect(codes(controller)).toEqual([]);
    await controller.act(settleNow);
    const written = earned(controller);
    await controller.act(chooseAgreement, "2023");
    await controller.act(settleNow);
    expect(earned(controller)).toEqual(written);
  });

  test("is no input, and what is ours", () => {
    const contents = at.controller.state().look?.contents;
    expect(contents?.agreement?.sheet).toBe("Avtal");
    expect(contents?.grids.map(({ sheet }) => sheet)).not.toContain("Avtal");
    expect(contents?.own.map(({ id, edited }) => [id, edited])).toEqual([["agreement", false]]);
  });

  test("edited changes the amounts; with a mistake it stops the settlement, and the cell is told", async () => {
    const { controller, workbook } = at;
    await controller.act(settleNow);
    const before = earned(controller);
    const count = names(workbook).length;
    const total = await valueCell("Avtal", "Överenskommelse", "Hela beloppet");
    await enter("Avtal", await valueCell("Avtal", "Pott block-1", "Belopp"), "5 000 000 000 kr");
    await controller.act(reread);
    await vi.waitFor(() => expect(codes(controller)).toEqual(["agreement-total"]), READ);
    expect(controller.state().look?.result.problems[0]?.place).toEqual({ sheet: "Avtal", cell: total });
    await controller.act(settleNow);
    expect(controller.state()).toMatchObject({ open: "check", focus: "check" });
    expect(names(workbook)).toHaveLength(count);

    await enter("Avtal", total, "5 452 000 000 kr");
    await controller.act(reread);
    await vi.waitFor(() => expect(codes(controller)).toEqual([]), READ);
    expect(controller.state().outcome?.input).not.toBe(controller.state().look?.input);
    await controller.act(settleNow);
    expect(earned(controller)).not.toEqual(before);
    expect(controller.state().outcome?.settlement.agreement.total.value).toBe(5_452_000_000);
  });

  test("that she edits is read by itself", async () => {
    await enter("Avtal", await valueCell("Avtal", "Överenskommelse", "Hela beloppet"), "inget");
    await expect.poll(() => codes(at.controller)).toContain("agreement-value");
  });

  test("edited is asked about before a template takes its place, and kept unless she says otherwise", async () => {
    const { controller, workbook } = at;
    await enter("Avtal", "A1", "mitt eget");
    controller.subscribe(() => {
      if (askedIn(controller.state())) setTimeout(() => void controller.act(answerEdited, "keep-and-add"));
    });
    await controller.act(putOnSheet, "template");
    expect(names(workbook).slice(-2)).toEqual(["Avtal", "Avtal (2)"]);
    expect(agreementIn(controller.state())?.proven).toBe("template");
    expect(controller.state().look?.contents.agreement?.sheet).toBe("Avtal (2)");
  });

  test("removed while it is chosen is told of, and nothing is settled", async () => {
    const { controller, workbook } = at;
    const sheet = workbook.sheets.find(({ name }) => name === "Avtal");
    if (sheet) workbook.deleteSheet(sheet);
    await controller.act(reread);
    expect(codes(controller)).toEqual(["agreement-sheet-missing"]);
    await controller.act(settleNow);
    expect(controller.state().outcome).toBeUndefined();
  });
});

test("a sheet of the user's own that is named Avtal is read as one, and never written over", async () => {
  const { controller, workbook } = await opened(await example());
  workbook.addSheet("Avtal");
  await enter("Avtal", "A1", "Mina anteckningar");
  await controller.act(reread);
  expect(controller.state().look?.contents.agreement?.sheet).toBe("Avtal");
  await controller.act(chooseAgreement, "sheet");
  expect(codes(controller)).toEqual(["agreement-header-missing"]);
  await controller.act(chooseAgreement, "2023");
  await controller.act(putOnSheet, "chosen");
  expect((await valuesOf("Avtal"))[0]?.[0]).toBe("Mina anteckningar");
  expect(controller.state().look?.contents.agreement?.sheet).toBe("Avtal (2)");
});

describe("a comparison", () => {
  test("is written to a sheet of its own: kronor by region under both, and the difference", async () => {
    const { controller } = await opened(await example());
    await controller.act(compareWith, "2022");
    expect(controller.state().failure).toBeUndefined();
    expect(controller.state().said.text).toBe(paneSv.agreement.compared(OUTPUT.comparison));
    const values = await valuesOf(OUTPUT.comparison);
    expect(values.filter(([code]) => /^\d\d$/.test(String(code)))).toHaveLength(21);
  });

  test("with what stands in its way is not written: the reason is told", async () => {
    const { controller, workbook } = await opened(await example());
    await enter("Väntetider", "E2", "många");
    await controller.act(reread);
    await controller.act(compareWith, "2022");
    expect(controller.state().hindrances.map(({ code }) => code)).toEqual(["count-unreadable"]);
    expect(isBusy(controller.state())).toBe(false);
    expect(names(workbook)).not.toContain(OUTPUT.comparison);
  });
});

describe("JSON", () => {
  test("of an agreement is written to the sheet Avtal and chosen", async () => {
    const { controller } = await opened(await example());
    const agreement = agreementById("2022");
    assert(agreement !== undefined, "2022 is there");
    await controller.act(importAgreement, agreementToJson(agreement));
    expect(controller.state().remembered.agreement).toBe("sheet");
    expect(agreementIn(controller.state())).toEqual(agreement);
  });

  test("that is none is told of, and nothing is written", async () => {
    const { controller, workbook } = await opened(await example());
    await controller.act(importAgreement, "{");
    expect(controller.state().hindrances.map(({ code }) => code)).toEqual(["agreement-json-unreadable"]);
    expect(names(workbook)).not.toContain("Avtal");
    expect(controller.state().remembered.agreement).toBeUndefined();
  });
});

describe("what somebody must decide", () => {
  /** Everybody meets every requirement of 2021 but the second: as many wait in November as in August. */
  async function nobodyMeetsTheSecond(): Promise<Opened> {
    const at = await opened(fresh());
    await at.controller.act(chooseAgreement, "2021");
    await at.controller.act(createSheets, "population");
    await at.controller.act(createSheets, "empty");
    await fillPopulations();
    await fill("Väntetider", ({ Månad: month, Prestationskrav: requirement }) => {
      if (requirement === 2) return { Täljare: 100 };
      if (requirement === 3) return { Täljare: month === "2021-11" ? 70 : 100 };
      return { Täljare: 90, Nämnare: 100, ...(requirement !== 1 && { Väntande: 10 }) };
    });
    await at.controller.act(reread);
    return at;
  }

  test("stops the run until it is decided, and the decision is remembered", async () => {
    const { controller, workbook } = await nobodyMeetsTheSecond();
    expect(codes(controller)).toEqual(["decision-needed"]);
    await controller.act(settleNow);
    expect(controller.state().outcome).toBeUndefined();
    await controller.act(remember, { decisions: { "2": "population" } });
    expect(codes(controller)).toEqual([]);
    await controller.act(settleNow);
    const paid = controller.state().outcome?.settlement.payments[0]?.amounts;
    assert(typeof paid === "object", "the payment is known");
    expect([...paid.values()].reduce((a, b) => a + b, 0n)).toBe(739_250_000n);
    const again = await opened(workbook);
    expect(again.controller.state().remembered.decisions).toEqual({ "2": "population" });
    await again.controller.act(chooseAgreement, "2023");
    expect(again.controller.state().remembered.decisions).toBeUndefined();
  });

  test("may be that the money goes back", async () => {
    const { controller } = await nobodyMeetsTheSecond();
    await controller.act(remember, { decisions: { "2": "returned" } });
    await controller.act(settleNow);
    const paid = controller.state().outcome?.settlement.payments[0]?.amounts;
    assert(typeof paid === "object", "the payment is known");
    expect([...paid.values()].reduce((a, b) => a + b, 0n)).toBe(739_250_000n - 549_250_000n / 4n);
  });
});

describe("corrections", () => {
  test("ask for the sheet Utbetalt, keep what was paid, and let the next payment carry the difference", async () => {
    const { controller, workbook } = await opened(await example());
    await controller.act(settleNow);
    const plain = controller.state().outcome?.settlement.payments ?? [];
    await controller.act(remember, { corrections: "carry" });
    expect(codes(controller)).toEqual(["sheet-missing"]);
    await controller.act(createSheets, "empty");
    expect(names(workbook)).toContain("Utbetalt");
    const [first, last] = plain.map(({ amounts }) => amounts);
    assert(typeof first === "object" && typeof last === "object", "both payments are known");
    // Stockholm was paid a thousand too much.
    await fill("Utbetalt", ({ Länskod: code }) => ({
      Belopp: Number(first.get(String(code)) ?? 0n) + (code === "01" ? 1000 : 0),
    }));
    await controller.act(reread);
    expect(codes(controller)).toEqual([]);
    await controller.act(settleNow);
    const [paid, next] = controller.state().outcome?.settlement.payments ?? [];
    assert(typeof paid?.amounts === "object" && typeof next?.amounts === "object", "both payments are known");
    expect(paid.asPaid).toBe(true);
    expect([paid.amounts.get("01"), next.amounts.get("01")]).toEqual([
      (first.get("01") ?? 0n) + 1000n,
      (last.get("01") ?? 0n) - 1000n,
    ]);
    expect(next.amounts.get("03")).toBe(last.get("03"));
  });
});

test("thin figures disqualify when the user says so", async () => {
  const { controller } = await opened(await example());
  await enter("Väntetider", "L2", 0.5);
  await controller.act(reread);
  const path = (): unknown => controller.state().look?.result.settlement?.verdicts[0]?.path;
  expect(path()).not.toBe("disqualified");
  await controller.act(remember, { reporting: "disqualify" });
  expect(path()).toBe("disqualified");
});
