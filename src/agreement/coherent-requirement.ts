/** What a requirement must be: a weight, a way to be met, and limits and shares that can be reached. */
import {
  boundOf,
  type Found,
  type Improvement,
  type Level,
  type Limit,
  type Requirement,
  type Tier,
} from "./agreement";
import { isPercent, notCount, notPercent, notTenths } from "./coherent-value";
import { broken, type Incoherence, type LimitSide, type Path } from "./rules";

/** The path of a requirement by its place in the list. */
export function requirementAt(index: number): Path {
  return ["performance", "requirements", index];
}

/**
 * The rules that the requirement at a place breaks. One that breaks none, those that are only pointed out among them,
 * earns no less by any figure that is better: of this year, with the level's own numerator, or of those waiting.
 */
export function incoherentRequirement(requirement: Found<Requirement>, index: number): Incoherence[] {
  const { weight, quantity, better, improvement, level } = requirement;
  const path = requirementAt(index);
  const inPoints = quantity?.value === "count" && improvement?.change?.value === "points";
  return [
    ...notCount([...path, "weight", "value"], weight?.value),
    ...(improvement || level ? [] : [broken("no-path", path, { part: path })]),
    ...(inPoints ? [broken("counted-in-points", [...path, "improvement", "change", "value"], {})] : []),
    ...(improvement ? staircase([...path, "improvement", "tiers", "value"], improvement) : []),
    ...(level ? ofLevel([...path, "level"], level, quantity?.value) : []),
    ...(level ? wrongSides([...path, "level"], level, better?.value) : []),
    ...(level && improvement ? lessThanBest(path, level, improvement) : []),
  ];
}

type Better = Requirement["better"]["value"];

// Of those waiting it is counted who have waited within the limit: more of them is better whatever else is measured.
function wrongSides(
  path: Path,
  { limit, numerator, waiting }: Found<Level>,
  better: Better | undefined,
): Incoherence[] {
  const condition = waiting?.limit && favoured(waiting.limit.value) !== "higher";
  return [
    ...(limit && numerator && better && favoured(limit.value) !== better
      ? [ofSide([...path, "limit", "value"], limit.value, numerator.value, better)]
      : []),
    ...(condition ? [broken("waiting-side", [...path, "waiting", "limit", "value"], {})] : []),
  ];
}

function favoured(limit: Limit): Better {
  return "atMost" in limit ? "lower" : "higher";
}

// What a numerator of its own counts may be better the other way round: somebody must look, and nothing is refused.
function ofSide(path: Path, limit: Limit, numerator: Level["numerator"]["value"], better: Better): Incoherence {
  const values = { side: sideOf(limit), better };
  return numerator === "own" ? broken("level-side-own", path, values) : broken("level-side", path, values);
}

// Only the level pays where both are met: who reaches it would lose what the improvement earned. An agreement may mean
// to pay more for becoming better than for being good, so this is only pointed out.
function lessThanBest(path: Path, { share }: Found<Level>, { tiers }: Found<Improvement>): Incoherence[] {
  const best = tiers?.value[0];
  if (!share || !best || !isPercent(share.value) || !isPercent(best.share) || share.value >= best.share) return [];
  const values = { share: String(share.value), best: String(best.share), other: [...path, ...FIRST_STEP] };
  return [broken("level-share", [...path, "level", "share", "value"], values)];
}

const FIRST_STEP: Path = ["improvement", "tiers", "value", 0];

function ofLevel(
  path: Path,
  { limit, share, numerator, tolerance, waiting }: Found<Level>,
  quantity: "share" | "count" | undefined,
): Incoherence[] {
  const alone = tolerance && numerator && numerator.value !== "with-tolerance";
  return [
    // A number of people has no whole.
    ...(quantity === "share" ? outside([...path, "limit", "value"], limit?.value) : []),
    ...notPercent([...path, "share", "value"], share?.value),
    ...notPercent([...path, "tolerance", "value"], tolerance?.value),
    ...(alone ? [broken("tolerance-alone", [...path, "tolerance", "value"], {})] : []),
    ...outside([...path, "waiting", "limit", "value"], waiting?.limit?.value),
    ...notCount([...path, "waiting", "moreThan", "value"], waiting?.moreThan?.value),
  ];
}

function staircase(path: Path, { tiers }: Found<Improvement>): Incoherence[] {
  if (!tiers) return [];
  if (tiers.value.length === 0) return [broken("tiers-missing", path, {})];
  return tiers.value.flatMap((tier, index) => [
    ...outside([...path, index], tier),
    ...notPercent([...path, index, "share"], tier.share),
    ...notBelow(path, index, tier, tiers.value[index - 1]),
  ]);
}

// Of two steps that earn the wrong way round the better one is told: it is what should earn more.
function notBelow(path: Path, index: number, tier: Tier, better: Tier | undefined): Incoherence[] {
  if (!better) return [];
  const [own, above] = [boundOf(tier), boundOf(better)];
  const [here, other] = [
    [...path, index],
    [...path, index - 1],
  ];
  const [share, lower] = [String(better.share), String(tier.share)];
  return [
    ...(own >= above
      ? [broken("tiers-order", here, { limit: String(own / 10), better: String(above / 10), other })]
      : []),
    ...(tier.share >= better.share ? [broken("tiers-share", other, { share, lower, other: here })] : []),
  ];
}

function outside(path: Path, limit: Limit | undefined): Incoherence[] {
  return limit === undefined ? [] : notTenths([...path, sideOf(limit)], boundOf(limit));
}

function sideOf(limit: Limit): LimitSide {
  if ("atLeast" in limit) return "atLeast";
  return "atMost" in limit ? "atMost" : "moreThan";
}
