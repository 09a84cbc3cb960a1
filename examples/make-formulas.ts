/** Writes `formler.xlsx` beside this file; part of `npm run example`. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { toFormulas } from "./formulas";

/** What the functions need of Excel's runtime to answer with an error. */
class CellError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

/** Makes the workbook and gives the path it was written to. */
export async function makeFormulas(): Promise<string> {
  Object.assign(globalThis, {
    CustomFunctions: {
      Error: CellError,
      ErrorCode: {
        invalidValue: "#VALUE!",
        notAvailable: "#N/A",
        divisionByZero: "#DIV/0!",
        invalidNumber: "#NUM!",
        nullReference: "#NULL!",
      },
    },
  });
  const file = join(import.meta.dirname, "formler.xlsx");
  await writeFile(file, await toFormulas(await import("../functions/when-called")));
  return file;
}
