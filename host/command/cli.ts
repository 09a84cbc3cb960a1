/** The command line: settles a workbook through the very function that the add-in's button runs. */
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { dirname, extname, join, resolve } from "node:path";
import { agreementToJson } from "../../src/agreement-json";
import { withoutFingerprint } from "../../src/present";
import { hasErrors, type Problem } from "../../src/problems";
import type { Settlement } from "../../src/settling";
import { disclosed } from "../../src/shown";
import { COMMAND, REFUSALS, type Text } from "../../src/text";
import { readSetting, type WrittenSheet } from "../../taskpane/excel/workbook";
import { today } from "../../taskpane/runs/files";
import {
  addRequestedSheets,
  type Chosen,
  type RunOptions,
  type RunResult,
  regionSheets,
  SheetsProtected,
  settleWorkbook,
  writeAgreement,
  writeComparison,
  writeForms,
} from "../../taskpane/runs/run";
import { readFor } from "../../taskpane/runs/wanted";
import { fromText, regionOf, SETTING } from "../../taskpane/state/remembered";
import { kindOf } from "../files/content";
import { readCsvFolder } from "../files/folder";
import { openWorkbook } from "../files/open";
import { UnreadableFile } from "../files/unreadable";
import { type Format, formatOf, lossesOf, writeXlsx } from "../files/xlsx";
import { Workbook } from "../model/workbook";
import { connect } from "../wire/connect";
import { forecastFor, forecastWords, jsonOf, scenariosFor } from "./beside";
import {
  type Call,
  isHelpAsked,
  languageAsked,
  outOf,
  readCall,
  rulesFor,
  settingsFor,
  usage,
  WrongCall,
} from "./call";
import { report, reportProblems, reportUnderstood } from "./report";
import { scenariosReport } from "./scenarios-report";
import { sheetsAsRead } from "./sheets-as-read";

