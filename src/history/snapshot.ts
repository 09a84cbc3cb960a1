/**
 * What is kept of a settlement in the workbook, as short text, so that the next one can say what moved. Where small
 * numbers are hidden none is kept either: the workbook goes to others with all that it remembers.
 */

import type { RegionCode } from "../agreement";
import { type Performance, PRECISIONS, type Precision, type Requirement, requirementsOf } from "../agreement";
import { ifKnown, type Known, LEAST_THRESHOLD, type Month, type Period, sumKnown } from "../ground";
import { isTested, type Settings, type Settlement } from "../settling";
import { masked, type ShownSettlement, shownAmounts, soFar } from "../shown";
import { canonical, type Fingerprint, fingerprintOf, hashOf, type InputParts, inputPartsOf } from "./fingerprint";
import {
  type CellSnapshot,
  figuresText,
  judgedCell,
  OPEN_CELL,
  outcomeText,
  readFigures,
  readOutcome,
  UNTESTED_CELL,
} from "./snapshot-cells";

/** What a region got of the performance money, in öre as shown. */
interface RegionMoney {
  readonly reserved: bigint;
  readonly earned: Known;
  readonly bonus: Known;
  readonly total: Known;
}

/** What a decision or a grant gave, in whole kronor in order of the regions. */
interface Paid {
  readonly kind: "payment" | "grant";
  readonly id: string;
  readonly amounts: Known<readonly bigint[]>;
}

/** A settlement as it is kept. */
export interface Snapshot {
  readonly agreement: { readonly id: string; readonly version: string };
  readonly fingerprint: Fingerprint;
  readonly input: InputParts;
  readonly settings: {
    readonly precision: Precision | null;
    readonly until: Month | null;
    readonly reporting: NonNullable<Settings["reporting"]>;
  };
  readonly regions: readonly RegionCode[];
  readonly periods: readonly Period[];
  readonly requirements: readonly string[];
  /** Where small numbers are hidden: the smallest count that the figures tell. */
  readonly hiddenBelow?: number;
  /** A name for what each requirement is judged by, in order. */
  readonly rules: readonly string[];
  /** By region, in order. */
  readonly money: readonly RegionMoney[];
  readonly paid: readonly Paid[];
  /** By region, period and requirement, in order. */
  readonly cells: readonly CellSnapshot[];
}

/** The text to keep of a settlement; counts below `hideBelow` are not in it. */
export function snapshotOf(settlement: Settlement, programVersion: string, hideBelow?: number): string {
  return written(snapshot(settlement, programVersion, hideBelow));
}

/** A settlement as it is to be kept. */
export function snapshot(settlement: Settlement, programVersion: string, hideBelow?: number): Snapshot {
  const { agreement, regions, reserves, payments, grants, submission, settings } = settlement;
  const { performance } = agreement;
  const amounts = shownAmounts(settlement, 2);
  const shown: ShownSettlement = hideBelow === undefined ? settlement : masked(settlement, hideBelow);
  const byRegion = (paid: ReadonlyMap<RegionCode, bigint>): bigint[] => regions.map((region) => paid.get(region) ?? 0n);
  return {
    agreement: { id: agreement.id, version: agreement.version },
    fingerprint: fingerprintOf(settlement, programVersion),
    input: inputPartsOf(submission),
    settings: {
      precision: settlement.precision ?? null,
      until: settings.until ?? null,
      reporting: settings.reporting ?? "flag",
    },
    regions,
    periods: [...new Set(reserves.all.map(({ period }) => period))],
    requirements: requirementsOf(agreement).map(({ number }) => number),
    ...(hideBelow !== undefined && { hiddenBelow: hideBelow }),
    rules: performance ? performance.requirements.map((requirement) => ruleOf(performance, requirement)) : [],
    money: regions.map((region): RegionMoney => {
      const [own, bonus] = [amounts.region(region), amounts.bonus(region)];
      return {
        reserved: own.earned + own.pot + own.open,
        earned: soFar(own, "earned"),
        bonus,
        total: sumKnown([own.earned, bonus]),
      };
    }),
    paid: [
      ...payments.map(
        ({ rule, amounts: paid }): Paid => ({
          kind: "payment",
          id: rule.id,
          amounts: ifKnown(paid, byRegion),
        }),
      ),
      ...grants.flatMap(({ grant, amounts: paid }): Paid[] =>
        paid === "not-regional" ? [] : [{ kind: "grant", id: grant.id, amounts: ifKnown(paid, byRegion) }],
      ),
    ],
    cells: reserves.all.map((reserve) => {
      const verdict = shown.verdictOf(reserve);
      if (verdict) return judgedCell(verdict);
      return isTested(performance, reserve) ? OPEN_CELL : UNTESTED_CELL;
    }),
  };
}

// What decides a verdict beside the figures and the settings, without the words it rests on.
function ruleOf(
  { reporting, judgedBy, periodValue, untested }: Performance,
  { cases, quantity, better, improvement, level }: Requirement,
): string {
  return hashOf(
    canonical(valuesOnly({ reporting, judgedBy, periodValue, untested, cases, quantity, better, improvement, level })),
  );
}

function valuesOnly(node: unknown): unknown {
  if (typeof node !== "object" || node === null) return node;
  if (Array.isArray(node)) return node.map(valuesOnly);
  return "value" in node
    ? valuesOnly(node.value)
    : Object.fromEntries(Object.entries(node).map(([key, child]) => [key, valuesOnly(child)]));
}

/** The form of the text; another form is another number. */
const FORM = 1;

