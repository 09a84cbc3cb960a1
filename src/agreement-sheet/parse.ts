/** Single values of an agreement's sheet as people write them: money, weights, shares, counts, choices. */
import type { ChoiceName } from "../agreement";
import { fold, type Ratio, ratioOfText, TENTHS, visible, withoutInvisible } from "../ground";
import type { CellValue } from "../sheets";
import { readShare } from "../sheets";
import { ALL_AGREEMENT_TEXTS } from "../text";
import { optionsOf } from "./phrases";

/** A weight: its parts, and of how many, when that is written. */
export interface WrittenWeight {
  readonly parts: number;
  readonly of?: number;
}

/** A cell's text with ordinary spaces and hyphens, in lower case: what patterns are matched against. */
export function plainText(cell: CellValue): string {
  return visible(String(cell))
    .replace(/ +/g, " ")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .toLowerCase();
}

/** Whether a cell says that a list is empty. */
export function isNone(cell: CellValue): boolean {
  return ALL_AGREEMENT_TEXTS.some(({ none }) => none === plainText(cell));
}

/** A text as it stands, without the space around it. */
export function readWords(cell: CellValue): string | undefined {
  const text = withoutInvisible(String(cell));
  return text === "" ? undefined : text;
}

/** The value of a choice, by its words in any language, by those before a colon, or by its own name. */
export function readChoice(name: ChoiceName, cell: CellValue): string | undefined {
  const key = fold(String(cell));
  const options = ALL_AGREEMENT_TEXTS.flatMap((words) => optionsOf(name, words));
  return options.find(([value, phrase]) =>
    [value, phrase, phrase.split(":")[0] ?? phrase].some((spelling) => fold(spelling) === key),
  )?.[0];
}

/** Whole kronor: `2 500 000 000 kr`, `SEK 2,500,000,000`, `2 500 miljoner kronor`, `2 512,6 mnkr`. */
export function readMoney(cell: CellValue): number | undefined {
  if (typeof cell === "number") return Number.isSafeInteger(cell) && cell >= 0 ? cell : undefined;
  const parts = MONEY.exec(plainText(cell));
  if (!parts) return undefined;
  const [, sek = "", digits = "", unit = ""] = parts;
  const number = decimalOf(digits.replace(/ /g, ""), sek === "" ? "unknown" : "english");
  return number ? wholeOf(number, scaleOf(unit)) : undefined;
}

/** A weight: `18 %`, `1 av 3`, `1 of 3`, or Excel's 0.18. */
export function readWeight(cell: CellValue): WrittenWeight | undefined {
  const parts = typeof cell === "string" ? /^(.+?) ?(?:av|of|\/) ?(.+)$/.exec(plainText(cell)) : null;
  if (parts) {
    const [weight, of] = [wholeNumber(parts[1] ?? ""), wholeNumber(parts[2] ?? "")];
    return weight === undefined || of === undefined ? undefined : { parts: weight, of };
  }
  const percent = readPercent(cell);
  return percent === undefined ? undefined : { parts: percent };
}

/** Whole per cent: `75 %`, `75`, or Excel's 0.75. */
export function readPercent(cell: CellValue): number | undefined {
  const reading = readShare(cell);
  return reading.kind === "share" ? wholeOf(reading.share, 100) : undefined;
}

/** Per cent with at most one decimal, in tenths: `72,5 %`, or Excel's 0.725. */
export function readTenths(cell: CellValue): number | undefined {
  const reading = readShare(cell);
  return reading.kind === "share" ? wholeOf(reading.share, TENTHS) : undefined;
}

/** A count, with or without words around it: `20`, `fler än 20 väntande`, `21 dagar`. */
export function readNumber(cell: CellValue): number | undefined {
  if (typeof cell === "number") return Number.isSafeInteger(cell) && cell >= 0 ? cell : undefined;
  const words = /^(?:[^\d-]*? )?>? ?(\d[\d ,.]*?)(?: ?[^\d ,.%][^\d%]*)?$/.exec(plainText(cell));
  return words ? wholeNumber(words[1] ?? "") : undefined;
}

/** Tenths of decimal text such as `2,9`; `undefined` with more than one decimal. */
export function tenthsOf(text: string): number | undefined {
  const number = ratioOfText(text.trim().replace(",", "."));
  return number ? wholeOf(number, 10) : undefined;
}

const MONEY =
  /^(sek ?)?(\d[\d ,.]*?) ?(kr|kronor|sek|:-|(?:mnkr|mkr|mn|milj|miljon|miljoner|million)\.?(?: kr| kronor)?|(?:mdkr|md|miljard|miljarder)\.?(?: kr| kronor)?)?\.?$/;
const MILLION = 1_000_000;
const BILLION = 1_000_000_000;

function scaleOf(unit: string): number {
  if (!unit.startsWith("m")) return 1;
  return unit.startsWith("md") || unit.startsWith("miljard") ? BILLION : MILLION;
}

// One comma before three digits is a decimal sign to a Swede and groups thousands to an American: it is not guessed.
function decimalOf(digits: string, habit: "unknown" | "english"): Ratio | null {
  if (/^\d+$/.test(digits)) return ratioOfText(digits);
  if (habit === "english" || /^\d{1,3}(,\d{3}){2,}(\.\d+)?$/.test(digits))
    return ratioOfText(digits.replace(/,(?=\d{3}(?!\d))/g, ""));
  if (/^\d{1,3}(\.\d{3}){2,}(,\d+)?$/.test(digits)) return ratioOfText(digits.replace(/\./g, "").replace(",", "."));
  return /^\d{1,3}[,.]\d{3}$/.test(digits) ? null : ratioOfText(digits.replace(",", "."));
}

/** A whole number with spaces, or commas or points, between its thousands. */
export function wholeNumber(text: string): number | undefined {
  const digits = text.replace(/ /g, "");
  if (!/^(\d+|\d{1,3}([,.]\d{3})+)$/.test(digits)) return undefined;
  const number = Number(digits.replace(/[,.]/g, ""));
  return Number.isSafeInteger(number) ? number : undefined;
}

function wholeOf({ n, d }: Ratio, factor: number): number | undefined {
  const scaled = BigInt(n) * BigInt(factor);
  const whole = Number(scaled / BigInt(d));
  return scaled % BigInt(d) === 0n && Number.isSafeInteger(whole) ? whole : undefined;
}
