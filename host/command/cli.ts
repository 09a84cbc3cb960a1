/** The command line: settles a workbook through the very function that the add-in's button runs. */
import { constants } from "node:os";
import { extname } from "node:path";
import { hasErrors } from "../../src/problems";
import { disclosed } from "../../src/shown";
import { COMMAND, type Language, REFUSALS, TROUBLE } from "../../src/text";
import { readSetting } from "../../taskpane/excel/workbook";
import { type RunOptions, SheetsProtected, settleWorkbook } from "../../taskpane/runs/run";
import { fromText, regionOf, SETTING } from "../../taskpane/state/remembered";
import { kindOf } from "../files/content";
import { bytesOf, kindAt } from "../files/disk";
import { readCsvFolder } from "../files/folder";
import { openWorkbook } from "../files/open";
import { FileTrouble, Interrupted, isSystemError, whyOf } from "../files/trouble";
import { UnreadableFile } from "../files/unreadable";
import { inSight } from "../files/visible";
import { formatOf, lossesOf } from "../files/xlsx";
import type { Workbook } from "../model/workbook";
import { connect } from "../wire/connect";
import { assertApart, outputsOf } from "./apart";
import { forecastFor, forecastWords, scenariosFor } from "./beside";
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
import { report, reportUnderstood } from "./report";
import { scenariosReport } from "./scenarios-report";
import { sheetsAsRead } from "./sheets-as-read";
import { type Console, refused, type Target, writeSettled } from "./write-settled";

export type { Console } from "./write-settled";

/** Runs the command line; resolves to its exit code. */
export async function run(args: readonly string[], console: Console): Promise<number> {
  // Whatever is printed passes here: nothing of a cell's or a file's name steers the terminal.
  const out = (text: string): void => console.out(inSight(text));
  const error = (text: string): void => console.error(inSight(text));
  if (isHelpAsked(args)) {
    out(usage(COMMAND[languageAsked(args)]));
    return 0;
  }
  try {
    const call = await readCall(args);
    return await settleFile(call, { out, error });
  } catch (cause) {
    const { said, code } = stopped(cause, languageAsked(args));
    error(said);
    return code;
  }
}

/** What a run that was stopped says, and its exit code; what is a fault of ours is thrown on. */
function stopped(cause: unknown, language: Language): { readonly said: string; readonly code: number } {
  const words = COMMAND[language];
  if (cause instanceof WrongCall) return { said: `${cause.say(words)}\n\n${usage(words)}`, code: 2 };
  if (cause instanceof UnreadableFile) return { said: cause.say(REFUSALS[language]), code: 1 };
  if (cause instanceof SheetsProtected) return { said: words.password(cause.sheets), code: 1 };
  const trouble = TROUBLE[language];
  if (cause instanceof Interrupted)
    return { said: cause.say(trouble), code: SIGNALLED + constants.signals[cause.signal] };
  if (cause instanceof FileTrouble) return { said: cause.say(trouble), code: 1 };
  // Of the program's own files, which are read when they are needed.
  if (isSystemError(cause))
    return { said: trouble.cannotRead({ file: words.program, why: whyOf(cause, trouble) }), code: 1 };
  throw cause;
}

/** What a shell adds to a signal's number. */
const SIGNALLED = 128;

async function settleFile(call: Call, { out, error }: Console): Promise<number> {
  const { input, agreement, text } = call;
  const workbook = await open(input);
  const target = targetOf(call, workbook);
  await assertApart(call, await outputsOf(call, target.file));
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
    const code = await writeSettled(
      { call, workbook, target, options },
      { problems, settlement, written },
      { out, error },
    );
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

function targetOf(call: Call, workbook: Workbook): Target {
  const file = outOf(call, formatOf(workbook));
  const format = extname(file).toLowerCase() === ".xlsm" ? "xlsm" : "xlsx";
  const { lost: words } = COMMAND[call.text.language];
  const lost = lossesOf(workbook, format).map(({ kind, part }) => `  ${words[kind](part)}`);
  return { file, format, lost: lost.join("\n") };
}

async function open(input: string): Promise<Workbook> {
  if ((await kindAt(input)) === "folder") return readCsvFolder(input);
  const bytes = await bytesOf(input);
  const kind = kindOf(bytes);
  // A file that does not even claim to be a workbook is a slip in the call.
  if ((kind === "text" || kind === "unknown") && !WORKBOOK_NAME.test(input))
    throw new WrongCall(({ notSheets }) => notSheets(input));
  return openWorkbook({ name: input, bytes });
}

const WORKBOOK_NAME = /\.(?:xl\w*|ods|numbers)$/i;