// As few letters as JSON allows: each different outcome stands once, each cell says which by a place in that list.
function written({ fingerprint, money, paid, cells, ...rest }: Snapshot): string {
  const { input, settings, agreement, program } = fingerprint;
  const outcomes = [...new Set(cells.map(outcomeText))];
  const width = placeText(outcomes.length - 1).length;
  const number = (amount: Known): number | null => (amount === "open" ? null : Number(amount));
  return JSON.stringify({
    form: FORM,
    ...rest,
    names: { input, settings, agreement, program },
    money: money.map(({ reserved, earned, bonus, total }) => [reserved, earned, bonus, total].map(number)),
    paid: paid.map(({ kind, id, amounts }) => [kind, id, amounts === "open" ? null : amounts.map(Number)]),
    outcomes,
    cells: cells.map((cell) => placeText(outcomes.indexOf(outcomeText(cell))).padStart(width, "0")).join(""),
    figures: cells.map(({ figures }) => figuresText(figures)).join(";"),
  });
}

function placeText(place: number): string {
  return Math.max(0, place).toString(BASE);
}

/** The most letters there are to write a number with. */
const BASE = 36;

/** The settlement that a text keeps; `undefined` where it is of another form, or of none. */
export function readSnapshot(text: string): Snapshot | undefined {
  const json = parsed(text);
  if (!isRecord(json) || json["form"] !== FORM) return undefined;
  const { agreement, names, input, settings, regions, periods, requirements, rules, hiddenBelow } = json;
  const [money, paid, cells] = [readMoney(json["money"]), readPaid(json["paid"]), readCells(json)];
  if (
    !hasTexts(agreement, ["id", "version"]) ||
    !hasTexts(names, ["input", "settings", "agreement", "program"]) ||
    !hasTexts(input, ["populations", "figures", "paid"])
  )
    return undefined;
  if (
    !areSettings(settings) ||
    !isThreshold(hiddenBelow) ||
    !isTexts(regions) ||
    !isTexts(periods) ||
    !isTexts(requirements) ||
    !isTexts(rules) ||
    !money ||
    !paid ||
    !cells
  )
    return undefined;
  const whole =
    cells.length === regions.length * periods.length * requirements.length && rules.length === requirements.length;
  if (
    !whole ||
    money.length !== regions.length ||
    paid.some(({ amounts }) => amounts !== "open" && amounts.length !== regions.length)
  )
    return undefined;
  const hidden = hiddenBelow === undefined ? {} : { hiddenBelow };
  const known = { agreement, input, settings, regions, periods, requirements, ...hidden, rules } as unknown as Omit<
    Snapshot,
    "fingerprint" | "money" | "paid" | "cells"
  >;
  return { ...known, fingerprint: { of: known.agreement, ...(names as Omit<Fingerprint, "of">) }, money, paid, cells };
}

function readMoney(rows: unknown): RegionMoney[] | undefined {
  return everyOne(rows, (row) => {
    const amounts = everyOne(row, readAmount);
    const [reserved, earned, bonus, total] = amounts ?? [];
    if (
      reserved === undefined ||
      reserved === "open" ||
      earned === undefined ||
      bonus === undefined ||
      total === undefined
    )
      return undefined;
    return { reserved, earned, bonus, total };
  });
}

function readPaid(rows: unknown): Paid[] | undefined {
  return everyOne(rows, (row) => {
    if (!Array.isArray(row)) return undefined;
    const [kind, id, given] = row as unknown[];
    const amounts = given === null ? "open" : everyOne(given, readKronor);
    if ((kind !== "payment" && kind !== "grant") || typeof id !== "string" || !amounts) return undefined;
    return { kind, id, amounts };
  });
}

function readCells({ outcomes: list, cells, figures }: Readonly<Record<string, unknown>>): CellSnapshot[] | undefined {
  const outcomes = everyOne(list, readOutcome);
  if (!outcomes || typeof cells !== "string" || typeof figures !== "string") return undefined;
  const width = placeText(outcomes.length - 1).length;
  const measured = cells === "" ? [] : figures.split(";");
  if (measured.length * width !== cells.length) return undefined;
  return everyOne(measured, (text, index) => {
    const outcome = outcomes[parseInt(cells.slice(index * width, (index + 1) * width), BASE)];
    const own = readFigures(String(text));
    return outcome && own && { ...outcome, figures: own };
  });
}

function readAmount(amount: unknown): Known | undefined {
  return amount === null ? "open" : readKronor(amount);
}

function readKronor(amount: unknown): bigint | undefined {
  return typeof amount === "number" && Number.isSafeInteger(amount) ? BigInt(amount) : undefined;
}

function everyOne<T>(list: unknown, read: (one: unknown, index: number) => T | undefined): T[] | undefined {
  if (!Array.isArray(list)) return undefined;
  const all = list.map(read).filter((one) => one !== undefined);
  return all.length === list.length ? all : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function areSettings(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { precision, until, reporting } = value;
  return (
    [null, ...PRECISIONS].some((one) => one === precision) &&
    (until === null || typeof until === "string") &&
    (reporting === "flag" || reporting === "disqualify")
  );
}

// Absent where nothing is hidden.
function isThreshold(value: unknown): boolean {
  return value === undefined || (Number.isSafeInteger(value) && Number(value) >= LEAST_THRESHOLD);
}

function hasTexts(value: unknown, keys: readonly string[]): boolean {
  return isRecord(value) && keys.every((key) => typeof value[key] === "string");
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined; // somebody else's text: then nothing is known of an earlier settlement
  }
}
