/** Forms as tables of two columns: a label, and what is known or is to be filled in. */
import { type Block, type CellValue, type ColumnKind, type Formula, type TableColumn, tableOf } from "../../sheets";

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
  return formTable<FormRow>(
    {
      label: { header: heading, cell: ({ label }) => label },
      value: {
        header: "",
        kind: "long-text",
        cell: ({ value }) => value,
        kindOf: ({ kind }) => kind,
        formula: ({ formula }) => formula,
        fillIn: ({ value, formula, role }) => value === "" && formula === undefined && role !== "text",
      },
    },
    rows,
    id === undefined ? {} : { id },
  );
}

/** What the two columns of a form hold, but what is the same of all. */
interface FormColumns<Row> {
  readonly label: Omit<TableColumn<Row>, "id" | "kind" | "width">;
  readonly value: Omit<TableColumn<Row>, "id" | "width">;
}

/** A table of the two columns of a form; both together fill a page that stands. */
export function formTable<Row>(
  { label, value }: FormColumns<Row>,
  rows: readonly Row[],
  rest: Pick<Block, "id" | "title">,
): Block {
  return tableOf(
    [
      { ...label, id: "label", kind: "long-text", width: LABEL_WIDTH },
      { ...value, id: FORM_VALUE, width: VALUE_WIDTH },
    ],
    rows,
    rest,
  );
}

/** The column of what is known or is to be filled in, as formulas name it. */
export const FORM_VALUE = "value";

const [LABEL_WIDTH, VALUE_WIDTH] = [48, 46];
