/**
 * What stands on the cells of a sheet: rules, charts, the filter, the page, folded rows. The figures are whole without,
 * so that what Excel refuses is left out, alone: charts whose data is on another sheet, page set-up without a printer
 * (office-js 1860), frozen rows while another workbook is in front (office-js 5319, 6365).
 */
import type { SheetLack } from "../../src/problems";
import { isRefusal, kindOfError } from "./codes";
import type { Adornment, Begun } from "./draw";
import { paced, type Steps } from "./pace";

/** A sheet whose figures stand. */
interface Sheet extends Begun {
  readonly name: string;
}

/** How sheets are adorned. */
export interface Adorning<T extends Sheet> {
  readonly begin: Steps<T>["begin"];
  readonly send: () => Promise<void>;
  readonly adornmentsOf: (one: T) => readonly Adornment[];
  /** Whether what is refused is left out; else the error is thrown. */
  readonly canLeaveOut: boolean;
}

/** Adorns sheets, many in a request; tells by name what had to be left out of each. */
export async function adorn<T extends Sheet>(
  targets: readonly T[],
  { begin, send, adornmentsOf, canLeaveOut }: Adorning<T>,
): Promise<ReadonlyMap<T, readonly SheetLack[]>> {
  const lacking = new Map<T, readonly SheetLack[]>();
  await paced(targets, {
    begin,
    each(one) {
      for (const { draw } of adornmentsOf(one)) draw();
    },
    async send(some) {
      try {
        await send();
      } catch (error) {
        if (!canLeaveOut || !canDoWithout(error)) throw error;
        for (const one of some) lacking.set(one, await oneByOne(one, adornmentsOf(one), send));
      }
    },
  });
  return lacking;
}

/** Adorns a sheet anew, each adornment in a request of its own; tells those that were refused. */
async function oneByOne(
  { worksheet }: Sheet,
  adornments: readonly Adornment[],
  send: () => Promise<void>,
): Promise<readonly SheetLack[]> {
  worksheet.charts.load("items/name");
  worksheet.autoFilter.load("enabled");
  await send();
  for (const chart of worksheet.charts.items) chart.delete();
  if (worksheet.autoFilter.enabled) worksheet.autoFilter.remove();
  worksheet.getRange().conditionalFormats.clearAll();
  await send();
  const refused: SheetLack[] = [];
  for (const { what, draw } of adornments) {
    try {
      draw();
      await send();
    } catch (error) {
      if (!canDoWithout(error)) throw error;
      refused.push(what);
    }
  }
  return [...new Set(refused)];
}

/** Whether an error of Excel's says that something was refused that the figures do not need. */
export function canDoWithout(error: unknown): boolean {
  return isRefusal(error) || kindOfError(error) === "other-workbook";
}
