/** What the buttons run, and the command line too: read the workbook, settle or compare, write the sheets. */
import type { Agreement, RegionCode } from "../../src/agreement";
import { VERSION } from "../../src/ground";
import type { FormSheet } from "../../src/present";
import { brokenRules, hasErrors, type Problem, problem } from "../../src/problems";
import type { Located, Recipient, Understood } from "../../src/reading";
import type { Settlement, Stage } from "../../src/settling";
import type { Grid, OutSheet } from "../../src/sheets";
import { OUTPUT } from "../../src/sheets";
import type { Text } from "../../src/text";
import { isHalted, restoreKept } from "../excel/kept";
import { holding } from "../excel/lease";
import type { Protected } from "../excel/own-sheets";
import { rewritten } from "../excel/places";
import { EditedMeanwhile } from "../excel/take-over";
import {
  type EditedSheets,
  type OwnSheet,
  readSetting,
  readToWrite,
  type WorkbookContents,
  type WrittenSheet,
  withInputs,
  writeSetting,
} from "../excel/workbook";
import { type SheetProgress, writeSheets } from "../excel/write-sheets";
import { type Chosen, inputsOf, readFor, type SettingsFor, settingsFor } from "./wanted";

export type { Chosen } from "./wanted";

/** The phases of a run. */
export type Phase = "open" | Stage | "present" | "write";

/** Them in order. */
export const PHASES: readonly Phase[] = [
  "open",
  "read",
  "validate",
  "measure",
  "qualify",
  "allocate",
  "pay",
  "reconcile",
  "present",
  "write",
];

/** How a run is watched and steered. */
export interface RunOptions {
  /** What is set, or what to set for the agreement that is found. */
  readonly settings?: SettingsFor;
  /** Counts below it are hidden on every sheet; all are shown when absent. */
  readonly smallNumbers?: number | undefined;
  /** The region that the sheets open on; the whole nation when absent. No amount depends on it. */
  readonly region?: RegionCode;
  /** Sheets of other workbooks that are read with this one's and never written to. */
  readonly besides?: readonly Grid[];
  /** Whether everything but the writing is done. */
  readonly readOnly?: boolean;
  /**
   * Called before each phase, which starts when the promise is kept: time to draw, or to stop by throwing `Cancelled`.
   */
  readonly onPhase?: (phase: Phase) => Promise<void>;
  /** Called before each part of the writing of each sheet, which starts when the promise is kept: time to draw. */
  readonly onSheet?: (progress: SheetProgress) => Promise<void>;
  /**
   * Asked when sheets of ours have been edited; keeps them and adds new versions when absent. May throw `Cancelled`.
   */
  readonly onEdited?: (edited: readonly OwnSheet[]) => Promise<EditedSheets>;
  /**
   * Asked when sheets to write anew are protected: kept, they are unprotected, written and protected again. May throw
   * `Cancelled`; when absent, they are not written.
   */
  readonly onProtected?: (hindered: readonly OwnSheet[]) => Promise<void>;
}

/** What came of a run: the problems, and what was settled and written unless an error stopped it. */
export interface RunResult {
  readonly problems: readonly Problem[];
  readonly settlement?: Settlement;
  readonly written: readonly WrittenSheet[];
  /** The grids that it rests on: the inputs found, and the agreement's sheet where that was chosen. */
  readonly input: readonly Grid[];
  /** The tables of waiting figures, as they were understood. */
  readonly understood: readonly Understood[];
}

/** The agreement to settle, unless a mistake on its sheet stops it, and what was noted there. */
export interface AgreementFound {
  readonly agreement?: Agreement;
  readonly problems: readonly Problem[];
}

/** Thrown out of `onPhase` or `onEdited` to stop a run before anything is written. */
export class Cancelled extends Error {}

/** Sheets of ours that a run would write anew are protected, or by a password; thrown before anything is written. */
export class SheetsProtected extends Error {
  constructor(
    readonly sheets: readonly string[],
    readonly by: "anyone" | "password" = "anyone",
  ) {
    super("a sheet to write is protected");
  }
}

/** The key of the workbook setting that holds the last settlement, to tell what moved since. */
const LAST = "komiljarden.last";

/**
 * Settles the open workbook. Nothing is written when the
 * agreement or the input has errors or when the run is cancelled.
 */
