/** The two input sheets of the example as cells: one definition of every column for the workbook and the CSV files. */
import type { Example } from "./generate";
import { populationDate, populations, type Region } from "./population-2022-11-01";
import { type Figures, monthText, type WaitingRow } from "./rows";

/** A cell: text, a number, a day, or nothing. */
export type Cell = string | number | Day | null;
/** A day without a time, `2022-11-01`. */
interface Day {
  readonly day: string;
}

/** A column's heading, width in characters and, for numbers and days, the number format. */
interface Column {
  readonly header: string;
  readonly width: number;
  readonly format?: string;
}

/** A sheet with its heading in row 1 and the data from row 2. */
export interface Sheet {
  readonly name: string;
  /** The name of the Excel table that the sheet is, if it is one. */
  readonly table?: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

interface Field<Row> extends Column {
  readonly cell: (row: Row) => Cell;
}

const count = "#,##0";

const populationFields: readonly Field<Region>[] = [
  { header: "Länskod", width: 10, cell: (region) => region.code },
  { header: "Region", width: 27, cell: (region) => region.name },
  { header: "Folkmängd", width: 13, format: count, cell: (region) => region.population },
  // Not found by region, and none may be invented: the money by ages 0–18 is real.
  { header: "Folkmängd 0–18", width: 17, format: count, cell: () => null },
  { header: "Per datum", width: 13, format: "yyyy-mm-dd", cell: () => ({ day: populationDate }) },
];

const waitingFields: readonly (Field<WaitingRow> & { readonly key?: keyof Figures })[] = [
  { header: "Länskod", width: 11, cell: (row) => row.code },
  { header: "Region", width: 27, cell: (row) => row.region },
  { header: "Månad", width: 11, cell: (row) => monthText(row.month) },
  { header: "Prestationskrav", width: 18, format: "0", cell: (row) => row.requirement },
  figure("Täljare", 11, "numerator"),
  figure("Nämnare", 12, "denominator"),
  figure("Täljare fg år", 16, "numeratorLastYear"),
  figure("Nämnare fg år", 17, "denominatorLastYear"),
  figure("Täljare med tolerans", 23, "numeratorWithTolerance"),
  figure("Väntande", 13, "waiting"),
  figure("Väntande inom 30 dagar", 26, "waitingWithin30"),
  { header: "Svarsfrekvens", width: 17, format: "0.0 %", cell: (row) => row.response },
];

function figure(
  header: string,
  width: number,
  key: keyof Figures,
): Field<WaitingRow> & { readonly key: keyof Figures } {
  return { header, width, format: count, key, cell: (row) => row[key] };
}

/** The sheets `Befolkning` and `Väntetider` of an example. */
export function inputSheets({ rows }: Pick<Example, "rows">): readonly [population: Sheet, waiting: Sheet] {
  return [
    sheet("Befolkning", populationFields, populations),
    { ...sheet("Väntetider", waitingFields, rows), table: "Vantetider" },
  ];
}

function sheet<Row>(name: string, fields: readonly Field<Row>[], rows: readonly Row[]): Sheet {
  const columns = fields.map(({ header, width, format }) => ({
    header,
    width,
    ...(format === undefined ? {} : { format }),
  }));
  return { name, columns, rows: rows.map((row) => fields.map((field) => field.cell(row))) };
}

/** The letter of the column that holds a figure in the sheet `Väntetider`. */
export function columnOf(key: keyof Figures): string {
  return letter(waitingFields.findIndex((field) => field.key === key));
}

/** The letter of the column with the response rates in the sheet `Väntetider`. */
export const responseColumn = letter(waitingFields.length - 1);

function letter(index: number): string {
  return "ABCDEFGHIJKL".charAt(index);
}
