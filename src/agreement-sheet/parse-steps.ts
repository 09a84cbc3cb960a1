/** Limits and the steps of a staircase as people write them. */
import type { Limit, Tenths, Tier } from "../agreement";
import { TENTHS } from "../ground";
import type { CellValue } from "../sheets";
import { plainText, tenthsOf, wholeNumber } from "./parse";

/** A step as it is written: what earns how much, up to where, and in which unit when that is said. */
export interface WrittenTier {
  readonly tier: Tier;
  readonly to?: Tenths;
  readonly unit?: "points" | "relative";
}

/** A limit of a share: `minst 73 %`, `högst 5 %`, `mer än 5 %`, or with the signs ≥, ≤ and >. */
export function readLimit(cell: CellValue): Limit | undefined {
  const [, side = "", number = "", percent] = LIMIT.exec(plainText(cell)) ?? [];
  const tenths = tenthsOf(number);
  // 0,73 without a per cent sign may mean 73 %: it is not guessed.
  if (tenths === undefined || tenths > TENTHS || (percent === undefined && tenths <= 10)) return undefined;
  return limitOf(side, tenths);
}

/** A limit of a number of people, `högst 120`, in tenths as every limit. */
export function readCountLimit(cell: CellValue): Limit | undefined {
  const [, side = "", number = "", percent] = LIMIT.exec(plainText(cell)) ?? [];
  const count = wholeNumber(number);
  return count === undefined || percent !== undefined ? undefined : limitOf(side, count * 10);
}

/**
 * A step: `1,0–2,9 procentenheter ger 50 %`, `5,0 procentenheter eller mer ger 100 %`, `mer än 0,0 procent ger 100 %`.
 */
export function readTier(cell: CellValue): WrittenTier | undefined {
  const parts = TIER.exec(plainText(cell));
  if (!parts) return undefined;
  const [, side = "", fromText = "", unitBefore, toText, unitAfter, , shareText = ""] = parts;
  const [from, share] = [tenthsOf(fromText), Number(shareText)];
  const to = toText === undefined ? undefined : tenthsOf(toText);
  if (from === undefined || (toText !== undefined && to === undefined) || share < 1 || share > 100) return undefined;
  const unit = unitAfter ?? unitBefore;
  return {
    tier: isMoreThan(side) ? { moreThan: from, share } : { atLeast: from, share },
    ...(to !== undefined && { to }),
    ...(unit !== undefined && {
      unit: /^(procentenhet|percentage point|point|p\.?e\.?$)/.test(unit) ? "points" : "relative",
    }),
  };
}

const AT_LEAST = "minst|lägst|från|at least|from|>=|≥";
const AT_MOST = "högst|max|maximalt|at most|no more than|<=|≤";
const MORE_THAN = "mer än|fler än|över|more than|over|above|>";
const NUMBER = "(\\d+(?:[.,]\\d+)?)";
const PERCENT = "%|procent|per cent|percent";
const UNIT = `(procentenheter|procentenhet|percentage points|percentage point|points|p\\.?e\\.?|${PERCENT})`;

const LIMIT = new RegExp(`^(${AT_LEAST}|${AT_MOST}|${MORE_THAN}) ?(\\d[\\d ,.]*?) ?(${PERCENT})?$`);
const TIER = new RegExp(
  `^(${AT_LEAST}|${MORE_THAN})? ?${NUMBER} ?${UNIT}?(?: ?(?:-|till högst|till|up to|to|upp till|men högst|och högst) ?${NUMBER} ?${UNIT}?)?( eller mer| or more|\\+)?,? ?(?:ger|earns?|gives?|->|→|=|:)? ${NUMBER.replace("(?:[.,]\\d+)?", "")} ?(?:${PERCENT})?$`,
);

function limitOf(side: string, tenths: Tenths): Limit {
  if (AT_MOST.split("|").includes(side)) return { atMost: tenths };
  return isMoreThan(side) ? { moreThan: tenths } : { atLeast: tenths };
}

function isMoreThan(side: string): boolean {
  return MORE_THAN.split("|").includes(side);
}
