/**
 * What if: the year as a scenario has it, beside the year as it is. What is decided is settled, by the very engine that
 * settles; what is open is looked ahead of as a forecast does. None of it is a settlement.
 */
import { type Performance, type RegionCode, requirementsOf } from "../agreement";
import { atOnce, type Parts } from "../ground";
import { type Year, yearOf } from "../paying";
import { hasErrors, type Problem } from "../problems";
import { type Settings, type Settlement, settleFigures, weightsIn } from "../settling";
import { lookAhead } from "./ahead";
import { appliedTo, type Grounds, isOfAnother } from "./apply-scenario";
import { type Gets, gained } from "./gets";
import { type Outlook, type OutlookWishes, outlookOf } from "./outlook";
import type { Scenario } from "./scenario";
import { type RegionGets, settledKronor, wholeKronor } from "./whole-kronor";

/** How a year that is not over is looked ahead of; the region matters where others are taken to earn as it does. */
export type WhatIfWishes = OutlookWishes;

/** A year, every cell of it with a share: what is decided as it is, what is open as the outlook has it. */
export interface YearSeen {
  readonly settlement: Settlement;
  readonly performance: Performance;
  /** Whether every cell is decided: nothing is looked ahead of. */
  readonly basis: "settled" | "outlook";
  readonly outlook: Outlook;
  readonly year: Year;
  readonly shares: Uint8Array;
  readonly regions: readonly RegionGets[];
}

/** What a scenario does for a region, in whole kronor. */
interface RegionOutcome {
  readonly region: RegionCode;
  readonly before: Gets;
  readonly after: Gets;
  /** `earned` is what it does directly, `bonus` what comes through the pot. */
  readonly difference: Gets;
}

/** What comes of a scenario. */
export interface ScenarioOutcome {
  readonly scenario: Scenario;
  readonly after: YearSeen;
  /** All regions, in order. */
  readonly regions: readonly RegionOutcome[];
}

/** The outcome, unless the scenario cannot be, and everything that was noted. */
export interface WhatIf {
  readonly outcome?: ScenarioOutcome;
  readonly problems: readonly Problem[];
}

/** The year of a settlement; `undefined` where no money is paid for performance. */
export function yearSeen(settlement: Settlement, wishes: WhatIfWishes): YearSeen | undefined {
  return atOnce(yearSeenInParts(settlement, wishes));
}

/** The same in parts. */
export function* yearSeenInParts(settlement: Settlement, wishes: WhatIfWishes): Parts<YearSeen | undefined> {
  const { performance } = settlement.agreement;
  return performance && (yield* seen(settlement, performance, outlookOf(settlement, wishes)));
}

/** The year as the scenario has it, against the year as it is. */
export function whatIf(before: YearSeen, scenario: Scenario): WhatIf {
  return atOnce(whatIfInParts(before, scenario));
}

/** The same in parts. */
export function* whatIfInParts(before: YearSeen, scenario: Scenario): Parts<WhatIf> {
  const { settlement: base, outlook } = before;
  const isOther = isOfAnother(scenario);
  const { grounds, problems } = appliedTo(base, scenario);
  if (!grounds) return { problems };
  yield;
  const { settlement, problems: found } = settleFigures(
    grounds.agreement,
    grounds.submission,
    isOther ? settingsUnder(base, grounds) : base.settings,
  );
  const { performance } = grounds.agreement;
  yield;
  const errors = found.filter((one) => hasErrors([one]));
  if (!settlement || !performance || errors.length > 0) return { problems: [...problems, ...errors] };
  const after = yield* seen(settlement, performance, isOther ? outlookUnder(outlook, base, grounds) : outlook);
  const regions = before.regions.map((own): RegionOutcome => {
    const then = after.regions.find(({ region }) => region === own.region) ?? own;
    return { region: own.region, before: own, after: then, difference: gained(own, then) };
  });
  return { outcome: { scenario, after, regions }, problems };
}

function* seen(settlement: Settlement, performance: Performance, outlook: Outlook): Parts<YearSeen> {
  const populations = weightsIn(settlement.submission, settlement.regions).total;
  const year = yearOf(performance, populations, settlement.reserves.all, settlement.settings.decisions);
  const { shares } = yield* lookAhead(settlement, performance, year, outlook);
  const basis = settlement.complete ? "settled" : "outlook";
  const regions = settlement.complete
    ? settledKronor(settlement, year, shares, outlook.others.share)
    : wholeKronor(year, shares, outlook.others.share);
  return { settlement, performance, basis, outlook, year, shares, regions };
}

function settingsUnder(settlement: Settlement, { agreement }: Grounds): Settings {
  const { until: _, decisions, ...settings } = settlement.settings;
  const translated = decisions && byNumberIn(settlement, agreement, Object.entries(decisions));
  return { ...settings, ...(translated && { decisions: Object.fromEntries(translated) }) };
}

function outlookUnder(outlook: Outlook, settlement: Settlement, { agreement }: Grounds): Outlook {
  const { own, ...rest } = outlook;
  return own ? { ...rest, own: byNumberIn(settlement, agreement, [...own]) } : outlook;
}

// What was said of a requirement, under the number that the same one has in another agreement.
function byNumberIn<One>(
  { agreement: from }: Settlement,
  to: Settlement["agreement"],
  values: readonly (readonly [number: string, value: One])[],
): ReadonlyMap<string, One> {
  const ids = new Map(requirementsOf(from).map(({ number, id }) => [number, id]));
  return new Map(
    values.flatMap(([number, value]) => {
      const same = requirementsOf(to).find(({ id }) => id === ids.get(number));
      return same ? [[same.number, value] as const] : [];
    }),
  );
}
