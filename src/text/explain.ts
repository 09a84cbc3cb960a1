/** A verdict as a sentence, and the clause it rests on. */
import {
  boundOf,
  type Cited,
  hasOwnNumerator,
  type Improvement,
  type Level,
  type Limit,
  type Requirement,
  regionName,
  type Tenths,
} from "../agreement";
import {
  decimalText,
  type Month,
  minus,
  monthsIn,
  numberOf,
  type Period,
  percentText,
  type Ratio,
  roundHalfUp,
  TENTHS,
  times,
  yearOf,
} from "../ground";
import { isThere } from "../judging";
import type { Decision } from "../paying";
import type { ShownAbsent, ShownJudged, ShownMeasurement, ShownValue, ShownVerdict } from "../shown";
import type { Named } from "./named";
import type { Text } from "./sv";

/** What becomes of money that is not earned, in the agreement's words. */
export type Fate = keyof Text["unearned"];

/**
 * Why a verdict is what it is, in one or two sentences: what the region gets, what was measured, which limit it met or
 * missed, the clause, and where the rest goes; `decided` where nobody met the requirement and somebody has decided.
 */
export function explain(verdict: ShownVerdict, fate: Fate, text: Text, decided?: Decision): string {
  const { reserve, measurement, share, otherwise } = verdict;
  const about = {
    region: regionName(reserve.region),
    requirement: inSentence(measurement.requirement, text),
    when: during(reserve.period, text),
  };
  const words = text.explain;
  const head = share === 0 ? words.earnsNothing(about) : words.earns({ ...about, share: text.percent(String(share)) });
  const whither = decided === undefined ? text.unearned[fate] : text.decided[decided];
  const rest = share === 100 ? "" : ` ${share === 0 ? whither.all : whither.rest}`;
  return `${head}: ${reason(verdict, text)} (${placeOf(clauseOf(verdict), text)}).${rest}${borderlines(otherwise, text)}`;
}

/** The same for figures that are no region's and of no month in particular: what they earn, why, and the clause. */
export function explainFigures(verdict: ShownJudged, fate: Fate, text: Text): string {
  const { measurement, share, otherwise } = verdict;
  const words = text.functions;
  const requirement = inSentence(measurement.requirement, text);
  const head =
    share === 0 ? words.earnsNothing(requirement) : words.earns({ share: text.percent(String(share)), requirement });
  const rest = share === 100 ? "" : ` ${share === 0 ? text.unearned[fate].all : text.unearned[fate].rest}`;
  const unnamed: Text = { ...text, month: () => words.comparedMonth };
  return `${head}: ${reason(verdict, unnamed)} (${placeOf(clauseOf(verdict), text)}).${rest}${borderlines(otherwise, text)}`;
}

/** What another way of rounding would have made of a verdict. */
export function borderlineWords({ precision, outcome }: ShownJudged["otherwise"][number], text: Text): string {
  const [words, mode, share] = [text.explain, text.precision[precision], String(outcome.share)];
  return share === "open"
    ? words.borderlineOpen(mode)
    : words.borderline({ precision: mode, share: text.percent(share) });
}

function borderlines(otherwise: ShownJudged["otherwise"], text: Text): string {
  return otherwise.map((one) => ` ${borderlineWords(one, text)}`).join("");
}

/** Why a reserve is handed out though nothing is tested. */
export function explainUntested(
  region: string,
  requirement: Requirement,
  period: Period,
  clause: Cited<unknown>,
  text: Text,
): string {
  const about = {
    region: regionName(region),
    requirement: inSentence(requirement, text),
    when: during(period, text),
  };
  return `${text.explain.untested(about)} (${placeOf(clause, text)}).`;
}

/** The clause a verdict rests on. */
export function clauseOf({ path, level, measurement: { requirement } }: ShownJudged): Cited<unknown> {
  const byLevel = requirement.level?.limit;
  const byImprovement = requirement.improvement?.tiers;
  const first = path === "level" || (level === "waiting" && !byImprovement) ? byLevel : byImprovement;
  return first ?? byLevel ?? requirement.measure;
}

/** Where a cited value stands: `avsnitt 4, punkt 6`; for an assumption, that it is one. */
export function placeOf(value: Cited<unknown>, text: Text): string {
  return "source" in value ? value.source.place : text.sheets.sources.assumed;
}

