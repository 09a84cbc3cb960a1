/** The options of a forecast. */
import { WAYS, type Way } from "../../src/forecast";
import { DRAWS, type ForecastWishes } from "../../taskpane/runs/forecast";
import { WrongCall } from "./wrong-call";

/** What a forecast is asked for with; whose it is, is said elsewhere. */
export type ForecastCall = Omit<ForecastWishes, "region">;

/** The options as they were given. */
export type ForecastValues = Readonly<
  Partial<Record<"way" | "others" | "patients" | "goal" | "draws" | "seed", string | undefined>>
>;

/** What is asked for; throws `WrongCall`. */
export function forecastIn({ way, others, patients, goal, draws, seed }: ForecastValues): ForecastCall {
  return {
    draws: whole("draws", draws, 1) ?? DRAWS,
    ...(way !== undefined && { way: wayNamed(way) }),
    ...(others !== undefined && { others: othersNamed(others) }),
    ...given("patients", whole("patients", patients, 0)),
    ...given("goal", whole("goal", goal, 0)),
    ...given("seed", whole("seed", seed, 0)),
  };
}

function given<Key extends string>(key: Key, value: number | undefined): Partial<Record<Key, number>> {
  return value === undefined ? {} : ({ [key]: value } as Record<Key, number>);
}

function wayNamed(way: string): Way {
  const found = WAYS.find((one) => one === way);
  if (found === undefined)
    throw new WrongCall(({ optionUnknown }) => optionUnknown({ option: "way", given: way, known: WAYS.join(", ") }));
  return found;
}

const OTHERS = ["published", "half", "own"] as const;

function othersNamed(others: string): NonNullable<ForecastWishes["others"]> {
  const named = OTHERS.find((one) => one === others);
  if (named !== undefined) return named;
  const [, percent, tenth = "0"] = /^(\d{1,3})(?:[.,](\d))?\s?%?$/.exec(others) ?? [];
  const tenths = Number(percent) * 10 + Number(tenth);
  if (percent === undefined || tenths > WHOLE)
    throw new WrongCall(({ optionUnknown }) =>
      optionUnknown({ option: "others", given: others, known: `${OTHERS.join(", ")}, 0–100` }),
    );
  return { n: tenths, d: WHOLE };
}

/** Tenths of a per cent in a whole. */
const WHOLE = 1000;

function whole(option: string, text: string | undefined, least: number): number | undefined {
  if (text === undefined) return undefined;
  const number = /^\d{1,12}$/.test(text) ? Number(text) : -1;
  if (number < least) throw new WrongCall((words) => words.wholeNumber({ option, given: text, least: String(least) }));
  return number;
}
