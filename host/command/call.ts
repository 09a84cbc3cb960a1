/** The command line's options: what is asked for, or what is wrong with the call. */
import { basename, extname, join } from "node:path";
import { parseArgs } from "node:util";
import { type Agreement, endsOf, PRECISIONS, type Precision, type RegionCode } from "../../src/agreement";
import { AGREEMENTS, DEFAULT_AGREEMENT } from "../../src/agreements";
import { type FormSheet, recipientSheetName } from "../../src/present";
import type { ReadingRule } from "../../src/problems";
import { yearOfAgreement } from "../../src/reading";
import type { Settings } from "../../src/settling";
import { type CommandText, type Language, TEXT, type Text } from "../../src/text";
import type { Chosen } from "../../taskpane/runs/run";
import type { Remembered } from "../../taskpane/state/remembered";
import { kindAt } from "../files/disk";
import type { Format } from "../files/xlsx";
import { agreementNamed } from "./agreement-call";
import { type ForecastCall, forecastIn } from "./forecast-call";
import { type ScenariosCall, scenariosIn } from "./scenarios-call";
import { decisionsIn, oneOf, optional, regionNamed, threshold, year } from "./values";
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
  /** Further files that were read: agreements and scenarios. */
  readonly read: readonly string[];
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

/**
 * The settings for an agreement, which may stand on a sheet and is known late: how far it can be settled, and which
 * requirements there are to decide of; those of the one that it is compared with are settled by the same decisions.
 */
export function settingsFor(agreement: Agreement, { until, settings, compare }: Call): Settings {
  const known = endsOf(agreement);
  const month = known.find((one) => one === until);
  if (until !== undefined && month === undefined)
    throw new WrongCall(({ optionUnknown }) =>
      optionUnknown({ option: "upto", given: until, known: known.join(", ") }),
    );
  const agreements = [agreement, ...(compare ? [compare] : [])];
  const numbers = agreements.flatMap(numbersOf);
  const decided = Object.keys(settings.decisions ?? {});
  const stranger = decided.find((number) => !numbers.includes(number));
  if (stranger !== undefined)
    throw new WrongCall(({ requirementUnknown }) =>
      requirementUnknown({ given: stranger, agreement: agreement.title, known: [...new Set(numbers)].join(", ") }),
    );
  const toDecide = agreements.filter(({ performance }) => performance?.unearned.value === "met-requirement");
  const idle = decided.find((number) => !toDecide.flatMap(numbersOf).includes(number));
  if (idle !== undefined)
    throw new WrongCall(({ nothingToDecide }) => nothingToDecide({ given: idle, agreement: agreement.title }));
  return { ...settings, ...(month !== undefined && { until: month }) };
}

function numbersOf({ performance }: Agreement): readonly string[] {
  return (performance?.requirements ?? []).map(({ number }) => number);
}

/** The rules that cells are read by: those that the workbook remembers, and the year of the figures that is given. */
export function rulesFor(
  agreement: Agreement,
  { figuresYear: from }: Pick<Call, "figuresYear">,
  remembered: readonly ReadingRule[],
): readonly ReadingRule[] {
  if (from === undefined) return remembered;
  const to = yearOfAgreement(agreement);
  if (to === undefined) throw new WrongCall(({ nothingMeasured }) => nothingMeasured(agreement.title));
  const others = remembered.filter((rule) => rule.kind !== "years");
  return from === to ? others : [...others, { kind: "years", from, to }];
}

