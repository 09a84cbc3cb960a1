/** A verdict as a sentence, and the clause it rests on. */
import type { Cited, Limit, Precision, Requirement, Tenths } from "./agreement";
import { decimalText, percentText, type Ratio } from "./exact";
import { isThere, type Measurement, type Value } from "./measurement";
import { lastYear } from "./month";
import type { Verdict } from "./verdict";
import type { Text } from "./text";

/** Why a verdict is what it is, in words: what was measured, which limit it met or missed, and where the money goes. */
export function explain(verdict: Verdict, text: Text): string {
  return reason(verdict, text) + moneyWords(verdict, text) + borderlineWords(verdict, text);
}

/** The clause a verdict rests on. */
export function clauseOf({ path, measurement: { requirement } }: Verdict): Cited<unknown> {
  switch (path) {
    case "level":
      return requirement.level.limit;
    case "improvement":
    case "none":
    case "not-assessable":
      return requirement.tiers;
  }
}

/** Where a cited value stands: `avsnitt 4, punkt 6`; for an assumption, that it is one. */
export function placeOf(value: Cited<unknown>, text: Text): string {
  return "source" in value ? value.source.place : text.sheets.sources.assumed;
}

/** A limit in words: `minst 73 %`. */
export function limitWords(limit: Limit, text: Text): string {
  return "atLeast" in limit ? text.explain.atLeast(percentWords(limit.atLeast, text)) : text.explain.atMost(percentWords(limit.atMost, text));
}


function reason(verdict: Verdict, text: Text): string {
  const { measurement, level, tier, path, precision } = verdict;
  const words = text.explain;
  const { limit } = measurement.requirement.level;
  if (path === "level") {
    const first = words.level(shown(measurement.level, text), limitWords(limit.value, text), text.percent(String(verdict.share)));
    return typeof tier === "object" ? `${first} ${words.levelWins(words.points(tenthsText(tier.atLeast)))}` : first;
  }
  if (!isThere(measurement.current)) return words.currentUnknown(text.absent[measurement.current]);
  const [from, to] = [shown(measurement.lastYear, text), shown(measurement.current, text)];
  if (typeof tier === "object" && isThere(measurement.improvement)) {
    const step = words.points(tenthsText(tier.atLeast));
    const gained = words.improvement(from, to, words.points(changeText(measurement.improvement, precision)), step, text.percent(String(tier.share)));
    return level === "not-assessable" ? `${gained} ${levelWords(measurement, level, text)}` : gained;
  }
  // Most levels are measured by the very share that was just shown.
  return `${changeWords(verdict, from, to, text)} ${levelWords(measurement, level, text, measurement.level === measurement.current ? to : undefined)}`;
}

function changeWords({ measurement, precision }: Verdict, from: string, to: string, text: Text): string {
  const words = text.explain;
  if (!isThere(measurement.improvement)) return words.improvementUnknown(lastYear(measurement.month), text.absent[measurement.improvement]);
  return words.tooLittle(from, to, words.points(changeText(measurement.improvement, precision)), words.points(tenthsText(lowestStep(measurement.requirement))));
}

// As it was compared: rounded to one decimal, or, where nothing is rounded, with one more than the steps have.
function changeText(change: Ratio, precision: Precision): string {
  return percentText(change, precision === "exact" ? SHOWN_DECIMALS : 1);
}

function levelWords({ level: value, requirement, waiting, waitingWithin }: Measurement, level: Verdict["level"], text: Text, measured = shown(value, text)): string {
  const words = text.explain;
  const condition = requirement.level.waiting;
  if (level === "waiting" && condition) return words.levelWaiting(text.number(String(waiting)), shown(waitingWithin, text), limitWords(condition.limit.value, text));
  if (level === "not-assessable") return words.levelUnknown(isThere(value) ? words.waitingUnknown : text.absent[value]);
  return words.levelBelow(measured, limitWords(requirement.level.limit.value, text));
}

function moneyWords({ share }: Verdict, text: Text): string {
  if (share === 100) return "";
  return ` ${share === 0 ? text.explain.toPot : text.explain.restToPot}`;
}

function borderlineWords({ otherwise }: Verdict, text: Text): string {
  return otherwise.reduce((words, { precision, outcome }) => `${words} ${text.explain.borderline(text.precision[precision], text.percent(String(outcome.share)))}`, "");
}

// One decimal more than the limits have, so that the change shown is that of the shares shown.
const SHOWN_DECIMALS = 2;

function lowestStep({ tiers }: Requirement): Tenths {
  return tiers.value[tiers.value.length - 1]?.atLeast ?? 0; // they stand best first
}

function shown(value: Value, text: Text): string {
  return isThere(value) ? text.percent(percentText(value, SHOWN_DECIMALS)) : text.absent[value];
}

function tenthsText(tenths: Tenths): string {
  return decimalText(tenths, 1);
}

// The agreements write levels in whole per cent and steps with one decimal.
function percentWords(tenths: Tenths, text: Text): string {
  return text.percent(tenths % 10 === 0 ? String(tenths / 10) : tenthsText(tenths));
}
