/** The command line: settles a workbook through the very function that the add-in's button runs. */
import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { AGREEMENTS, agreementById } from "../src/agreements";
import type { Agreement, Precision } from "../src/agreement";
import { PRECISIONS } from "../src/agreement";
import { recordOf } from "../src/present/record";
import { hasErrors } from "../src/problem";
import { TEXT, type Language, type Text } from "../src/text";
import { settleWorkbook } from "../taskpane/run";
import { readCsvFolder } from "./folder";
import type { Workbook } from "./model";
import { connect } from "./node";
import { report, reportProblems } from "./report";
import { UnreadableFile } from "./unreadable";
import { readXlsx, writeXlsx } from "./xlsx";

const EXAMPLE = "examples/komiljarden-2023.xlsx";

const USAGE = `npm run settle -- [IN] [--agreement 2023] [--out FIL.xlsx] [--json FIL.json] [--precision ${PRECISIONS.join("|")}] [--upto 2023-08] [--lang sv|en]

IN är en .xlsx eller en mapp med Befolkning.csv och Väntetider.csv; utan IN avräknas exemplet.
Slutkod 0: avräknat. 1: underlaget har fel, inget skrevs. 2: fel i anropet.
`;

/** What the command line printed to, and its exit code. */
export interface Console {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

class WrongCall extends Error {}

interface Call {
  readonly input: string;
  readonly agreement: Agreement;
  readonly out: string;
  readonly json: string | undefined;
  readonly precision: Precision | undefined;
  readonly upTo: Agreement["payments"]["value"][number]["id"] | undefined;
  readonly text: Text;
}

/** Runs the command line; resolves to its exit code. */
export async function run(args: readonly string[], { out, error }: Console): Promise<number> {
  try {
    const call = await readCall(args);
    return await settleFile(call, { out, error });
  } catch (cause) {
    if (cause instanceof WrongCall) {
      error(`${cause.message}\n\n${USAGE}`);
      return 2;
    }
    if (cause instanceof UnreadableFile) {
      error(cause.message);
      return 1;
    }
    throw cause;
  }
}

async function settleFile({ input, agreement, out: target, json, precision, upTo, text }: Call, { out, error }: Console): Promise<number> {
  const workbook = await open(input);
  const connection = connect(workbook);
  // The add-in's code reaches Excel by its global name, as it does in a page.
  Object.assign(globalThis, { Excel: connection.Excel, Office: connection.Office });
  const settings = { ...(precision && { precision }), ...(upTo && { upTo }) };
  const { problems, settlement, written } = await settleWorkbook(agreement, text, { settings });
  if (!settlement || hasErrors(problems)) {
    error(reportProblems(problems, text));
    return 1;
  }
  await save(target, await writeXlsx(workbook));
  if (json !== undefined) await save(json, `${JSON.stringify(recordOf(settlement, problems, text), null, 2)}\n`);
  out(report(settlement, problems, text));
  out(text.report.written(target, written.map(({ name }) => name).join(", ")));
  if (json !== undefined) out(text.report.json(json));
  return 0;
}

async function readCall(args: readonly string[]): Promise<Call> {
  const { values, positionals } = parse(args);
  if (positionals.length > 1) throw new WrongCall(`Ett underlag åt gången: ${positionals.join(" ")}`);
  const input = positionals[0] ?? EXAMPLE;
  if (!(await exists(input))) throw new WrongCall(`Hittar inte ${input}.`);
  const agreement = agreementById(values.agreement ?? "2023");
  if (!agreement) throw new WrongCall(`Okänd överenskommelse ${values.agreement ?? ""}. Det finns: ${AGREEMENTS.map(({ id }) => id).join(", ")}.`);
  const precision = PRECISIONS.find((mode) => mode === values.precision);
  if (values.precision !== undefined && !precision) throw new WrongCall(`Okänt --precision ${values.precision}. Det finns: ${PRECISIONS.join(", ")}.`);
  const upTo = agreement.payments.value.find(({ id }) => id === values.upto)?.id;
  if (values.upto !== undefined && !upTo) throw new WrongCall(`Okänt --upto ${values.upto}. Det finns: ${agreement.payments.value.map(({ id }) => id).join(", ")}.`);
  const language = values.lang ?? "sv";
  if (language !== "sv" && language !== "en") throw new WrongCall(`Okänt --lang ${language}. Det finns: sv, en.`);
  const out = values.out ?? join("out", `${basename(input, extname(input)).normalize("NFC")}-avräknad.xlsx`);
  if (extname(out).toLowerCase() !== ".xlsx") throw new WrongCall(`--out ska vara en .xlsx: ${out}`);
  for (const target of [out, ...(values.json === undefined ? [] : [values.json])]) {
    if (resolve(target) === resolve(input)) throw new WrongCall(`${target} är underlaget; det skrivs aldrig över.`);
  }
  return { input, agreement, out, json: values.json, precision, upTo, text: TEXT[language satisfies Language] };
}

function parse(args: readonly string[]) {
  const option = { type: "string" } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { agreement: option, out: option, json: option, precision: option, upto: option, lang: option },
    });
  } catch (cause) {
    throw new WrongCall(cause instanceof Error ? cause.message : String(cause));
  }
}

async function open(input: string): Promise<Workbook> {
  if ((await stat(input)).isDirectory()) return readCsvFolder(input);
  if (extname(input).toLowerCase() !== ".xlsx") throw new WrongCall(`${input} är varken en .xlsx eller en mapp med CSV-filer.`);
  return readXlsx(await readFile(input));
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function save(path: string, contents: string | Uint8Array): Promise<void> {
  await mkdir(dirname(resolve(path)), { recursive: true });
  await writeFile(path, contents);
}
