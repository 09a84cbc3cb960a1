/** Excelize, spreadsheets by another house: writes the workbooks that tests take for a user's, and reads ours. */
import { createRequire } from "node:module";
import { join } from "node:path";
import { init, type NewFile } from "excelize-wasm";

/** A workbook of Excelize. A call that fails throws, with what it says. */
export type Book = NewFile;

/** What a cell shows: nothing, a value, or an error by its name. */
export type Shown = string | number | boolean | null | { readonly error: string };

/** Excelize's own names for what a cell holds; a number says nothing, and a text is any of the others. */
const { CellTypeBool, CellTypeError, CellTypeNumber, CellTypeUnset, NewFile: make, OpenReader } = await started();

/** A new workbook with one sheet. */
export function newBook(sheet: string): Book {
  const book = throwing(make());
  book.SetSheetName("Sheet1", sheet);
  return book;
}

/** The workbook of a file. */
export function openBook(bytes: Uint8Array): Book {
  const book = OpenReader(bytes) as NewFile & { readonly error?: string | null };
  if (book.error) throw new Error(book.error);
  return throwing(book);
}

/** The workbook as a file. */
export function bytesOf(book: Book): Uint8Array {
  return book.WriteToBuffer().buffer as Uint8Array;
}

/** What a cell shows, a formula's last result included; text that is empty shows nothing. */
export function shownIn(book: Book, sheet: string, cell: string): Shown {
  const { value } = book.GetCellValue(sheet, cell, { RawCellValue: true });
  if (value === "") return null;
  switch (book.GetCellType(sheet, cell).cellType) {
    case CellTypeBool:
      return value === "1";
    case CellTypeError:
      return { error: value };
    case CellTypeNumber:
    case CellTypeUnset:
      return Number(value);
    default:
      return value;
  }
}

/** The format of a cell. */
export function styleOf(book: Book, sheet: string, cell: string): ReturnType<Book["GetStyle"]>["style"] {
  return book.GetStyle(book.GetCellStyle(sheet, cell).style).style;
}

/** The number format of a cell. */
export function numberFormatOf(book: Book, sheet: string, cell: string): string {
  const { CustomNumFmt, NumFmt = 0 } = styleOf(book, sheet, cell);
  return CustomNumFmt ?? NUMBERED[NumFmt] ?? `number ${NumFmt}`;
}

/** The formats that a file may name by a number (ECMA-376 part 1, 18.8.30), those that are met here. */
const NUMBERED: Readonly<Record<number, string>> = { 0: "General", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%" };

/** The cells that are merged, by their addresses such as `E1:F2`. */
export function mergesOf(book: Book, sheet: string): string[] {
  return book.GetMergeCells(sheet).mergeCells.map((merge) => `${merge.GetStartAxis()}:${merge.GetEndAxis()}`);
}

async function started(): ReturnType<typeof init> {
  const main = createRequire(import.meta.url).resolve("excelize-wasm");
  return init(join(main, "../excelize.wasm.gz"));
}

/** Excelize tells its errors in results, where they are easily missed. */
function throwing(book: NewFile): NewFile {
  return new Proxy(book, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== "function") return member;
      return (...args: readonly unknown[]): unknown => {
        const result: unknown = Reflect.apply(member, target, args);
        const { error } = result as { readonly error?: string | null };
        if (error) throw new Error(`${String(name)}: ${error}`);
        return result;
      };
    },
  });
}
