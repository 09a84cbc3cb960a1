/** The values of options: what each may be, and what it means; throws `WrongCall` for any other. */
import { REGIONS, readRegion } from "../../src/agreement";
import { fold, LEAST_THRESHOLD } from "../../src/ground";
import type { Decisions } from "../../src/paying";
import type { Remembered } from "../../taskpane/state/remembered";
import { WrongCall } from "./wrong-call";

/** The least count that is shown. */
export function threshold(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const least = Number(given);
  if (!Number.isSafeInteger(least) || least < LEAST_THRESHOLD)
    throw new WrongCall((words) => words.threshold({ given, least: String(LEAST_THRESHOLD) }));
  return least;
}

/** A year of this century. */
export function year(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  if (!/^20\d\d$/.test(given)) throw new WrongCall((words) => words.figuresYear(given));
  return Number(given);
}

/** The region of a code or a name, or the whole nation. */
export function regionNamed(given: string): NonNullable<Remembered["region"]> {
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

/** The one of some values that is given, if any is. */
export function oneOf<Value extends string>(
  option: string,
  given: string | undefined,
  values: readonly Value[],
): Value | undefined {
  const found = values.find((value) => value === given);
  if (given !== undefined && found === undefined)
    throw new WrongCall(({ optionUnknown }) => optionUnknown({ option, given, known: values.join(", ") }));
  return found;
}

/** A key with its value, where there is one. */
export function optional<Key extends string, Value>(key: Key, value: Value | undefined): Partial<Record<Key, Value>> {
  return value === undefined ? {} : ({ [key]: value } as Record<Key, Value>);
}

/** What was decided of each requirement, such as `4=population`; a requirement is decided once. */
export function decisionsIn(given: readonly string[]): Decisions {
  const decided = new Map<string, Decision>();
  for (const text of given) {
    const end = text.lastIndexOf("=");
    const number = text.slice(0, end).trim();
    const decision = end < 0 || number === "" ? undefined : oneOf("decide", text.slice(end + 1), DECISIONS);
    if (decision === undefined) throw new WrongCall((words) => words.decision(text));
    if (decided.has(number)) throw new WrongCall((words) => words.twice(`--decide ${number}`));
    decided.set(number, decision);
  }
  return Object.fromEntries(decided);
}

const DECISIONS = ["population", "returned"] as const;
type Decision = (typeof DECISIONS)[number];
