/** What the user chooses of a forecast, as the workbook remembers it. */
import type { Agreement, RegionCode } from "../../src/agreement";
import { requirementsOf } from "../../src/agreement";
import type { Way, Wishes } from "../../src/forecast";
import { over, type Ratio, ratio, ratioOfText } from "../../src/ground";

/** The ways to fill the months to come: those of the engine, and her own entry by requirement. */
export const OUTLOOKS = ["last-year", "latest", "own"] as const satisfies readonly (Way | "own")[];

/** What others may be taken to earn, unless she says how much. */
export const OTHERS = ["published", "half", "own"] as const;

/** The choices; what is absent has not been chosen. */
export interface ForecastChoices {
  readonly outlook?: (typeof OUTLOOKS)[number] | undefined;
  /** Others' share: by name, or per cent of the reserve as a decimal number in words, such as `46.5`. */
  readonly others?: string | undefined;
  /** Her own entries by requirement number: per cent, or people where people are counted, as decimal numbers. */
  readonly own?: Readonly<Record<string, string>> | undefined;
  /** So many patients to spend. */
  readonly patients?: number | undefined;
  /** Whole kronor hoped for. */
  readonly goal?: number | undefined;
  readonly seed?: number | undefined;
}

/** What the engine is asked for: what does not fit the agreement is left out. */
export function wishesOf(
  { outlook, others, own, patients, goal, seed }: ForecastChoices,
  agreement: Agreement,
  region: RegionCode,
): Omit<Wishes, "hideBelow"> {
  const named = OTHERS.find((one) => one === others);
  const entry = others === undefined || named ? undefined : percentOf(others);
  const entries = outlook === "own" ? entriesOf(own ?? {}, agreement) : [];
  return {
    region,
    ...(outlook !== undefined && outlook !== "own" && { way: outlook }),
    ...(named && { others: named }),
    ...(entry && { others: entry }),
    ...(entries.length > 0 && { own: new Map(entries) }),
    ...(patients !== undefined && { patients }),
    ...(goal !== undefined && { goal }),
    ...(seed !== undefined && { seed }),
  };
}

function entriesOf(own: Readonly<Record<string, string>>, agreement: Agreement): (readonly [string, Ratio])[] {
  return requirementsOf(agreement).flatMap(({ number, quantity }) => {
    const text = own[number];
    const value = text === undefined ? undefined : quantity.value === "count" ? ratioOfText(text) : percentOf(text);
    return value ? [[number, value] as const] : [];
  });
}

function percentOf(text: string): Ratio | undefined {
  const percent = ratioOfText(text);
  return percent ? over(percent, ratio(HUNDRED, 1)) : undefined;
}

const HUNDRED = 100;

/** A percentage as somebody types it, `46,5 %`, as a decimal number: `46.5`; nothing where it is none. */
export function percentTyped(typed: string): string | undefined {
  const [, whole, decimals] = /^(\d{1,3})(?:[.,](\d{1,2}))?%?$/.exec(withoutSpaces(typed)) ?? [];
  if (whole === undefined) return undefined;
  const text = decimals === undefined ? String(Number(whole)) : `${String(Number(whole))}.${decimals}`;
  return Number(text) <= HUNDRED ? text : undefined;
}

/** A whole number as somebody types it, `12 000 kr` or `12,000`; nothing where it is none. */
export function wholeTyped(typed: string): number | undefined {
  const [, digits] = /^(\d{1,12}|\d{1,3}(?:,\d{3}){1,3})(?:kr)?$/i.exec(withoutSpaces(typed)) ?? [];
  return digits === undefined ? undefined : Number(digits.replaceAll(",", ""));
}

function withoutSpaces(typed: string): string {
  return typed.replace(/\s/g, "");
}

/** The choices in what the workbook has kept; what is not understood counts as not chosen. */
export function forecastChoicesIn(stored: Readonly<Record<string, unknown>>): ForecastChoices | undefined {
  const outlook = OUTLOOKS.find((one) => one === stored["outlook"]);
  const others = othersIn(stored["others"]);
  const own = ownIn(stored["own"]);
  const choices = {
    ...(outlook && { outlook }),
    ...(others !== undefined && { others }),
    ...(own && { own }),
    ...wholeIn("patients", stored),
    ...wholeIn("goal", stored),
    ...wholeIn("seed", stored),
  };
  return Object.keys(choices).length > 0 ? choices : undefined;
}

function othersIn(stored: unknown): string | undefined {
  if (typeof stored !== "string") return undefined;
  return OTHERS.find((one) => one === stored) ?? percentTyped(stored);
}

function ownIn(stored: unknown): ForecastChoices["own"] {
  if (typeof stored !== "object" || stored === null) return undefined;
  const entries = Object.entries(stored).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string" && ratioOfText(entry[1]) !== null,
  );
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

function wholeIn(key: "patients" | "goal" | "seed", stored: Readonly<Record<string, unknown>>): ForecastChoices {
  const value = stored[key];
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? { [key]: value } : {};
}