export async function settleWorkbook(chosen: Chosen, text: Text, options: RunOptions = {}): Promise<RunResult> {
  const enter = options.onPhase ?? (() => Promise.resolve());
  await enter("open");
  const first = await readFor(chosen, options.settings);
  const { agreement, problems: noted } = await findAgreement(chosen, first);
  if (!agreement) return { problems: [...noted, ...copiesIn(first)], written: [], input: [], understood: [] };

  const settings = settingsFor(agreement, options.settings);
  const contents = await withInputs(first, inputsOf(agreement, settings));
  const { settleInStages, understoodOf } = await import("../excel/when-looked");
  const grids = gridsOf(contents, options);
  const { located, settlement, problems: found } = await settleInStages(agreement, grids, settings, enter);
  const problems = [...noted, ...copiesIn(first), ...found];
  const told = { problems, input: inputGrids(chosen, located, contents), understood: understoodOf(located) };
  if (!settlement || hasErrors(problems)) return { ...told, written: [] };
  if (options.readOnly === true) return { ...told, settlement, written: [] };

  await enter("present");
  const written = await write(await sheetsOf(settlement, problems, text, options), contents, text, options);
  // What was written is what the next run is compared with; what the sheets hide is not in it either.
  const { snapshotOf } = await import("./when-settled");
  await writeSetting(LAST, snapshotOf(settlement, VERSION, options.smallNumbers));
  return { ...told, problems: [...problems, ...lacksOf(written)], settlement, written };
}

function gridsOf({ grids }: WorkbookContents, { besides = [] }: RunOptions): readonly Grid[] {
  return [...grids, ...besides];
}

/** All sheets of a settlement, with what moved since the one that the workbook remembers. */
async function sheetsOf(
  settlement: Settlement,
  problems: readonly Problem[],
  text: Text,
  { smallNumbers, region }: RunOptions,
): Promise<OutSheet[]> {
  const { changesBetween, changesSheet, disclosed, fingerprintLine, fingerprintOf, present, readSnapshot, stamped } =
    await import("./when-settled");
  const { settlement: shown, problems: told } = disclosed(settlement, problems, smallNumbers);
  const fingerprint = fingerprintLine(fingerprintOf(settlement, VERSION), text);
  const before = readSnapshot((await readSetting(LAST)) ?? "");
  const changes = before === undefined ? "same" : changesBetween(before, settlement, VERSION);
  const moved = typeof changes === "string" ? [] : [changesSheet(changes, shown, text)];
  return [...present(shown, told, text, { fingerprint, region }), ...stamped(moved, fingerprint, text)];
}

/** Writes an agreement to its sheet, which can be read, edited and settled with. */
export async function writeAgreement(
  agreement: Agreement,
  text: Text,
  options: RunOptions = {},
): Promise<readonly WrittenSheet[]> {
  const { agreementSheet } = await import("../../src/agreement-sheet");
  return write([agreementSheet(agreement, text)], await readToWrite(), text, options);
}

/**
 * Settles the workbook under two agreements and writes what differs; the
 * figures are the first one's. Nothing is written when there are errors.
 */
export async function writeComparison(
  first: Chosen,
  second: Chosen,
  text: Text,
  options: RunOptions = {},
): Promise<Omit<RunResult, "settlement" | "understood">> {
  const found = await readFor(first, options.settings);
  const [one, other] = [await findAgreement(first, found), await findAgreement(second, found)];
  const noted = [...one.problems, ...(first === second ? [] : other.problems)];
  if (!one.agreement || !other.agreement) return { problems: noted, written: [], input: [] };
  const { compareAgreements, comparisonSheet } = await import("./when-compared");
  const settings = settingsFor(one.agreement, options.settings);
  const contents = await withInputs(found, inputsOf(one.agreement, settings));
  const { located, problems, comparison } = compareAgreements(
    one.agreement,
    other.agreement,
    gridsOf(contents, options),
    settings,
  );
  const input = inputGrids(first, located, contents);
  if (!comparison) return { problems: [...noted, ...problems], written: [], input };
  const { fingerprintLine, fingerprintOf, stamped } = await import("./when-settled");
  const sheets = stamped(
    [comparisonSheet(comparison, text)],
    fingerprintLine(fingerprintOf(comparison.first, VERSION), text),
    text,
  );
  const written = await write(sheets, contents, text, options);
  return { problems: [...noted, ...problems, ...lacksOf(written)], written, input };
}

