/** The sheets of a whole year in a workbook, to be read and edited by the names of their tables and columns. */
import { Workbook } from "../../host/model/workbook";
import type { Agreement } from "../../src/agreement/agreement";
import { present } from "../../src/present/present";
import type { CellValue } from "../../src/sheets/grid";
import { columnIn, layOut, type OutSheet, type TablePlace } from "../../src/sheets/sheet";
import { TEXT } from "../../src/text/texts";
import { wholeYear } from "../src/support/planted";
import { at, there } from "../src/support/sheets";
import { connected, written } from "../taskpane/support/out-sheets";

/** A cell of a table by its row and the name of its column. */
export interface Cell {
  readonly table: string;
  readonly row: number;
  readonly column: string;
}

/** The sheets of a year of an agreement; written, and calculated by the host. */
export class WrittenYear {
  private readonly workbook = new Workbook();
  private names: readonly string[] = [];
  private readonly sheets: readonly OutSheet[];

  constructor(agreement: Agreement) {
    this.sheets = present(wholeYear(agreement), [], TEXT.sv).filter(({ charts }) => !charts);
  }

  async write(): Promise<void> {
    connected(this.workbook);
    this.names = await written(this.sheets);
    this.workbook.settle();
  }

  /** Every table with a name, as `sheet table`. */
  get tables(): readonly string[] {
    return this.sheets.flatMap(({ id, blocks }) => blocks.flatMap((block) => (block.id ? [`${id} ${block.id}`] : [])));
  }

  place(table: string): TablePlace {
    const [sheet, block = ""] = table.split(" ");
    return there(layOut(there(this.sheets.find(({ id }) => id === sheet))).blocks.get(block));
  }

  /** Every formula of the sheets. */
  get formulas(): readonly string[] {
    const found: string[] = [];
    this.workbook.forEachCell((_, __, ___, { formula }) => {
      if (formula !== undefined) found.push(formula);
    });
    return found;
  }

  value(cell: Cell): CellValue {
    const { name, line, column } = this.at(cell);
    return this.workbook.sheet(name).value(line, column);
  }

  enter(cell: Cell, value: CellValue): void {
    const { name, line, column } = this.at(cell);
    this.workbook.sheet(name).enter({ row: line, column, rows: 1, columns: 1 }, [[value]]);
  }

  /** What is wrong by `Avstämning`: the checks that fail, and where. */
  get wrong(): string[] {
    const table = "reconciliation checks";
    return Array.from({ length: this.place(table).count }, (_, row) => row).flatMap((row) => {
      const told = (column: string): CellValue => this.value({ table, row, column });
      return told("result") === TEXT.sv.state.fails ? [`${String(told("check"))} @ ${String(told("where"))}`] : [];
    });
  }

  /** What is wrong when some cells are changed; they are changed back. */
  when(...edits: readonly (readonly [Cell, (old: number) => CellValue])[]): string[] {
    const before = edits.map(([cell]) => [cell, this.value(cell)] as const);
    before.forEach(([cell, old], index) => this.enter(cell, at(edits, index)[1](Number(old))));
    const { wrong } = this;
    for (const [cell, old] of before) this.enter(cell, old);
    return wrong;
  }

  private at({ table, row, column }: Cell): { readonly name: string; readonly line: number; readonly column: number } {
    const index = this.sheets.findIndex(({ id }) => id === table.split(" ")[0]);
    const place = this.place(table);
    return { name: at(this.names, index), line: place.first + row, column: columnIn(place, column) };
  }
}
