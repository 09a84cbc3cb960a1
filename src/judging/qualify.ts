/** What was measured to what each cell earns, and whether another precision mode would say otherwise. */
import {
  hasOwnNumerator,
  PRECISIONS,
  type Precision,
  type Requirement,
  type Reserve,
  UNKNOWN_SHARE,
} from "../agreement";
import { assert, type Int, once } from "../ground";
import type { Figure } from "../reading";
import { type Awaiting, awaitedBy, decisive } from "./decisive";
import { judge, UNKNOWN } from "./judge";
import type { CellFigures, Measured } from "./measure";
import type { FigureName, Measurement, ReportingRule } from "./measurement";
import { outcomeOf } from "./outcome";
import { type Rule, ruleOf } from "./rule";
import type { Judged, Verdict } from "./verdict";

/** What came of the cells. What is more than shares is made when it is asked for. */
export interface Judgements {
  /** By place: what a cell earns in per cent of its reserve; unknown where it is open, and where nothing is tested. */
  readonly shares: Uint8Array;
  /** How many cells are decided. */
  readonly decided: number;
  /** The verdicts on the cells that are decided, in the order of the cells. */
  readonly verdicts: readonly Verdict[];
  /** The cells that wait for figures, in the order of the cells. */
  readonly awaiting: readonly Awaiting[];
  /** The cells that would have come to something else with a figure that is said to be missing, and those figures. */
  readonly lacking: readonly { readonly reserve: Reserve; readonly figures: readonly FigureName[] }[];
}

/** Judges every cell that was measured under a precision mode. */
export function qualify(measured: Measured, precision: Precision, reporting: ReportingRule = "flag"): Judgements {
  const { figures, reserves, measurementAt } = measured;
  const looks = reserves.requirements.map((requirement) => lookOf(requirement, precision));
  const shares = new Uint8Array(figures.length).fill(UNKNOWN_SHARE);
  const [waiting, lacking]: [number[], number[]] = [[], []];
  let [place, decided] = [0, 0];
  while (place < figures.length) {
    for (const look of looks) {
      const own = figures[place];
      if (own) {
        const isOut = reporting === "disqualify" && measured.deliveryAt(place) !== "in-order";
        if (!isOut && lacks(look, own, "undelivered") && awaitedBy(measurementAt(place), precision).length > 0)
          waiting.push(place);
        else {
          shares[place] = isOut ? 0 : shareOf(look.rule, own);
          decided++;
          if (!isOut && lacks(look, own, "missing")) lacking.push(place);
        }
      }
      place++;
    }
  }
  const told = toldOf(measured, precision, reporting, shares, { waiting, lacking });
  return {
    shares,
    decided,
    get verdicts() {
      return told.verdicts();
    },
    get awaiting() {
      return told.awaiting();
    },
    get lacking() {
      return told.lacking();
    },
  };
}

// What is made when it is asked for.
function toldOf(
  { reserves, measurementAt }: Measured,
  precision: Precision,
  reporting: ReportingRule,
  shares: Uint8Array,
  places: Readonly<Record<"waiting" | "lacking", readonly number[]>>,
): { readonly [Name in "verdicts" | "awaiting" | "lacking"]: () => Judgements[Name] } {
  const reserveAt = (place: number): Reserve => {
    const reserve = reserves.all[place];
    assert(reserve !== undefined, "every cell has its reserve");
    return reserve;
  };
  return {
    verdicts: once(() => {
      const verdicts: Verdict[] = [];
      reserves.all.forEach((reserve, place) => {
        if (shares[place] !== UNKNOWN_SHARE)
          verdicts.push({ reserve, ...judgedBy(measurementAt(place), precision, reporting) });
      });
      return verdicts;
    }),
    awaiting: once(() =>
      places.waiting.map((place): Awaiting => {
        const measurement = measurementAt(place);
        const { address, sheet } = measurement;
        return {
          reserve: reserveAt(place),
          figures: awaitedBy(measurement, precision, reporting),
          address,
          ...(sheet !== undefined && { sheet }),
        };
      }),
    ),
    lacking: once(() =>
      places.lacking.flatMap((place) => {
        const names = decisive(measurementAt(place), precision, "missing");
        return names.length === 0 ? [] : [{ reserve: reserveAt(place), figures: names }];
      }),
    ),
  };
}

/** A requirement's rule, and which figures it looks at besides the current ones. */
interface Look {
  readonly rule: Rule;
  readonly earlier: boolean;
  readonly own: boolean;
  readonly waiting: boolean;
}

function lookOf(requirement: Requirement, precision: Precision): Look {
  return {
    rule: ruleOf(requirement, precision),
    earlier: requirement.improvement !== undefined,
    own: hasOwnNumerator(requirement),
    waiting: requirement.level?.waiting !== undefined,
  };
}

// Whether a figure that is looked at is not there in this way.
function lacks(look: Look, own: CellFigures, absent: "undelivered" | "missing"): boolean {
  return (
    own.current.kind === absent ||
    (look.earlier && own.lastYear.kind === absent) ||
    (look.own && own.withTolerance.kind === absent) ||
    (look.waiting && (own.waiting.kind === absent || own.waitingWithin.kind === absent))
  );
}

function shareOf(rule: Rule, own: CellFigures): number {
  const { current, lastYear, withTolerance, waiting, waitingWithin } = own;
  const code = judge(
    rule,
    over(current),
    under(current),
    over(lastYear),
    under(lastYear),
    over(withTolerance),
    under(withTolerance),
    waiting.kind === "count" ? waiting.count : UNKNOWN,
    over(waitingWithin),
    under(waitingWithin),
  );
  const share = rule.shares[code];
  assert(share !== undefined, "a rule knows everything that a cell can come to");
  return share;
}

function over(figure: Figure): Int {
  switch (figure.kind) {
    case "counts":
      return figure.numerator;
    case "share":
      return figure.share.n;
    case "number":
      return figure.number;
    default:
      return 0;
  }
}

// 0 where there is no value.
function under(figure: Figure): Int {
  switch (figure.kind) {
    case "counts":
      return figure.denominator;
    case "share":
      return figure.share.d;
    case "number":
      return 1;
    default:
      return 0;
  }
}

/** Judges one measurement that waits for nothing, and tells which other modes would have judged otherwise. */
export function judgedBy(measurement: Measurement, precision: Precision, reporting: ReportingRule = "flag"): Judged {
  const { path, share, level, tier } = outcomeOf(measurement, precision);
  if (reporting === "disqualify" && measurement.delivery !== "in-order")
    return { measurement, precision, path: "disqualified", share: 0, level, tier, otherwise: [] };
  const otherwise: Judged["otherwise"][number][] = [];
  for (const mode of PRECISIONS) {
    if (mode === precision) continue;
    const outcome = outcomeOf(measurement, mode);
    if (outcome.path === path && outcome.share === share) continue;
    const isOpen = decisive(measurement, mode, "undelivered").length > 0;
    otherwise.push({ precision: mode, outcome: isOpen ? { path: "open", share: "open" } : outcome });
  }
  return { measurement, precision, path, share, level, tier, otherwise };
}