/** Writes the list of problems alone to its sheet, errors or not. */
export async function writeProblems(
  problems: readonly Problem[],
  text: Text,
  options: RunOptions = {},
): Promise<readonly WrittenSheet[]> {
  const { problemsSheet } = await import("./when-settled");
  return write([problemsSheet(problems, text)], await readToWrite(), text, options);
}

/** Writes sheets that were asked for besides a settlement's: forms, and what is sent to single regions. */
export async function addRequestedSheets(
  sheets: readonly OutSheet[],
  text: Text,
  options: RunOptions = {},
): Promise<readonly WrittenSheet[]> {
  return write(sheets, await readToWrite(), text, options);
}

/** What came of writing forms or packs: what is to be looked at, and the sheets; none where the figures have errors. */
export interface RequestedResult {
  readonly problems: readonly Problem[];
  readonly written: readonly WrittenSheet[];
}

/**
 * Writes the requisition or the financial report of each recipient,
 * filled with what is known (sheets `Uppgifter` and `Kostnader`).
 */
export async function writeForms(
  chosen: Chosen,
  kind: FormSheet,
  recipients: readonly Recipient[] | "all",
  text: Text,
  options: RunOptions = {},
): Promise<RequestedResult> {
  const [{ allRecipients, fingerprintLine, fingerprintOf, formSheets, readDetails, stamped }, contents] = [
    await import("./when-asked"),
    await readFor(chosen, options.settings, ["details", "costs"]),
  ];
  const { settlement, problems } = await settled(chosen, contents, options);
  if (!settlement) return { problems, written: [] };
  const { details, problems: noted } = readDetails(contents.grids);
  if (hasErrors(noted)) return { problems: noted, written: [] };
  const { sheets, problems: told } = formSheets(
    settlement,
    recipients === "all" ? allRecipients(settlement) : recipients,
    kind,
    details,
    text,
  );
  const line = fingerprintLine(fingerprintOf(settlement, VERSION), text);
  const written = await write(stamped(sheets, line, text), contents, text, options);
  return { problems: [...noted, ...told, ...lacksOf(written)], written };
}

/** Writes a sheet for each region with only its own figures and the national totals. */
export async function writeRegionPacks(
  chosen: Chosen,
  regions: readonly RegionCode[] | "all",
  text: Text,
  options: RunOptions = {},
): Promise<RequestedResult> {
  const contents = await readFor(chosen, options.settings);
  const { sheets, problems } = await regionSheets(chosen, regions, contents, text, options);
  const written = sheets.length === 0 ? [] : await write(sheets, contents, text, options);
  return { problems: [...problems, ...lacksOf(written)], written };
}

/** The sheets of the regions' packs, to be written here or each to a workbook of its own. */
export async function regionSheets(
  chosen: Chosen,
  regions: readonly RegionCode[] | "all",
  contents: WorkbookContents,
  text: Text,
  options: RunOptions = {},
): Promise<{ readonly sheets: OutSheet[]; readonly problems: readonly Problem[] }> {
  const { disclosed, fingerprintLine, fingerprintOf, regionPack, stamped } = await import("./when-asked");
  const { settlement, problems } = await settled(chosen, contents, options);
  if (!settlement) return { sheets: [], problems };
  const { settlement: shown, problems: told } = disclosed(settlement, problems, options.smallNumbers);
  const sheets = (regions === "all" ? settlement.regions : regions).flatMap((region) =>
    regionPack(shown, told, region, text),
  );
  return { sheets: stamped(sheets, fingerprintLine(fingerprintOf(settlement, VERSION), text), text), problems };
}

/** A settlement of the workbook, without any sheet; none where the agreement or the figures have errors. */
export async function settled(
  chosen: Chosen,
  found: WorkbookContents,
  options: RunOptions,
): Promise<{ readonly settlement?: Settlement; readonly problems: readonly Problem[] }> {
  const { agreement, problems: noted } = await findAgreement(chosen, found);
  if (!agreement) return { problems: noted };
  const settings = settingsFor(agreement, options.settings);
  const contents = await withInputs(found, inputsOf(agreement, settings));
  const { settle } = await import("../excel/when-looked");
  const { settlement, problems } = settle(agreement, gridsOf(contents, options), settings);
  const all = [...noted, ...problems];
  return { ...(settlement && !hasErrors(all) && { settlement }), problems: all };
}

/**
 * Protects every sheet of ours without a password, or takes the
 * protection away. What was done before cannot be undone after it.
 */
