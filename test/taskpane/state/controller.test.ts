import { describe, expect, test } from "vitest";
import { HostError } from "../../../host/model/errors";
import { paneSv } from "../../../src/text/sv/pane";
import { answerEdited } from "../../../taskpane/state/actions/answer-edited";
import { createSheets } from "../../../taskpane/state/actions/create-sheets";
import { goTo, reread } from "../../../taskpane/state/actions/reading";
import { remember } from "../../../taskpane/state/actions/remember";
import { cancel, settleNow } from "../../../taskpane/state/actions/settle-now";
import { setTastes, start } from "../../../taskpane/state/actions/view";
import { writeList } from "../../../taskpane/state/actions/write-list";
import { askedIn, isBusy, settlingIn } from "../../../taskpane/state/state";
import { there } from "../../src/support/sheets";
import { SETTLED } from "../../support/settled";
import { enter, example, fresh, names, opened, valuesOf } from "../support/opened";

describe("a new workbook", () => {
  test("lacks both inputs, begins at the data and settles nothing", async () => {
    const { controller, workbook } = await opened(fresh());
    expect(controller.state().open).toBe("data");
    await controller.act(settleNow);
    expect(controller.state().outcome).toBeUndefined();
    expect(controller.state().open).toBe("check");
    expect(names(workbook)).toEqual(["Blad1"]);
  });

  test("keeps its steps closed until the welcome is over", async () => {
    const { controller } = await opened(fresh(), { welcomed: false });
    expect(controller.state().open).toBeUndefined();
    void controller.act(start);
    expect(controller.state().open).toBe("data");
  });

  test("gets empty input sheets that are found, prefilled with every region, month and requirement", async () => {
    const { controller, workbook } = await opened(fresh());
    await controller.act(createSheets, "empty");
    expect(controller.state().failure).toBeUndefined();
    // The populations come with the program; a sheet of one's own is made when it is asked for.
    expect(names(workbook)).toEqual(["Blad1", "Väntetider"]);
    expect(controller.state().look?.result.located.vintage?.date).toBe("2022-11-01");
    await controller.act(createSheets, "population");
    expect(names(workbook)).toEqual(["Blad1", "Väntetider", "Befolkning"]);
    expect(controller.state().open).toBe("data");
    const population = await valuesOf("Befolkning");
    expect(population).toHaveLength(22);
    expect(population[1]?.slice(0, 3)).toEqual(["01", "Region Stockholm", 2_437_158]);
    const sources = population.slice(1).map((row) => String(row.at(-1)));
    expect(sources.filter((source) => !source.startsWith("Programmets, inte egna: SKR, "))).toEqual([]);
    const waiting = await valuesOf("Väntetider");
    expect(waiting).toHaveLength(1 + 21 * 11 * 9);
    expect(waiting[1]?.slice(0, 4)).toEqual(["01", "Region Stockholm", "2023-01", 1]);
    const located = controller.state().look?.result.located;
    expect([located?.population?.grid.sheet, located?.waiting?.grid.table]).toEqual(["Befolkning", "Vantetider"]);
    // The sheet says what the product says: nothing is stopped by having made it.
    const problems = controller.state().look?.result.problems ?? [];
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("gets sample data that settle without an error, and a sheet that says they are invented", async () => {
    const { controller, workbook } = await opened(fresh());
    await controller.act(createSheets, "sample");
    expect(names(workbook)).toEqual(["Blad1", "Befolkning", "Väntetider", "Läs mig"]);
    expect(String((await valuesOf("Läs mig"))[1]?.[0])).toContain("PÅHITTADE");
    expect(controller.state().open).toBe("settle");
    await controller.act(settleNow);
    expect(controller.state().outcome?.settlement.complete).toBe(true);
    expect(names(workbook).slice(4)).toEqual(SETTLED);
  });

  test("is given the same sample as the example file holds", async () => {
    await opened(fresh()).then(({ controller }) => controller.act(createSheets, "sample"));
    const inserted = await valuesOf("Väntetider");
    await opened(await example());
    expect(inserted).toEqual(await valuesOf("Väntetider"));
  });
});

describe("input sheets", () => {
  test("are never made over a sheet of the same name: nothing is made, and the name is told", async () => {
    const workbook = fresh();
    workbook.addSheet("Väntetider");
    const { controller } = await opened(workbook);
    await controller.act(createSheets, "empty");
    expect(controller.state().failure).toMatchObject({ kind: "name-taken", sheets: ["Väntetider"] });
    expect(names(workbook)).toEqual(["Blad1", "Väntetider"]);
  });

  test("are made only where one is missing", async () => {
    const workbook = await example();
    workbook.deleteSheet(workbook.sheets.find(({ name }) => name === "Väntetider") ?? workbook.addSheet());
    const { controller } = await opened(workbook);
    await controller.act(createSheets, "empty");
    expect(controller.state().failure).toBeUndefined();
    expect(names(workbook)).toEqual(["Läs mig", "Befolkning", "Väntetider"]);
  });

  test("ask of their columns what belongs there: lists for keys, whole numbers for counts", async () => {
    const { controller } = await opened(fresh());
    await controller.act(createSheets, "empty");
    const rules = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Väntetider");
      const cells = ["A2", "C2080", "D2", "E2", "K2080", "L2"].map((address) => sheet.getRange(address).dataValidation);
      for (const cell of cells) cell.load("rule,type,errorAlert");
      await context.sync();
      return cells.map(({ type, errorAlert }) => [type, errorAlert.style]);
    });
    expect(rules).toEqual([
      ...Array<unknown>(3).fill(["List", "Warning"]),
      ["WholeNumber", "Warning"],
      ["WholeNumber", "Warning"],
      ["Decimal", "Warning"],
    ]);
  });
});

