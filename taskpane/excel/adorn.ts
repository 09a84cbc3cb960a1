/**
 * What stands on the cells of a sheet: rules, charts, the filter, the page, folded rows. The figures are whole without,
 * so that what Excel refuses is left out, alone: charts whose data is on another sheet, page set-up without a printer
 * (office-js 1860), frozen rows while another workbook is in front (office-js 5319, 6365).
 */
import type { SheetLack } from "../../src/problems";
import type { OutChart } from "../../src/sheets";
import { isRefusal, kindOfError } from "./codes";
import type { Adornment, Begun } from "./draw";
import { type Pace, paced, type Steps } from "./pace";

/** A sheet whose figures stand. */
interface Sheet extends Begun {
  readonly name: string;
}

/** A sheet with its charts. */
interface Charted {
  readonly worksheet: Excel.Worksheet;
  readonly charts: readonly OutChart[];
}

/** How sheets are adorned. */
export interface Adorning<T extends Sheet> {
  readonly begin: Steps<T>["begin"];
  readonly pace: Pace;
  readonly send: () => Promise<void>;
  readonly adornmentsOf: (one: T) => readonly Adornment[];
  /** Gives the charts of some sheets their alternative text. */
  readonly describe: (charted: readonly Charted[]) => Promise<void>;
  /** Whether what is refused is left out; else the error is thrown. */
  readonly canLeaveOut: boolean;
}

/** Adorns sheets, many in a request; tells of each what had to be left out, and nothing of one that lacks nothing. */
export async function adorn<T extends Sheet>(
  targets: readonly T[],
  { begin, pace, send, adornmentsOf, describe, canLeaveOut }: Adorning<T>,
): Promise<readonly (readonly SheetLack[] | undefined)[]> {
  const refused = new Map<T, readonly SheetLack[]>();
  await paced(targets, pace, {
    begin,
    each(one) {
      for (const { draw } of adornmentsOf(one)) draw();
    },
    async send(some) {
      try {
        await send();
      } catch (error) {
        if (!canLeaveOut || !canDoWithout(error)) throw error;
        for (const one of some) refused.set(one, await oneByOne(one, adornmentsOf(one), send));
      }
    },
  });
  const isDescribed = await isAccepted(() =>
    describe(targets.flatMap(({ worksheet, sheet: { charts } }) => (charts ? [{ worksheet, charts }] : []))),
  );
  return targets.map((one) => {
    const lacks = [...(refused.get(one) ?? []), ...(one.sheet.charts && !isDescribed ? (["alt-text"] as const) : [])];
    return lacks.length > 0 ? lacks : undefined;
  });
}

/** Does something; tells whether Excel did not refuse it. */
async function isAccepted(work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (!canDoWithout(error)) throw error;
    return false;
  }
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
    draw();
    if (!(await isAccepted(send))) refused.push(what);
  }
  return [...new Set(refused)];
}

/** Whether an error of Excel's says that something was refused that the figures do not need. */
export function canDoWithout(error: unknown): boolean {
  return isRefusal(error) || kindOfError(error) === "other-workbook";
}
