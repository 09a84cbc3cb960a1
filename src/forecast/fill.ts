/** The months still to come, filled as an outlook says: figures that nobody has measured, and known as such. */
import type { Performance, RegionCode, Requirement } from "../agreement";
import { compare, type Month, minus, over, plus, type Ratio, ratio, roundHalfUp, times } from "../ground";
import { looksAt } from "../judging";
import type { Figure, Observation } from "../reading";
import type { Outlook } from "./outlook";

/** Figures with the open months filled. */
export interface Filled {
  readonly observations: readonly Observation[];
  /** The months of a region and requirement whose current figure is a guess, as `keyOf` names them. */
  readonly guessed: ReadonlySet<string>;
  /** Those for which last year's figure is a guess too: it was not handed in. */
  readonly guessedEarlier: ReadonlySet<string>;
}

/** The name of a month of a region and requirement. */
export function keyOf(region: RegionCode, requirement: string, month: Month): string {
  return `${region} ${requirement} ${month}`;
}

/**
 * Fills every open month of the regions and requirements that have had at least one figure this year; others are left
 * as they are: nothing is known of them. `months` are those that are tested.
 */
export function fill(
  { requirements }: Performance,
  months: readonly Month[],
  observations: readonly Observation[],
  outlook: Outlook,
): Filled {
  const own = new Map(observations.map((one) => [keyOf(one.region, one.requirement, one.month), one]));
  const regions = [...new Set(observations.map(({ region }) => region))].sort();
  const [guessed, guessedEarlier] = [new Set<string>(), new Set<string>()];
  const made = regions.flatMap((region) =>
    requirements.flatMap((requirement) => {
      const series = months.map((month) => own.get(keyOf(region, requirement.number, month)));
      const known = series.filter((one): one is Observation => one !== undefined && isValue(one.current));
      const latest = known.at(-1);
      if (latest === undefined) return [];
      return months.flatMap((month, index): Observation[] => {
        const given = series[index];
        const key = keyOf(region, requirement.number, month);
        const isOpen = given === undefined || given.current.kind === "undelivered";
        const completed = isOpen
          ? coming(requirement, { ...(given ?? unsaid(latest, month)) }, latest, known, outlook)
          : withSides(requirement, given, known);
        if (completed === given) return [];
        if (isOpen) guessed.add(key);
        if (given?.lastYear.kind !== completed.lastYear.kind) guessedEarlier.add(key);
        return [completed];
      });
    }),
  );
  const replaced = new Set(made.map((one) => keyOf(one.region, one.requirement, one.month)));
  const kept = observations.filter((one) => !replaced.has(keyOf(one.region, one.requirement, one.month)));
  return { observations: [...kept, ...made], guessed, guessedEarlier };
}

const UNDELIVERED: Figure = { kind: "undelivered" };

/** The same month's figures when nothing has been said of them. */
export function unsaid(
  { region, requirement, address }: Pick<Observation, "region" | "requirement" | "address">,
  month: Month,
): Observation {
  return {
    ...{ region, month, requirement, address },
    ...{ current: UNDELIVERED, lastYear: UNDELIVERED, withTolerance: UNDELIVERED, waitingWithin: UNDELIVERED },
    ...{ waiting: { kind: "undelivered" }, responseRate: undefined, reported: undefined },
  };
}

function isValue({ kind }: Figure): boolean {
  return kind === "counts" || kind === "share" || kind === "number";
}

// A month to come: its own figure by the outlook, its side figures as the latest are.
function coming(
  requirement: Requirement,
  given: Observation,
  latest: Observation,
  known: readonly Observation[],
  outlook: Outlook,
): Observation {
  const entry = given.region === outlook.region ? outlook.own?.get(requirement.number) : undefined;
  const moved = outlook.way === "last-year" ? movedFrom(requirement, given.lastYear, latest, known) : undefined;
  const current = entry === undefined ? (moved ?? latest.current) : withShare(latest.current, entry);
  return withSides(requirement, { ...given, current }, known);
}

