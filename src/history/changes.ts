/** What moved between a settlement that was kept and the one made now, and why. */

import type { Precision, RegionCode, Reserve } from "../agreement";
import { compare, firstMonthOf, ifKnown, type Known, type Month, minusKnown, nearest } from "../ground";
import { type Delivery, FIGURES, type FigureName, isBorderline, isThere, type Verdict } from "../judging";
import type { Settlement } from "../settling";
import type { ShownValue } from "../shown";
import { type Snapshot, snapshot } from "./snapshot";
import { type CellOutcome, type CellSnapshot, type Figures, OPEN_CELL } from "./snapshot-cells";

/** An amount before and after. */
export interface Moved {
  readonly before: Known;
  readonly after: Known;
}

/**
 * Why a verdict is another: a figure, the delivery of figures, a setting,
 * the agreement, the program; or whether there are figures at all.
 */
export type Reason =
  | { readonly kind: "value"; readonly which: FigureName; readonly before: ShownValue; readonly after: ShownValue }
  | { readonly kind: "delivery"; readonly before: Delivery; readonly after: Delivery }
  | { readonly kind: "precision"; readonly before: Precision; readonly after: Precision }
  | {
      /** `hidden`: a figure that was hidden, of which no more is known than that the waiting figures are others. */
      readonly kind:
        | "hidden"
        | "decided"
        | "withdrawn"
        | "awaiting"
        | "up-to"
        | "reporting"
        | "agreement"
        | "program"
        | "unknown";
    };

/** A cell that came to another outcome. */
export interface CellChange {
  readonly reserve: Reserve;
  readonly before: CellOutcome;
  readonly after: CellOutcome;
  /** What the change of share is worth of the reserve as it is now, in öre. */
  readonly direct: bigint;
  readonly reasons: readonly Reason[];
}

/** What a region gets, before and after: öre of the performance money. */
interface RegionChange {
  readonly region: RegionCode;
  readonly earned: Moved;
  readonly bonus: Moved;
  readonly total: Moved;
}

/** What a decision or a grant gives each region, before and after: whole kronor in order of the regions. */
interface PaidChange {
  readonly kind: "payment" | "grant";
  readonly id: string;
  readonly amounts: readonly Moved[];
}

/** What a settlement rests on that is not as it was. */
export type Cause = "populations" | "figures" | "paid" | "settings" | "agreement" | "program";

/** Everything that moved. */
export interface Changes {
  readonly before: Snapshot;
  readonly after: Snapshot;
  readonly causes: readonly Cause[];
  readonly regions: readonly RegionChange[];
  readonly paid: readonly PaidChange[];
  /** Those that came to another outcome, in the agreement's order. */
  readonly cells: readonly CellChange[];
  /**
   * The number of cells with other figures and, of them, with the same outcome; and of those in which a figure was and
   * is hidden, and may be another.
   */
  readonly refigured: { readonly all: number; readonly without: number; readonly hidden: number };
}

/**
 * What moved since a settlement was kept. `same`: the figures, settings and agreement are, and so is every outcome
 * and amount; a new version of the program alone is no change. Cells that the agreement no longer has are not listed.
 */
export function changesBetween(
  before: Snapshot,
  settlement: Settlement,
  programVersion: string,
): Changes | "same" | "another-agreement" {
  // What was kept without small numbers is held against the same without them.
  const after = snapshot(settlement, programVersion, before.hiddenBelow);
  if (before.agreement.id !== after.agreement.id) return "another-agreement";
  const old = oldCells(before);
  const unitsOf = new Map(
    settlement.ledger.entries.flatMap(({ move, reserve, units }) =>
      move === "reserve" && reserve ? [[reserve, units] as const] : [],
    ),
  );
  const pairs = settlement.reserves.all.map((reserve, index) => {
    const was = old.get(keyOf(reserve)) ?? OPEN_CELL;
    return { reserve, was, is: after.cells[index] ?? OPEN_CELL, verdict: settlement.verdictOf(reserve) };
  });
  const cells = pairs
    .filter(({ was, is }) => isOther(was, is))
    .map(({ reserve, was, is, verdict }): CellChange => {
      const units = (unitsOf.get(reserve) ?? 0n) * settlement.ledger.amount * BigInt(is.share - was.share);
      return {
        reserve,
        before: was,
        after: is,
        direct: nearest(units, settlement.ledger.per),
        reasons: reasonsOf(before, after, settlement, { reserve, was, is, verdict }),
      };
    });
  const isRefigured = ({ was, is }: Pick<Pair, "was" | "is">): boolean =>
    otherFigures(was.figures, is.figures).length > 0 || was.delivery !== is.delivery;
  const refigured = pairs.filter(isRefigured);
  const changes: Changes = {
    before,
    after,
    causes: causesOf(before, after),
    regions: regionChanges(before, after),
    paid: paidChanges(before, after),
    cells,
    refigured: {
      all: refigured.length,
      without: refigured.filter(({ was, is }) => !isOther(was, is)).length,
      hidden: pairs.filter((pair) => !isRefigured(pair) && hidesOne(pair)).length,
    },
  };
  return isSame(changes) ? "same" : changes;
}

/** The difference, where both sides are known. */
export function differenceOf({ before, after }: Moved): Known {
  return minusKnown(after, before);
}

function isSame({ causes, cells, regions, paid }: Changes): boolean {
  const stays = ({ before, after }: Moved): boolean => before === after;
  const amounts =
    regions.every(({ earned, bonus, total }) => [earned, bonus, total].every(stays)) &&
    paid.every((one) => one.amounts.every(stays));
  return causes.every((cause) => cause === "program") && cells.length === 0 && amounts;
}

