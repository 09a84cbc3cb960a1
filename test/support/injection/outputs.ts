/** All that the product makes of what a user has written: every sheet, by the writer of the pane, and every file. */
import { readXlsx, writeXlsx } from "../../../host/files/xlsx";
import { Workbook } from "../../../host/model/workbook";
import { agreement2023 } from "../../../src/agreements/2023";
import type { ReadingRule } from "../../../src/problems/reading-rule";
import { paneSv } from "../../../src/text/sv/pane";
import { TEXT } from "../../../src/text/texts";
import { addSheets } from "../../../taskpane/excel/workbook";
import { formInputSheets } from "../../../taskpane/inputs/form-input-sheets";
import { inputSheets } from "../../../taskpane/inputs/input-sheets";
import { packFiles, valuesFile } from "../../../taskpane/runs/files";
import { writeForecast } from "../../../taskpane/runs/forecast";
import {
  type RunOptions,
  settleWorkbook,
  writeAgreement,
  writeComparison,
  writeForms,
  writeProblems,
  writeRegionPacks,
  writeValueCopies,
} from "../../../taskpane/runs/run";
import { addScenario, writeScenarios } from "../../../taskpane/runs/scenarios";
import { connected } from "../../taskpane/support/out-sheets";
import {
  agreementOf,
  asSheetName,
  type Filled,
  figuresOf,
  NUMERATOR,
  PART_WORD,
  PEOPLE,
  REASON,
  REGION_WORD,
  type Say,
  scenarioOf,
  WAITS,
  wrongFigures,
} from "./inputs";

const text = TEXT.sv;
const DAY = "2027-12-01";

/** Workbooks by what was done. */
export async function outputsOf(say: Say): Promise<ReadonlyMap<string, Workbook>> {
  const { agreement } = agreementOf(say);
  const settled = open(figuresOf(agreement, say));
  const [people, waits] = [asSheetName(say(PEOPLE)), asSheetName(say(WAITS))];
  const rules: readonly ReadingRule[] = [
    { kind: "region", text: say(REGION_WORD), region: "01" },
    { kind: "parts", names: [say(PART_WORD)] },
    { kind: "set-aside", code: "pair-incomplete", sheet: people, cells: ["E2"], reason: say(REASON) },
  ];
  const options: RunOptions = {
    settings: {
      rules,
      choices: {
        population: { name: people },
        waiting: { name: waits, columns: { numerator: say(NUMERATOR).trim() } },
      },
    },
  };
  const ran = await settleWorkbook(agreement, text, options);
  if (!ran.settlement) throw new Error(JSON.stringify(ran.problems.filter(({ severity }) => severity === "error")));
  await writeComparison(agreement, { ...agreement2023, id: "annat" }, text, options);
  await writeForms(agreement, "requisition", ["01", "skr"], text, options);
  await writeForms(agreement, "financialReport", ["01", "skr"], text, options);
  await writeRegionPacks(agreement, ["01"], text, options);
  await writeAgreement(agreement, text, options);
  const again = await settleWorkbook("sheet", text, { ...options, readOnly: true });
  if (!again.settlement) throw new Error(JSON.stringify(again.problems));
  await addScenario(scenarioOf(agreement, say));
  await writeScenarios(agreement, {}, text, options);
  const packs = await packFiles(agreement, ["01"], text, options, DAY);
  const values = await valuesFile(text, options, DAY);

  const ahead = open(figuresOf(agreement, say).map(withoutLastMonth));
  const foreseen = await writeForecast(agreement, { region: "01", draws: 10 }, text, options);
  if (foreseen.written.length === 0) throw new Error(JSON.stringify(foreseen.problems));
  await writeForms(agreement, "requisition", ["01"], text, options);
  // Here, where there are few sheets: whatever the sheet, its copy is made by the same hand.
  await writeValueCopies(text);

  const asked = open([]);
  await addSheets([
    ...inputSheets(["population", "waiting", "paid"], agreement, paneSv.data.columnWarning),
    ...formInputSheets(["details", "costs"], agreement, paneSv.data.columnWarning),
  ]);

  const wrong = open(wrongFigures(say));
  const { problems } = await settleWorkbook(agreement, text, { settings: { rules, corrections: "carry" } });
  const forms = await writeForms(agreement, "requisition", "all", text, options);
  await writeProblems([...problems, ...forms.problems], text);

  const all = new Map([
    ["settled", settled],
    ["a forecast", ahead],
    ["sheets to fill in", asked],
    ["what cannot be read", wrong],
  ]);
  for (const [name, workbook] of [...all])
    all.set(`${name}, saved and opened`, await readXlsx(await writeXlsx(workbook)));
  for (const { file } of [packs, values])
    if (file) all.set(`a file of ${file === packs.file ? "packs" : "values"}`, await readXlsx(file.bytes));
  return all;
}

/** Opens a workbook with these sheets: all that is typed is text, as it comes from a form. */
function open(sheets: readonly Filled[]): Workbook {
  const workbook = new Workbook();
  for (const { name, cells } of sheets)
    workbook.addSheet(name).enter(
      { row: 0, column: 0, rows: cells.length, columns: cells[0]?.length ?? 0 },
      cells.map((row) => row.map((cell) => (typeof cell === "string" ? `'${cell}` : cell))),
    );
  connected(workbook);
  return workbook;
}

function withoutLastMonth({ name, cells }: Filled): Filled {
  const isKnown = (row: Filled["cells"][number], column: number): boolean =>
    row[2] !== "2027-02" || column < 4 || column > 5;
  return { name, cells: cells.map((row) => row.map((cell, column) => (isKnown(row, column) ? cell : ""))) };
}
