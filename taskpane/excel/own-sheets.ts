/**
 * What the user can ask for with the sheets that we wrote: to have them
 * protected or unlocked for a while, and read to be sent to others.
 */
import { calculateOwn } from "./calculate";
import { kindOfError } from "./codes";
import type { Place } from "./contents";
import { filledParts, placeOf } from "./filled";
import { type OwnSheet, readToWrite, type WorkbookContents } from "./workbook";

/** What came of protecting sheets: those that now are as was asked, and those that Excel would not unlock. */
export interface Protected {
  readonly done: readonly string[];
  /** Somebody has given them a password. */
  readonly refused: readonly string[];
}

/**
 * Protects all sheets of ours, or takes their protection away: without a password, so that anyone can, and cells can be
 * selected, copied and filtered. Excel forgets what could be undone before.
 */
export async function protectOwn(on: boolean): Promise<Protected> {
  const { own } = await readToWrite();
  const tried: { readonly name: string; readonly succeeded: boolean }[] = [];
  for (const sheet of own.filter((one) => one.protected !== on))
    tried.push({ name: sheet.name, succeeded: await protectOne(sheet, on) });
  return {
    done: tried.flatMap(({ name, succeeded }) => (succeeded ? [name] : [])),
    refused: tried.flatMap(({ name, succeeded }) => (succeeded ? [] : [name])),
  };
}

async function protectOne({ sheetId }: OwnSheet, on: boolean): Promise<boolean> {
  try {
    await Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem(sheetId);
      if (on)
        protection.protect({
          allowAutoFilter: true,
          allowFormatColumns: true,
          allowFormatRows: true,
          selectionMode: "Normal",
        });
      else protection.unprotect();
      await context.sync();
    });
    return true;
  } catch (error) {
    if (isDenied(error)) return false;
    throw error;
  }
}

/** Sheets that are unlocked for a while. */
interface Unlocked {
  /** Those that somebody has given a password: they are as they were. */
  readonly refused: readonly string[];
  /** Protects the others again, by the rules that each of them had. */
  readonly lockAgain: () => Promise<void>;
}

/** Takes the protection away for a while; where that fails, it is put back on those that had lost it. */
export async function unlock(sheets: readonly OwnSheet[]): Promise<Unlocked> {
  const rules = new Map<string, Excel.WorksheetProtectionOptions>();
  const lockAgain = (): Promise<void> => protectBy(rules);
  const refused: string[] = [];
  try {
    for (const { sheetId, name } of sheets) {
      const options = await unlockOne(sheetId);
      if (options === "refused") refused.push(name);
      else rules.set(sheetId, options);
    }
  } catch (error) {
    await lockAgain();
    throw error;
  }
  return { refused, lockAgain };
}

async function unlockOne(sheetId: string): Promise<Excel.WorksheetProtectionOptions | "refused"> {
  try {
    return await Excel.run(async (context) => {
      const protection = context.workbook.worksheets.getItem(sheetId).protection.load("options");
      await context.sync();
      const { options } = protection;
      protection.unprotect();
      await context.sync();
      return options;
    });
  } catch (error) {
    if (isDenied(error)) return "refused";
    throw error;
  }
}

/** Protects sheets by rules; one that has been deleted, or that somebody has protected meanwhile, is let be. */
async function protectBy(rules: ReadonlyMap<string, Excel.WorksheetProtectionOptions>): Promise<void> {
  if (rules.size === 0) return;
  await Excel.run(async (context) => {
    const sheets = [...rules].map(([id, options]) => ({
      sheet: context.workbook.worksheets.getItemOrNullObject(id).load("name"),
      options,
    }));
    await context.sync();
    const there = sheets.filter(({ sheet }) => !sheet.isNullObject);
    for (const { sheet } of there) sheet.protection.load("protected");
    await context.sync();
    for (const { sheet, options } of there) if (!sheet.protection.protected) sheet.protection.protect(options);
    await context.sync();
  });
}

/**
 * Sheets, calculated, with the places where they are filled:
 * a cell far from the others does not make it all that is between.
 */
export async function filledOf(context: Excel.RequestContext, sheets: readonly OwnSheet[]) {
  const found = sheets.map(({ sheetId }, index) => {
    const worksheet = context.workbook.worksheets.getItem(sheetId);
    const used = worksheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount");
    return { index, worksheet, used };
  });
  const application = context.workbook.application.load("calculationMode");
  await context.sync();
  calculateOwn(
    application,
    found.map(({ worksheet }) => worksheet),
  );
  const parts = await filledParts(
    context,
    found
      .filter(({ used }) => !used.isNullObject)
      .map(({ index, worksheet, used }) => ({ index, read: { worksheet, ...placeOf(used), as: "values" } })),
  );
  return sheets.map((sheet, index) => ({
    sheet,
    filled: parts.filter((part) => part.index === index).map(({ read }): Place => read),
  }));
}

/** What is sent is finished, and no agreement, which is settled by. */
export function isSendable({ id, finished }: WorkbookContents["own"][number]): boolean {
  return finished && id !== "agreement";
}

// Excel says the same of a sheet that is protected and of one with a password (office-js 6784).
function isDenied(error: unknown): boolean {
  const kind = kindOfError(error);
  return kind === "protected-sheet" || kind === "password-sheet";
}
