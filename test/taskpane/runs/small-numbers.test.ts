/** With small numbers hidden none stays in what goes with the workbook unseen: settings, properties, hidden sheets. */
import { describe, expect, test } from "vitest";
import { readXlsx, writeXlsx } from "../../../host/files/xlsx";
import { wholeSheet } from "../../../host/model/rect";
import type { Sheet } from "../../../host/model/sheet";
import type { Workbook } from "../../../host/model/workbook";
import { readSnapshot } from "../../../src/history/snapshot";
import type { ReadingRule } from "../../../src/problems/reading-rule";
import type { ShownValue } from "../../../src/shown/shown";
import { remember } from "../../../taskpane/state/actions/remember";
import { settleNow } from "../../../taskpane/state/actions/settle-now";
import { there } from "../../src/support/sheets";
import { enter, example, opened, valuesOf } from "../support/opened";

const LEAST = 20;
const LAST = "komiljarden.last";

/** March of Region Stockholm: a first visit, and one within psychiatry for children, where few wait besides. */
const PLANTED: Readonly<Record<string, number>> = {
  ...{ E21: 7, F21: 13, G21: 5, H21: 17 },
  ...{ E26: 11, F26: 19, G26: 30, H26: 40, J26: 14, K26: 6 },
};

async function planted(numbers: Readonly<Record<string, number>> = PLANTED): Promise<Workbook> {
  const workbook = await example();
  await opened(workbook);
  for (const [cell, number] of Object.entries(numbers)) await enter("Väntetider", cell, number);
  return workbook;
}

async function settled(workbook: Workbook, smallNumbers: number | undefined): Promise<void> {
  const { controller } = await opened(workbook);
  await controller.act(remember, { smallNumbers });
  await controller.act(settleNow);
  expect(controller.state().failure).toBeUndefined();
  expect(workbook.settings.has(LAST)).toBe(true);
}

/** All that is said where nobody looks: settings, properties, names, and what sheets that are hidden have in cells. */
function unseen(workbook: Workbook): readonly (readonly [where: string, text: string])[] {
  const { settings, properties, names, sheets } = workbook;
  return [
    ...[...settings].map(([key, value]) => [key, typeof value === "string" ? value : JSON.stringify(value)] as const),
    ...Object.entries(properties).map(([key, value]) => [key, String(value)] as const),
    ...names.map(({ name, formula }) => [name, formula] as const),
    ...sheets.flatMap((sheet) => [
      ...[...sheet.customProperties].map(([key, text]) => [`${sheet.name} ${key}`, text] as const),
      ...(sheet.visibility === "Visible" ? [] : cellsOf(sheet).map((text) => [sheet.name, text] as const)),
    ]),
  ];
}

function cellsOf({ cells }: Sheet): readonly string[] {
  const texts: string[] = [];
  cells.forEach(wholeSheet, ({ value }) => void texts.push(String(value)));
  return texts;
}

function settingOf({ settings }: Workbook, key: string): string {
  const value = settings.get(key);
  return typeof value === "string" ? value : "";
}

/** The figures that a workbook remembers of its last settlement. */
function remembered(workbook: Workbook): readonly ShownValue[] {
  const { cells } = there(readSnapshot(settingOf(workbook, LAST)));
  return cells.flatMap(({ figures }) => Object.values(figures));
}

// A share is kept as it is shown, in steps of half a hundredth of a per cent; a number of people has no whole.
function isSmall(value: ShownValue): boolean {
  if (typeof value === "string" || BigInt(value.n) === 0n) return false;
  const [n, d] = [Number(value.n), Number(value.d)];
  return d === 1 ? n < LEAST : d !== 20_000 && d !== 40_000;
}

describe("with numbers below twenty hidden", () => {
  test("the last settlement is remembered without them, in the workbook and in its file", async () => {
    const workbook = await planted();
    await settled(workbook, LEAST);
    const again = await readXlsx(await writeXlsx(workbook));
    for (const book of [workbook, again]) {
      const figures = remembered(book);
      expect(figures.filter(isSmall)).toEqual([]);
      // Both values of the first visit; of the other this year's, those waiting and the share of them in time.
      expect(figures.filter((value) => value === "hidden").length).toBeGreaterThanOrEqual(6);
    }
    expect(again.settings).toEqual(workbook.settings);
  });

  test("nothing that goes with the workbook unseen says one of those that were planted", async () => {
    const workbook = await planted();
    await settled(workbook, LEAST);
    // As counts and as shares, in tens and as the last settlement writes them, base 36.
    const said = [
      [7, 13],
      [5, 17],
      [11, 19],
      [6, 14],
    ].flatMap(([n = 0, d = 0]) =>
      [10, 36].flatMap((base) => [`${n.toString(base)}/${d.toString(base)}`, `[${String(n)},${String(d)}]`]),
    );
    for (const [where, text] of unseen(workbook))
      expect([
        where,
        said.filter((one) => new RegExp(`(?<![0-9a-z])${one.replace(/[[\]]/g, "\\$&")}(?![0-9a-z])`).test(text)),
      ]).toEqual([where, []]);
  });

  test("a reason that was typed says none either", async () => {
    const rule: ReadingRule = {
      ...{ kind: "set-aside", code: "jump", sheet: "Väntetider", cells: ["E21"] },
      reason: "bara 7 patienter av 1300",
    };
    const workbook = await planted();
    const { controller } = await opened(workbook);
    await controller.act(remember, { smallNumbers: LEAST, rules: [rule] });
    const stored = JSON.parse(settingOf(workbook, "komiljarden.settings")) as { rules: unknown };
    expect(stored.rules).toEqual([{ ...rule, reason: "bara * patienter av 1300" }]);
  });

  test("what was remembered before they were hidden is gone when it is settled anew", async () => {
    const workbook = await planted();
    await settled(workbook, undefined);
    expect(remembered(workbook).filter(isSmall).length).toBeGreaterThan(6);
    await settled(workbook, LEAST);
    expect(remembered(workbook).filter(isSmall)).toEqual([]);
  });

  test("what moved is told all the same: that a hidden number is another, and what it moved in kronor", async () => {
    const workbook = await planted();
    await settled(workbook, LEAST);
    // 7 of 13 is 24 points above last year's 5 of 17 and the best step; 1 of 13 is below it.
    await opened(workbook);
    await enter("Väntetider", "E21", 1);
    await settled(workbook, LEAST);
    const text = (await valuesOf("Ändringar")).map((row) => row.join(" | ")).join("\n");
    expect(text).toContain("Ändrade utfall: 1");
    expect(text).toMatch(/Ett tal som är dolt har ändrats\./);
    expect(text).toMatch(/0 celler i Utfall, varav 0 utan att utfallet ändrades; i \d+ celler till är tal dolda/);
  });
});
