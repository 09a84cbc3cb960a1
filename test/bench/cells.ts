/** How long the workbook model takes for the cells of a large sheet. */
import { valuesOf, Workbook } from "../../host/model/workbook";
import { alone } from "./time";

const ROWS = 2_100;
const COLUMNS = 20;
const LOOKS = 1_000;
const ROUNDS = 20;

/** Lines to print: a large sheet written, read, and asked for its used range a thousand times. */
export function cellLines(): string[] {
  const area = { row: 0, column: 0, rows: ROWS, columns: COLUMNS };
  const values = Array.from({ length: ROWS }, (_, i) => Array.from({ length: COLUMNS }, (__, j) => i * j));
  const { median } = alone(() => {
    const sheet = new Workbook().sheet("Blad1");
    sheet.enter(area, values);
    valuesOf(sheet, area);
    for (let i = 0; i < LOOKS; i++) sheet.cells.used(true);
  }, ROUNDS);
  return [`42,000 cells of the model written and read         ${median.toFixed(0)} ms (aim: under 200)`];
}