/** Reads the call; throws `WrongCall`, or `UnreadableFile` for an agreement that cannot be read. */
export async function readCall(args: readonly string[]): Promise<Call> {
  const { values, positionals } = parse(args);
  const [input = EXAMPLE, ...besides] = positionals;
  for (const one of [input, ...besides])
    if ((await kindAt(one)) === undefined) throw new WrongCall(({ notFound }) => notFound(one));
  const language = oneOf("lang", values.lang, LANGUAGES) ?? "sv";
  const text = TEXT[language];
  const { out, json, "agreement-json": agreementJson } = values;
  if (out !== undefined && !FORMATS.some((format) => extname(out).toLowerCase() === `.${format}`))
    throw new WrongCall(({ outNotXlsx }) => outNotXlsx(out));
  assertUsed(values);
  const settings: Settings = {
    ...optional("precision", oneOf<Precision>("precision", values.precision, PRECISIONS)),
    ...optional("reporting", oneOf("reporting", values.reporting, ["flag", "disqualify"] as const)),
    ...optional("corrections", oneOf("corrections", values.corrections, ["off", "carry"] as const)),
    ...(values["fill-populations"] === true && { fillPopulations: true }),
    decisions: decisionsIn(values.decide ?? []),
  };
  return {
    input,
    besides,
    read: [...[values.agreement, values.compare].filter(isFile), ...[values.scenarios].filter(isGiven)],
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

const isGiven = (value: string | undefined): value is string => value !== undefined;
const isFile = (name: string | undefined): name is string => name?.toLowerCase().endsWith(".json") === true;

/** Options that say how something is done, and what has to be asked for to be done so. */
const USED_BY = [
  [
    ["way", "others"],
    ["forecast", "scenarios"],
  ],
  [["patients", "goal", "draws", "seed"], ["forecast"]],
] as const;

/** Refuses what would be left unused without a word. */
function assertUsed(values: Readonly<Partial<Record<(typeof USED_BY)[number][number][number], unknown>>>): void {
  for (const [options, users] of USED_BY) {
    if (users.some((user) => values[user] !== undefined)) continue;
    const idle = options.find((option) => values[option] !== undefined);
    if (idle === undefined) continue;
    const needs = users.map((user) => `--${user}`).join(", ");
    throw new WrongCall((words) => words.usedOnlyWith({ option: `--${idle}`, needs }));
  }
}

const FORMATS: readonly Format[] = ["xlsx", "xlsm"];

/** The file that a call writes a workbook of a format to. */
export function outOf({ input, out }: Call, format: Format): string {
  return out ?? join("out", `${basename(input, extname(input)).normalize("NFC")}-avräknad.${format}`);
}

/** The name of a region's own workbook. */
export function packOf(region: RegionCode): string {
  return `${recipientSheetName("region", region)}.xlsx`;
}

const FORMS = { requisition: "requisition", report: "financialReport" } as const;

function parse(args: readonly string[]) {
  const option = { type: "string" } as const;
  try {
    const parsed = parseArgs({
      tokens: true,
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
    assertSaid(parsed.tokens.flatMap((token) => (token.kind === "option" ? token : [])));
    return parsed;
  } catch (cause) {
    throw cause instanceof WrongCall ? cause : misunderstood(cause);
  }
}

/** Refuses an option that is given as nothing, or twice: one of the two would count, and nobody would be told which. */
function assertSaid(options: readonly { readonly name: string; readonly value?: string | undefined }[]): void {
  const empty = options.find(({ value }) => value === "");
  if (empty) throw new WrongCall(({ optionValue }) => optionValue(`--${empty.name}`));
  const names = options.map(({ name }) => name).filter((name) => name !== "decide");
  const again = names.find((name, at) => names.indexOf(name) < at);
  if (again !== undefined) throw new WrongCall(({ twice }) => twice(`--${again}`));
}

// Node tells what is wrong in English; which option it is stands in quotation marks.
function misunderstood(cause: unknown): unknown {
  if (!(cause instanceof Error && "code" in cause)) return cause;
  const [, option = ""] = /'(?:-\w, )?(-[^' ]*)/.exec(cause.message) ?? [];
  switch (cause.code) {
    case "ERR_PARSE_ARGS_UNKNOWN_OPTION":
      return new WrongCall(({ noSuchOption }) => noSuchOption(option));
    case "ERR_PARSE_ARGS_INVALID_OPTION_VALUE":
      return new WrongCall(({ optionValue }) => optionValue(option));
    default:
      return cause;
  }
}