function causesOf(before: Snapshot, after: Snapshot): Cause[] {
  const input = (["populations", "figures", "paid"] as const).filter(
    (part) => before.input[part] !== after.input[part],
  );
  return [
    ...input,
    ...(["settings", "agreement", "program"] as const).filter(
      (part) => before.fingerprint[part] !== after.fingerprint[part],
    ),
  ];
}

function keyOf({ region, period, requirement }: Reserve): string {
  return `${region} ${period} ${requirement}`;
}

function oldCells({ regions, periods, requirements, cells }: Snapshot): ReadonlyMap<string, CellSnapshot> {
  const keys = regions.flatMap((region) =>
    periods.flatMap((period) => requirements.map((requirement) => keyOf({ region, period, requirement }))),
  );
  return new Map(keys.map((key, index) => [key, cells[index] ?? OPEN_CELL]));
}

function isOther(was: CellOutcome, is: CellOutcome): boolean {
  return was.path !== is.path || was.share !== is.share;
}

function otherFigures(
  was: Figures,
  is: Figures,
): { readonly which: FigureName; readonly before: ShownValue; readonly after: ShownValue }[] {
  return FIGURES.flatMap((which) => {
    const [before, after] = [was[which], is[which]];
    return before === undefined || after === undefined || isEqual(before, after) ? [] : [{ which, before, after }];
  });
}

function isEqual(one: ShownValue, other: ShownValue): boolean {
  return isThere(one) && isThere(other) ? compare(one, other) === 0 : one === other;
}

// Of a figure that is hidden both times nothing is known; of one that is hidden once it is known to be another.
function hidesOne({ was, is }: Pick<Pair, "was" | "is">): boolean {
  return FIGURES.some((which) => was.figures[which] === "hidden" && is.figures[which] === "hidden");
}

interface Pair {
  readonly reserve: Reserve;
  readonly was: CellSnapshot;
  readonly is: CellSnapshot;
  readonly verdict: Verdict | undefined;
}

// What is no longer as it was and could have had to do with it; where nothing is, the program judges otherwise.
function reasonsOf(
  before: Snapshot,
  after: Snapshot,
  settlement: Settlement,
  { reserve, was, is, verdict }: Pair,
): Reason[] {
  const place = (one: Snapshot): number => one.requirements.indexOf(reserve.requirement);
  const rules: Reason[] = before.rules[place(before)] !== after.rules[place(after)] ? [{ kind: "agreement" }] : [];
  if (was.path === "untested" || is.path === "untested") return rules.length > 0 ? rules : [{ kind: "agreement" }];
  if (was.path === "open" || is.path === "open") {
    const moved = isAfter(reserve, before.settings.until) !== isAfter(reserve, after.settings.until);
    if (moved || is.path !== "open") return [{ kind: moved ? "up-to" : "decided" }];
    return [{ kind: settlement.awaitingOf(reserve) ? "awaiting" : "withdrawn" }];
  }
  const figures = otherFigures(was.figures, is.figures).map((one): Reason => ({ kind: "value", ...one }));
  const reported: Reason[] =
    was.delivery !== is.delivery && [was, is].some(({ path }) => path === "disqualified")
      ? [{ kind: "delivery", before: was.delivery, after: is.delivery }]
      : [];
  const found = [...figures, ...reported, ...settingReasons(before, after, is, verdict), ...rules];
  if (found.length > 0) return found;
  if (before.input.figures !== after.input.figures && hidesOne({ was, is })) return [{ kind: "hidden" }];
  return [{ kind: before.fingerprint.program === after.fingerprint.program ? "unknown" : "program" }];
}

// A setting has to do with it where the figures as they are now would come to something else by the old one.
function settingReasons(before: Snapshot, after: Snapshot, is: CellSnapshot, verdict: Verdict | undefined): Reason[] {
  const [old, now] = [before.settings.precision, after.settings.precision];
  const decides =
    verdict !== undefined && isBorderline(verdict) && verdict.otherwise.some(({ precision }) => precision === old);
  const reporting = before.settings.reporting !== after.settings.reporting && is.delivery !== "in-order";
  return [
    ...(decides && old && now && old !== now ? [{ kind: "precision" as const, before: old, after: now }] : []),
    ...(reporting ? [{ kind: "reporting" as const }] : []),
  ];
}

function isAfter({ period }: Reserve, until: Month | null): boolean {
  return until !== null && firstMonthOf(period) > until;
}

function regionChanges(before: Snapshot, after: Snapshot): RegionChange[] {
  return after.regions.map((region, index): RegionChange => {
    const [was, is] = [before.money[before.regions.indexOf(region)], after.money[index]];
    const moved = (part: "earned" | "bonus" | "total"): Moved => ({
      before: was?.[part] ?? 0n,
      after: is?.[part] ?? 0n,
    });
    return { region, earned: moved("earned"), bonus: moved("bonus"), total: moved("total") };
  });
}

// What is paid by one agreement and not by the other is nothing by the other.
function paidChanges(before: Snapshot, after: Snapshot): PaidChange[] {
  const find = (one: Snapshot, kind: string, id: string) =>
    one.paid.find((paid) => paid.kind === kind && paid.id === id)?.amounts;
  const gone = before.paid.filter(({ kind, id }) => find(after, kind, id) === undefined);
  return [...after.paid, ...gone].map(({ kind, id }): PaidChange => {
    const [was, is] = [find(before, kind, id), find(after, kind, id)];
    const of = (amounts: typeof was, index: number): Known => ifKnown(amounts, (known) => known?.[index] ?? 0n);
    return {
      kind,
      id,
      amounts: after.regions.map((region, index) => ({
        before: of(was, before.regions.indexOf(region)),
        after: of(is, index),
      })),
    };
  });
}
