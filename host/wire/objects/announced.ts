/**
 * The kinds that what hangs on them leads back to: from a cell's rule to its range,
 * from a range to its sheet. Such a kind is announced here and described in a file
 * of its own, which imports what hangs on it; the others lead back from here.
 */

import type { Sheet } from "../../model/sheet";
import type { Area } from "./area";
import { announce } from "./define";

/** Makes an Excel.Range; `range.ts` describes it. */
export const { make: range, describe: describeRange } = announce<Area>("Range");

/** Makes an Excel.Worksheet; `worksheet.ts` describes it. */
export const { make: worksheet, describe: describeWorksheet } = announce<Sheet>("Worksheet");
