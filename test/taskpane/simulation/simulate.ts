/**
 * A workbook over many runs, while whatever can happen does: the user enters, renames, copies, removes and protects,
 * two panes write at once, requests fail, panes are gone. What must hold all the same is told by what it returns.
 */
import { copySheet } from "../../../host/model/copy-sheet";
import type { Sheet } from "../../../host/model/sheet";
import { Workbook } from "../../../host/model/workbook";
import { mulberry32, type Random } from "../../../src/ground";
import type { CellValue } from "../../../src/sheets";

import { TEXT } from "../../../src/text/texts";
import "../../../taskpane/excel/draw";
import { MARK, parseMark } from "../../../taskpane/excel/sheet-mark";
import { type OwnSheet, readToWrite } from "../../../taskpane/excel/workbook";
import { write } from "../../../taskpane/runs/run";
import { chance, pick, whole } from "../../support/random-choice";
import { isWritten, sheetsOf } from "./engine";
import { type Blow, begun, type Ended, takeTurns, withPanes } from "./panes";

/** The user's sheet that the figure is taken from. */
const INPUT = "Underlag";
const ROUNDS = 4;

/** What went wrong in a simulation: nothing, if all is well. Every other one is of an Excel that copies marks, too. */
export async function simulated(seed: number): Promise<readonly string[]> {
  return withPanes(() => new Simulation(mulberry32(seed), seed % 2 === 0).run());
}

/** A word that the user entered, and where. */
interface Entered {
  readonly word: string;
  /** Whether it was entered on a sheet that was nobody's, or ours and finished: then it is hers to keep. */
  readonly isHers: boolean;
  readonly sheet: string;
}

class Simulation {
  private readonly workbook = new Workbook([INPUT, "Eget"]);
  private readonly entered: Entered[] = [];
  /** Figures that runs have taken from the input. */
  private readonly figures = new Set<number>();
  /** Names of the sheets that she has made. */
  private readonly hers = new Set([INPUT, "Eget"]);
  /** What stands in those that she made by copying one of ours, by name. */
  private readonly copies = new Map<string, string>();
  private words = 0;

  constructor(
    private readonly random: Random,
    marksFollowCopies: boolean,
  ) {
    this.workbook.propertiesFollowCopies = marksFollowCopies;
    this.setFigure();
  }

  async run(): Promise<readonly string[]> {
    for (let round = 0; round < ROUNDS; round += 1) {
      const panes = Array.from({ length: chance(this.random, 0.4) ? 2 : 1 }, () =>
        begun(this.workbook, this.random, () => this.settle(), this.blow()),
      );
      await takeTurns(panes, this.random, () => {
        if (chance(this.random, 0.15)) this.happens();
      });
      const wrong = await this.looked();
      if (wrong.length > 0) return wrong;
      while (chance(this.random, 0.5)) this.happens();
    }
    return this.endsClean();
  }

