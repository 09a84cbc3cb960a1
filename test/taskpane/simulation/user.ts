/** What a user does to a workbook by repeatable chance, and what of it is hers to keep. */
import { copySheet } from "../../../host/model/copy-sheet";
import { intersection } from "../../../host/model/rect";
import type { Sheet } from "../../../host/model/sheet";
import type { Workbook } from "../../../host/model/workbook";
import type { Random } from "../../../src/ground";
import type { CellValue } from "../../../src/sheets";
import { TEXT } from "../../../src/text/texts";
import { MARK, parseMark } from "../../../taskpane/excel/sheet-mark";
import { pick, whole } from "../../support/random-choice";

/** The user's sheet that the figure is taken from. */
export const INPUT = "Underlag";
/** Another sheet of hers. */
export const OWN = "Eget";

/** What she writes first on a sheet that she adds. */
const TITLE = "Min egen titel";

/** The rows and columns that she enters words in, and filters and sorts: those of tables, below the titles. */
const REACH = { first: 1, last: 12, columns: 9 } as const;
const TABLE = { row: 4, rows: 4 } as const;

/** A word that the user entered, and where. */
interface Entered {
  readonly word: string;
  /** Whether it was entered on a sheet that was nobody's, or ours and finished: then it is hers to keep. */
  readonly isHers: boolean;
  readonly sheet: string;
}

/** The user of a workbook. */
export class User {
  private readonly entered: Entered[] = [];
  /** Names of the sheets that she has made. */
  private readonly hers = new Set<string>([INPUT, OWN]);
  /** What stands in those that she made by copying one of ours, by name. */
  private readonly copies = new Map<string, string>();
  private words = 0;
  /** Whether she has another workbook in front. */
  isElsewhere = false;

  constructor(
    private readonly workbook: Workbook,
    private readonly random: Random,
  ) {
    this.setFigure();
  }

  /** One of all that she may do. */
  happens(): void {
    pick(this.random, [
      () => this.setFigure(),
      () => this.enterSomewhere(),
      () => this.enterSomewhere(),
      () => this.renameOne(),
      () => this.copyOne(),
      () => this.removeOne(),
      () => this.addOne(),
      () => this.protectOne(),
      () => this.filterOne(),
      () => this.sortOne(),
      () => this.switchSheets(),
      () => this.switchWorkbooks(),
    ])();
  }

  /** Words on that sheet are no longer hers to keep: she has said so. */
  letGo(name: string): void {
    this.change((one) => (one.sheet === name ? { ...one, isHers: false } : one));
  }

  /** Whether she has made a sheet of that name. */
  hasMade(name: string): boolean {
    return this.hers.has(name);
  }

  /** Whether she has entered something on a sheet: then it is hers, however it came there. */
  hasEntered(sheet: Sheet): boolean {
    const cells = cellsOf(sheet);
    return this.entered.some(({ word }) => cells.includes(word));
  }

  /** What of hers is not as she left it. */
  lost(): readonly string[] {
    const all = this.workbook.sheets.flatMap(cellsOf);
    const lost = this.entered.filter(({ word, isHers }) => isHers && !all.includes(word));
    const copies = [...this.copies].flatMap(([name, before]) => (this.allOf(name) === before ? [] : [name]));
    const titles = [...this.hers]
      .filter((name) => !this.copies.has(name))
      .map((name) => this.workbook.findSheet(name))
      .filter((sheet) => sheet && !isOurs(sheet) && sheet.name !== INPUT && sheet.name !== OWN)
      .filter((sheet) => sheet?.value(0, 0) !== TITLE);
    return [
      ...lost.map(({ word, sheet }) => `${word} is lost, which she entered on ${sheet}`),
      ...copies.map((name) => `her copy ${name} has been written over`),
      ...titles.map((sheet) => `her sheet ${sheet?.name ?? ""} has been written over`),
    ];
  }

  private setFigure(): void {
    this.enter(this.workbook.sheet(INPUT), 0, 0, whole(this.random, 1, 1_000_000));
  }

  private enterSomewhere(): void {
    const sheet = pick(this.random, this.workbook.sheets);
    const word = `hennes ${String((this.words += 1))}`;
    const title = String(sheet.value(0, 0));
    const [row, column] = [whole(this.random, REACH.first, REACH.last), whole(this.random, 0, REACH.columns - 1)];
    this.overwritten(sheet.value(row, column));
    this.enter(sheet, row, column, word);
    this.entered.push({ word, sheet: sheet.name, isHers: !isOurs(sheet) || title !== TEXT.sv.sheets.unfinished });
  }

  // A copy that is renamed after the sheet itself has been removed is the sheet, as far as anybody can tell.
  private renameOne(): void {
    const sheet = this.ours();
    if (!sheet || this.hers.has(sheet.name)) return;
    const name = `Namn ${String((this.words += 1))}`;
    this.moved(sheet.name, name);
    this.workbook.renameSheet(sheet, name);
  }

