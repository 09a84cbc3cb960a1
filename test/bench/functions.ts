/** How long the custom functions take, besides Excel's own cost. */
import { readFile } from "node:fs/promises";
import { readXlsx } from "../../host/files/xlsx";
import { connect } from "../../host/wire/connect";
import { serialOfDate } from "../../src/ground/month";
import { exampleSeed, generate } from "../../taskpane/inputs/sample/generate";
import { populationDate } from "../../taskpane/inputs/sample/population-2022-11-01";
import { inputSheets, type Sheet } from "../../taskpane/inputs/sample/sheets";
import { alone } from "./time";

const ROUNDS = 30;
const FEW_ROUNDS = 5;

/** Rows of a tall table, and of a worksheet. */
const TALL = 20_000;
const SHEET_ROWS = 1_048_576;

/**
 * Lines to print: a settlement in a formula, and a share for
 * every row of the example, one call for each and one for all.
 */
export async function functionLines(): Promise<string[]> {
  const { CustomFunctions } = connect(await readXlsx(await readFile("examples/komiljarden-2023.xlsx")));
  // The functions ask Excel for one thing: the language of their words.
  Object.assign(globalThis, { CustomFunctions, Office: { context: { displayLanguage: "sv-SE" } } });
  const functions = await import("../../functions/when-called");
  const { settledTable } = await import("../../functions/settlement");
  const { agreement2023 } = await import("../../src/agreements/2023");
  const [populations, waiting] = inputSheets(generate(exampleSeed)).map(rangeOf) as [Range, Range];
  const rows = waiting.slice(1);
  const column = (pick: (row: Cell[]) => Cell): Cell[][] => rows.map((row) => [pick(row)]);
  const share = (part: Cell, whole: Cell): Cell =>
    typeof part === "number" && typeof whole === "number" && whole > 0 ? part / whole : "saknas";
  const args: Range[] = [
    [[2023]],
    column((row) => row[3] ?? null),
    column((row) => share(row[4] ?? null, row[5] ?? null)),
    column((row) => share(row[6] ?? null, row[7] ?? null)),
    column((row) => share(row[8] ?? null, row[5] ?? null)),
    column((row) => row[9] ?? null),
    column((row) => share(row[10] ?? null, row[9] ?? null)),
  ];
  const settled = alone(() => settledTable(agreement2023, { populations, waiting, sure: true }, null), ROUNDS);
  const single = alone(() => {
    for (let row = 0; row < rows.length; row++) {
      try {
        functions.tierPayout(
          ...(args.map((cells) => [cells.length === 1 ? (cells[0] ?? []) : (cells[row] ?? [])]) as Arguments),
        );
      } catch {
        // A row that cannot be assessed is an error in its cell.
      }
    }
  }, ROUNDS);
  const spilled = alone(() => functions.tierPayout(...(args as Arguments)), ROUNDS);
  const whole = args.map((cells) => (cells.length === 1 ? cells : wholeColumn(cells)));
  const columns = alone(() => functions.tierPayout(...(whole as Arguments)), FEW_ROUNDS);
  const clinics = clinicTable(TALL);
  const tall = alone(() => functions.suppress(clinics), FEW_ROUNDS);
  const mostlyEmpty = wholeColumn(clinicTable(rows.length));
  const hidden = alone(() => functions.suppress(mostlyEmpty), FEW_ROUNDS);
  return [
    `SETTLE on the example, in the engine            ${settled.median.toFixed(1)} ms   (target: under 30; best ${settled.best.toFixed(1)})`,
    `TIERPAYOUT, ${String(rows.length)} calls                         ${single.median.toFixed(1)} ms   (target: under 100; best ${single.best.toFixed(1)})`,
    `TIERPAYOUT, one call that spills over as many   ${spilled.median.toFixed(1)} ms`,
    `TIERPAYOUT, the same as whole columns           ${columns.median.toFixed(1)} ms   (best ${columns.best.toFixed(1)})`,
    `SUPPRESS, ${String(TALL)} rows with totals both ways    ${tall.median.toFixed(1)} ms   (target: under 1000; best ${tall.best.toFixed(1)})`,
    `SUPPRESS, whole columns, ${String(rows.length)} rows filled      ${hidden.median.toFixed(1)} ms   (target: under 1000; best ${hidden.best.toFixed(1)})`,
  ];
}

/** Columns as Excel hands whole ones over. */
function wholeColumn(cells: Range): Range {
  const empty = (cells[0] ?? []).map(() => null);
  return Array.from({ length: SHEET_ROWS }, (_, row) => cells[row] ?? [...empty]);
}

/** Men, women and both at clinics, and their sums: about every fourth number is small. */
function clinicTable(height: number): Range {
  const clinics = Array.from({ length: height }, (_, row): Cell[] => {
    const [men, women] = [(row * 7919) % 60, (row * 104_729) % 90];
    return [`Klinik ${String(row)}`, men, women, men + women];
  });
  const sum = (column: number) => clinics.reduce((all, row) => all + Number(row[column]), 0);
  return [["Klinik", "Män", "Kvinnor", "Summa"], ...clinics, ["Summa", sum(1), sum(2), sum(3)]];
}

type Cell = string | number | null;
type Range = Cell[][];
type Arguments = [Range, Range, Range, Range, Range, Range, Range];

function rangeOf({ columns, rows }: Sheet): Range {
  const day = serialOfDate(populationDate);
  return [
    columns.map(({ header }) => header),
    ...rows.map((row) => row.map((cell) => (typeof cell === "object" && cell !== null ? day : cell))),
  ];
}
