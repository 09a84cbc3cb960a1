/**
 * What the workbook remembers between sessions: the agreement, how to settle it, and which sheets and columns to read.
 */
import {
  type Agreement,
  endsOf,
  PRECISIONS,
  type Precision,
  paymentsOf,
  REGIONS,
  type RegionCode,
  requirementsOf,
} from "../../src/agreement";
import { agreementById, DEFAULT_AGREEMENT } from "../../src/agreements";
import { LEAST_THRESHOLD, type Month } from "../../src/ground";
import type { Decisions } from "../../src/paying";
import { type ReadingRule, rulesIn } from "../../src/problems";
import type { Choice } from "../../src/reading";
import type { Settings } from "../../src/settling";
import { type Column, INPUT, type InputKind } from "../../src/sheets";
import { maskedRule, type Whose } from "../../src/shown";
import type { Chosen, RunOptions } from "../runs/run";
import { type ForecastChoices, forecastChoicesIn } from "./forecast-choices";
import { tablesIn, withoutRequirements } from "./table-choices";

/** The key of the workbook setting. */
export const SETTING = "komiljarden.settings";

/** The user's choices; what is absent is the agreement's default or the program's guess. */
export interface Remembered {
  /** An agreement's id, or `sheet` for the one on the workbook's own sheet. */
  readonly agreement?: string;
  /** The user's own region, or the whole nation; absent until she has been asked. No amount depends on it. */
  readonly region?: Whose | undefined;
  readonly precision?: Precision | undefined;
  readonly until?: Month | undefined;
  readonly reporting?: "disqualify" | undefined;
  readonly corrections?: "carry" | undefined;
  /** By requirement number, of the agreement chosen. */
  readonly decisions?: Decisions | undefined;
  /** Counts below it are hidden on every sheet; all are shown when absent. */
  readonly smallNumbers?: number | undefined;
  /** Whether the product's own populations are taken for regions that the sheet does not have. */
  readonly fillPopulations?: boolean | undefined;
  readonly choices: Readonly<Partial<Record<InputKind, Choice>>>;
  /** How cells are read where they say something else than what is meant, and errors that are left on purpose. */
  readonly rules?: readonly ReadingRule[] | undefined;
  /** How a forecast is made: no amount of a settlement depends on it. */
  readonly forecast?: ForecastChoices | undefined;
}

/** Whether a number can be the threshold for small numbers. */
export function isThreshold(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= LEAST_THRESHOLD;
}

/** Nothing chosen yet. */
export const NOTHING_CHOSEN: Remembered = { choices: {} };

/** The agreement chosen, or that it stands on a sheet; the default when nothing that is known was chosen. */
export function chosenOf({ agreement }: Remembered): Chosen {
  if (agreement === "sheet") return "sheet";
  return (agreement === undefined ? undefined : agreementById(agreement)) ?? DEFAULT_AGREEMENT;
}

/** The id that was chosen once and that no agreement bears, when there is one. */
export function unknownChoice({ agreement }: Remembered): string | undefined {
  return agreement === undefined || agreement === "sheet" || agreementById(agreement) ? undefined : agreement;
}

/** The choices with another agreement: what was decided for the one before says nothing of this one. */
export function withAgreement(remembered: Remembered, agreement: string): Remembered {
  const choices = withoutRequirements(remembered.choices);
  const forecast = remembered.forecast && { ...remembered.forecast, own: undefined };
  return { ...remembered, agreement, until: undefined, decisions: undefined, choices, forecast };
}

/** What the engine is told; what does not fit the agreement is left out, and everything of it when there is none. */
export function settingsOf(
  { precision, until, reporting, corrections, decisions, fillPopulations, choices, rules }: Remembered,
  agreement: Agreement | undefined,
): Settings {
  const asked = { ...(fillPopulations && { fillPopulations }), choices, ...(rules && { rules }) };
  if (!agreement?.performance) return asked;
  const month = endsOf(agreement).find((one) => one === until);
  const decided = requirementsOf(agreement).flatMap(({ number }) =>
    decisions?.[number] ? [[number, decisions[number]] as const] : [],
  );
  return {
    ...(precision && { precision }),
    ...(month && { until: month }),
    ...(reporting && { reporting }),
    ...(corrections && carries(agreement) && { corrections }),
    ...(decided.length > 0 && { decisions: Object.fromEntries(decided) }),
    ...asked,
  };
}