/** What the command line printed to, and its exit code. */
export interface Console {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

/** Runs the command line; resolves to its exit code. */
export async function run(args: readonly string[], { out, error }: Console): Promise<number> {
  if (isHelpAsked(args)) {
    out(usage(COMMAND[languageAsked(args)]));
    return 0;
  }
  try {
    const call = await readCall(args);
    return await settleFile(call, { out, error });
  } catch (cause) {
    if (cause instanceof WrongCall) {
      const words = COMMAND[languageAsked(args)];
      error(`${cause.say(words)}\n\n${usage(words)}`);
      return 2;
    }
    if (cause instanceof UnreadableFile) {
      error(cause.say(REFUSALS[languageAsked(args)]));
      return 1;
    }
    if (cause instanceof SheetsProtected) {
      error(COMMAND[languageAsked(args)].password(cause.sheets));
      return 1;
    }
    throw cause;
  }
}

async function settleFile(call: Call, { out, error }: Console): Promise<number> {
  const { input, agreement, text } = call;
  const workbook = await open(input);
  const target = targetOf(call, workbook);
  if (target.lost !== "" && !call.force && !call.dryRun) {
    error(COMMAND[text.language].losses({ file: input, lost: target.lost }));
    return 1;
  }
  const connection = connect(workbook);
  // The add-in's code reaches Excel by its global name, as it does in a page.
  Object.assign(globalThis, { Excel: connection.Excel, Office: connection.Office });
  const unlocked = new Set<string>();
  const options = await optionsOf(call, unlocked);
  const { problems, settlement, written, understood } = await settleWorkbook(agreement, text, options);
  const read = reportUnderstood(understood, text);
  if (!settlement || hasErrors(problems)) {
    if (read !== "") error(read);
    return refused(problems, text, error);
  }
  out(read);
  if (!call.dryRun) {
    const code = await writeAll({ call, workbook, target, options }, { problems, settlement, written }, { out, error });
    if (unlocked.size > 0) out(COMMAND[text.language].unlocked([...unlocked]));
    return code;
  }
  const shown = disclosed(settlement, problems, call.smallNumbers);
  out(report(shown.settlement, shown.problems, text, options.region));
  if (call.forecast) out(forecastWords(await forecastFor(call, call.forecast, options), text));
  const tried = await scenariosFor(call, options);
  if (tried && hasErrors(tried.problems)) return refused(tried.problems, text, error);
  if (tried) out(scenariosReport(tried.compared, text));
  out(COMMAND[text.language].dryRun);
  return 0;
}

// What was said in the pane of the workbook's sheets, columns and cells, and of one's own region, holds here too. The
// user's file is left as it is, so sheets that are protected in it are written without a question, and told.
async function optionsOf(call: Call, unlocked: Set<string>): Promise<RunOptions> {
  const remembered = fromText(await readSetting(SETTING));
  const { choices, rules = [], fillPopulations } = remembered;
  const region = regionOf({ ...remembered, ...(call.region !== undefined && { region: call.region }) });
  const besides = await Promise.all(call.besides.map(async (file) => sheetsAsRead(file, await open(file))));
  return {
    settings: (found) => ({
      ...(fillPopulations && { fillPopulations }),
      ...settingsFor(found, call),
      choices,
      rules: rulesFor(found, call, rules),
    }),
    smallNumbers: call.smallNumbers,
    ...(region !== undefined && { region }),
    besides: besides.flat(),
    readOnly: call.dryRun,
    onProtected(sheets) {
      for (const { name } of sheets) unlocked.add(name);
      return Promise.resolve();
    },
  };
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

async function writeAll(
  { call, workbook, target, options }: Writing,
  { problems, settlement, written }: Settled,
  { out, error }: Console,
): Promise<number> {
  const { agreement, json, text } = call;
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
  await save(target.file, await writeXlsx(workbook, target.format));
  if (json !== undefined) await save(json, jsonOf(call, { shown, problems: told, ahead, tried }));
  if (call.agreementJson !== undefined) await save(call.agreementJson, agreementToJson(settlement.agreement));
  out(
    report(
      shown,
      [
        ...new Map(
          [...told, ...compared.problems, ...forms.problems, ...(tried?.problems ?? [])].map((one) => [
            JSON.stringify(one),
            one,
          ]),
        ).values(),
      ],
      text,
      options.region,
    ),
  );
  if (ahead) out(forecastWords(ahead, text));
  if (tried) out(scenariosReport(tried.compared, text));
  if (call.packs !== undefined)
    out(
      COMMAND[text.language].packs({
        folder: call.packs,
        count: await savePacks(call.packs, agreement, text, options),
      }),
    );
  for (const line of writtenLines(call, target, sheets)) out(line);
  return 0;
}

// A workbook of its own for each region, with nothing in it but the region's sheets, which name no digest of figures.
async function savePacks(folder: string, agreement: Chosen, text: Text, options: RunOptions): Promise<number> {
  const { sheets } = await regionSheets(agreement, "all", await readFor(agreement, options.settings), text, options);
  const regions = [...new Set(sheets.map(({ key }) => key))];
  for (const region of regions) {
    const own = sheets.filter(({ key }) => key === region);
    const workbook = new Workbook([]);
    const { Excel, Office } = connect(workbook);
    Object.assign(globalThis, { Excel, Office });
    const day = today();
    const sent = own.map((sheet) => ({ ...sheet, notes: sheet.notes.map((note) => withoutFingerprint(note, day)) }));
    await addRequestedSheets(sent, text);
    await save(join(folder, `${own[0]?.name ?? ""}.xlsx`), await writeXlsx(workbook));
  }
  return regions.length;
}

function refused(problems: readonly Problem[], text: Text, error: Console["error"]): number {
  error(reportProblems(problems, text));
  error(COMMAND[text.language].nothingWritten);
  return 1;
}

/** Where the workbook goes, and what of its input is lost there, a line each. */
interface Target {
  readonly file: string;
  readonly format: Format;
  readonly lost: string;
}

function targetOf(call: Call, workbook: Workbook): Target {
  const file = outOf(call, formatOf(workbook));
  const format = extname(file).toLowerCase() === ".xlsm" ? "xlsm" : "xlsx";
  const { lost: words } = COMMAND[call.text.language];
  const lost = lossesOf(workbook, format).map(({ kind, part }) => `  ${words[kind](part)}`);
  return { file, format, lost: lost.join("\n") };
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

async function open(input: string): Promise<Workbook> {
  if ((await stat(input)).isDirectory()) return readCsvFolder(input);
  const bytes = await readFile(input);
  const kind = kindOf(bytes);
  // A file that does not even claim to be a workbook is a slip in the call.
  if ((kind === "text" || kind === "unknown") && !WORKBOOK_NAME.test(input))
    throw new WrongCall(({ notSheets }) => notSheets(input));
  return openWorkbook({ name: input, bytes });
}

const WORKBOOK_NAME = /\.(?:xl\w*|ods|numbers)$/i;

async function save(path: string, contents: string | Uint8Array): Promise<void> {
  await mkdir(dirname(resolve(path)), { recursive: true });
  await writeFile(path, contents);
}
