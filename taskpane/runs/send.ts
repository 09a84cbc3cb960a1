/** What is done with a settlement's sheets when they are to be sent to others; loaded when somebody asks for it. */
import type { Agreement, RegionCode } from "../../src/agreement";
import type { FormSheet } from "../../src/present";
import type { Problem } from "../../src/problems";
import type { Recipient } from "../../src/reading";
import { locateOne } from "../../src/reading";
import { FORM_INPUT, type FormKind } from "../../src/sheets";
import type { PaneText, Words } from "../../src/text";
import { addSheets, type WorkbookContents } from "../excel/workbook";
import type { SavedFile } from "../files/xlsx";
import { formInputSheets } from "../inputs/form-input-sheets";
import { packFiles, today, valuesFile } from "./files";
import { type Chosen, protectSheets, type RunOptions, writeForms, writeRegionPacks, writeValueCopies } from "./run";

/** What can be asked for. */
export type SendRequest =
  | { readonly what: "protect" | "unprotect" | "inputs" }
  | { readonly what: "values"; readonly as: Shape }
  | { readonly what: FormSheet; readonly to: readonly Recipient[] | "all" }
  | { readonly what: "packs"; readonly to: readonly RegionCode[] | "all"; readonly as: Shape };

/** What it becomes: a file that is saved, or new sheets of the open workbook. */
type Shape = "file" | "sheets";

/** What came of it. */
export interface Sent {
  readonly what: SendRequest["what"];
  readonly problems: readonly Problem[];
  /** The names of the sheets written, or protected. */
  readonly sheets: readonly string[];
  /** Those with a password, whose protection Excel would not change. */
  readonly refused: readonly string[];
  /** Those with small numbers that are to be hidden, so that no file was made. */
  readonly unhidden: readonly string[];
  /** The file that was made. */
  readonly file?: SavedFile;
}

/** What the pane knows that is needed for it. */
export interface SendSetting {
  readonly chosen: Chosen;
  readonly options: RunOptions;
  readonly words: Words;
  readonly agreement: Agreement | undefined;
  readonly contents: WorkbookContents | undefined;
}

/** Does what is asked for. */
export async function send(request: SendRequest, setting: SendSetting): Promise<Sent> {
  const { chosen, options, words } = setting;
  const nothing: Sent = { what: request.what, problems: [], sheets: [], refused: [], unhidden: [] };
  switch (request.what) {
    case "protect":
    case "unprotect": {
      const { done, refused } = await protectSheets(request.what === "protect");
      return { ...nothing, sheets: done, refused };
    }
    case "values":
      return request.as === "file"
        ? { ...nothing, ...(await valuesFile(words.text, options, today())) }
        : { ...nothing, sheets: await writeValueCopies(words.text) };
    case "inputs":
      return { ...nothing, sheets: await makeInputs(setting) };
    case "requisition":
    case "financialReport": {
      const { problems, written } = await writeForms(chosen, request.what, request.to, words.text, options);
      return { ...nothing, problems, sheets: written.map(({ name }) => name) };
    }
    case "packs":
      return { ...nothing, ...(await sendPacks(request, setting)) };
  }
}

async function sendPacks(
  { to, as }: Extract<SendRequest, { readonly what: "packs" }>,
  { chosen, options, words: { text } }: SendSetting,
): Promise<Partial<Sent>> {
  const { problems, ...made } =
    as === "file"
      ? await packFiles(chosen, to, text, options, today())
      : await writeRegionPacks(chosen, to, text, options).then(({ problems: told, written }) => ({
          problems: told,
          sheets: written.map(({ name }) => name),
        }));
  // What does not stop it stands under the step of checks.
  return { ...made, problems: problems.filter(({ severity }) => severity === "error") };
}

/** What came of it, in a sentence. */
export function sentWords(
  { what, sheets, refused, unhidden, file }: Sent,
  { done, refusedSheets, unhiddenSheets, saved }: PaneText["send"],
): string {
  if (unhidden.length > 0) return unhiddenSheets(unhidden);
  if (file) return saved({ file: file.name, sheets: sheets.length });
  return refused.length > 0 ? `${done[what](sheets.length)} ${refusedSheets(refused)}` : done[what](sheets.length);
}

/** Which of the sheets that the forms are filled from there are, by name, and which there are not. */
export function formInputs({ grids }: Pick<WorkbookContents, "grids">): {
  readonly found: readonly string[];
  readonly missing: readonly FormKind[];
} {
  const kinds = Object.keys(FORM_INPUT) as FormKind[];
  const located = kinds.map((kind) => ({ kind, sheet: locateOne(grids, kind).source?.grid.sheet }));
  return {
    found: located.flatMap(({ sheet }) => sheet ?? []),
    missing: located.flatMap(({ kind, sheet }) => (sheet === undefined ? [kind] : [])),
  };
}

async function makeInputs({ agreement, contents, words, options: { region } }: SendSetting): Promise<string[]> {
  if (!agreement || !contents) return [];
  const sheets = formInputSheets(
    formInputs(contents).missing,
    agreement,
    words.t.data.columnWarning,
    region === undefined ? "all" : [region],
  );
  if (sheets.length > 0) await addSheets(sheets);
  return sheets.map(({ name }) => name);
}
