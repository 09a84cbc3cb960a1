/** A custom function of the add-in as a function of Univer's: what it is handed, and what becomes of its answer. */

import {
  ArrayValueObject,
  AsyncObject,
  BaseFunction,
  BaseReferenceObject,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  type FunctionVariantType,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/preset-sheets-core";
import { isEntireColumn, localAddress, MAX_COLUMNS, MAX_ROWS, quoted, type Rect } from "../model/rect";
import { InvocationError, type Places } from "../wire/invocations";
import { rectOf } from "./sheet-data";

/** What the metadata says of one function, as far as a call goes. */
export interface Declared {
  readonly name: string;
  /** For each parameter, whether it takes a range. */
  readonly matrices: readonly boolean[];
  readonly requiresAddress: boolean;
  readonly requiresParameterAddresses: boolean;
}

/** Asks the add-in; rejects with an InvocationError where the cell shows an error. */
export type Ask = (args: readonly unknown[], places: Places) => Promise<unknown>;

/** The name of a sheet of the workbook by Univer's id; nothing for a sheet of another workbook. */
export type SheetName = (unit: string, sheet: string) => string | undefined;

/**
 * Excel on the web hands an empty cell, and an argument that is left out, over as `null` (office-js #4702), whole
 * columns with all their rows, and a text as the text that it is. What comes back of a text is a text; `null` in an
 * answer is 0 (#1503).
 */
export class AddinFunction extends BaseFunction {
  override needsReferenceObject = true;

  constructor(
    private readonly declared: Declared,
    private readonly ask: Ask,
    private readonly sheetName: SheetName,
  ) {
    super(declared.name);
  }

  override isAsync(): boolean {
    return true;
  }

  override calculate(...given: FunctionVariantType[]): AsyncObject {
    const { matrices, requiresAddress, requiresParameterAddresses } = this.declared;
    const args = matrices.map((isMatrix, index) => argument(given[index], isMatrix));
    const parameters = matrices.map((_, index) => this.addressOf(given[index]));
    const places: Places = {
      ...(requiresAddress ? { caller: this.callerAddress() } : {}),
      ...(requiresParameterAddresses ? { parameters } : {}),
    };
    return new AsyncObject(this.answer(args, places));
  }

  private async answer(args: readonly unknown[], places: Places): Promise<BaseValueObject> {
    try {
      return answered(await this.ask(args, places));
    } catch (error) {
      // Univer does not survive a rejection: the cell shows the error.
      return valueObject(error instanceof InvocationError ? error.cellError : "#VALUE!");
    }
  }

  private addressOf(given: FunctionVariantType | undefined): string | null {
    if (!(given instanceof BaseReferenceObject)) return null;
    const sheet = this.sheetName(given.getUnitId(), given.getSheetId());
    return sheet === undefined ? null : `${quoted(sheet)}!${localAddress(areaOf(given))}`;
  }

  private callerAddress(): string {
    const { unitId, subUnitId, row, column } = this;
    const sheet = this.sheetName(unitId ?? "", subUnitId ?? "") ?? "";
    return `${quoted(sheet)}!${localAddress({ row, column, rows: 1, columns: 1 })}`;
  }
}

/** The cells that a reference names: of whole columns and rows all, where Univer has those of its sheet. */
function areaOf(reference: BaseReferenceObject): Rect {
  const area = rectOf(reference.getRangePosition());
  if (reference.isColumn()) return { ...area, row: 0, rows: MAX_ROWS };
  return reference.isRow() ? { ...area, column: 0, columns: MAX_COLUMNS } : area;
}

function argument(given: FunctionVariantType | undefined, isMatrix: boolean): unknown {
  if (given === undefined || (!(given instanceof BaseReferenceObject) && given.isNull())) return null;
  const rows = rowsOf(given);
  return isMatrix ? rows : (rows[0]?.[0] ?? null);
}

function rowsOf(given: FunctionVariantType): unknown[][] {
  if (given instanceof BaseReferenceObject) {
    const rows = cellsOf(given.toArrayValueObject());
    return isEntireColumn(areaOf(given)) ? withEmptyRows(rows) : rows;
  }
  return given instanceof ArrayValueObject ? cellsOf(given) : [[cell(given)]];
}

// Univer's arrays may have holes, which `map` would leave.
const cellsOf = (array: ArrayValueObject): unknown[][] =>
  array.getArrayValue().map((line) => Array.from(line, (value) => cell(value ?? undefined)));

function withEmptyRows(rows: readonly unknown[][]): unknown[][] {
  const empty = (rows[0] ?? []).map(() => null);
  return [...rows, ...Array<unknown[]>(MAX_ROWS - rows.length).fill(empty)];
}

/** A value as the client takes it. */
function cell(value: BaseValueObject | undefined): unknown {
  if (value === undefined || value.isNull()) return null;
  if (!(value instanceof ErrorValueObject)) return value.getValue();
  return { type: "Error", basicType: "Error", basicValue: value.getErrorType() };
}

function answered(value: unknown): BaseValueObject {
  if (!Array.isArray(value)) return valueObject(value);
  const lines = (value as unknown[][]).map((line) => line.map(valueObject));
  return ArrayValueObject.create({
    calculateValueList: lines,
    rowCount: lines.length,
    columnCount: lines[0]?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

/** Univer's errors by what a cell shows of them. */
const KNOWN: ReadonlyMap<string, ErrorType> = new Map(Object.values(ErrorType).map((error) => [error, error]));

function valueObject(value: unknown): BaseValueObject {
  switch (typeof value) {
    case "string": {
      const error = KNOWN.get(value);
      return error === undefined ? StringValueObject.create(value) : ErrorValueObject.create(error);
    }
    case "boolean":
      return BooleanValueObject.create(value);
    case "number":
      return NumberValueObject.create(value);
    default:
      return value === null || value === undefined
        ? NumberValueObject.create(0)
        : ErrorValueObject.create(ErrorType.VALUE);
  }
}