/** The user's own region; nothing where she has chosen the whole nation, or not been asked. */
export function regionOf({ region }: Remembered): RegionCode | undefined {
  return region === "all" ? undefined : region;
}

/** What every run is told of the choices. */
export function runOptionsOf(remembered: Remembered): Pick<RunOptions, "settings" | "smallNumbers" | "region"> {
  const region = regionOf(remembered);
  return {
    settings: (agreement: Agreement): Settings => settingsOf(remembered, agreement),
    smallNumbers: remembered.smallNumbers,
    ...(region !== undefined && { region }),
  };
}

/** Whether an agreement has a later payment that can correct an earlier one. */
export function carries(agreement: Agreement): boolean {
  return paymentsOf(agreement).length > 1;
}

/**
 * The choices as text for the workbook. It goes to others with the workbook: where small numbers are hidden, none
 * stands in a reason that was typed.
 */
export function toText(remembered: Remembered): string {
  const { rules, smallNumbers } = remembered;
  const told = rules && smallNumbers !== undefined && { rules: rules.map((rule) => maskedRule(rule, smallNumbers)) };
  return JSON.stringify({ version: VERSION, ...remembered, ...told });
}

/** The choices in a text of the workbook; what is not understood counts as not chosen. */
export function fromText(text: string | undefined): Remembered {
  const stored = parse(text);
  if (stored["version"] !== VERSION) return NOTHING_CHOSEN;
  const precision = PRECISIONS.find((mode) => mode === stored["precision"]);
  const { agreement, until } = stored;
  const region = regionIn(stored["region"]);
  const decisions = decisionsIn(stored["decisions"]);
  const rules = rulesIn(stored["rules"]);
  const forecast = isRecord(stored["forecast"]) ? forecastChoicesIn(stored["forecast"]) : undefined;
  return {
    ...(typeof agreement === "string" && { agreement }),
    ...(region !== undefined && { region }),
    ...(precision && { precision }),
    ...(typeof until === "string" && /^\d{4}-\d{2}$/.test(until) && { until: until as Month }),
    ...(stored["reporting"] === "disqualify" && { reporting: "disqualify" as const }),
    ...(stored["corrections"] === "carry" && { corrections: "carry" as const }),
    ...(decisions && { decisions }),
    ...(stored["fillPopulations"] === true && { fillPopulations: true }),
    ...(isThreshold(stored["smallNumbers"]) && { smallNumbers: stored["smallNumbers"] }),
    choices: choicesIn(stored["choices"]),
    ...(rules.length > 0 && { rules }),
    ...(forecast && { forecast }),
  };
}

const VERSION = 1;

function parse(text: string | undefined): Readonly<Record<string, unknown>> {
  if (text === undefined) return {};
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : {};
  } catch {
    return {}; // not written by us: nothing is chosen
  }
}

function regionIn(stored: unknown): Remembered["region"] {
  return stored === "all" ? stored : REGIONS.find(({ code }) => code === stored)?.code;
}

function decisionsIn(stored: unknown): Decisions | undefined {
  const decided = isRecord(stored)
    ? Object.entries(stored).flatMap(([number, decision]) =>
        decision === "population" || decision === "returned" ? [[number, decision] as const] : [],
      )
    : [];
  return decided.length > 0 ? Object.fromEntries(decided) : undefined;
}

function choicesIn(stored: unknown): Remembered["choices"] {
  if (!isRecord(stored)) return {};
  const chosen = (Object.keys(INPUT) as InputKind[]).map((kind) => [kind, choiceIn(stored[kind])] as const);
  return Object.fromEntries(chosen.filter(([, choice]) => choice !== undefined));
}

function choiceIn(stored: unknown): Choice | undefined {
  if (!isRecord(stored)) return undefined;
  const { name, columns } = stored;
  const tables = tablesIn(stored["tables"]);
  const texts = isRecord(columns)
    ? Object.entries(columns).filter((entry): entry is [Column, string] => typeof entry[1] === "string")
    : [];
  return {
    ...(typeof name === "string" && { name }),
    ...(texts.length > 0 && { columns: Object.fromEntries(texts) }),
    ...(tables && { tables }),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
