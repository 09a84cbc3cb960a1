/** The command line's options: what is asked for, or what is wrong with the call. */
import { readFile, stat } from "node:fs/promises";
import { basename, extname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Agreement, endsOf, PRECISIONS, type Precision, REGIONS, readRegion } from "../../src/agreement";
import { agreementFromJson } from "../../src/agreement-json";
import { AGREEMENTS, agreementById, DEFAULT_AGREEMENT } from "../../src/agreements";
import { fold, LEAST_THRESHOLD } from "../../src/ground";
import type { FormSheet } from "../../src/present";
import type { ReadingRule } from "../../src/problems";
import { yearOfAgreement } from "../../src/reading";
import type { Settings } from "../../src/settling";
import { type CommandText, type Language, TEXT, type Text } from "../../src/text";
import type { Chosen } from "../../taskpane/runs/run";
import type { Remembered } from "../../taskpane/state/remembered";
import { UnreadableFile } from "../files/unreadable";
import type { Format } from "../files/xlsx";
import { type ForecastCall, forecastIn } from "./forecast-call";
import { reportProblems } from "./report";
import { type ScenariosCall, scenariosIn } from "./scenarios-call";
import { WrongCall } from "./wrong-call";

export { WrongCall } from "./wrong-call";

const EXAMPLE = "examples/komiljarden-2023.xlsx";

/** What names the sheet `Avtal` in place of an agreement's id. */
const SHEET = "blad";

/** How the command line is used. */
export function usage({ usage: said }: CommandText): string {
  return said({
    standard: DEFAULT_AGREEMENT.id,
    sheet: SHEET,
    precisions: PRECISIONS.join("|"),
    known: AGREEMENTS.map(({ id }) => id).join(", "),
  });
}

/** Whether a call asks how the command line is used, be it wrong in all else. */
export function isHelpAsked(args: readonly string[]): boolean {
  return parseArgs({ args: [...args], strict: false, options: { help: HELP } }).values.help === true;
}

const HELP = { type: "boolean", short: "h" } as const;

/** The language that a call asks for, be it wrong in all else. */
export function languageAsked(args: readonly string[]): Language {
  const { lang } = parseArgs({ args: [...args], strict: false, options: { lang: { type: "string" } } }).values;
  return LANGUAGES.find((language) => language === lang) ?? "sv";
}

const LANGUAGES: readonly Language[] = ["sv", "en"];

/** What a call asks for. */
export interface Call {
  readonly input: string;
  /** Workbooks or folders that are read besides, and never written. */
  readonly besides: readonly string[];
  /** Whether nothing is written: it is only told what was read and what comes of it. */
  readonly dryRun: boolean;
  readonly agreement: Chosen;
  readonly compare: Agreement | undefined;
  /** The workbook to write; by default one named after the input. */
  readonly out: string | undefined;
  /** Whether the workbook is written though something of it is lost. */
  readonly force: boolean;
  readonly json: string | undefined;
  readonly agreementSheet: boolean;
  readonly agreementJson: string | undefined;
  readonly until: string | undefined;
  /** The year of the figures, where it is another than the agreement's: they are read as if they were of that. */
  readonly figuresYear: number | undefined;
  /** The region that the sheets open on, or the whole nation; what the workbook remembers when not said. */
  readonly region: Remembered["region"];
  readonly settings: Settings;
  readonly smallNumbers: number | undefined;
  readonly forms: FormSheet | undefined;
  readonly packs: string | undefined;
  /** What a forecast is asked for with; none where it is not. */
  readonly forecast: ForecastCall | undefined;
  /** Scenarios to try; none where they are not asked for. */
  readonly scenarios: ScenariosCall | undefined;
  readonly text: Text;
}

/** The settings for an agreement: how far it can be settled is known when it is, and it may stand on a sheet. */
export function settingsFor(agreement: Agreement, { until, settings }: Call): Settings {
  const known = endsOf(agreement);
  const month = known.find((one) => one === until);
  if (until !== undefined && month === undefined)
    throw new WrongCall(({ optionUnknown }) =>
      optionUnknown({ option: "upto", given: until, known: known.join(", ") }),
    );
  return { ...settings, ...(month !== undefined && { until: month }) };
}

/** The rules that cells are read by: those that the workbook remembers, and the year of the figures that is given. */
export function rulesFor(
  agreement: Agreement,
  { figuresYear: from }: Pick<Call, "figuresYear">,
  remembered: readonly ReadingRule[],
): readonly ReadingRule[] {
  const to = yearOfAgreement(agreement);
  if (from === undefined || to === undefined) return remembered;
  const others = remembered.filter((rule) => rule.kind !== "years");
  return from === to ? others : [...others, { kind: "years", from, to }];
}

