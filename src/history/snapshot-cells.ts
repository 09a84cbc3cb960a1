/** What a cell was judged by and what came of it, as short text. */
import type { Requirement } from "../agreement";
import type { Int } from "../ground";
import { type Delivery, FIGURES, type FigureName, looksAt, type Path } from "../judging";
import type { ShownAbsent, ShownValue, ShownVerdict } from "../shown";

/** The figures that a requirement looks at, as they may be shown; a number of people is a ratio to one. */
export type Figures = Readonly<Partial<Record<FigureName, ShownValue>>>;

/**
 * What came of a cell: `open` while it is not decided, `untested`
 * where it is handed out; the share in per cent of the reserve.
 */
export interface CellOutcome {
  readonly path: Path | "open" | "untested";
  readonly share: number;
  readonly delivery: Delivery;
}

/** A cell as it was. */
export interface CellSnapshot extends CellOutcome {
  readonly figures: Figures;
}

/** A cell that nothing is known of. */
export const OPEN_CELL: CellSnapshot = { path: "open", share: 0, delivery: "in-order", figures: {} };

/** A cell that is handed out without a test. */
export const UNTESTED_CELL: CellSnapshot = { path: "untested", share: 100, delivery: "in-order", figures: {} };

/** A cell that has been judged. */
export function judgedCell({ path, share, measurement }: ShownVerdict): CellSnapshot {
  const { requirement, current, earlier, level, waiting, waitingWithin, delivery } = measurement;
  return {
    path,
    share,
    delivery,
    figures: figuresOf(requirement, {
      current,
      earlier,
      level,
      waiting: typeof waiting === "number" ? { n: waiting, d: 1 } : waiting,
      waitingWithin,
    }),
  };
}

function figuresOf(requirement: Requirement, all: Readonly<Record<FigureName, ShownValue>>): Figures {
  return Object.fromEntries(FIGURES.filter((name) => looksAt(requirement, name)).map((name) => [name, all[name]]));
}

/** The figures as text: `2n4/2rs,2k0/2s1`; what is not looked at is left empty, at the end left out. */
export function figuresText(figures: Figures): string {
  return FIGURES.map((name) => valueText(figures[name]))
    .join(",")
    .replace(/,+$/, "");
}

/** The figures that a text says, or `undefined` when it says none. */
export function readFigures(text: string): Figures | undefined {
  const parts = text === "" ? [] : text.split(",");
  const values = parts.map(readValue);
  if (parts.length > FIGURES.length || values.includes("unreadable")) return undefined;
  return Object.fromEntries(
    FIGURES.flatMap((name, index) => (values[index] === undefined ? [] : [[name, values[index]]])),
  );
}

/** The most letters there are to write a number with. */
const BASE = 36;

const SIGN_OF: Readonly<Record<ShownAbsent, string>> = {
  undelivered: "~",
  missing: "-",
  suppressed: "*",
  nobody: "!",
  "from-zero": "^",
  hidden: "#",
};
const ABSENT_BY_SIGN = new Map(Object.entries(SIGN_OF).map(([absent, sign]) => [sign, absent as ShownAbsent]));

function valueText(value: ShownValue | undefined): string {
  if (value === undefined) return "";
  if (typeof value === "string") return SIGN_OF[value];
  return value.d === 1 ? value.n.toString(BASE) : `${value.n.toString(BASE)}/${value.d.toString(BASE)}`;
}

function readValue(text: string): ShownValue | undefined | "unreadable" {
  if (text === "") return undefined;
  const absent = ABSENT_BY_SIGN.get(text);
  if (absent) return absent;
  const [n = "", d = "1", more] = text.split("/");
  if (more !== undefined || !/^-?[0-9a-z]+$/.test(n) || !/^[0-9a-z]+$/.test(d) || /^0+$/.test(d)) return "unreadable";
  return { n: readInt(n), d: readInt(d) };
}

function readInt(text: string): Int {
  const small = parseInt(text, BASE);
  if (Number.isSafeInteger(small)) return small;
  const size = [...text.replace("-", "")].reduce(
    (all, digit) => all * BigInt(BASE) + BigInt(parseInt(digit, BASE)),
    0n,
  );
  return text.startsWith("-") ? -size : size;
}

/** An outcome as text: `level 100 in-order`. */
export function outcomeText({ path, share, delivery }: CellOutcome): string {
  return [path, share, delivery].join(" ");
}

/** The outcome that a text says, or `undefined` when it says none. */
export function readOutcome(text: unknown): CellOutcome | undefined {
  const parts =
    typeof text === "string"
      ? /^(level|improvement|none|not-assessable|disqualified|open|untested) (\d{1,3}) (in-order|thin|late)$/.exec(text)
      : null;
  return parts
    ? { path: parts[1] as CellOutcome["path"], share: Number(parts[2]), delivery: parts[3] as Delivery }
    : undefined;
}