describe("a settlement", () => {
  test("writes the sheets, shows the result, moves the focus there and says so", async () => {
    const { controller, workbook } = await opened(await example());
    expect(controller.state().open).toBe("settle");
    await controller.act(settleNow);
    const { outcome, open, focus, said } = controller.state();
    expect(outcome?.written.map(({ name }) => name)).toEqual(SETTLED);
    expect([open, focus]).toEqual(["result", "result-heading"]);
    expect(isBusy(controller.state())).toBe(false);
    expect(said.text).toBe(paneSv.settle.done(SETTLED.length));
    expect(names(workbook)).toEqual(["Läs mig", "Befolkning", "Väntetider", ...SETTLED]);
  });

  test("tells where each outcome stands: the row that is written", async () => {
    const { controller } = await opened(await example());
    await controller.act(settleNow);
    const { outcome } = controller.state();
    const sheet = outcome?.written.find(({ id }) => id === "outcome");
    const values = await valuesOf("Utfall");
    const index =
      outcome?.settlement.reserves.all.findIndex(
        ({ region, period, requirement }) => region === "09" && period === "2023-04" && requirement === "6",
      ) ?? -1;
    expect(values[(sheet?.firstRow ?? 0) + index - 1]?.slice(0, 4)).toEqual(["09", "Region Gotland", "2023-04", "6"]);
  });

  test("made again from the same input gives the same sheets, asks nothing and adds none", async () => {
    const { controller, workbook } = await opened(await example());
    await controller.act(settleNow);
    const before = await Promise.all(SETTLED.map(valuesOf));
    await controller.act(settleNow);
    expect(askedIn(controller.state())).toBeUndefined();
    expect(await Promise.all(SETTLED.map(valuesOf))).toEqual(before);
    expect(names(workbook)).toHaveLength(3 + SETTLED.length);
  });

  test.each([
    ["keep-and-add", 4 + SETTLED.length, "min egen rubrik", "Bonuspott (2)"],
    ["replace", 3 + SETTLED.length, "Bonuspotten", "Bonuspott"],
  ] as const)("over an edited sheet asks first: %s", async (choice, count, title, written) => {
    const { controller, workbook } = await opened(await example());
    await controller.act(settleNow);
    await enter("Bonuspott", "A1", "min egen rubrik");
    const asked: string[][] = [];
    const stop = controller.subscribe(() => {
      const sheets = askedIn(controller.state());
      if (!sheets || asked.length > 0) return;
      asked.push(sheets.map(({ name }) => name));
      setTimeout(() => void controller.act(answerEdited, choice));
    });
    await controller.act(settleNow);
    stop();
    expect(asked).toEqual([["Bonuspott"]]);
    expect(names(workbook)).toHaveLength(count);
    expect((await valuesOf("Bonuspott"))[0]?.[0]).toBe(title);
    expect(controller.state().outcome?.written.find(({ id }) => id === "bonus")?.name).toBe(written);
  });

  test("whose question is answered with cancel writes nothing", async () => {
    const { controller, workbook } = await opened(await example());
    await controller.act(settleNow);
    await enter("Bonuspott", "A1", "min egen rubrik");
    controller.subscribe(() => {
      if (askedIn(controller.state())) setTimeout(() => void controller.act(answerEdited, "cancel"));
    });
    const before = controller.state().outcome;
    await controller.act(settleNow);
    expect(controller.state()).toMatchObject({
      activity: { kind: "idle" },
      failure: undefined,
      outcome: before,
    });
    expect(controller.state().said.text).toBe(paneSv.settle.cancelled);
    expect(names(workbook)).toHaveLength(3 + SETTLED.length);
  });

  test("cancelled before writing leaves the workbook as it was", async () => {
    const { controller, workbook } = await opened(await example());
    controller.subscribe(() => {
      const settling = settlingIn(controller.state());
      if (settling?.phase === "qualify" && !settling.cancelling) void controller.act(cancel);
    });
    await controller.act(settleNow);
    expect(controller.state()).toMatchObject({ activity: { kind: "idle" }, outcome: undefined, failure: undefined });
    expect(names(workbook)).toEqual(["Läs mig", "Befolkning", "Väntetider"]);
  });

  test("stopped by an error in the input writes nothing and opens the checks", async () => {
    const { controller, workbook } = await opened(await example());
    await enter("Väntetider", "E2", "många");
    await controller.act(settleNow);
    expect(controller.state()).toMatchObject({ open: "check", focus: "check", outcome: undefined });
    expect(controller.state().look?.result.problems[0]?.place).toEqual({ sheet: "Väntetider", cell: "E2" });
    expect(names(workbook)).toHaveLength(3);
  });

  test("of figures that have not come leaves their cells open, and says in the pane what to write", async () => {
    const { controller } = await opened(await example());
    // Region Gotland's last year of requirement 1 in February 2023: 76 % is below the level.
    const rows = await valuesOf("Väntetider");
    const below = rows.findIndex(([code, , month, number]) => code === "09" && month === "2023-02" && number === 1);
    const row = String(below + 1);
    for (const [written, complete, code] of [
      ["", false, "figures-undelivered"],
      ["saknas", true, "figures-missing"],
    ] as const) {
      for (const column of ["G", "H"]) await enter("Väntetider", `${column}${row}`, written);
      await controller.act(reread);
      await controller.act(settleNow);
      const { settlement, problems } = there(controller.state().outcome);
      expect(settlement.complete).toBe(complete);
      expect(settlement.awaiting.map(({ figures, address }) => [figures, address])).toEqual(
        complete ? [] : [[["earlier"], `E${row}`]],
      );
      expect(problems.filter((one) => one.code === code).map(({ place }) => place?.cell)).toContain(`G${row}`);
    }
  });

  test("that Excel breaks off half-way says so on every sheet it had begun, and the next run mends them", async () => {
    const { controller, connection } = await opened(await example());
    const { host } = connection;
    host.fault = ({ type, name }) =>
      type === "set" && name === "Formulas" ? new HostError("GeneralException", "broken") : undefined;
    await controller.act(settleNow);
    expect(controller.state().failure?.kind).toBe("general");
    host.fault = undefined;
    await controller.act(reread);
    const own = controller.state().look?.contents.own ?? [];
    expect(own.length).toBeGreaterThan(0);
    expect(own.every(({ finished }) => !finished)).toBe(true);
    for (const { name } of own) expect(String((await valuesOf(name))[0]?.[0])).toContain("OFULLSTÄNDIGT");
    await controller.act(settleNow);
    expect(controller.state().look?.contents.own.every(({ finished }) => finished)).toBe(true);
  });

  test("while a cell is edited asks the user to leave it", async () => {
    const { controller, connection } = await opened(await example());
    connection.host.editing = true;
    await controller.act(settleNow);
    expect(controller.state().failure?.kind).toBe("cell-editing");
  });
});

