/** Before anything is written: is the workbook as it is known, what did an earlier run leave, and whose is what. */

import { literal } from "./draw/cell-contents";
import type { Held } from "./lease";
import { once } from "./once";
import { isHalf, isOfKind, markOf, type Place } from "./places";
import { REGISTER, registerText } from "./register";
import { MARK, markText, type SheetMark } from "./sheet-mark";
import { EditedMeanwhile } from "./take-over";
import type { OwnSheet, WorkbookContents } from "./workbook";

/** A sheet that has been marked as being written. */
export interface Marked extends Place {
  readonly worksheet: Excel.Worksheet;
  readonly mark: SheetMark;
}

/** Throws `EditedMeanwhile` when there are other sheets now than those that are known. */
export async function assertKnown(context: Excel.RequestContext, { names, register }: WorkbookContents): Promise<void> {
  const { worksheets, settings } = context.workbook;
  worksheets.load("items/name");
  const now = settings.getItemOrNullObject(REGISTER).load("value");
  await context.sync();
  const there = worksheets.items.map(({ name }) => name);
  const isSame = there.length === names.length && there.every((name, index) => name === names[index]);
  if (!isSame || register !== (now.isNullObject ? "" : String(now.value))) throw new EditedMeanwhile(there);
}

/** Removes empty sheets that an earlier run added and did not come to mark; tells their names. */
export async function removeLeft(context: Excel.RequestContext, { left }: Held): Promise<readonly string[]> {
  if (left.length === 0) return [];
  const { worksheets } = context.workbook;
  const found = left.map((name) => worksheets.getItemOrNullObject(name).load("name"));
  await context.sync();
  const looked = found
    .filter(({ isNullObject }) => !isNullObject)
    .map((worksheet) => ({
      worksheet,
      used: once(worksheet.getUsedRangeOrNullObject()),
      mark: worksheet.customProperties.getItemOrNullObject(MARK),
    }));
  await context.sync();
  const blank = looked.filter(({ used, mark }) => used.isNullObject && mark.isNullObject);
  for (const { worksheet } of blank) worksheet.delete();
  await context.sync();
  return blank.map(({ worksheet: { name } }) => name);
}

/**
 * Adds what is new and marks every sheet before anything else is done to it, in a request of its own; the request
 * before it says which sheets are going to be added, so that the next run finds one that has got no mark.
 */
export async function markFirst(
  context: Excel.RequestContext,
  places: readonly Place[],
  {
    own,
    held: { run, beat },
    title,
  }: { readonly own: readonly OwnSheet[]; readonly held: Held; readonly title: string },
): Promise<readonly Marked[]> {
  const { worksheets, settings } = context.workbook;
  beat(
    context,
    places.flatMap(({ present, name }) => (present ? [] : [name])),
  );
  await context.sync();
  const others = own.filter((sheet) => !places.some(({ present }) => present === sheet));
  // What an earlier run left half written beside the sheet that is written now says so, and holds nothing of hers.
  const surplus = others.filter((one) => isHalf(one) && places.some(({ sheet }) => isOfKind(one, sheet)));
  for (const { sheetId } of surplus) worksheets.getItem(sheetId).delete();
  const kept = others.filter((sheet) => !surplus.includes(sheet));
  settings.add(REGISTER, registerText([...kept, ...places]));
  const marked = places.map((place) => {
    const { present, name } = place;
    const worksheet = present ? worksheets.getItem(present.sheetId) : worksheets.add(name);
    const mark = { ...markOf(place), fingerprint: present?.fingerprint ?? "", writing: { run, title } };
    worksheet.customProperties.add(MARK, markText(mark));
    // Whoever enters something on it from now on can see that it is being written.
    if (!present) once(worksheet.getRange("A1")).values = [[literal(title)]];
    return { ...place, worksheet, mark };
  });
  await context.sync();
  beat(context, []);
  return marked;
}
