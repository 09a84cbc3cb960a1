/** What is done with a workbook while its requests fail: a first run, one over it, one beside an edit, and so on. */

import { calculateBy } from "../../../host/calc/calculator";
import type { Sheet } from "../../../host/model/sheet";
import { Workbook } from "../../../host/model/workbook";
import type { Agreement } from "../../../src/agreement";
import { agreementSheet } from "../../../src/agreement-sheet";
import { agreement2022 } from "../../../src/agreements/2022";
import { agreement2023 } from "../../../src/agreements/2023";
import { TEXT } from "../../../src/text/texts";
import { readToWrite } from "../../../taskpane/excel/workbook";
import { write, writeAgreement, writeValueCopies } from "../../../taskpane/runs/run";
import { holds, isWritten, sheetsOf } from "../simulation/engine";

/** A flow: what was done before, what is done, and what a workbook holds where that has come to its end. */
export interface Flow {
  readonly name: string;
  readonly before: readonly (() => Promise<unknown>)[];
  /** What the user does between. */
  readonly edit?: (workbook: Workbook) => void;
  readonly work: () => Promise<unknown>;
  /** The names of all sheets in the end, hers first. */
  readonly sheets: readonly string[];
  /** Whether a sheet that says that it is finished is so: by what was done before, or what is done now. */
  readonly isWhole: (sheet: Sheet, id: string) => boolean;
  /** Whether it is by what is done now. */
  readonly isDone: (workbook: Workbook) => boolean;
  /** Whether a sheet may be there besides: a whole one that Excel had made before it said that it had not. */
  readonly mayStay?: (workbook: Workbook, name: string) => boolean;
}

/** The user's own sheets, with a little of everything. */
export const HERS = ["Underlag", "Eget"] as const;
const OURS = ["Sammanställning", "Avstämning", "Diagram"] as const;
const IDS = ["summary", "reconciliation", "charts"] as const;
const [OLD, NEW] = [1, 2];

/** A workbook with the user's cells. */
export function hers(): Workbook {
  const workbook = new Workbook([...HERS]);
  calculateBy(workbook);
  const put = (name: string, row: number, column: number, value: string | number): void => {
    workbook.sheet(name).enter({ row, column, rows: 1, columns: 1 }, [[value]]);
  };
  put("Underlag", 0, 0, 4_711);
  put("Underlag", 9, 3, "'0123");
  put("Eget", 0, 0, "Min egen titel");
  put("Eget", 1, 1, "=Underlag!A1*2");
  workbook.sheet("Eget").format({ row: 0, column: 0, rows: 1, columns: 1 }, (look) => ({ ...look, bold: true }));
  workbook.sheet("Eget").merge({ row: 4, column: 0, rows: 2, columns: 2 }, false);
  workbook.settings.set("hennes", "egen");
  return workbook;
}

const settle = (figure: number) => async (): Promise<void> => {
  await write(sheetsOf(figure), await readToWrite(), TEXT.sv, {});
};

const isSettled = (workbook: Workbook, names: readonly string[], figure: number): boolean =>
  names.every((name, index) => {
    const sheet = workbook.findSheet(name);
    return sheet !== undefined && isWritten(sheet, IDS[index] ?? "", figure);
  });

const isOfAny = (sheet: Sheet, id: string): boolean => [OLD, NEW].some((figure) => isWritten(sheet, id, figure));

const inPlace = {
  sheets: [...HERS, ...OURS],
  isWhole: isOfAny,
  isDone: (workbook: Workbook) => isSettled(workbook, OURS, NEW),
} as const;

const versions = ["Sammanställning (2)", "Avstämning", "Diagram"];
const copies = OURS.map((name) => TEXT.sv.sheets.valuesOnly(name));

const isAgreement = (sheet: Sheet | undefined, agreement: Agreement): boolean =>
  sheet !== undefined && holds(sheet, agreementSheet(agreement, TEXT.sv));

/** All of them. */
export const FLOWS: readonly Flow[] = [
  { name: "a first run", before: [], work: settle(NEW), ...inPlace },
  { name: "a run over the one before", before: [settle(OLD)], work: settle(NEW), ...inPlace },
  {
    name: "a run beside a sheet that she has edited",
    before: [settle(OLD)],
    edit: (workbook) =>
      workbook.sheet("Sammanställning").enter({ row: 20, column: 8, rows: 1, columns: 1 }, [["hennes"]]),
    work: settle(NEW),
    sheets: [...HERS, ...OURS, "Sammanställning (2)"],
    isWhole: isOfAny,
    isDone: (workbook) =>
      isSettled(workbook, versions, NEW) && workbook.sheet("Sammanställning").value(20, 8) === "hennes",
  },
  {
    name: "copies of values",
    before: [settle(OLD)],
    work: () => writeValueCopies(TEXT.sv),
    sheets: [...HERS, ...OURS, ...copies],
    isWhole: (sheet, id) => isWritten(sheet, id, OLD),
    isDone: (workbook) =>
      isSettled(workbook, OURS, OLD) && copies.every((name, index) => isCopied(workbook, OURS[index] ?? "", name)),
    mayStay: (workbook, name) =>
      OURS.some(
        (own, index) => isCopied(workbook, own, name) || isWritten(workbook.sheet(name), IDS[index] ?? "", OLD),
      ),
  },
  {
    name: "an agreement over another",
    before: [() => writeAgreement(agreement2022, TEXT.sv)],
    work: () => writeAgreement(agreement2023, TEXT.sv),
    sheets: [...HERS, "Avtal"],
    isWhole: (sheet) => [agreement2022, agreement2023].some((one) => isAgreement(sheet, one)),
    isDone: (workbook) => isAgreement(workbook.findSheet("Avtal"), agreement2023),
  },
];

/** Whether a sheet has the values of another in all its cells, and no formula. */
function isCopied(workbook: Workbook, from: string, to: string): boolean {
  const [original, copy] = [workbook.findSheet(from), workbook.findSheet(to)];
  const used = original?.cells.used(false);
  if (!original || !copy || !used) return false;
  return Array.from({ length: used.rows * used.columns }, (_, index) => {
    const [row, column] = [used.row + Math.floor(index / used.columns), used.column + (index % used.columns)];
    return copy.cells.at(row, column)?.formula === undefined && copy.value(row, column) === original.value(row, column);
  }).every(Boolean);
}
