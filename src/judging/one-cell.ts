/**
 * The settlement's arithmetic for the figures of one cell, given by themselves: what a formula in a workbook asks for.
 */
import { hasOwnNumerator, moneyOf, type Performance, periodsOf, type Requirement, weightsOf } from "../agreement";
import { compare, largestRemainder, plus, type Ratio, roundDiv, sum } from "../ground";
import { awaitedBy } from "./decisive";
import { gainedTenths } from "./gained";
import { type Absent, changeOf, type FigureName, isThere, type Measurement, type Value } from "./measurement";
import { judgedBy } from "./qualify";
import type { Judged } from "./verdict";

/** What is known of one requirement; whole-period values where the agreement judges the period as one. */
export interface Values {
  readonly current: Value;
  readonly earlier: Value;
  /** The share that the level is measured by, where it has a numerator of its own; else it is not looked at. */
  readonly own: Value;
  readonly waiting: number | Absent;
  readonly waitingWithin: Value;
}

/** The measurement of nobody in particular, and of no cell. */
export function measurementOf(
  requirement: Requirement,
  { current, earlier, own, waiting, waitingWithin }: Values,
): Measurement {
  const { improvement, better } = requirement;
  return {
    requirement,
    current,
    earlier,
    comparedMonth: "2000-01",
    improvement: improvement ? changeOf(improvement, better.value, current, earlier) : "missing",
    level: hasOwnNumerator(requirement) ? own : current,
    waiting,
    waitingWithin,
    delivery: "in-order",
    address: "",
  };
}

/** The figures that what is earned waits for, by the agreement's own precision; none where it is decided. */
export function awaitedOn({ precision }: Performance, requirement: Requirement, values: Values): FigureName[] {
  return awaitedBy(measurementOf(requirement, values), precision.value);
}

/** What the values earn, by the agreement's own precision; what they wait for has been asked before. */
export function verdictOn({ precision }: Performance, requirement: Requirement, values: Values): Judged {
  return judgedBy(measurementOf(requirement, values), precision.value);
}

/**
 * The change towards better in tenths of a percentage point (or of a per cent of the earlier value, where the
 * requirement counts so), as the agreement compares it with its steps; `no-path` where no improvement is counted.
 */
export function improvementOn(
  performance: Performance,
  requirement: Requirement,
  current: Value,
  earlier: Value,
): Ratio | Absent | "no-path" {
  const { improvement } = requirement;
  if (!improvement) return "no-path";
  const measurement = measurementOf(requirement, {
    current,
    earlier,
    own: "missing",
    waiting: "missing",
    waitingWithin: "missing",
  });
  return isThere(measurement.improvement)
    ? gainedTenths(measurement, improvement, performance.precision.value)
    : measurement.improvement;
}

const ORE_IN_KRONA = 100n;

/**
 * What is reserved for one requirement and period by population,
 * in öre, halves upwards; `people` is everybody and above zero.
 */
export function reservedOre(
  performance: Performance,
  requirement: Requirement,
  population: number,
  people: number,
): bigint {
  const weights = weightsOf(performance);
  const part =
    BigInt(moneyOf(performance)) * (weights.get(requirement.number) ?? 0n) * BigInt(population) * ORE_IN_KRONA;
  return roundDiv(part, sum(weights.values()) * BigInt(people) * BigInt(periodsOf(performance).length));
}

/** The sum of exact numbers. */
export function total(parts: readonly Ratio[]): Ratio {
  return parts.reduce(plus, { n: 0, d: 1 });
}

/**
 * A pot in öre shared by what each has earned of all that was earned, which is above zero. Where they are
 * everybody, the parts add up to the pot by largest remainder; else each is rounded by itself, halves upwards.
 */
export function potParts(earned: readonly Ratio[], all: Ratio, pot: bigint): bigint[] {
  if (compare(total(earned), all) === 0) return largestRemainder(pot, inOneUnit(earned));
  return earned.map(({ n, d }) => roundDiv(pot * BigInt(n) * BigInt(all.d), BigInt(d) * BigInt(all.n)));
}

/** Exact numbers as whole multiples of one unit that fits them all. */
export function inOneUnit(values: readonly Ratio[]): bigint[] {
  const unit = values.reduce((product, { d }) => (product % BigInt(d) === 0n ? product : product * BigInt(d)), 1n);
  return values.map(({ n, d }) => BigInt(n) * (unit / BigInt(d)));
}