/** Reads the call; throws `WrongCall`, or `UnreadableFile` for an agreement that cannot be read. */
export async function readCall(args: readonly string[]): Promise<Call> {
  const { values, positionals } = parse(args);
  const [input = EXAMPLE, ...besides] = positionals;
  for (const one of [input, ...besides]) {
    if (!(await exists(one))) throw new WrongCall(({ notFound }) => notFound(one));
  }
  const language = oneOf("lang", values.lang, LANGUAGES) ?? "sv";
  const text = TEXT[language];
  const { out, json, "agreement-json": agreementJson } = values;
  if (out !== undefined && !FORMATS.some((format) => extname(out).toLowerCase() === `.${format}`))
    throw new WrongCall(({ outNotXlsx }) => outNotXlsx(out));
  for (const target of [out, json, agreementJson]) {
    if (target !== undefined && [input, ...besides].some((one) => resolve(target) === resolve(one)))
      throw new WrongCall(({ overInput }) => overInput(target));
  }
  const settings: Settings = {
    ...optional("precision", oneOf<Precision>("precision", values.precision, PRECISIONS)),
    ...optional("reporting", oneOf("reporting", values.reporting, ["flag", "disqualify"] as const)),
    ...optional("corrections", oneOf("corrections", values.corrections, ["off", "carry"] as const)),
    ...(values["fill-populations"] === true && { fillPopulations: true }),
    decisions: Object.fromEntries((values.decide ?? []).map(decision)),
  };
  return {
    input,
    besides,
    dryRun: values["dry-run"] === true,
    agreement: values.agreement === SHEET ? "sheet" : await agreementNamed(values.agreement ?? DEFAULT_AGREEMENT.id),
    compare: values.compare === undefined ? undefined : await agreementNamed(values.compare),
    out,
    force: values.force === true,
    json,
    agreementSheet: values["agreement-sheet"] === true,
    agreementJson,
    until: values.upto,
    figuresYear: year(values["figures-year"]),
    region: values.region === undefined ? undefined : regionNamed(values.region),
    settings,
    smallNumbers: threshold(values["hide-small"]),
    forms:
      values.forms === undefined
        ? undefined
        : FORMS[oneOf("forms", values.forms, ["requisition", "report"] as const) ?? "requisition"],
    packs: values.packs,
    forecast: values.forecast === true ? forecastIn(values) : undefined,
    scenarios: values.scenarios === undefined ? undefined : await scenariosIn(values.scenarios, values),
    text,
  };
}

const FORMATS: readonly Format[] = ["xlsx", "xlsm"];

/** The file that a call writes a workbook of a format to. */
export function outOf({ input, out }: Call, format: Format): string {
  return out ?? join("out", `${basename(input, extname(input)).normalize("NFC")}-avräknad.${format}`);
}

const FORMS = { requisition: "requisition", report: "financialReport" } as const;

function threshold(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const least = Number(given);
  if (!Number.isSafeInteger(least) || least < LEAST_THRESHOLD)
    throw new WrongCall((words) => words.threshold({ given, least: String(LEAST_THRESHOLD) }));
  return least;
}

function year(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  if (!/^20\d\d$/.test(given)) throw new WrongCall((words) => words.figuresYear(given));
  return Number(given);
}

function regionNamed(given: string): NonNullable<Remembered["region"]> {
  if (fold(given) === WHOLE) return "all";
  const reading = readRegion(given);
  switch (reading.kind) {
    case "region":
      return reading.region.code;
    case "national":
      return "all";
    case "unknown": {
      const { suggestion } = reading;
      throw new WrongCall((words) =>
        suggestion
          ? words.regionMeant({ given, code: suggestion.code, name: suggestion.name })
          : words.regionUnknown({ given, known: REGIONS.map(({ code, name }) => `${code} ${name}`).join(", ") }),
      );
    }
  }
}

/** The Swedish word for all of it, folded; the reader knows it as a part of "hela riket". */
const WHOLE = "hela";

async function agreementNamed(name: string): Promise<Agreement> {
  const known = agreementById(name);
  if (known) return known;
  if (extname(name).toLowerCase() !== ".json")
    throw new WrongCall(({ agreementUnknown }) =>
      agreementUnknown({ given: name, known: AGREEMENTS.map(({ id }) => id).join(", ") }),
    );
  if (!(await exists(name))) throw new WrongCall(({ notFound }) => notFound(name));
  const { agreement, problems } = agreementFromJson(await readFile(name, "utf8"));
  if (!agreement) throw new UnreadableFile(({ language }) => `${name}:\n${reportProblems(problems, TEXT[language])}`);
  return agreement;
}

function oneOf<Value extends string>(
  option: string,
  given: string | undefined,
  values: readonly Value[],
): Value | undefined {
  const found = values.find((value) => value === given);
  if (given !== undefined && found === undefined)
    throw new WrongCall(({ optionUnknown }) => optionUnknown({ option, given, known: values.join(", ") }));
  return found;
}

function optional<Key extends string, Value>(key: Key, value: Value | undefined): Partial<Record<Key, Value>> {
  return value === undefined ? {} : ({ [key]: value } as Record<Key, Value>);
}

function decision(text: string): readonly [requirement: string, decision: "population" | "returned"] {
  const [requirement = "", what] = text.split("=");
  const decided = requirement === "" ? undefined : oneOf("decide", what, ["population", "returned"] as const);
  if (decided === undefined) throw new WrongCall((words) => words.decision(text));
  return [requirement, decided];
}

function parse(args: readonly string[]) {
  const option = { type: "string" } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        agreement: option,
        compare: option,
        out: option,
        json: option,
        "agreement-sheet": { type: "boolean" },
        "agreement-json": option,
        precision: option,
        upto: option,
        "figures-year": option,
        region: option,
        reporting: option,
        corrections: option,
        decide: { type: "string", multiple: true },
        "hide-small": option,
        forms: option,
        packs: option,
        force: { type: "boolean" },
        "dry-run": { type: "boolean" },
        "fill-populations": { type: "boolean" },
        forecast: { type: "boolean" },
        scenarios: option,
        way: option,
        others: option,
        patients: option,
        goal: option,
        draws: option,
        seed: option,
        lang: option,
        help: HELP,
      },
    });
  } catch (cause) {
    throw new WrongCall(() => (cause instanceof Error ? cause.message : String(cause)));
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
