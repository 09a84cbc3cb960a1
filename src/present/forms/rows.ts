/** Forms as tables of two columns: a label, and what is known or is to be filled in. */
import type { Block, CellValue, ColumnKind, Formula } from "../../sheets";

/** One field of a form. */
export interface FormRow {
  readonly label: string;
  readonly value: CellValue;
  /** What the value is, where it is no text. */
  readonly kind?: ColumnKind;
  readonly formula?: Formula;
  /** `text` is a sentence that stands by itself, with nothing to fill in beside it. */
  readonly role?: "text";
}

/** A field of the form, empty where nothing is known. */
export function field(label: string, value: CellValue | undefined, kind?: ColumnKind): FormRow {
  return { label, value: value ?? "", ...(kind && { kind }) };
}

/** A field that follows from others. */
export function computed(label: string, value: CellValue, formula: Formula, kind: ColumnKind): FormRow {
  return { label, value, formula, kind };
}

/** A sentence of the form. */
export function sentence(label: string): FormRow {
  return { label, value: "", role: "text" };
}

/** A section under its heading, as a block; `id` where formulas name it. */
export function section(heading: string, rows: readonly FormRow[], id?: string): Block {
  return {
    ...(id !== undefined && { id }),
    columns: formColumns(heading, ""),
    rows: rows.map(({ label, value }) => [label, value]),
    kinds: rows.flatMap(({ kind }, row) => (kind ? [{ row, column: 1, kind }] : [])),
    formulas: rows.flatMap(({ formula }, row) => (formula ? [{ row, column: 1, formula }] : [])),
    fillIn: rows.flatMap(({ value, formula, role }, row) =>
      value === "" && formula === undefined && role !== "text" ? [{ row, column: 1 }] : [],
    ),
  };
}

/** The two columns of a form; both together fill a page that stands. */
export function formColumns(label: string, value: string, kind: ColumnKind = "long-text"): Block["columns"] {
  return [
    { header: label, kind: "long-text", width: LABEL_WIDTH },
    { header: value, kind, width: VALUE_WIDTH },
  ];
}

const [LABEL_WIDTH, VALUE_WIDTH] = [48, 46];