/** A limit in words: `minst 73 %`. */
export function limitWords(
  limit: Limit,
  text: Text,
  say: (tenths: Tenths) => string = (tenths) => percentWords(tenths, text),
): string {
  const bound = say(boundOf(limit));
  if ("atLeast" in limit) return text.explain.atLeast(bound);
  return "atMost" in limit ? text.explain.atMost(bound) : text.explain.moreThan(bound);
}

/** A change in the unit that an improvement is counted in: `3,0 procentenheter`, `25,0 procent`. */
export function changeWords({ change }: Improvement, decimals: string, text: Text): string {
  return change.value === "points" ? text.explain.points(decimals) : text.explain.relative(decimals);
}

/** A month as people say it: `mars 2023`. */
export function monthWords(month: Month, text: Text): string {
  return text.month({ number: numberOf(month), year: yearOf(month) });
}

/** A period as people say it: `mars 2023`, `september–november 2021`. */
export function periodWords(period: Period, text: Text): string {
  const { from, to } = endsOf(period, text);
  return from === to ? to : `${from}–${to}`;
}

function during(period: Period, text: Text): string {
  return text.explain.during(endsOf(period, text));
}

function endsOf(period: Period, text: Text): Named<"from" | "to"> {
  const months = monthsIn(period);
  const [first, last] = [months[0], months[months.length - 1]];
  const to = last === undefined ? "" : monthWords(last, text);
  return first === last || first === undefined
    ? { from: to, to }
    : { from: text.month({ number: numberOf(first), year: yearOf(first) }).replace(/ \d+$/, ""), to };
}

// A name stands inside a sentence: `första besök`, but `BUP behandling`.
function inSentence({ name }: Requirement, text: Text): string {
  return text.requirementName(name).replace(/^[A-ZÅÄÖ](?=[a-zåäö])/, (first) => first.toLowerCase());
}

function reason(verdict: ShownJudged, text: Text): string {
  const { measurement, tier, path } = verdict;
  const { requirement } = measurement;
  const { improvement, level } = requirement;
  const words = text.explain;
  const levelled = level ? [levelReason(verdict, level, text)] : [];
  switch (path) {
    case "level": {
      const also =
        typeof tier === "object" && improvement
          ? [words.levelWins(changeWords(improvement, tenthsText(boundOf(tier)), text))]
          : [];
      return [...levelled, ...also].join("; ");
    }
    case "disqualified":
      return measurement.delivery === "thin" ? words.thin : words.late;
    case "improvement": {
      const gained = improvement ? [improvementReason(verdict, improvement, text)] : [];
      return [...gained, ...(verdict.level === "not-assessable" ? levelled : [])].join("; ");
    }
    case "none":
    case "not-assessable":
      if (!isThere(measurement.current) && measurement.current !== "hidden" && !hasOwnNumerator(requirement))
        return words.currentUnknown(text.absent[measurement.current]);
      return [...(improvement ? [improvementReason(verdict, improvement, text)] : []), ...levelled].join("; ");
  }
}

function improvementReason(verdict: ShownJudged, improvement: Improvement, text: Text): string {
  const { measurement, tier } = verdict;
  const words = text.explain;
  const step = (tenths: Tenths): string => changeWords(improvement, tenthsText(tenths), text);
  if (measurement.improvement === "hidden") {
    const least = leastOf(measurement);
    return typeof tier === "object"
      ? words.reachesHidden({ step: step(boundOf(tier)), least })
      : words.tooLittleHidden({ step: step(lowestStep(improvement)), least });
  }
  if (!isThere(measurement.improvement))
    return words.improvementUnknown({
      month: monthWords(measurement.comparedMonth, text),
      why: text.absent[measurement.improvement],
    });
  const changed = changeSentence(verdict, measurement.improvement, improvement, text);
  return `${changed}, ${typeof tier === "object" ? words.reaches(step(boundOf(tier))) : words.tooLittle(step(lowestStep(improvement)))}`;
}

// Up or down as people see it, whichever way is better: waits of over 150 days fall when things improve.
function changeSentence(verdict: ShownJudged, gained: Ratio, improvement: Improvement, text: Text): string {
  const { requirement } = verdict.measurement;
  const subject = text.explain.subject[requirement.quantity.value];
  const { from, to, change } = shownChange(verdict, gained, text);
  const amount = changeWords(improvement, change.replace("-", ""), text);
  if (gained.n === 0 || gained.n === 0n) return text.explain.same[requirement.quantity.value](to);
  const grew = gained.n > 0 === (requirement.better.value === "higher");
  return text.explain[grew ? "rose" : "fell"]({ subject, amount, from, to });
}

