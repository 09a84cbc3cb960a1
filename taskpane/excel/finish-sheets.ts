/** The end of a run: what stands in its sheets is what was sent, or none of them is finished. */
import type { Layout, OutSheet } from "../../src/sheets";
import { canDoWithout } from "./adorn";
import { isAsSent, sentCells } from "./as-sent";
import type { Begun } from "./draw";
import { literal } from "./draw/cell-contents";
import { placeOf } from "./filled";
import { AnotherWrites, type Held } from "./lease";
import type { Marked } from "./mark-first";
import { once } from "./once";
import { type CellRead, type CellWrite, readCells } from "./payload";
import { markOf } from "./places";
import { REGISTER, registerText } from "./register";
import { MARK, markText, type Named, parseMark, printOf } from "./sheet-mark";
import type { OwnSheet } from "./workbook";

/** Somebody has changed sheets while they were written; they say that they are unfinished. */
export class ChangedMeanwhile extends Error {
  constructor(readonly sheets: readonly string[]) {
    super("a sheet has been changed while it was written");
  }
}

/** A sheet that is being written: where, and how it is laid out. */
export interface Target extends Marked, Begun {
  readonly sheet: OutSheet;
  readonly layout: Layout;
}

/** The sheets by the names that they have now. */
export async function namedNow(context: Excel.RequestContext, targets: readonly Target[]): Promise<readonly Target[]> {
  for (const { worksheet } of targets) worksheet.load("name");
  await context.sync();
  return targets.map((target) => ({ ...target, name: target.worksheet.name }));
}

/** What the end of a run goes by. */
export interface Finishing {
  readonly own: readonly OwnSheet[];
  /** The formulas of each sheet, as they were sent. */
  readonly formulas: readonly (readonly CellWrite[])[];
  readonly held: Held;
  readonly unfinished: string;
}

/**
 * Compares what stands in the sheets with what was sent, and gives them their titles and marks: an edit is told by what
 * stood there then. Throws `ChangedMeanwhile`, and marks none, when one of them holds something else.
 */
export async function finish(
  context: Excel.RequestContext,
  targets: readonly Target[],
  { own, formulas, held, unfinished }: Finishing,
): Promise<readonly Target[]> {
  const looked = targets.map(({ worksheet }) => ({
    used: once(worksheet.getUsedRange(true)).load("rowIndex,columnIndex,rowCount,columnCount"),
    mark: worksheet.customProperties.getItemOrNullObject(MARK).load("value"),
  }));
  const others = own
    .filter((sheet) => !targets.some(({ present }) => present === sheet))
    .map((sheet) => ({
      sheet,
      worksheet: context.workbook.worksheets.getItemOrNullObject(sheet.sheetId).load("name"),
    }));
  const isHeld = held.asked(context);
  const now = await namedNow(context, targets);
  if (!isHeld()) throw new AnotherWrites();
  const reads = looked.map(
    ({ used }, index): CellRead => ({
      worksheet: targets[index]?.worksheet ?? used.worksheet,
      ...placeOf(used),
      as: "formulas",
    }),
  );
  const cells = await readCells(context, reads);
  const besides = others.flatMap(({ sheet, worksheet }) =>
    worksheet.isNullObject ? [] : [{ ...sheet, name: worksheet.name }],
  );
  const [sentNames, names] = [targets, now].map((some) => [...besides, ...some.map(namedOf)]) as [Named[], Named[]];
  const changed = now.filter(({ layout }, index) => {
    const { mark, used } = looked[index] ?? {};
    const isOurs = mark?.isNullObject === false && parseMark(mark.value)?.writing?.run === held.run;
    const sent = sentCells(layout, formulas[index] ?? [], unfinished);
    const standing = { row: used?.rowIndex ?? 0, column: used?.columnIndex ?? 0, cells: cells[index] ?? [] };
    return !isOurs || !isAsSent({ sent, sentNames, standing, names });
  });
  if (changed.length > 0) throw new ChangedMeanwhile(changed.map(({ name }) => name));
  now.forEach((target, index) => {
    const { worksheet, sheet } = target;
    const [[, ...first] = [], ...rest] = cells[index] ?? [];
    once(worksheet.getRange("A1")).values = [[literal(sheet.title)]];
    const print = printOf([[sheet.title, ...first], ...rest], names);
    worksheet.customProperties.add(MARK, markText({ ...markOf(target), fingerprint: print }));
  });
  context.workbook.settings.add(REGISTER, registerText([...besides, ...now]));
  await context.sync();
  await bringToFront(context, now);
  return now;
}

// Which sheet is in front is no part of what was written: where another workbook is, none of these can be.
async function bringToFront(context: Excel.RequestContext, [first]: readonly Target[]): Promise<void> {
  try {
    first?.worksheet.activate();
    await context.sync();
  } catch (error) {
    if (!canDoWithout(error)) throw error;
  }
}

function namedOf({ sheet: { id, key }, name }: Target): Named {
  return { id, ...(key !== undefined && { key }), name };
}
