/** Calls of custom functions, written into cells as Excel saves them, with the answers that they have now. */
import type * as Work from "../functions/when-called";
import { defaultFormat } from "../host/model/cell";
import { parseAddress } from "../host/model/rect";
import type { Sheet } from "../host/model/sheet";
import type { CellValue } from "../src/sheets";
import { numbers, placeOf, put } from "./sheet";

/** The custom functions by the names of what they do. */
export type Functions = typeof Work;

/** The ids of the functions. */
const IDS = {
  tierPayout: "TIERPAYOUT",
  improvement: "IMPROVEMENT",
  reserved: "RESERVED",
  bonusPottShare: "BONUSPOTTSHARE",
  allocate: "ALLOCATE",
  settle: "SETTLE",
  forecast: "FORECAST",
  worth: "WORTH",
  gap: "GAP",
  onTime: "ONTIME",
  rule: "RULE",
  explain: "EXPLAIN",
  suppress: "SUPPRESS",
} as const satisfies Record<keyof Functions, string>;

/** What formulas are reckoned with. */
export interface Calls {
  readonly functions: Functions;
}

/** Writes a call of a custom function as an array formula over its answer, which is reckoned now. */
export async function call(
  sheet: Sheet,
  { functions }: Calls,
  at: string,
  name: keyof typeof IDS,
  args: readonly string[],
  format?: string,
): Promise<void> {
  const given = args.map((text) => argument(sheet, text));
  const answer = (await (functions[name] as (...cells: unknown[]) => unknown)(...given)) as unknown[][];
  const [top, left] = placeOf(at);
  const look = format === undefined ? defaultFormat : numbers(format);
  answer.forEach((row, r) => {
    row.forEach((value, c) => {
      put(sheet, top + r, left + c, shownAs(value), typeof value === "number" ? look : defaultFormat);
    });
  });
  // As Excel saves a function of an add-in; an array formula spills
  // in every version and needs no add-in to show its answer.
  const formula = `=_xldudf_KOMILJARD_${IDS[name]}(${args.join(",")})`;
  const first = sheet.cells.at(top, left);
  const spill = { rows: answer.length, columns: answer[0]?.length ?? 1, isDynamic: false };
  const isMany = spill.rows * spill.columns > 1;
  const value = sheet.value(top, left);
  sheet.load(top, left, { format: defaultFormat, ...first, value, formula, ...(isMany && { spill }) });
}

function shownAs(value: unknown): CellValue {
  if (typeof value === "object" && value !== null && "code" in value) return String(value.code);
  return (value ?? "") as CellValue;
}

// A literal, or the cells of a range as a custom function gets them.
function argument(sheet: Sheet, text: string): unknown[][] {
  if (!text.includes(":")) return [[text.startsWith('"') ? text.slice(1, -1) : text === "TRUE" ? true : Number(text)]];
  const { sheet: name, rect } = parseAddress(text);
  const source = name === undefined ? sheet : sheet.workbook.findSheet(name);
  if (!source) throw new Error(`No sheet ${text}`);
  return Array.from({ length: rect.rows }, (_, r) =>
    Array.from({ length: rect.columns }, (_unused, c) => {
      const value = source.value(rect.row + r, rect.column + c);
      return value === "" ? null : value;
    }),
  );
}
