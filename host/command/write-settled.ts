/** Writes what a call asks for: the workbook, the JSON, the agreement and a workbook for each region, all or none. */
import { join } from "node:path";
import { agreementToJson } from "../../src/agreement-json";
import { withoutFingerprint } from "../../src/present";
import { distinctOf, hasErrors, type Problem } from "../../src/problems";
import type { Settlement } from "../../src/settling";
import { disclosed } from "../../src/shown";
import { COMMAND, type Text, TROUBLE } from "../../src/text";
import type { WrittenSheet } from "../../taskpane/excel/workbook";
import { today } from "../../taskpane/runs/files";
import {
  addRequestedSheets,
  type Chosen,
  type RunOptions,
  type RunResult,
  regionSheets,
  writeAgreement,
  writeComparison,
  writeForms,
} from "../../taskpane/runs/run";
import { readFor } from "../../taskpane/runs/wanted";
import { interruptible } from "../files/interrupts";
import { type Output, writeAll } from "../files/write-all";
import { type Format, writeXlsx } from "../files/xlsx";
import { Workbook } from "../model/workbook";
import { connect } from "../wire/connect";
import { assertApart } from "./apart";
import { forecastFor, forecastWords, jsonOf, scenariosFor } from "./beside";
import { type Call, packOf } from "./call";
import { report, reportProblems } from "./report";
import { scenariosReport } from "./scenarios-report";

/** What the command line printed to. */
export interface Console {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

/** What is written from, and where to. */
interface Writing {
  readonly call: Call;
  readonly workbook: Workbook;
  readonly target: Target;
  readonly options: RunOptions;
}

/** A settlement that nothing stopped. */
type Settled = Pick<RunResult, "problems" | "written"> & { readonly settlement: Settlement };

/** Writes all that a call asks for, or nothing, and tells of it; resolves to the exit code. */
export async function writeSettled(
  { call, workbook, target, options }: Writing,
  { problems, settlement, written }: Settled,
  { out, error }: Console,
): Promise<number> {
  const { agreement, json, agreementJson, text } = call;
  const compared = call.compare
    ? await writeComparison(agreement, call.compare, text, options)
    : { problems: [], written: [] };
  if (hasErrors(compared.problems)) return refused(compared.problems, text, error);
  const forms = call.forms
    ? await writeForms(agreement, call.forms, "all", text, options)
    : { problems: [], written: [] };
  if (hasErrors(forms.problems)) return refused(forms.problems, text, error);
  const { settlement: shown, problems: told } = disclosed(settlement, problems, call.smallNumbers);
  const tried = await scenariosFor(call, options);
  if (tried && hasErrors(tried.problems)) return refused(tried.problems, text, error);
  const ahead = call.forecast ? await forecastFor(call, call.forecast, options) : undefined;
  const sheets = [
    ...written,
    ...(ahead?.written ?? []),
    ...(tried?.written ?? []),
    ...compared.written,
    ...forms.written,
    ...(call.agreementSheet ? await writeAgreement(settlement.agreement, text, options) : []),
  ];
  const outputs: Output[] = [
    { path: target.file, contents: await writeXlsx(workbook, target.format) },
    ...(json === undefined ? [] : [{ path: json, contents: jsonOf(call, { shown, problems: told, ahead, tried }) }]),
    ...(agreementJson === undefined ? [] : [{ path: agreementJson, contents: agreementToJson(settlement.agreement) }]),
  ];
  const packs = call.packs === undefined ? [] : await packsIn(call.packs, agreement, text, options);
  const leftOver = await writeApart(call, [...outputs, ...packs]);
  out(
    report(
      shown,
      distinctOf([...told, ...compared.problems, ...forms.problems, ...(tried?.problems ?? [])]),
      text,
      options.region,
    ),
  );
  if (ahead) out(forecastWords(ahead, text));
  if (tried) out(scenariosReport(tried.compared, text));
  if (call.packs !== undefined) out(COMMAND[text.language].packs({ folder: call.packs, count: packs.length }));
  for (const line of writtenLines(call, target, sheets)) out(line);
  for (const file of leftOver) error(TROUBLE[text.language].leftOver(file));
  return 0;
}

// What was found before the settlement may have changed since: the disk is others' too.
async function writeApart(call: Call, outputs: readonly Output[]): Promise<readonly string[]> {
  await assertApart(
    call,
    outputs.map(({ path }) => path),
  );
  return interruptible((signal) => writeAll(outputs, { signal }));
}

// A workbook of its own for each region, with nothing in it but the region's sheets, which name no digest of figures.
async function packsIn(folder: string, agreement: Chosen, text: Text, options: RunOptions): Promise<readonly Output[]> {
  const { sheets } = await regionSheets(agreement, "all", await readFor(agreement, options.settings), text, options);
  const packs: Output[] = [];
  for (const region of new Set(sheets.flatMap(({ key }) => key ?? []))) {
    const workbook = new Workbook([]);
    const { Excel, Office } = connect(workbook);
    Object.assign(globalThis, { Excel, Office });
    const day = today();
    const own = sheets.filter(({ key }) => key === region);
    const sent = own.map((sheet) => ({ ...sheet, notes: sheet.notes.map((note) => withoutFingerprint(note, day)) }));
    await addRequestedSheets(sent, text);
    packs.push({ path: join(folder, packOf(region)), contents: await writeXlsx(workbook) });
  }
  return packs;
}

/** Tells of what stands in the way; the exit code is 1. */
export function refused(problems: readonly Problem[], text: Text, error: Console["error"]): number {
  error(reportProblems(problems, text));
  error(COMMAND[text.language].nothingWritten);
  return 1;
}

/** Where the workbook goes, and what of its input is lost there, a line each. */
export interface Target {
  readonly file: string;
  readonly format: Format;
  readonly lost: string;
}

function writtenLines(
  { input, json, agreementJson, text }: Call,
  { file, lost }: Target,
  sheets: readonly WrittenSheet[],
): string[] {
  const words = COMMAND[text.language];
  const files = [json, agreementJson].filter((written) => written !== undefined);
  return [
    words.written({ file, sheets: sheets.map(({ name }) => name).join(", ") }),
    ...files.map((written) => words.json(written)),
    ...(lost === "" ? [] : [words.lostAnyway({ file: input, lost })]),
  ];
}