export async function protectSheets(on: boolean): Promise<Protected> {
  const { protectOwn } = await import("../excel/own-sheets");
  return protectOwn(on);
}

/** Copies every finished sheet of a settlement without its formulas, to send to others; tells the copies' names. */
export async function writeValueCopies(text: Text): Promise<readonly string[]> {
  const { copyValues } = await import("../excel/value-copies");
  return copyValues({ nameOf: text.sheets.valuesOnly, unfinished: text.sheets.unfinished });
}

/** The agreement that was chosen, with what it is doubted for; on a sheet every mistake is a problem with its cell. */
export async function findAgreement(chosen: Chosen, { agreement: grid }: WorkbookContents): Promise<AgreementFound> {
  if (chosen !== "sheet") return { agreement: chosen, problems: brokenRules(chosen) };
  if (!grid) return { problems: [problem("agreement-sheet-missing", { sheet: OUTPUT.agreement })] };
  // Few settle from a sheet: what reads it is loaded when somebody does.
  const { readAgreement } = await import("../../src/agreement-sheet");
  return readAgreement(grid);
}

/** What is to be said of sheets that look like ours and are not. */
export function copiesIn({ copies }: WorkbookContents): Problem[] {
  return copies.map((sheet) => problem("sheet-copied", { sheet }, { sheet }));
}

/** What Excel refused to make on sheets that have been written. */
export function lacksOf(written: readonly WrittenSheet[]): Problem[] {
  return written.flatMap(({ name: sheet, lacks }) =>
    lacks ? [problem("sheet-lacks", { sheet, lacks }, { sheet })] : [],
  );
}

/** The grids that a settlement rests on. */
export function inputGrids(
  chosen: Chosen,
  { population, waiting, paid }: Located,
  { agreement }: WorkbookContents,
): readonly Grid[] {
  const inputs = [population, waiting, paid].flatMap((source) => (source ? [source.grid] : []));
  return chosen === "sheet" && agreement ? [...inputs, agreement] : inputs;
}

/**
 * Writes sheets of ours, asking first where some have been edited or are protected; and again where she has edited one
 * since she was asked.
 */
export async function write(
  sheets: readonly OutSheet[],
  contents: WorkbookContents,
  text: Text,
  options: RunOptions,
): Promise<WrittenSheet[]> {
  if (contents.own.some(isHalted)) {
    await holding(() => restoreKept(contents.own));
    return write(sheets, await readToWrite(), text, options);
  }
  try {
    return await writeOver(sheets, contents, text, options);
  } catch (error) {
    if (!(error instanceof EditedMeanwhile)) throw error;
  }
  return write(sheets, await readToWrite(), text, options);
}

async function writeOver(
  sheets: readonly OutSheet[],
  contents: WorkbookContents,
  text: Text,
  { onEdited, onProtected, onPhase, onSheet, smallNumbers }: RunOptions,
): Promise<WrittenSheet[]> {
  // Older versions that she chose to keep are not asked about again.
  const edited = sheets
    .flatMap(({ id, key }) => contents.own.filter((sheet) => sheet.id === id && sheet.key === key).slice(-1))
    .filter((sheet) => sheet.edited === true);
  const choice = edited.length > 0 && onEdited ? await onEdited(edited) : "keep-and-add";
  const hindered = sheets
    .flatMap(({ id, key }) => rewritten(contents.own, id, key, choice) ?? [])
    .filter((sheet) => sheet.protected);
  if (hindered.length > 0) {
    if (!onProtected) throw new SheetsProtected(hindered.map(({ name }) => name));
    await onProtected(hindered);
  }
  if (onPhase) await onPhase("write");
  const hiding = smallNumbers === undefined ? sheets : sheets.map((sheet) => ({ ...sheet, hides: smallNumbers }));
  const writing = (): Promise<WrittenSheet[]> => writeSheets(hiding, contents, choice, text.sheets.unfinished, onSheet);
  return hindered.length > 0 ? unlocked(hindered, writing) : writing();
}

/** Does something while sheets are not protected, and protects them again, however it ends. */
async function unlocked<T>(sheets: readonly OwnSheet[], work: () => Promise<T>): Promise<T> {
  const { unlock } = await import("../excel/own-sheets");
  const { refused, lockAgain } = await unlock(sheets);
  try {
    if (refused.length > 0) throw new SheetsProtected(refused, "password");
    return await work();
  } finally {
    await lockAgain();
  }
}