describe("settings", () => {
  test("live in the workbook, tastes on the shelf", async () => {
    const { controller, workbook, kept } = await opened(await example());
    await controller.act(remember, { precision: "exact", until: "2023-06" });
    void controller.act(setTastes, { theme: "dark" });
    const again = await opened(workbook);
    expect(again.controller.state().remembered).toMatchObject({ precision: "exact", until: "2023-06" });
    expect(JSON.stringify([...workbook.settings])).not.toContain("dark");
    expect(kept.get("tastes")).toContain("dark");
  });

  test("change what is found: a column chosen by the user is read", async () => {
    const { controller } = await opened(await example());
    await controller.act(remember, { choices: { waiting: { columns: { numerator: "" } } } });
    expect(controller.state().look?.result.problems.some(({ code }) => code === "column-missing")).toBe(true);
    await controller.act(remember, { choices: {} });
    expect(controller.state().look?.result.settlement).toBeDefined();
  });

  test("that change after a settlement make its result out of date", async () => {
    const { controller } = await opened(await example());
    await controller.act(settleNow);
    expect(controller.state().outcome?.input).toBe(controller.state().look?.input);
    await controller.act(remember, { precision: "shares" });
    expect(controller.state().outcome?.input).not.toBe(controller.state().look?.input);
  });
});