  /** What a button does: reads the figure, and writes the sheets of it. */
  private async settle(): Promise<void> {
    const contents = await readToWrite();
    const figure = await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem(INPUT).getRange("A1").load("values");
      await context.sync();
      return Number(cell.values[0]?.[0]);
    });
    this.figures.add(figure);
    await write(sheetsOf(figure), contents, TEXT.sv, {
      onEdited: (edited) => {
        if (chance(this.random, 0.5)) return Promise.resolve("keep-and-add");
        for (const { name } of edited) this.letGo(name);
        return Promise.resolve("replace");
      },
      onProtected: () => Promise.resolve(),
    });
  }

  private blow(): Blow | undefined {
    if (chance(this.random, 0.4)) return undefined;
    return { action: whole(this.random, 1, 900), then: pick(this.random, ["fails", "is gone"]) };
  }

  private happens(): void {
    pick(this.random, [
      () => this.setFigure(),
      () => this.enterSomewhere(),
      () => this.enterSomewhere(),
      () => this.renameOne(),
      () => this.copyOne(),
      () => this.removeOne(),
      () => this.addOne(),
      () => this.protectOne(),
    ])();
  }

  private setFigure(): void {
    this.enter(this.workbook.sheet(INPUT), 0, 0, whole(this.random, 1, 1_000_000));
  }

  private enterSomewhere(): void {
    const sheet = pick(this.random, this.workbook.sheets);
    const word = `hennes ${String((this.words += 1))}`;
    const title = String(sheet.value(0, 0));
    const [row, column] = [whole(this.random, 1, 12), whole(this.random, 0, 8)];
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
    this.enter(this.workbook.addSheet(name), 0, 0, "Min egen titel");
    this.hers.add(name);
  }

  private protectOne(): void {
    const sheet = this.ours();
    if (sheet) sheet.protection = { options: {} };
  }

  private ours(): Sheet | undefined {
    const ours = this.workbook.sheets.filter(isOurs);
    return ours.length > 0 ? pick(this.random, ours) : undefined;
  }

  private enter(sheet: Sheet, row: number, column: number, value: CellValue): void {
    const { protection } = sheet;
    sheet.protection = undefined;
    sheet.enter({ row, column, rows: 1, columns: 1 }, [[value]]);
    sheet.protection = protection;
    if (this.copies.has(sheet.name)) this.copies.set(sheet.name, this.allOf(sheet.name));
  }

  private allOf(name: string): string {
    // A formula follows a sheet that is renamed, and loses one that is deleted.
    return JSON.stringify(entriesOf(this.workbook.sheet(name))).replaceAll(/(?:'[^']*'|[\p{L}\p{N}_#]+)!/gu, "!");
  }

  /** Words on that sheet are no longer hers to keep: she has said so. */
  private letGo(name: string): void {
    this.change((one) => (one.sheet === name ? { ...one, isHers: false } : one));
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

  /** What is wrong with the workbook as it is. */
  private async looked(): Promise<readonly string[]> {
    const all = this.workbook.sheets.flatMap(cellsOf);
    const lost = this.entered.filter(({ word, isHers }) => isHers && !all.includes(word));
    const copies = [...this.copies].flatMap(([name, all]) => (this.allOf(name) === all ? [] : [name]));
    const titles = [...this.hers]
      .filter((name) => !this.copies.has(name))
      .map((name) => this.workbook.findSheet(name))
      .filter((sheet) => sheet && !isOurs(sheet) && sheet.name !== INPUT && sheet.name !== "Eget")
      .filter((sheet) => sheet?.value(0, 0) !== "Min egen titel");
    return [
      ...lost.map(({ word, sheet }) => `${word} is lost, which she entered on ${sheet}`),
      ...copies.map((name) => `her copy ${name} has been written over`),
      ...titles.map((sheet) => `her sheet ${sheet?.name ?? ""} has been written over`),
      ...(await this.wronglyFinished()),
    ];
  }

  /** Sheets that are marked finished and unedited, and are not what the engine says of one figure. */
  private async wronglyFinished(): Promise<readonly string[]> {
    const latest = new Map(
      (await this.own()).filter(({ finished, edited }) => finished && edited === false).map((one) => [one.id, one]),
    );
    const figures = new Set<number>();
    const wrong = [...latest.values()].flatMap(({ id, name }) => {
      const figure = [...this.figures].find((one) => isWritten(this.workbook.sheet(name), id, one));
      if (figure === undefined) return [`${name} is finished and unedited, and is not what was written`];
      figures.add(figure);
      return [];
    });
    return figures.size > 1 ? [...wrong, `finished sheets of several figures: ${[...figures].join(", ")}`] : wrong;
  }

  /** Whether she has entered something on a sheet: then it is hers, however it came there. */
  private isUsed(sheet: Sheet): boolean {
    const cells = cellsOf(sheet);
    return this.entered.some(({ word }) => cells.includes(word));
  }

  /** What the next run takes for ours. */
  private async own(): Promise<readonly OwnSheet[]> {
    let own: readonly OwnSheet[] = [];
    const looking = begun(this.workbook, this.random, async () => void ({ own } = await readToWrite()));
    await takeTurns([looking], this.random, () => undefined);
    return own;
  }

  /** A last run without any blow ends, and leaves finished sheets of the figure that stands there. */
  private async endsClean(): Promise<readonly string[]> {
    const pane = begun(this.workbook, this.random, () => this.settle());
    await takeTurns([pane], this.random, () => undefined);
    const ended: Ended = await pane.ended;
    if (ended.is === "failed") return [`the last run failed: ${String(ended.error)}`];
    const figure = Number(this.workbook.sheet(INPUT).value(0, 0));
    const own = await this.own();
    const lacking = ["summary", "reconciliation", "charts"].filter((id) => {
      const last = own.filter((one) => one.id === id && one.edited === false).at(-1);
      return !last?.finished || !isWritten(this.workbook.sheet(last.name), id, figure);
    });
    const unmarked = this.workbook.sheets.filter(
      (sheet) => !this.hers.has(sheet.name) && !isOurs(sheet) && !this.isUsed(sheet),
    );
    const half = own.filter(({ finished, edited }) => !finished && edited === false);
    return [
      ...(await this.looked()),
      ...lacking.map((id) => `${id} is not of the last figure`),
      ...unmarked.map(({ name }) => `${name} was added and is left without a mark`),
      ...half.map(({ name }) => `${name} is left half written`),
    ];
  }
}

function entriesOf(sheet: Sheet): readonly unknown[] {
  const used = sheet.cells.used(false);
  if (!used) return [];
  return Array.from({ length: used.rows * used.columns }, (_, index) =>
    sheet.formula(used.row + Math.floor(index / used.columns), used.column + (index % used.columns)),
  );
}

function cellsOf(sheet: Sheet): readonly unknown[] {
  const used = sheet.cells.used(false);
  if (!used) return [];
  return Array.from({ length: used.rows * used.columns }, (_, index) =>
    sheet.value(used.row + Math.floor(index / used.columns), used.column + (index % used.columns)),
  );
}

function markOf(sheet: Sheet) {
  const value = sheet.customProperties.get(MARK);
  return value === undefined ? undefined : parseMark(value);
}

function isOurs(sheet: Sheet): boolean {
  return markOf(sheet) !== undefined;
}