  private copyOne(): void {
    const sheet = this.ours();
    if (!sheet) return;
    const { name } = copySheet(this.workbook, sheet);
    this.hers.add(name);
    this.copies.set(name, this.allOf(name));
  }

  private removeOne(): void {
    const sheet = this.ours();
    if (!sheet) return;
    this.letGo(sheet.name);
    this.hers.delete(sheet.name);
    this.copies.delete(sheet.name);
    this.workbook.deleteSheet(sheet);
  }

  /** A sheet of hers, named as one of ours might be. */
  private addOne(): void {
    const name = pick(this.random, ["Sammanställning", "Avstämning (2)", "Diagram", "Mitt blad"]);
    if (this.workbook.findSheet(name)) return;
    this.enter(this.workbook.addSheet(name), 0, 0, TITLE);
    this.hers.add(name);
  }

  private protectOne(): void {
    const sheet = this.ours();
    if (sheet) sheet.protection = { options: {} };
  }

  /** Filters a sheet so that some of its rows are not seen, or shows them all again. */
  private filterOne(): void {
    const sheet = pick(this.random, this.workbook.sheets);
    const { row, rows } = TABLE;
    for (const hidden of [...sheet.hiddenRows]) if (!sheet.rowLevels.has(hidden)) sheet.hiddenRows.delete(hidden);
    if (sheet.autoFilter && whole(this.random, 0, 1) === 0) sheet.autoFilter = undefined;
    else {
      sheet.autoFilter = { row: row - 1, column: 0, rows: rows + 1, columns: REACH.columns };
      for (let count = whole(this.random, 1, rows); count > 0; count--)
        sheet.hiddenRows.add(whole(this.random, row, row + rows - 1));
    }
    this.workbook.emit({ kind: "sheet", sheet });
  }

  /** Sorts the rows of a table from below; Excel refuses where cells are merged. */
  private sortOne(): void {
    const sheet = pick(this.random, this.workbook.sheets);
    const area = { ...TABLE, column: 0, columns: REACH.columns };
    if (sheet.merges.some((merge) => intersection(merge, area))) return;
    const rows = Array.from({ length: area.rows }, (_, row) =>
      Array.from({ length: area.columns }, (__, column) => sheet.cells.at(area.row + row, column)),
    ).reverse();
    unprotected(sheet, () => {
      rows.forEach((cells, row) =>
        cells.forEach((cell, column) => {
          sheet.load(
            area.row + row,
            column,
            cell ?? { value: "", format: sheet.cells.formatAt(area.row + row, column) },
          );
        }),
      );
      this.workbook.cellsChanged(sheet, area);
    });
    this.copied(sheet);
  }

  private switchSheets(): void {
    this.workbook.activate(pick(this.random, this.workbook.sheets));
  }

  private switchWorkbooks(): void {
    this.isElsewhere = !this.isElsewhere;
  }

  private ours(): Sheet | undefined {
    const ours = this.workbook.sheets.filter(isOurs);
    return ours.length > 0 ? pick(this.random, ours) : undefined;
  }

  private enter(sheet: Sheet, row: number, column: number, value: CellValue): void {
    unprotected(sheet, () => sheet.enter({ row, column, rows: 1, columns: 1 }, [[value]]));
    this.copied(sheet);
  }

  private copied({ name }: Sheet): void {
    if (this.copies.has(name)) this.copies.set(name, this.allOf(name));
  }

  private allOf(name: string): string {
    // A formula follows a sheet that is renamed, and loses one that is deleted.
    const sheet = this.workbook.sheet(name);
    const all = placesOf(sheet).map(([row, column]) => sheet.formula(row, column));
    return JSON.stringify(all).replaceAll(/(?:'[^']*'|[\p{L}\p{N}_#]+)!/gu, "!");
  }

  private overwritten(value: unknown): void {
    this.change((one) => (one.word === value ? { ...one, isHers: false } : one));
  }

  private moved(from: string, to: string): void {
    this.change((one) => (one.sheet === from ? { ...one, sheet: to } : one));
    if (this.hers.delete(from)) this.hers.add(to);
  }

  private change(by: (one: Entered) => Entered): void {
    this.entered.splice(0, this.entered.length, ...this.entered.map(by));
  }
}

/** Whether a sheet bears the mark of ours. */
export function isOurs(sheet: Sheet): boolean {
  const value = sheet.customProperties.get(MARK);
  return value !== undefined && parseMark(value) !== undefined;
}

// She takes the protection away and puts it back.
function unprotected(sheet: Sheet, work: () => void): void {
  const { protection } = sheet;
  sheet.protection = undefined;
  work();
  sheet.protection = protection;
}

function cellsOf(sheet: Sheet): readonly unknown[] {
  return placesOf(sheet).map(([row, column]) => sheet.value(row, column));
}

function placesOf(sheet: Sheet): readonly (readonly [row: number, column: number])[] {
  const used = sheet.cells.used(false);
  if (!used) return [];
  return Array.from({ length: used.rows * used.columns }, (_, index) => [
    used.row + Math.floor(index / used.columns),
    used.column + (index % used.columns),
  ]);
}
