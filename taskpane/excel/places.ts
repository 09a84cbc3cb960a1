/** Where each sheet of a run goes: to the sheet of ours that it takes the place of, or to a new one. */
import { type Layout, layOut, type OutputSheet, type OutSheet } from "../../src/sheets";
import { serialOf } from "./register";
import type { SheetMark } from "./sheet-mark";
import { type EditedSheets, freeName, type OwnSheet, type WorkbookContents } from "./workbook";

/** Where a sheet goes: the sheet of ours that it takes the place of, or a new one; and which it is of ours. */
export interface Place {
  readonly sheet: OutSheet;
  readonly present: OwnSheet | undefined;
  readonly name: string;
  readonly serial: string;
  readonly layout: Layout;
}

/** Where each sheet goes: to a sheet of ours, or to a new one by a name that is free. */
export function placesOf(
  sheets: readonly OutSheet[],
  { own, names, nextNumber }: Pick<WorkbookContents, "own" | "names" | "nextNumber">,
  edited: EditedSheets,
): readonly Place[] {
  const taken = new Set(names.map((name) => name.toLowerCase()));
  return sheets.map((sheet, index) => {
    const present = rewritten(own, sheet.id, sheet.key, edited);
    const name = present?.name ?? freeName(sheet.name, taken);
    taken.add(name.toLowerCase());
    const serial = present?.serial ?? serialOf(nextNumber + index, contentsOf(sheet));
    return { sheet, present, name, serial, layout: layOut(sheet) };
  });
}

function contentsOf({ id, key = "", title, blocks }: OutSheet): Parameters<typeof serialOf>[1] {
  return [[id, key, title], ...blocks.flatMap(({ rows }) => rows)];
}

/**
 * The sheet of ours that a new one of its kind and key takes the
 * place of; the user's edits are kept unless she chose otherwise.
 */
export function rewritten(
  own: readonly OwnSheet[],
  id: OutputSheet,
  key: string | undefined,
  edited: EditedSheets,
): OwnSheet | undefined {
  const all = own.filter((sheet) => isOfKind(sheet, { id, key }));
  if (edited === "replace" && all.at(-1)?.edited === true) return all.at(-1);
  const untouched = all.filter((sheet) => sheet.edited !== true);
  const whole = untouched.filter(({ finished }) => finished).at(-1);
  return whole ?? untouched.filter(({ fingerprint }) => fingerprint !== "").at(-1) ?? untouched.at(-1);
}

/** Whether a sheet is of a kind, and the one with the key where there are several. */
export function isOfKind(
  sheet: OwnSheet,
  { id, key }: { readonly id: OutputSheet; readonly key?: string | undefined },
): boolean {
  return sheet.id === id && sheet.key === key;
}

/** Whether the run that wrote a sheet did not come to its end, and nobody has used it since. */
export function isHalf({ finished, edited }: OwnSheet): boolean {
  return !finished && edited === false;
}

/** What the mark of a sheet says besides its fingerprint. */
export function markOf({ sheet, serial, layout }: Place): Omit<SheetMark, "fingerprint"> {
  const { id, key, hides } = sheet;
  return {
    id,
    ...(key !== undefined && { key }),
    serial,
    ...(layout.folds.length > 0 && { folded: true as const }),
    ...(hides !== undefined && { hides }),
  };
}