// With one decimal if the change is then that of the values shown and rounding decides nothing, else with one more.
function shownChange(
  { measurement: { requirement, earlier, current }, otherwise }: ShownJudged,
  gained: Ratio,
  text: Text,
): Named<"from" | "to" | "change"> {
  const fits =
    otherwise.length === 0 && isThere(earlier) && isThere(current) && isWholeTenths(earlier, current, gained);
  const decimals = fits ? 1 : SHOWN_DECIMALS;
  return {
    from: shown(requirement, earlier, text, decimals),
    to: shown(requirement, current, text, decimals),
    change: percentText(gained, decimals),
  };
}

function isWholeTenths(earlier: Ratio, current: Ratio, gained: Ratio): boolean {
  const tenths = (value: Ratio): Ratio => ({ n: roundHalfUp(times(value, TENTHS)), d: 1 });
  const apart = minus(tenths(current), tenths(earlier));
  return [apart, minus({ n: 0, d: 1 }, apart)].some(({ n }) => BigInt(n) === BigInt(tenths(gained).n));
}

/** One decimal more than the limits have. */
const SHOWN_DECIMALS = 2;

function levelReason({ measurement, level: state }: ShownJudged, level: Level, text: Text): string {
  const words = text.explain;
  const least = leastOf(measurement);
  const hidden = measurement.level === "hidden";
  const measured = shown(
    measurement.requirement,
    measurement.level,
    text,
    nearLimit(measurement.level, level) ? SHOWN_DECIMALS : 1,
  );
  switch (state) {
    case "met":
      return hidden
        ? words.levelHidden({ limit: levelLimit(measurement.requirement, level, text), least })
        : words.level({ level: measured, limit: levelLimit(measurement.requirement, level, text) });
    case "waiting":
      if (level.waiting && (measurement.waiting === "hidden" || measurement.waitingWithin === "hidden"))
        return words.levelWaitingHidden({ limit: limitWords(level.waiting.limit.value, text), least });
      return words.levelWaiting({
        waiting: text.number(String(measurement.waiting)),
        within: shown(measurement.requirement, measurement.waitingWithin, text, SHOWN_DECIMALS),
        limit: level.waiting ? limitWords(level.waiting.limit.value, text) : "",
      });
    case "not-assessable":
      return words.levelUnknown(
        isThere(measurement.level) || hidden ? words.waitingUnknown : text.absent[measurement.level],
      );
    case "below":
    case "no-path":
      return hidden
        ? words.levelBelowHidden({ limit: levelLimit(measurement.requirement, level, text), least })
        : words.levelBelow({ level: measured, limit: levelLimit(measurement.requirement, level, text) });
  }
}

const leastOf = ({ hiddenBelow }: ShownMeasurement): string => String(hiddenBelow ?? "");

function levelLimit({ quantity }: Requirement, { limit }: Level, text: Text): string {
  return quantity.value === "count"
    ? limitWords(limit.value, text, (tenths) => text.number(tenthsText(tenths).replace(/\.0$/, "")))
    : limitWords(limit.value, text);
}

// A rounded value must not seem to contradict the limit it stands against.
function nearLimit(value: ShownValue, { limit }: Level): boolean {
  return isThere(value) && BigInt(roundHalfUp(times(value, TENTHS))) === BigInt(boundOf(limit.value));
}

function lowestStep({ tiers }: Improvement): Tenths {
  const last = tiers.value[tiers.value.length - 1]; // they stand best first
  return last ? boundOf(last) : 0;
}

function shown({ quantity }: Requirement, value: ShownValue, text: Text, decimals: number): string {
  if (!isThere(value)) return text.absent[value satisfies ShownAbsent];
  return quantity.value === "count"
    ? text.number(decimalText(roundHalfUp(value), 0))
    : text.percent(percentText(value, decimals));
}

const tenthsText = (tenths: Tenths): string => decimalText(tenths, 1);

// The agreements write levels in whole per cent and steps with one decimal.
function percentWords(tenths: Tenths, text: Text): string {
  return text.percent(tenths % 10 === 0 ? String(tenths / 10) : tenthsText(tenths));
}
