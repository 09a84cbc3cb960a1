/**
 * Short names for what a settlement rests on: the same figures, settings
 * and agreement have the same names, in whatever order they came.
 */
import type { Agreement } from "../agreement";
import { cyrb, greatestCommon, type Ratio } from "../ground";
import type { Figure, Observation, Submission } from "../reading";
import type { Settings, Settlement } from "../settling";

/** The names of a settlement's parts, each 64 bits as hexadecimal. */
export interface Fingerprint {
  /** The agreement's id and version, in plain text. */
  readonly of: Pick<Agreement, "id" | "version">;
  /** Of the figures that were settled: populations, waiting figures and what has been paid. */
  readonly input: string;
  readonly settings: string;
  /** Of every value of the agreement and the words it rests on. */
  readonly agreement: string;
  /** The version of the program, in plain text. */
  readonly program: string;
}

/** The names of the three kinds of figures. */
export interface InputParts {
  readonly populations: string;
  readonly figures: string;
  readonly paid: string;
}

/** What a settlement rests on, by name. */
export function fingerprintOf(settlement: Settlement, programVersion: string): Fingerprint {
  const { agreement, submission } = settlement;
  return {
    of: { id: agreement.id, version: agreement.version },
    input: hashOf(canonical(inputPartsOf(submission))),
    settings: hashOf(canonical(effective(settlement))),
    agreement: hashOf(canonical(agreement)),
    program: programVersion,
  };
}

/** A name as it is shown: of two settlements that differ, one pair in four billion looks the same. */
export function shortName(name: string): string {
  return name.slice(0, HALF);
}

/** The names of the figures by kind; neither the order of rows nor the place of cells counts. */
export function inputPartsOf({ populations, observations, paid }: Submission): InputParts {
  const lines = (rows: readonly string[]): string => hashOf([...rows].sort().join("\n"));
  return {
    populations: lines(populations.map(({ address: _, ...population }) => canonical(population))),
    figures: lines(observations.map(lineOf)),
    paid: lines(paid.map(({ address: _, ...amount }) => canonical(amount))),
  };
}

// There are thousands of these, so what they say stands in an order of its own.
function lineOf({
  region,
  month,
  requirement,
  current,
  lastYear,
  withTolerance,
  waiting,
  waitingWithin,
  responseRate,
  reported,
}: Observation): string {
  const counted = waiting.kind === "count" ? waiting.count : waiting.kind;
  return JSON.stringify([
    region,
    month,
    requirement,
    ...[current, lastYear, withTolerance, waitingWithin].map(plainFigure),
    counted,
    responseRate ? lowest(responseRate) : null,
    reported ?? null,
  ]);
}

/** A value as text that does not depend on the order of its keys; what is undefined is not there. */
export function canonical(value: unknown): string {
  if (typeof value === "bigint") return value.toString();
  if (typeof value !== "object" || value === null) return value === undefined ? "null" : JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  const keys = Object.entries(value)
    .filter(([, child]) => child !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${keys.map(([key, child]) => `${JSON.stringify(key)}:${canonical(child)}`).join(",")}}`;
}

/** A name for a text: 64 bits as sixteen hexadecimal digits. Not for secrets, only to notice a difference. */
export function hashOf(text: string): string {
  const digits = (half: number): string => (half >>> 0).toString(HEXADECIMAL).padStart(HALF, "0");
  const { high, low } = cyrb(text);
  return digits(low) + digits(high);
}

const HEXADECIMAL = 16;

/** The digits of 32 bits, half a name. */
const HALF = 8;

// What is not set is what the program then does; which sheets were chosen shows in the figures.
function effective({
  precision,
  settings: { until, reporting = "flag", corrections = "off", decisions = {} },
}: Settlement): Settings {
  return { ...(precision && { precision }), ...(until && { until }), reporting, corrections, decisions };
}

// 71,3 % is the same share however it was written; counts are kept as they are, since they may be added up.
function plainFigure(figure: Figure): unknown {
  switch (figure.kind) {
    case "counts":
      return [figure.numerator, figure.denominator];
    case "share":
      return lowest(figure.share);
    case "number":
      return figure.number;
    case "undelivered":
    case "missing":
    case "suppressed":
      return figure.kind;
  }
}

function lowest({ n, d }: Ratio): readonly string[] {
  const factor = greatestCommon(BigInt(n), BigInt(d));
  return [BigInt(n) / factor, BigInt(d) / factor].map(String);
}