// What a cell looks at besides its own figure and has not got: as in the latest month that has it, the level's own
// numerator moved as the figure itself has moved since.
function withSides(requirement: Requirement, given: Observation, known: readonly Observation[]): Observation {
  const latest = (has: (one: Observation) => boolean): Observation | undefined => [...known].reverse().find(has);
  const lacks = (figure: { readonly kind: string }, name: Parameters<typeof looksAt>[1]): boolean =>
    figure.kind === "undelivered" && looksAt(requirement, name);
  const own = lacks(given.withTolerance, "level") ? latest(({ withTolerance }) => isValue(withTolerance)) : undefined;
  const waiting = lacks(given.waiting, "waiting") ? latest((one) => one.waiting.kind === "count") : undefined;
  const within = lacks(given.waitingWithin, "waitingWithin")
    ? latest(({ waitingWithin }) => isValue(waitingWithin))
    : undefined;
  const earlier = lacks(given.lastYear, "earlier") ? latest(({ lastYear }) => isValue(lastYear)) : undefined;
  if (!own && !waiting && !within && !earlier) return given;
  return {
    ...given,
    ...(own && {
      withTolerance: movedOwn(own.withTolerance, given.current, minus(valueOf(given.current), valueOf(own.current))),
    }),
    ...(waiting && { waiting: waiting.waiting }),
    ...(within && { waitingWithin: within.waitingWithin }),
    ...(earlier && { lastYear: earlier.lastYear }),
  };
}

// The level's own numerator is over the same cases as the plain one.
function movedOwn(own: Figure, current: Figure, change: Ratio): Figure {
  const share = plus(valueOf(own), change);
  return current.kind === "counts" && own.kind === "counts"
    ? withShare({ ...own, denominator: current.denominator }, share)
    : withShare(own, share);
}

// The same month last year, moved by what this year's months differ from last year's on average.
function movedFrom(
  { quantity, improvement }: Requirement,
  lastYear: Figure,
  latest: Observation,
  known: readonly Observation[],
): Figure | undefined {
  const pairs = known.filter((one) => isValue(one.lastYear) && hasCases(one.lastYear) && hasCases(one.current));
  if (!isValue(lastYear) || !hasCases(lastYear) || pairs.length === 0) return undefined;
  const isRelative = quantity.value === "count" || improvement?.change.value === "relative";
  const before = sumOf(pairs.map((one) => valueOf(one.lastYear)));
  const now = sumOf(pairs.map((one) => valueOf(one.current)));
  const share =
    isRelative && before.n > 0
      ? {
          n: BigInt(valueOf(lastYear).n) * BigInt(now.n) * BigInt(before.d),
          d: BigInt(valueOf(lastYear).d) * BigInt(now.d) * BigInt(before.n),
        }
      : plus(valueOf(lastYear), over(minus(now, before), ratio(pairs.length, 1)));
  return withShare(sized(lastYear, latest, pairs), share);
}

// As many cases as last year, by how many more there are this year.
function sized(lastYear: Figure, { current }: Observation, pairs: readonly Observation[]): Figure {
  if (lastYear.kind !== "counts" || current.kind !== "counts") return current;
  const cases = (figure: Figure): number => (figure.kind === "counts" ? figure.denominator : 0);
  const before = pairs.reduce((sum, one) => sum + cases(one.lastYear), 0);
  const now = pairs.reduce((sum, one) => sum + cases(one.current), 0);
  if (before === 0 || now === 0) return current;
  const many = Number(roundHalfUp({ n: BigInt(lastYear.denominator) * BigInt(now), d: BigInt(before) }));
  return { kind: "counts", numerator: 0, denominator: Math.max(1, many) };
}

function hasCases(figure: Figure): boolean {
  return figure.kind !== "counts" || figure.denominator > 0;
}

/** The value of a figure; nothing where there is none, or nobody to measure. */
export function valueOf(figure: Figure): Ratio {
  switch (figure.kind) {
    case "counts":
      return figure.denominator === 0 ? { n: 0, d: 1 } : ratio(figure.numerator, figure.denominator);
    case "share":
      return figure.share;
    case "number":
      return ratio(figure.number, 1);
    default:
      return { n: 0, d: 1 };
  }
}

/** A figure of the same cases with this value, kept where one can be: whole people, and shares within a whole. */
export function withShare(like: Figure, value: Ratio): Figure {
  const floor = compare(value, { n: 0, d: 1 }) < 0 ? { n: 0, d: 1 } : value;
  if (like.kind === "number") return { kind: "number", number: Number(roundHalfUp(floor)) };
  const share = compare(floor, { n: 1, d: 1 }) > 0 ? { n: 1, d: 1 } : floor;
  if (like.kind === "counts") return { ...like, numerator: Number(roundHalfUp(times(share, like.denominator))) };
  return { kind: "share", share };
}

function sumOf(values: readonly Ratio[]): Ratio {
  return values.reduce<Ratio>(plus, { n: 0, d: 1 });
}