describe("the list of remarks", () => {
  test("is written to a sheet of ours, errors or not", async () => {
    const { controller, workbook } = await opened(await example());
    await enter("Väntetider", "E2", "många");
    await controller.act(reread);
    await controller.act(writeList);
    expect(names(workbook).at(-1)).toBe("Anmärkningar");
    expect(JSON.stringify(await valuesOf("Anmärkningar"))).toContain("”många” är inget antal");
    expect(controller.state().said.text).toBe(paneSv.check.written("Anmärkningar"));
  });

  test("repeats no number that is small, where those are hidden", async () => {
    const { controller } = await opened(await example());
    await enter("Väntetider", "E2", "'1 2");
    await controller.act(reread);
    const told = async (): Promise<readonly unknown[]> => {
      await controller.act(writeList);
      return (await valuesOf("Anmärkningar")).filter((row) => /(^|, )E2(,|$)/.test(String(row[3])));
    };
    expect(JSON.stringify(await told())).toContain("1 2");
    await controller.act(remember, { smallNumbers: 20 });
    const hidden = await told();
    // The fall is told: a share is of as many as its denominator, and they are not few.
    expect(hidden.map((row) => String((row as unknown[])[4]).replace(/ .*/s, ""))).toEqual(["En", "Andelen"]);
    expect(JSON.stringify(hidden)).not.toContain("1 2");
  });

  test("leads to the cell", async () => {
    const { controller, workbook } = await opened(await example());
    await controller.act(goTo, { sheet: "Väntetider", cell: "E335" });
    expect([workbook.selection.sheet.name, workbook.selection.area.row, workbook.selection.area.column]).toEqual([
      "Väntetider",
      334,
      4,
    ]);
  });

  test("leads nowhere when the sheet is gone, and says so", async () => {
    const { controller } = await opened(await example());
    await controller.act(goTo, { sheet: "Borta" });
    expect(controller.state().failure?.kind).toBe("sheet-gone");
  });
});

describe("changes in the workbook", () => {
  test("are read by themselves when they have come to rest", async () => {
    const { controller } = await opened(await example());
    const told = () => controller.state().look?.result.problems.map(({ code }) => code);
    expect(told()).not.toContain("count-unreadable");
    await enter("Väntetider", "E2", "många");
    await expect.poll(told).toContain("count-unreadable");
  });

  test("in our own sheets are none of the input's", async () => {
    const { controller } = await opened(await example());
    await controller.act(settleNow);
    const heard = new Promise<void>((resolve) => {
      void Excel.run(async (context) => {
        context.workbook.worksheets.onChanged.add(async () => {
          resolve();
          await Promise.resolve();
        });
        await context.sync();
      });
    });
    let looks = 0;
    controller.subscribe(() => looks++);
    await enter("Utfall", "A1", "x");
    await heard;
    // What would read it has then set its alarm, which goes off before this later one does, however busy the machine.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(looks).toBe(0);
  });
});
