/** What the workbook remembers between sessions: the agreement, how to settle it, and which sheets and columns to read. */
import { PRECISIONS, type Agreement, type Precision } from "../src/agreement";
import { agreementById, AGREEMENTS } from "../src/agreements";
import type { Choice } from "../src/locate";
import type { Month } from "../src/month";
import type { Settings } from "../src/settle";
import type { Column, InputKind } from "../src/sheets";

/** The key of the workbook setting. */
export const SETTING = "komiljarden.settings";

/** The user's choices; what is absent is the agreement's default or the program's guess. */
export interface Remembered {
  readonly agreement?: string;
  readonly precision?: Precision;
  readonly upTo?: Month | undefined;
  readonly choices: Readonly<Partial<Record<InputKind, Choice>>>;
}

/** Nothing chosen yet. */
export const NOTHING_CHOSEN: Remembered = { choices: {} };

/** The agreement chosen, or the newest. */
export function agreementOf({ agreement }: Remembered): Agreement {
  const chosen = (agreement === undefined ? undefined : agreementById(agreement)) ?? AGREEMENTS[0];
  if (!chosen) throw new Error("Broken promise: there is an agreement");
  return chosen;
}

/** What the engine is told; a payment that the agreement does not have is left out. */
export function settingsOf(remembered: Remembered): Settings {
  const { precision, upTo, choices } = remembered;
  const payment = agreementOf(remembered).payments.value.find(({ id }) => id === upTo);
  return { ...(precision && { precision }), ...(payment && { upTo: payment.id }), choices };
}

/** The choices as text for the workbook. */
export function toText(remembered: Remembered): string {
  return JSON.stringify({ version: VERSION, ...remembered });
}

/** The choices in a text of the workbook; what is not understood counts as not chosen. */
export function fromText(text: string | undefined): Remembered {
  const stored = parse(text);
  if (stored["version"] !== VERSION) return NOTHING_CHOSEN;
  const precision = PRECISIONS.find((mode) => mode === stored["precision"]);
  const { agreement, upTo } = stored;
  return {
    ...(typeof agreement === "string" && agreementById(agreement) && { agreement }),
    ...(precision && { precision }),
    ...(typeof upTo === "string" && /^\d{4}-\d{2}$/.test(upTo) && { upTo: upTo as Month }),
    choices: choicesIn(stored["choices"]),
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

function choicesIn(stored: unknown): Remembered["choices"] {
  if (!isRecord(stored)) return {};
  const [population, waiting] = [choiceIn(stored["population"]), choiceIn(stored["waiting"])];
  return { ...(population && { population }), ...(waiting && { waiting }) };
}

function choiceIn(stored: unknown): Choice | undefined {
  if (!isRecord(stored)) return undefined;
  const { name, columns } = stored;
  const texts = isRecord(columns) ? Object.entries(columns).filter((entry): entry is [Column, string] => typeof entry[1] === "string") : [];
  return { ...(typeof name === "string" && { name }), ...(texts.length > 0 && { columns: Object.fromEntries(texts) }) };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
